package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.IncomeTaxRules;
import coop.commonwage.rules.IncomeTaxRules.StarterCode;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * Which tax code a worker is on when HMRC has not sent one: by the statement of the starter
 * checklist, by the P45 of the job before, and on 6 April. Law: the PAYE Regulations 2003,
 * regulations 42 to 49E; figures stand in {@code payroll-rules/uk/income-tax.yaml}.
 */
public final class StartingCodes {

  private final IncomeTaxRules rules;
  private final LocalDate payDate;
  private final RuleEntry<String> emergencyCode;
  private final RuleEntry<Map<String, StarterCode>> starterCodes;
  private final RuleEntry<MonthDay> lastYearsP45Until;

  /**
   * @param payDate the day of the payment the code is wanted for
   */
  public StartingCodes(IncomeTaxRules rules, LocalDate payDate) {
    this.rules = rules;
    this.payDate = payDate;
    emergencyCode = rules.emergencyCode().on(payDate);
    starterCodes = rules.starterCodes().on(payDate);
    lastYearsP45Until = rules.lastYearsP45Until().on(payDate);
  }

  /** The code of a worker without a P45. No nation's letter: only HMRC gives one. */
  public TaxCode of(StarterDeclaration declaration) {
    StarterCode starter = starterCodes.value().get(declaration.word());
    return starter.code().equals(IncomeTaxRules.EMERGENCY)
        ? emergency(starter.standsAlone())
        : TaxCode.of(starter.code(), starter.standsAlone());
  }

  /**
   * The code, and the figures of earlier jobs, of a worker who brings a P45.
   *
   * <p>Of this tax year: its code on its basis; with a cumulative code its total pay, and as tax
   * what the code gives on that pay at its week or month (with a K code no more than was really
   * taken). Of last year: its code, cumulative, when work begins in time; else the emergency code
   * standing alone.
   *
   * @param startDate the first day of the new employment
   * @throws IllegalArgumentException when the earlier employment ended in a later tax year than the
   *     one of this payment
   */
  public StartingPoint of(P45 p45, LocalDate startDate) {
    TaxYear now = TaxYear.of(payDate);
    TaxYear left = TaxYear.of(p45.leavingDate());
    if (left.compareTo(now) > 0) {
      throw new IllegalArgumentException(
          "P45: the employment ended on %s, after the tax year %s of this payment"
              .formatted(p45.leavingDate(), now));
    }
    if (left.equals(now)) {
      return thisYears(p45);
    }
    boolean inTime = !startDate.isAfter(lastYearsP45Until.value().atYear(now.startYear()));
    return StartingPoint.on(
        left.next().equals(now) && inTime ? inNewYear(p45.code(), left) : emergency(true));
  }

  private StartingPoint thisYears(P45 p45) {
    if (p45.code().nonCumulative()) {
      return StartingPoint.on(p45.code());
    }
    Money taxByCode =
        p45.lastPeriod()
            .map(
                period ->
                    new IncomeTax(rules, payDate)
                        .due(p45.code(), period, p45.payToDate(), Working.SILENT))
            .orElse(p45.taxToDate());
    Money tax = p45.code().form() == TaxCode.Form.K ? taxByCode.min(p45.taxToDate()) : taxByCode;
    return new StartingPoint(p45.code(), p45.payToDate(), tax);
  }

  /**
   * A code no notice has come for since an earlier tax year: each 6 April drops its week 1 or month
   * 1 mark and adds what HMRC announced for its letter, as far back as the rules reach.
   *
   * @param lastUsed the tax year the code was given or last used in; the code comes back unchanged
   *     when that is the tax year of this payment
   */
  public TaxCode inNewYear(TaxCode code, TaxYear lastUsed) {
    TaxYear now = TaxYear.of(payDate);
    TaxCode carried = code;
    for (TaxYear year = lastUsed.next(); year.compareTo(now) <= 0; year = year.next()) {
      carried = carried.on(false);
      if (!year.firstDay().isBefore(rules.file().coversFrom())) {
        carried = carried.uplifted(rules.newYearUplift().on(year.firstDay()).value());
      }
    }
    return carried;
  }

  private TaxCode emergency(boolean standsAlone) {
    return TaxCode.of(emergencyCode.value(), standsAlone);
  }

  /** Where the codes of the starter checklist stand. */
  public RuleEntry<?> source() {
    return starterCodes;
  }
}
