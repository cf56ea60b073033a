package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.deductions.levies.AllowanceBar;
import coop.commonwage.pay.deductions.levies.AllowanceClaim;
import coop.commonwage.pay.deductions.levies.ApprenticeshipLevy;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import coop.commonwage.pay.deductions.levies.EmployerYear;
import coop.commonwage.pay.deductions.levies.EmploymentAllowance;
import coop.commonwage.pay.deductions.levies.PaidBefore;
import coop.commonwage.pay.deductions.levies.SmallEmployersRelief;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what the caller's employer owes HMRC for a tax year, as far as payslips are finalised:
 * Employment Allowance used up from the first month on, Apprenticeship Levy, and what is recovered.
 */
@Dependent
public class ReadEmployerYear {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final EmployerMonths months;
  private final RecordedChoices choices;
  private final RuleSet rules;

  @Inject
  public ReadEmployerYear(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      EmployerMonths months,
      RecordedChoices choices,
      RuleSet rules) {
    this.transactions = transactions;
    this.caller = caller;
    this.months = months;
    this.choices = choices;
    this.rules = rules;
  }

  /**
   * @throws Refused when the employer has no finalised payslip in the year
   */
  public EmployerYearDetails of(TaxYear year) {
    return find(year)
        .orElseThrow(() -> Refused.notFound("tax year " + year + " with issued payslips"));
  }

  /** Empty when the employer has no finalised payslip in the year. */
  public Optional<EmployerYearDetails> find(TaxYear year) {
    return transactions.in(
        caller.employerId(),
        () ->
            Optional.of(months.of(year))
                .filter(paid -> !paid.isEmpty())
                .map(paid -> read(year, paid)));
  }

  private EmployerYearDetails read(TaxYear year, List<EmployerMonth> paid) {
    EmployerChoices settled = choices.choices();
    EmployerLevyRules levies = rules.employerLevies();
    LocalDate first = year.firstDay();
    EmploymentAllowance allowance = new EmploymentAllowance(levies, year);
    YearBefore yearBefore = new YearBefore(settled, months::of);
    Optional<Money> class1 = yearBefore.class1(year);
    AllowanceClaim claim =
        new AllowanceClaim(
            settled.isYes(Choice.EMPLOYMENT_ALLOWANCE, first),
            AllowanceBar.ofWord(settled.on(Choice.EMPLOYMENT_ALLOWANCE_BAR, first)),
            yearBefore.secondary(year));
    ApprenticeshipLevy levy =
        settled
            .declared(Choice.APPRENTICESHIP_LEVY_ALLOWANCE, first)
            .map(part -> new ApprenticeshipLevy(levies, year, part))
            .orElseGet(() -> new ApprenticeshipLevy(levies, year));
    return new EmployerYearDetails(
        EmployerYear.of(year, allowance, claim, levy, before(settled, first), paid),
        allowance.source().value(),
        class1,
        class1.filter(new SmallEmployersRelief(levies, year)::isSmall).isPresent(),
        months.beganElsewhere(year) ? undeclared(settled, first) : List.of());
  }

  private static PaidBefore before(EmployerChoices settled, LocalDate first) {
    return new PaidBefore(
        settled.declared(Choice.ALLOWANCE_USED_BEFORE, first).orElse(Money.ZERO),
        settled.declared(Choice.LEVY_PAY_BILL_BEFORE, first).orElse(Money.ZERO));
  }

  /** What another payroll began and nobody told of, so that it is taken for nothing. */
  private static List<Choice> undeclared(EmployerChoices settled, LocalDate first) {
    return Stream.of(Choice.ALLOWANCE_USED_BEFORE, Choice.LEVY_PAY_BILL_BEFORE)
        .filter(choice -> !settled.isAnswered(choice, first))
        .toList();
  }
}
