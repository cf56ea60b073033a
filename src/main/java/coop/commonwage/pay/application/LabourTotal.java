package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person worked and earned over a span of days, from finalised payslips only, and under
 * what terms.
 *
 * @param personId who
 * @param payrollId their number
 * @param name their name
 * @param minutes paid minutes of all kinds
 * @param pay gross pay for work, one-off earnings not counted
 * @param days days of the span on which they were employed
 * @param employedSince first day of the employment
 * @param employedUntil last day of the employment, when it has one, be it after the span
 * @param absence what protected absence kept them from
 * @param agreed the contract that held on the last day of the span, or of the employment where that
 *     was earlier; empty when none did
 * @param director whether they held a directorship on that day
 * @param months the same month by month, oldest first; minutes, pay, protected minutes and pay lost
 *     add up to the totals
 */
public record LabourTotal(
    UUID personId,
    String payrollId,
    String name,
    long minutes,
    Money pay,
    int days,
    LocalDate employedSince,
    Optional<LocalDate> employedUntil,
    ProtectedAbsence absence,
    Optional<Agreed> agreed,
    boolean director,
    List<Month> months) {

  public LabourTotal {
    months = List.copyOf(months);
  }

  /**
   * What the payslips say that end in a month, and what protected absence in it kept them from.
   *
   * @param month its first day
   * @param minutes paid minutes; below zero where a payslip took some back
   */
  public record Month(
      LocalDate month, long minutes, Money pay, long protectedMinutes, Money payLost) {}

  /**
   * What a contract says of the hours.
   *
   * @param contractType the word of its kind: {@code guaranteed-hours} or {@code zero-hours}
   * @param minutesWeekly minutes promised a week; 0 where none are
   */
  public record Agreed(String contractType, int minutesWeekly) {}
}
