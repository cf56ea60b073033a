package coop.commonwage.surplus.ballots;

import coop.commonwage.rules.LegalForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ballot as somebody wants to call it.
 *
 * @param extraordinary whether it needs an extraordinary majority
 * @param requiredBy the class that asked for an extraordinary majority; empty otherwise
 * @param recordDate who was a member on this day may vote
 * @param noticeAt from when members are told on their page
 * @param shortNotice whether it is to be held on shorter notice, if enough members agree
 * @param adjournedFrom the ballot without a quorum that is taken up
 * @param adjournedTo the day on which it is taken up if too few take part; empty where it is not
 */
public record Call(
    UUID distributionId,
    String title,
    String motion,
    boolean extraordinary,
    String requiredBy,
    OwnRules ownRules,
    List<College> colleges,
    LocalDate recordDate,
    String meeting,
    Instant noticeAt,
    Instant opensAt,
    Instant closesAt,
    boolean shortNotice,
    Optional<UUID> amends,
    Optional<UUID> adjournedFrom,
    Optional<LocalDate> adjournedTo) {

  public Call {
    colleges = List.copyOf(colleges);
    if (title.isBlank() || motion.isBlank()) {
      throw new BallotRefused(
          "motion", "a ballot has a title and the words that are put to the members");
    }
    if (!closesAt.isAfter(opensAt)) {
      throw new BallotRefused("dates", "a ballot closes after it opens");
    }
  }

  /**
   * Who may vote, when the colleges are what the legal form allows.
   *
   * @throws BallotRefused naming the article
   */
  public Roll roll(Optional<LegalForm.Vote> vote, List<Roll.Member> members) {
    College.check(colleges, vote);
    return Roll.of(recordDate, members, colleges);
  }

  /**
   * The ballot, when the rules allow it to be called like this.
   *
   * @param hash the fingerprint of the proposal
   * @param yearEnd the last day of the year that is shared
   * @throws BallotRefused naming the article
   */
  public Ballot ballot(
      UUID id,
      String hash,
      LocalDate yearEnd,
      Optional<LegalForm.Vote> vote,
      Roll roll,
      Instant now,
      String by,
      ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (recordDate.isAfter(today)) {
      throw new BallotRefused(
          "record-date",
          "the record date %s is still to come: the roll is frozen when the ballot is called"
              .formatted(recordDate));
    }
    if (opensAt.isBefore(now) || noticeAt.isAfter(opensAt)) {
      throw new BallotRefused(
          "dates", "a ballot opens after it is called and after notice is given");
    }
    RecordDate.require(recordDate, yearEnd, LocalDate.ofInstant(opensAt, zone));
    VotingRules rules = VotingRules.of(vote, ownRules);
    Ballot ballot =
        new Ballot(
            id,
            distributionId,
            hash,
            title.strip(),
            motion.strip(),
            rules.majority(extraordinary, requiredBy, vote),
            requiredBy,
            rules,
            colleges,
            recordDate,
            roll.size(),
            roll.hash(),
            meeting.strip(),
            noticeAt.isBefore(now) ? now : noticeAt,
            opensAt,
            closesAt,
            now,
            by,
            amends,
            adjournedFrom,
            adjournedTo,
            Ballot.Life.CALLED);
    VotingRules.requireClass(requiredBy, roll);
    requireNotice(ballot, rules, zone);
    requireTimeToGoOn(rules, zone);
    requirePostingTime(rules, roll);
    return ballot;
  }

  private void requireNotice(Ballot ballot, VotingRules rules, ZoneId zone) {
    LocalDate first = Notice.firstDayHeld(LocalDate.ofInstant(ballot.noticeAt(), zone), rules);
    if (ballot.dayHeld(zone).isBefore(first)
        && !(shortNotice && rules.shortNoticePercent().isPresent())) {
      throw ballot.shortNotice(first);
    }
  }

  /** The members are told anew of the day on which it goes on, as long before as of the first. */
  private void requireTimeToGoOn(VotingRules rules, ZoneId zone) {
    LocalDate over = LocalDate.ofInstant(closesAt, zone);
    LocalDate first =
        rules.shortNoticePercent().isPresent()
            ? over.plusDays(1)
            : Notice.firstDayHeld(over, rules);
    if (adjournedTo.filter(day -> day.isBefore(first)).isPresent()) {
      throw new BallotRefused(
          "adjourned-to",
          "if too few take part it goes on after voting ended and new notice was given: on %s or a later day (%s)"
              .formatted(first, rules.source()));
    }
  }

  /** Who reads no page is told by post; then the rules have to say when that is served. */
  private static void requirePostingTime(VotingRules rules, Roll roll) {
    long withoutLogin = roll.entries().stream().filter(entry -> !entry.hasLogin()).count();
    if (withoutLogin > 0 && rules.postHours().isEmpty()) {
      throw new BallotRefused(
          "no-posting-time",
          "%d members on the roll have no login and are told by post, and no rule says how"
                  .formatted(withoutLogin)
              + " many hours after posting a notice is served: give postHours as your own rules"
              + " have it ("
              + rules.source()
              + ")");
    }
  }
}
