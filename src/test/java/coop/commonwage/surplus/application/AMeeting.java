package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.ballots.MeetingResult;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.RoomCount;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import coop.commonwage.surplus.store.SqlBallots;
import coop.commonwage.surplus.store.SqlDistributions;
import coop.commonwage.surplus.store.SqlMeetingBook;
import coop.commonwage.surplus.store.SqlMemberships;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A meeting of three, of whom two were for, where a test is about what follows. It is typed as it
 * is, whoever the register has; another signs it.
 */
public final class AMeeting {

  private AMeeting() {}

  /**
   * Typed on a day about the figures that are proposed, and signed by somebody.
   *
   * @param hash the fingerprint that who signs has before them
   */
  public static void decides(
      DataSource source,
      EmployerTransactions transactions,
      Caller by,
      WorkOut workOut,
      AuditTrail audit,
      Clock clock,
      UUID distribution,
      String hash,
      String number,
      LocalDate day) {
    SqlDistributions distributions = new SqlDistributions(source);
    SqlMemberships memberships = new SqlMemberships(source);
    SqlBallots ballots = new SqlBallots(source);
    SqlMeetingBook meetings = new SqlMeetingBook(source);
    UUID minutes =
        transactions.in(
            by.employerId(),
            () -> {
              Proposal proposal = distributions.find(distribution).orElseThrow().proposal();
              String proposed = ((Proposal.Proposed) proposal).hash();
              return typed(meetings, memberships, ballots, distribution, proposed, number, day);
            });
    new AdoptDistribution(
            transactions, by, distributions, memberships, workOut, ballots, meetings, audit, clock)
        .sign(distribution, minutes, hash, "minutes of the meeting");
  }

  /**
   * In the transaction that is open.
   *
   * @return the id of the minutes
   */
  private static UUID typed(
      MeetingBook meetings,
      Memberships memberships,
      Ballots ballots,
      UUID distribution,
      String hash,
      String number,
      LocalDate day) {
    List<Roll.Member> register = new Electorate(memberships, ballots).on(day, Set.of());
    return typed(
        meetings, distribution, hash, number, day, Roll.of(day, register, List.of()).hash());
  }

  /** The same, whatever the register says. */
  public static UUID typed(
      MeetingBook meetings,
      UUID distribution,
      String hash,
      String number,
      LocalDate day,
      String rollHash) {
    UUID id = UUID.randomUUID();
    meetings.keep(
        new MeetingMinutes(
            id,
            meetings.of(distribution).size() + 1,
            distribution,
            hash,
            "Bea Evans",
            day,
            Notice.Way.HAND,
            day,
            14,
            Optional.of(3),
            day,
            rollHash,
            "Ana and Bo",
            0,
            "rule 39",
            List.of(),
            new Resolution(
                number,
                day,
                3,
                3,
                2,
                1,
                new Counting(
                    Majority.ORDINARY,
                    false,
                    Optional.of(Rate.ofPercent("25")),
                    List.of(),
                    Optional.empty())),
            MeetingResult.CARRIED,
            Optional.empty(),
            new MeetingMinutes.Typist(
                UUID.randomUUID(), "typist", Instant.parse(day + "T23:00:00Z")),
            Optional.empty()));
    return id;
  }

  /** Another meeting, which lost the motion. */
  public static Meeting lost(Meeting of, RoomCount count) {
    return ended(of, count, MeetingResult.Kind.LOST, Optional.empty());
  }

  /** Another meeting, to which too few came; it goes on another day, or on none. */
  public static Meeting withoutQuorum(Meeting of, RoomCount count, Optional<LocalDate> goesOn) {
    return ended(of, count, MeetingResult.Kind.NO_QUORUM, goesOn);
  }

  private static Meeting ended(
      Meeting of, RoomCount count, MeetingResult.Kind kind, Optional<LocalDate> goesOn) {
    return new Meeting(
        "2026/8",
        of.heldOn(),
        of.chair(),
        of.noticeOn(),
        of.noticeWay(),
        of.shortNoticeAgreed(),
        of.recordDate(),
        of.secret(),
        of.tellers(),
        of.extraordinary(),
        of.requiredBy(),
        of.ownRules(),
        of.colleges(),
        List.of(count),
        new MeetingResult(kind, "that it be adopted", goesOn));
  }
}
