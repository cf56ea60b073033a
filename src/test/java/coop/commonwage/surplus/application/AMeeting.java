package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting of three, of whom two were for, where a test is about what follows. It is typed as it
 * is, whoever the register has; another signs it.
 */
public final class AMeeting {

  private AMeeting() {}

  /**
   * In the transaction that is open.
   *
   * @return the id of the minutes
   */
  public static UUID typed(
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
            new MeetingMinutes.Typist(
                UUID.randomUUID(), "typist", Instant.parse(day + "T23:00:00Z"))));
    return id;
  }
}
