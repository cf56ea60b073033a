package coop.commonwage.pay.instructions;

import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.FamilyEvent;
import coop.commonwage.pay.statutorypay.FamilyLeaveKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One stretch of family leave. Its first and last day are those of the instruction.
 *
 * @param kind which leave
 * @param event what the relevant week is counted from
 * @param eventDay the day of it, expected or past
 * @param childCame the day of birth or placement, where it is known
 * @param earnings what was earned before the relevant week ended, where payslips made here cannot
 *     tell
 * @param weeksUsed weeks of the same pay that no instruction here tells of
 * @param paidElsewhereUntil the last day of it another payroll paid, where one did
 */
public record FamilyLeaveTold(
    FamilyLeaveKind kind,
    FamilyEvent event,
    LocalDate eventDay,
    Optional<LocalDate> childCame,
    Optional<EarningsBefore> earnings,
    int weeksUsed,
    Optional<LocalDate> paidElsewhereUntil) {}
