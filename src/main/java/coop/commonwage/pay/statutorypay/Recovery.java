package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.LocalDate;

/**
 * What an employer gets back of family pay from HMRC: most of it, or, if small, all of it and a
 * compensation on top. Nothing is got back of sick pay. This class holds one payment date's figures
 * of {@code payroll-rules/uk/statutory-pay.yaml}.
 */
public final class Recovery {

  private final RuleEntry<Rate> share;
  private final RuleEntry<Rate> compensation;
  private final RuleEntry<RoundingRule> rounding;

  public Recovery(StatutoryPayRules rules, LocalDate payDate) {
    share = rules.recovery().share().on(payDate);
    compensation = rules.recovery().smallCompensation().on(payDate);
    rounding = rules.recovery().rounding().on(payDate);
  }

  /**
   * What comes back of one payment.
   *
   * @param recovered of the pay itself
   * @param compensation on top, for a small employer; otherwise zero
   */
  public record Recovered(Money recovered, Money compensation) {
    public Money total() {
      return recovered.plus(compensation);
    }
  }

  /** What comes back of family pay. */
  public Recovered of(Money paid, boolean smallEmployer, Working working) {
    working.formula(smallEmployer ? "recovery-small-employer" : "recovery");
    working.input("family-pay-paid", paid);
    RuleEntry<Rate> entry = smallEmployer ? compensation : share;
    working.rule(entry);
    working.rule(rounding);
    Money part = rounding.value().apply(paid.times(entry.value()));
    return smallEmployer ? new Recovered(paid, part) : new Recovered(part, Money.ZERO);
  }

  /** The entry a recovery comes from. */
  public RuleEntry<?> source(boolean smallEmployer) {
    return smallEmployer ? compensation : share;
  }
}
