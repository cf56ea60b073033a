package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.SicknessTold;
import coop.commonwage.pay.statutorypay.AverageEarnings;
import coop.commonwage.pay.statutorypay.FamilyPay;
import coop.commonwage.pay.statutorypay.Payday;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What payroll's own records say about an absence it was told of.
 *
 * @param reference the instruction that tells of the absence
 * @param earned what earlier payslips paid before it, where they reach back far enough
 * @param class1OfYearBefore all National Insurance of the tax year before the relevant week of
 *     family leave, where it is known
 * @param daysWorked its days on which the roster says the worker was at work, oldest first
 */
public record AbsenceFact(
    String reference,
    Optional<RelevantPeriod> earned,
    Optional<Money> class1OfYearBefore,
    List<LocalDate> daysWorked) {

  public AbsenceFact {
    daysWorked = List.copyOf(daysWorked);
  }

  /** Of an absence without work in it. */
  public AbsenceFact(
      String reference, Optional<RelevantPeriod> earned, Optional<Money> class1OfYearBefore) {
    this(reference, earned, class1OfYearBefore, List.of());
  }

  /**
   * Looks up what is known about every absence.
   *
   * @param paydays earlier payments of this employment, in any order
   * @param daysWorked its days with work up to the last day of the period, oldest first
   * @param employedFrom its first day
   * @param yearBefore the employer's National Insurance, asked only for family leave
   */
  public static List<AbsenceFact> of(
      Circumstances told,
      List<Payday> paydays,
      List<LocalDate> daysWorked,
      LocalDate employedFrom,
      YearBefore yearBefore,
      StatutoryPayRules rules) {
    AverageEarnings earnings = new AverageEarnings(rules);
    FamilyPay familyPay = new FamilyPay(rules);
    List<AbsenceFact> facts = new ArrayList<>();
    for (Given<SicknessTold> sickness : told.given(InstructionKinds.SICKNESS)) {
      LocalDate dayBefore = sickness.instruction().from().minusDays(1);
      facts.add(
          new AbsenceFact(
              sickness.reference(),
              RelevantPeriod.find(
                  paydays, dayBefore, earnings.relevantWeeks(dayBefore), employedFrom),
              Optional.empty(),
              inside(sickness, daysWorked)));
    }
    for (Given<FamilyLeaveTold> leave : told.given(InstructionKinds.FAMILY_LEAVE)) {
      DateSpan week =
          familyPay.relevantWeek(
              leave.body().event(), leave.body().eventDay(), leave.instruction().from());
      facts.add(
          new AbsenceFact(
              leave.reference(),
              RelevantPeriod.find(
                  paydays, week.lastDay(), earnings.relevantWeeks(week.lastDay()), employedFrom),
              yearBefore.class1(TaxYear.of(week.firstDay())),
              inside(leave, daysWorked)));
    }
    return facts;
  }

  private static List<LocalDate> inside(Given<?> absence, List<LocalDate> days) {
    LocalDate last = absence.instruction().until().orElse(LocalDate.MAX);
    return days.stream()
        .filter(day -> !day.isBefore(absence.instruction().from()) && !day.isAfter(last))
        .toList();
  }

  /** The days of an absence on which the worker was at work all the same. */
  static List<LocalDate> daysWorked(Circumstances circumstances, String reference) {
    return circumstances.absences().stream()
        .filter(fact -> fact.reference().equals(reference))
        .flatMap(fact -> fact.daysWorked().stream())
        .toList();
  }
}
