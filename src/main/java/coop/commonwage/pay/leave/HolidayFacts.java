package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one worker's holiday follows from.
 *
 * @param startDate first day of the employment
 * @param leaveDate its last day, when it has one
 * @param terms what was agreed, by the day it holds from, oldest first; at least one
 * @param settled what the co-operative settled
 * @param earlier what finalised payslips paid for work, oldest first
 * @param holidays every holiday recorded, in any order
 * @param absences sickness and statutory leave, in any order
 * @param carried holiday recorded as carried over from an earlier leave year, in any order
 * @param openings what was recorded of leave years that began before payslips were made here
 */
public record HolidayFacts(
    LocalDate startDate,
    Optional<LocalDate> leaveDate,
    List<Terms> terms,
    HolidaySettled settled,
    List<EarlierPay> earlier,
    List<Holiday> holidays,
    List<Absence> absences,
    List<Carried> carried,
    List<Opening> openings) {

  public HolidayFacts {
    terms = List.copyOf(terms);
    earlier = List.copyOf(earlier);
    holidays = List.copyOf(holidays);
    absences = List.copyOf(absences);
    carried = List.copyOf(carried);
    openings = List.copyOf(openings);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("holiday follows from a contract, and there is none");
    }
  }

  /**
   * What was agreed from a day on.
   *
   * @param scheme how the worker comes by holiday
   * @param minutesWeekly guaranteed a week; 0 where hours are open
   * @param daysAWeek on which they are worked
   * @param extraDays holiday a year above the statute
   */
  public record Terms(
      LocalDate from, HolidayScheme scheme, int minutesWeekly, Rate daysAWeek, Rate extraDays) {}

  /**
   * One stretch of holiday, or what was paid in lieu of it on leaving.
   *
   * @param id of the instruction or request it is recorded by
   * @param days its first and last day
   * @param minutes in all
   * @param inLieu whether it was paid instead of taken
   */
  public record Holiday(UUID id, DateSpan days, long minutes, boolean inLieu) {}

  /**
   * Days of sickness or statutory leave.
   *
   * @param days one that goes on has no end in sight
   * @param sickness whether it was sickness; else it was statutory leave
   */
  public record Absence(DateSpan days, boolean sickness) {}

  /**
   * Holiday recorded as carried over.
   *
   * @param into a day of the leave year it is carried into
   * @param takenBy the last day it may be taken, where that was recorded
   * @param reason why it was not taken
   * @param minutes how much; empty when as much as the law carries
   * @param lawfulFrom from when on the employer does as it must, for its own fault
   */
  public record Carried(
      LocalDate into,
      Optional<LocalDate> takenBy,
      CarryOver.Reason reason,
      Optional<Integer> minutes,
      Optional<LocalDate> lawfulFrom) {}

  /**
   * What became of a leave year elsewhere.
   *
   * @param day one of its days
   * @param minutesTaken taken of it
   * @param minutesAccrued accrued in it by the hours worked
   */
  public record Opening(LocalDate day, long minutesTaken, long minutesAccrued) {}
}
