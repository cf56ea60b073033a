package coop.commonwage.surplus.ballots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * That one member was told of a ballot.
 *
 * @param way how
 * @param givenAt when it was shown, posted or handed over
 */
public record Notice(UUID personId, Way way, Instant givenAt) {

  /** How a member is told. */
  public enum Way {
    /** On the member's own page, after logging in. */
    PAGE("page"),
    POST("post"),
    HAND("hand");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws BallotRefused naming the ways there are
     */
    public static Way ofWord(String word) {
      for (Way way : values()) {
        if (way.word.equals(word)) {
          return way;
        }
      }
      throw new BallotRefused(
          "notice-way", "\"%s\" is no way of notice: say page, post or hand".formatted(word));
    }
  }

  /**
   * The day it is served: the day given, or for a posted one the day the hours of the rules are
   * over.
   *
   * @return empty for a posted one where no rule says when it is served
   */
  public Optional<LocalDate> servedOn(VotingRules rules, ZoneId zone) {
    return servedOn(way, givenAt, rules, zone);
  }

  static Optional<LocalDate> servedOn(Way way, Instant givenAt, VotingRules rules, ZoneId zone) {
    if (way != Way.POST) {
      return Optional.of(LocalDate.ofInstant(givenAt, zone));
    }
    return rules
        .postHours()
        .map(hours -> LocalDate.ofInstant(givenAt.plus(Duration.ofHours(hours)), zone));
  }

  /** The first day a ballot may open: the day served and that day are not counted. */
  public static LocalDate firstDayHeld(LocalDate served, VotingRules rules) {
    return served.plusDays(rules.noticeDays() + 1L);
  }
}
