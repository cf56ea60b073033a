package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * Contributions to a workplace pension. Figures stand in {@code payroll-rules/uk/pensions.yaml};
 * this class holds one payment date's.
 */
public final class Pension {

  private static final Rate WHOLE = new Rate(1, 0);

  /** Whether shares reach what the law asks of a scheme. */
  public enum Enough {
    /** They do. */
    YES,
    /** They do if basic pay is a large enough part of all pay, over all workers together. */
    IF_BASIC_PAY_IS_LARGE,
    /** They do not. */
    NO
  }

  private record Minimum(RuleEntry<Rate> total, RuleEntry<Rate> employer) {

    static Minimum of(PensionRules.Minimum rules, LocalDate payDate) {
      return new Minimum(rules.total().on(payDate), rules.employer().on(payDate));
    }

    boolean isReachedBy(PensionAgreement agreement) {
      Rate both = agreement.employeeShare().plus(agreement.employerShare());
      return agreement.employerShare().compareTo(employer.value()) >= 0
          && both.compareTo(total.value()) >= 0;
    }
  }

  private final RuleEntry<PeriodAmounts> lower;
  private final RuleEntry<PeriodAmounts> upper;
  private final Minimum onQualifyingEarnings;
  private final Minimum onBasicPay;
  private final Minimum onLargeBasicPay;
  private final Minimum onTotalPay;
  private final RuleEntry<Rate> largeBasicPayShare;
  private final int youngestAge;
  private final int oldestAge;
  private final RuleEntry<Rate> reliefRate;
  private final Rate notRelieved;
  private final RuleEntry<RoundingRule> rounding;

  public Pension(PensionRules rules, LocalDate payDate) {
    lower = rules.lowerQualifyingEarnings().on(payDate);
    upper = rules.upperQualifyingEarnings().on(payDate);
    onQualifyingEarnings = Minimum.of(rules.onQualifyingEarnings(), payDate);
    onBasicPay = Minimum.of(rules.onBasicPay(), payDate);
    onLargeBasicPay = Minimum.of(rules.onLargeBasicPay(), payDate);
    onTotalPay = Minimum.of(rules.onTotalPay(), payDate);
    largeBasicPayShare = rules.largeBasicPayShare().on(payDate);
    youngestAge = rules.youngestAge().on(payDate).value();
    oldestAge = rules.oldestAge().on(payDate).value();
    reliefRate = rules.reliefAtSourceRate().on(payDate);
    notRelieved = WHOLE.minus(reliefRate.value());
    rounding = rules.rounding().on(payDate);
  }

  /** Pay above the lower and up to the upper figure. */
  public Money qualifyingEarnings(PayFrequency frequency, Money pay) {
    Money from = lower.value().of(frequency);
    return pay.min(upper.value().of(frequency)).minus(from).orZeroIfNegative();
  }

  /**
   * What is paid in for one period. Both contributions are rounded as the rule file says; under
   * relief at source what is taken from pay is rounded too, and the scheme reclaims the rest.
   *
   * @param pay all pay of the period, or basic pay where the shares are of that
   */
  public PensionContributions contributions(
      PensionAgreement agreement, PayFrequency frequency, Money pay, MemberDays days) {
    Money base =
        agreement.basis() == PensionBasis.QUALIFYING_EARNINGS
            ? qualifyingEarnings(frequency, pay)
            : pay;
    Money worker = share(base, agreement.employeeShare(), days);
    Money relief =
        agreement.method() == PensionMethod.RELIEF_AT_SOURCE
            ? worker.minus(taken(worker))
            : Money.ZERO;
    return new PensionContributions(
        agreement.method(), base, worker, relief, share(base, agreement.employerShare(), days));
  }

  private Money share(Money base, Rate share, MemberDays days) {
    return days.isPart()
        ? rounding.value().apply(base.times(share).times(days.member()).dividedBy(days.employed()))
        : rounding.value().product(base, share);
  }

  private Money taken(Money worker) {
    return rounding.value().product(worker, notRelieved);
  }

  /** Tells how the worker's contribution came about. */
  public void explainWorker(
      PensionAgreement agreement,
      PayFrequency frequency,
      Money pay,
      MemberDays days,
      PensionContributions paid,
      Working working) {
    explainBase(agreement, frequency, pay, agreement.employeeShare(), days, working);
    working.step("whole-contribution", paid.worker());
    if (paid.taxRelief().isPositive()) {
      working.rule(reliefRate);
      working.step("tax-relief-rate", reliefRate.value());
      working.step("tax-relief", paid.taxRelief());
    }
    working.rule(rounding);
  }

  /** Tells how the employer's contribution came about. */
  public void explainEmployer(
      PensionAgreement agreement,
      PayFrequency frequency,
      Money pay,
      MemberDays days,
      Working working) {
    explainBase(agreement, frequency, pay, agreement.employerShare(), days, working);
    working.rule(rounding);
  }

  private void explainBase(
      PensionAgreement agreement,
      PayFrequency frequency,
      Money pay,
      Rate share,
      MemberDays days,
      Working working) {
    working.input("pension-pay", pay);
    working.input("pension-share", share);
    if (days.isPart()) {
      working.input("pension-member-days", days.member());
      working.input("pension-employed-days", days.employed());
    }
    if (agreement.basis() == PensionBasis.QUALIFYING_EARNINGS) {
      working.rule(lower);
      working.rule(upper);
      working.step("lower-qualifying-earnings", lower.value().of(frequency));
      working.step("upper-qualifying-earnings", upper.value().of(frequency));
      working.step("qualifying-earnings", qualifyingEarnings(frequency, pay));
    } else {
      working.rule(source(agreement.basis()));
    }
  }

  /** True at the ages the law on workplace pensions covers at all. */
  public boolean coversAge(int age) {
    return age >= youngestAge && age < oldestAge;
  }

  /** Whether the shares reach what the law asks of a scheme with this basis. */
  public Enough isEnough(PensionAgreement agreement) {
    Minimum asked = minimum(agreement.basis());
    if (asked.isReachedBy(agreement)) {
      return Enough.YES;
    }
    return agreement.basis() == PensionBasis.PENSIONABLE_PAY
            && onLargeBasicPay.isReachedBy(agreement)
        ? Enough.IF_BASIC_PAY_IS_LARGE
        : Enough.NO;
  }

  private Minimum minimum(PensionBasis basis) {
    return switch (basis) {
      case QUALIFYING_EARNINGS -> onQualifyingEarnings;
      case PENSIONABLE_PAY -> onBasicPay;
      case TOTAL_PAY -> onTotalPay;
    };
  }

  /** How large a part of all pay basic pay must be for {@link Enough#IF_BASIC_PAY_IS_LARGE}. */
  public Rate largeBasicPayShare() {
    return largeBasicPayShare.value();
  }

  /** The least the law asks for on a basis, with relief at source. */
  public PensionAgreement least(PensionBasis basis) {
    Minimum asked = minimum(basis);
    Rate employer = asked.employer().value();
    return new PensionAgreement(
        PensionMethod.RELIEF_AT_SOURCE, basis, asked.total().value().minus(employer), employer);
  }

  /** The entry a worker's or employer's line on this basis comes from. */
  public RuleEntry<?> source(PensionBasis basis) {
    return switch (basis) {
      case QUALIFYING_EARNINGS -> lower;
      case PENSIONABLE_PAY -> onBasicPay.total();
      case TOTAL_PAY -> onTotalPay.total();
    };
  }

  /** The entry the tax relief comes from. */
  public RuleEntry<?> reliefSource() {
    return reliefRate;
  }
}
