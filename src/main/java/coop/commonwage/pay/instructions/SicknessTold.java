package coop.commonwage.pay.instructions;

import coop.commonwage.pay.statutorypay.EarlierSickness;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A spell of sickness. Its first and last day are those of the instruction; without a last day the
 * worker is still sick.
 *
 * @param qualifyingDays days of the week agreed for sick pay; empty when none are agreed
 * @param earnings what was earned before it, where payslips made here cannot tell
 * @param linked sickness another payroll paid that it is linked to
 * @param paidElsewhereUntil the last day of it another payroll paid, where one did
 */
public record SicknessTold(
    Set<DayOfWeek> qualifyingDays,
    Optional<EarningsBefore> earnings,
    Optional<EarlierSickness> linked,
    Optional<LocalDate> paidElsewhereUntil) {

  public SicknessTold {
    qualifyingDays = Set.copyOf(qualifyingDays);
  }
}
