package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.ReadDividends;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  private final ReadDividends dividends;
  private final HandOverDividends handOver;
  private final SettleDividends settle;
  private final AddOneOffEarnings earnings;
  private final FollowOneOffEarnings handed;
  private final FollowDividends follow;
  private final WithdrawDividends withdraw;

  @Inject
  public PayDividends(
      ReadDividends dividends,
      HandOverDividends handOver,
      SettleDividends settle,
      AddOneOffEarnings earnings,
      FollowOneOffEarnings handed,
      FollowDividends follow,
      WithdrawDividends withdraw) {
    this.dividends = dividends;
    this.handOver = handOver;
    this.settle = settle;
    this.earnings = earnings;
    this.handed = handed;
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
      withdraw.fromPayroll(employerId, by, reversed);
    }
    setOff(employerId, by, distributionId, dividends.due(employerId, distributionId));
    List<ReadDividends.Dividend> due =
        dividends.due(employerId, distributionId).stream()
            .filter(dividend -> dividend.toPay().isPositive())
            .toList();
    AddOneOffEarnings.Taken taken =
        earnings.add(
            employerId, due.stream().map(dividend -> oneOff(distributionId, dividend)).toList());
    boolean stands = handOver.handedOver(employerId, by, distributionId, due, taken.added());
    if (!stands) {
      withdraw.fromPayroll(employerId, by, distributionId);
    }
    return new Handed(due.size(), taken.added(), taken.withoutEmployment().size());
  }

  private static AddOneOffEarnings.OneOff oneOff(
      UUID distributionId, ReadDividends.Dividend dividend) {
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
                        part.atMost(), part.limits().stream().map(PayDividends::limit).toList())));
  }

  private static AddOneOffEarnings.Limit limit(ReadDividends.TaxLimit limit) {
    return new AddOneOffEarnings.Limit(
        limit.from(), limit.yearly(), limit.yearsAfterLeaving(), limit.source());
  }

  /** Sets off what payroll paid for the same year; not against what it was given before. */
  private void setOff(
      UUID employerId, String by, UUID distributionId, List<ReadDividends.Dividend> due) {
    Set<UUID> given =
        handed.places(employerId, DividendReferences.of(distributionId)).stream()
            .map(FollowOneOffEarnings.Place::personId)
            .collect(Collectors.toSet());
    Map<UUID, Money> left = new HashMap<>();
    due.stream()
        .filter(dividend -> !given.contains(dividend.personId()))
        .forEach(dividend -> left.put(dividend.personId(), dividend.toPay()));
    List<DividendBook.Recovery> recoveries = new ArrayList<>();
    for (UUID reversed : settle.reversedOfSameYear(employerId, distributionId)) {
      MoneyTrail trail = follow.follow(employerId, reversed);
      for (MoneyTrail.Line line : trail.lines()) {
        UUID person = line.person().id();
        Money amount =
            line.isByBank()
                ? Money.ZERO
                : trail.open(line).min(left.getOrDefault(person, Money.ZERO));
        if (amount.isPositive()) {
          left.merge(person, amount.negated(), Money::plus);
          recoveries.add(
              DividendBook.Recovery.setOff(
                  reversed, person, PaidKind.SHARE, amount, line.paid(), distributionId));
        }
      }
    }
    settle.setOff(employerId, by, recoveries);
  }
}
