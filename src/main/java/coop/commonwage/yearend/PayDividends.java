package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands the cash of a posted distribution to pay, where it is taxed like earnings and paid in the
 * next run. Each share carries a reference that pay takes only once: whatever stops half way can be
 * done again. What somebody was paid for the same year by a distribution that was reversed is set
 * off first, so that nobody is paid twice and no wages are touched.
 */
@Dependent
public class PayDividends {

  /** The code of the payslip line. */
  static final String CODE = "surplus-share";

  private final HandOverDividends dividends;
  private final SettleDividends settle;
  private final AddOneOffEarnings earnings;
  private final FollowDividends follow;
  private final WithdrawDividends withdraw;

  @Inject
  public PayDividends(
      HandOverDividends dividends,
      SettleDividends settle,
      AddOneOffEarnings earnings,
      FollowDividends follow,
      WithdrawDividends withdraw) {
    this.dividends = dividends;
    this.settle = settle;
    this.earnings = earnings;
    this.follow = follow;
    this.withdraw = withdraw;
  }

  /**
   * What was handed over.
   *
   * @param people how many are to be paid
   * @param added how many of them were not handed over before
   * @param withoutEmployment how many payroll has nobody to pay to: they are named on the page that
   *     follows the money, and taken when they are employed and it is handed over again
   */
  public record Handed(int people, int added, int withoutEmployment) {}

  public Handed pay(UUID employerId, String by, UUID distributionId) {
    // what still waits of a distribution that was taken back is not paid beside its successor
    for (UUID reversed : settle.reversedOfSameYear(employerId, distributionId)) {
      withdraw.fromPayroll(employerId, reversed);
    }
    setOff(employerId, by, distributionId, dividends.due(employerId, distributionId));
    List<HandOverDividends.Dividend> due =
        dividends.due(employerId, distributionId).stream()
            .filter(dividend -> dividend.toPay().isPositive())
            .toList();
    AddOneOffEarnings.Taken taken =
        earnings.add(
            employerId, due.stream().map(dividend -> oneOff(distributionId, dividend)).toList());
    boolean stands = dividends.handedOver(employerId, by, distributionId, due);
    if (!stands) {
      withdraw.fromPayroll(employerId, distributionId);
    }
    return new Handed(due.size(), taken.added(), taken.withoutEmployment().size());
  }

  private static AddOneOffEarnings.OneOff oneOff(
      UUID distributionId, HandOverDividends.Dividend dividend) {
    return new AddOneOffEarnings.OneOff(
        dividend.personId(),
        CODE,
        dividend.toPay(),
        DividendReferences.of(distributionId, dividend.personId()),
        dividend
            .taxFree()
            .map(
                part ->
                    new AddOneOffEarnings.TaxFree(
                        part.atMost(), part.yearly(), part.yearsAfterLeaving(), part.source())));
  }

  private void setOff(
      UUID employerId, String by, UUID distributionId, List<HandOverDividends.Dividend> due) {
    Map<UUID, Money> left = new HashMap<>();
    due.stream()
        .filter(dividend -> dividend.setOff().isZero())
        .forEach(dividend -> left.put(dividend.personId(), dividend.cash()));
    List<DividendBook.Recovery> recoveries = new ArrayList<>();
    for (UUID reversed : settle.reversedOfSameYear(employerId, distributionId)) {
      MoneyTrail trail = follow.follow(employerId, reversed);
      for (MoneyTrail.Line line : trail.lines()) {
        Money amount = trail.open(line).min(left.getOrDefault(line.personId(), Money.ZERO));
        if (amount.isPositive()) {
          left.merge(line.personId(), amount.negated(), Money::plus);
          recoveries.add(
              new DividendBook.Recovery(
                  reversed,
                  line.personId(),
                  "set-off",
                  amount,
                  Optional.of(distributionId),
                  "paid for the same year before it was distributed again"));
        }
      }
    }
    settle.settle(employerId, by, recoveries);
  }
}
