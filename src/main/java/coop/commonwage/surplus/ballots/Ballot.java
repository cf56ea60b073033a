package coop.commonwage.surplus.ballots;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A vote of the members on one proposal. It is <em>called</em> with its roll and its notice, is
 * <em>open</em> between two moments, is <em>closed</em> and counted, and <em>signed</em> when the
 * chair signs its minutes; or it is <em>withdrawn</em> before it is closed. What is put never
 * changes: an amendment is another proposal with another ballot.
 *
 * @param distributionId the proposal
 * @param hash the fingerprint of the figures voted on
 * @param title what it is about, in a few words
 * @param motion the words put to the members
 * @param requiredBy the class that asked for an extraordinary majority; empty otherwise
 * @param meeting where and when the meeting is, if there is one beside the ballot; may be empty
 * @param noticeAt from when members are told on their page
 * @param amends the withdrawn ballot whose proposal this one amends
 * @param adjournedFrom the ballot without a quorum that this one takes up again
 * @param adjournedTo the day on which it is taken up if too few take part; empty where it is not:
 *     then another ballot needs the whole quorum
 */
public record Ballot(
    UUID id,
    UUID distributionId,
    String hash,
    String title,
    String motion,
    Majority majority,
    String requiredBy,
    VotingRules rules,
    List<College> colleges,
    LocalDate recordDate,
    int rollSize,
    String rollHash,
    String meeting,
    Instant noticeAt,
    Instant opensAt,
    Instant closesAt,
    Instant calledAt,
    String calledBy,
    Optional<UUID> amends,
    Optional<UUID> adjournedFrom,
    Optional<LocalDate> adjournedTo,
    Life life) {

  public Ballot {
    colleges = List.copyOf(colleges);
  }

  /** What has happened to a ballot since it was called, each at most once. */
  public record Life(
      Optional<Step> opened,
      Optional<Step> closed,
      Optional<Step> withdrawn,
      Optional<Step> signed) {

    public static final Life CALLED =
        new Life(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Who did it, when and why; {@code schedule} where no person did. */
  public record Step(Instant at, String actor, String reason) {}

  /** {@code called}, {@code open}, {@code closed}, {@code signed} or {@code withdrawn}. */
  public String state() {
    if (life.withdrawn().isPresent()) {
      return "withdrawn";
    }
    if (life.signed().isPresent()) {
      return "signed";
    }
    if (life.closed().isPresent()) {
      return "closed";
    }
    return life.opened().isPresent() ? "open" : "called";
  }

  /**
   * As it is to be told at a moment: {@code counting} when its time is over and the box is not
   * emptied yet, {@code missed} when its time is over and it never opened, otherwise the state.
   */
  public String state(Instant now) {
    if (now.isBefore(closesAt)) {
      return state();
    }
    return switch (state()) {
      case "open" -> "counting";
      case "called" -> "missed";
      default -> state();
    };
  }

  /** Whether its outcome is still to come. */
  public boolean isStanding() {
    return life.withdrawn().isEmpty() && life.closed().isEmpty();
  }

  public boolean isDueToOpen(Instant now) {
    return state().equals("called") && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  public boolean isDueToClose(Instant now) {
    return state().equals("open") && !now.isBefore(closesAt);
  }

  /**
   * @throws BallotRefused when its time is not over, or it is not open
   */
  public void requireDueToClose(Instant now) {
    if (!state().equals("open")) {
      throw new BallotRefused(
          "ballot-state", "this ballot is %s: only an open one is closed".formatted(state()));
    }
    if (now.isBefore(closesAt)) {
      throw new BallotRefused(
          "too-early",
          "members may vote until the time they were given notice of; nobody closes it sooner"
              + cited());
    }
  }

  /**
   * @param way how members were told
   * @param at when
   * @param now the time it is
   * @throws BallotRefused when voting has begun or was to have begun: nobody can say afterwards
   *     that notice had been given; when the notice is older than the call or still to come, or was
   *     posted where no rule says when a posted one is served
   */
  public void requireNoticeable(Notice.Way way, Instant at, Instant now) {
    if (!state().equals("called")) {
      throw new BallotRefused(
          "ballot-state",
          "this ballot is %s: notice is given before voting begins".formatted(state()));
    }
    if (!now.isBefore(opensAt)) {
      throw new BallotRefused(
          "notice-late",
          "voting was to have begun, and notice is written down before it does: withdraw this"
              + " ballot and call another, or let the members agree to shorter notice where the"
              + " rules allow that"
              + cited());
    }
    if (at.isBefore(calledAt)) {
      throw new BallotRefused(
          "notice-date",
          "no notice was given before the ballot was called: give the day it was posted or handed"
              + " over");
    }
    if (at.isAfter(now)) {
      throw new BallotRefused(
          "notice-date", "notice is written down when it was given, not for a day to come");
    }
    if (way == Notice.Way.POST && rules.postHours().isEmpty()) {
      throw new BallotRefused(
          "no-posting-time",
          "no rule of this ballot says when a posted notice is served: hand it over, or call the"
              + " ballot again with what your rules say"
              + cited());
    }
  }

  /** The day it is held for reckoning notice: the day voting begins. */
  public LocalDate dayHeld(ZoneId zone) {
    return LocalDate.ofInstant(opensAt, zone);
  }

  /**
   * @param hashSeen the fingerprint the voter had before them
   * @throws BallotRefused before opening, after closing, when withdrawn, or about other figures
   */
  public void requireVotable(Instant now, String hashSeen) {
    if (life.withdrawn().isPresent()) {
      throw new BallotRefused(
          "withdrawn", "this ballot was withdrawn: " + life.withdrawn().get().reason());
    }
    if (now.isBefore(opensAt)) {
      throw new BallotRefused(
          "not-open",
          "this ballot is not open yet; a vote before it opens does not count" + cited());
    }
    if (life.closed().isPresent() || !now.isBefore(closesAt)) {
      throw new BallotRefused(
          "closed", "this ballot has closed; a vote after it closed does not count" + cited());
    }
    if (!hashSeen.equals(hash)) {
      throw new BallotRefused(
          "other-figures",
          "the ballot is about other figures than you were shown: a changed figure needs a new vote"
              + cited());
    }
  }

  /** What is still wanting for it to be opened; empty when nothing is. */
  public Optional<BallotRefused> noticeWanting(NoticesGiven notices, int consents, ZoneId zone) {
    if (rules.shortNoticePercent().filter(share -> consents >= sharePeople(share)).isPresent()) {
      return Optional.empty();
    }
    int served = notices.served(rules);
    if (served < rollSize) {
      return Optional.of(
          new BallotRefused(
              "no-notice",
              "%d of the %d members on the roll were not given notice%s"
                  .formatted(rollSize - served, rollSize, cited())));
    }
    LocalDate first = Notice.firstDayHeld(notices.lastServed(rules, zone).orElseThrow(), rules);
    return dayHeld(zone).isBefore(first) ? Optional.of(shortNotice(first)) : Optional.empty();
  }

  /** That the day held comes too early. */
  BallotRefused shortNotice(LocalDate first) {
    return new BallotRefused(
        "short-notice",
        "notice is %d clear days, the day served and the day held not counted: it may open from %s%s%s"
            .formatted(
                rules.noticeDays(),
                first,
                rules
                    .shortNoticePercent()
                    .map(
                        share ->
                            ", or sooner when %d of the %d members agree"
                                .formatted(sharePeople(share), rollSize))
                    .orElse(""),
                cited()));
  }

  /** So many members agree to shorter notice. */
  public Optional<Integer> consentsNeeded() {
    return rules.shortNoticePercent().map(this::sharePeople);
  }

  private int sharePeople(Rate share) {
    return Resolution.quorum(0, share, rollSize);
  }

  /** Counts the published list. */
  public Outcome outcome(PublishedList list, Roll roll) {
    return outcome(BallotCount.of(colleges, list, roll));
  }

  /** What its slips come to when they are counted already. */
  public Outcome outcome(BallotCount count) {
    return Outcome.of(this, count);
  }

  private String cited() {
    return " (" + rules.source() + ")";
  }
}
