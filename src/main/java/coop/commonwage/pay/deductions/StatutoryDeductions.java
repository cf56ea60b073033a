package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Tax, National Insurance and loans on a gross that is already known: the calculator without a
 * contract or a roster. Remembers the rules looked up for a date, nothing else.
 */
public final class StatutoryDeductions {

  public static final String TAX = "income-tax";
  public static final String WORKER_NIC = "national-insurance";
  public static final String EMPLOYER_NIC = "employer-national-insurance";
  public static final String STUDENT_LOAN = "student-loan";
  public static final String POSTGRADUATE_LOAN = "postgraduate-loan";

  private final RuleSet rules;
  private final Map<LocalDate, Law> laws = new ConcurrentHashMap<>();

  private record Law(IncomeTax tax, NationalInsurance insurance, StudentLoans loans) {}

  public StatutoryDeductions(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * @throws coop.commonwage.rules.OutsideVerifiedSpan when the rules are not verified for payments
   *     on this day
   */
  public void checkDate(LocalDate payDate) {
    law(payDate);
  }

  public DeductionResult of(DeductionRequest asked) {
    return of(asked, code -> Working.SILENT);
  }

  /**
   * @param workings who listens while the figure of a code is worked out
   */
  public DeductionResult of(DeductionRequest asked, Function<String, Working> workings) {
    Law law = law(asked.payDate());
    PayFrequency frequency = asked.period().frequency();
    Money gross = asked.gross();
    Money tax =
        law.tax()
            .of(
                asked.taxCode(),
                asked.period(),
                gross,
                asked.taxableBefore(),
                asked.taxBefore(),
                workings.apply(TAX));
    Money workerNic =
        law.insurance()
            .workerContribution(asked.niCategory(), frequency, gross, workings.apply(WORKER_NIC));
    Money employerNic =
        law.insurance()
            .employerContribution(
                asked.niCategory(), frequency, gross, workings.apply(EMPLOYER_NIC));
    Money loan =
        asked
            .studentLoanPlan()
            .map(plan -> law.loans().plan(plan, frequency, gross, workings.apply(STUDENT_LOAN)))
            .orElse(Money.ZERO);
    Money postgraduate =
        asked.postgraduateLoan()
            ? law.loans().postgraduate(frequency, gross, workings.apply(POSTGRADUATE_LOAN))
            : Money.ZERO;
    Money net = gross.minus(tax).minus(workerNic).minus(loan).minus(postgraduate);
    return new DeductionResult(tax, workerNic, employerNic, loan, postgraduate, net);
  }

  private Law law(LocalDate payDate) {
    return laws.computeIfAbsent(
        payDate,
        day ->
            new Law(
                new IncomeTax(rules.incomeTax(), day),
                new NationalInsurance(rules.nationalInsurance(), day),
                new StudentLoans(rules.studentLoans(), day)));
  }
}
