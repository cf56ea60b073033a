package coop.commonwage.surplus.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * All that may be told of a ballot while it goes on and afterwards. Who voted is not in it, nor how
 * anybody voted.
 *
 * @param readAt when it was read: what is told of a ballot whose time is over depends on it
 * @param cooperative its name
 * @param form the profile of its legal form
 * @param formTitle the legal form in words
 * @param formConfidence how sure the facts about it are
 * @param notices how many of the roll were given notice
 * @param byPage of these on their own page; {@code byPost} and {@code byHand} the others
 * @param firstServed the day the first was served; empty while nobody was
 * @param lastServed the day the last was served
 * @param consents members who agreed to shorter notice
 * @param withoutLogin members of the roll who cannot vote on a page
 * @param used entries of the roll that were used: how many voted
 * @param wanting why it cannot open yet, in words; empty when it can or did
 * @param trouble why the schedule could not take its next step; empty when nothing is in the way
 * @param outcome when it is closed
 * @param listHash of the published list, when it is closed
 * @param minutes when they are signed
 * @param lineage which ballots it follows, and which follows it
 */
public record BallotRecord(
    Ballot ballot,
    Instant readAt,
    String cooperative,
    String form,
    String formTitle,
    String formConfidence,
    int notices,
    int byPage,
    int byPost,
    int byHand,
    Optional<LocalDate> firstServed,
    Optional<LocalDate> lastServed,
    int consents,
    int withoutLogin,
    int used,
    String wanting,
    String trouble,
    Optional<Outcome> outcome,
    Optional<String> listHash,
    Optional<Minutes> minutes,
    Lineage lineage) {

  /**
   * Ballots that belong together.
   *
   * @param amends the withdrawn one whose proposal it amends, and when that was called
   * @param takesUp the one without a quorum that it takes up again, and when that closed
   * @param amendedBy the one that amends its proposal, and when that was called; told once its
   *     notice is given
   */
  public record Lineage(
      Optional<Other> amends, Optional<Other> takesUp, Optional<Other> amendedBy) {

    /** A ballot that stands for itself. */
    public static final Lineage NONE =
        new Lineage(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Another ballot, and the day it is told by. */
  public record Other(UUID id, String title, LocalDate day) {}

  /** As {@link Ballot#state(Instant)} when it was read. */
  public String state() {
    return ballot.state(readAt);
  }

  /**
   * Whether the dates of the ballot leave less notice than its rules ask for, so that members may
   * be asked to agree to less. Where some were not told yet it counts as if they were told now.
   */
  public boolean isNoticeShort(ZoneId zone) {
    if (!state().equals("called") || ballot.rules().shortNoticePercent().isEmpty()) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(readAt, zone);
    LocalDate served =
        notices < ballot.rollSize()
            ? lastServed.filter(last -> last.isAfter(today)).orElse(today)
            : lastServed.orElse(today);
    return ballot.dayHeld(zone).isBefore(Notice.firstDayHeld(served, ballot.rules()));
  }
}
