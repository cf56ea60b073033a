package coop.commonwage.pay.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One worker's holiday in one leave year, as it stands on a day, in whole minutes.
 *
 * <p>What is left is entitlement and what was carried over, less what was taken, is booked, was
 * paid in lieu and is lost. It is never negative: what was taken beyond it is told as {@link
 * #overdrawn()}.
 *
 * @param year the leave year
 * @param asOf the day
 * @param byHours whether it accrues by the hours worked
 * @param rolledUp whether holiday pay goes with every wage, so that there is no balance to take
 * @param known whether the whole leave year is on record here
 * @param entitled for the leave year: the year's whole entitlement, or what was accrued so far
 * @param earned of it, what may be taken by the day: less in the first year of employment
 * @param carried what was carried into the year, what lapses first standing first
 * @param uses what was taken and booked in the year, the earliest first
 * @param elsewhere taken of the year before payslips were made here
 * @param inLieu paid instead of taken
 */
public record HolidayAccount(
    LeaveYear year,
    LocalDate asOf,
    boolean byHours,
    boolean rolledUp,
    boolean known,
    long entitled,
    long earned,
    List<Lot> carried,
    List<Use> uses,
    long elsewhere,
    long inLieu) {

  public HolidayAccount {
    carried = List.copyOf(carried);
    uses = List.copyOf(uses);
  }

  /**
   * Holiday carried over from an earlier leave year.
   *
   * @param from the leave year it was earned in
   * @param reason why it was not taken then
   * @param minutes carried into this year
   * @param used of it in this year, booked days included
   * @param takenBy the last day on which it may be taken
   */
  public record Lot(
      LeaveYear from, CarryOver.Reason reason, long minutes, long used, LocalDate takenBy) {

    public long rest() {
      return minutes - used;
    }
  }

  /**
   * Holiday taken or booked, with the part of it that lies in the leave year.
   *
   * @param id of the instruction or request it is recorded by
   * @param firstDay its first day in the year
   * @param lastDay its last day in the year
   * @param taken minutes up to the day of the account
   * @param booked minutes after it
   */
  public record Use(UUID id, LocalDate firstDay, LocalDate lastDay, long taken, long booked) {}

  /** Everything carried into the year. */
  public long carriedIn() {
    return carried.stream().mapToLong(Lot::minutes).sum();
  }

  /** What was carried in and can no longer be taken. */
  public long lapsed() {
    return carried.stream().filter(lot -> lot.takenBy().isBefore(asOf)).mapToLong(Lot::rest).sum();
  }

  /** Taken up to the day, elsewhere too. */
  public long taken() {
    return elsewhere + uses.stream().mapToLong(Use::taken).sum();
  }

  /** Recorded for days after it. */
  public long booked() {
    return uses.stream().mapToLong(Use::booked).sum();
  }

  /** What is left to take or, on leaving, to be paid. */
  public long left() {
    return Math.max(0, difference());
  }

  /** What was taken or is booked beyond what there is. */
  public long overdrawn() {
    return Math.max(0, -difference());
  }

  private long difference() {
    return entitled + carriedIn() - lapsed() - taken() - booked() - inLieu;
  }

  /**
   * What may be asked for on the day: what is left, and in the first year no more than was earned
   * by then and not yet taken.
   */
  public long available() {
    return Math.max(0, Math.min(left(), earned + carriedIn() - lapsed() - taken() - inLieu));
  }
}
