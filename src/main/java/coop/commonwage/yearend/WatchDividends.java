package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.pay.application.TakenBackEarnings;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.application.ScheduleDividends;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells each half what it must know of the other before it decides: the surplus what was paid
 * before it posts, and payroll what was taken back before it approves. The two halves have no
 * transaction in common, so payroll asks again each time, and whatever was missed is caught there.
 */
@Dependent
public class WatchDividends implements DividendsPaid, TakenBackEarnings {

  private final SettleDividends settle;
  private final ScheduleDividends schedule;
  private final FollowDividends follow;
  private final WithdrawDividends withdraw;
  private final FollowOneOffEarnings earnings;

  @Inject
  public WatchDividends(
      SettleDividends settle,
      ScheduleDividends schedule,
      FollowDividends follow,
      WithdrawDividends withdraw,
      FollowOneOffEarnings earnings) {
    this.settle = settle;
    this.schedule = schedule;
    this.follow = follow;
    this.withdraw = withdraw;
    this.earnings = earnings;
  }

  @Override
  public List<Paid> notSettled(UUID employerId, UUID distributionId) {
    List<Paid> paid = new ArrayList<>();
    for (UUID reversed : settle.reversedOfSameYear(employerId, distributionId)) {
      MoneyTrail trail = follow.follow(employerId, reversed);
      for (MoneyTrail.Line line : trail.lines()) {
        Money open = trail.open(line);
        if (open.isPositive()) {
          paid.add(
              new Paid(
                  line.person().id(),
                  line.person().payrollId(),
                  line.person().name(),
                  line.kind(),
                  line.isByBank(),
                  open,
                  line.payDate()));
        }
      }
    }
    return paid;
  }

  @Override
  public Left left(UUID employerId, UUID distributionId) {
    MoneyTrail trail = follow.follow(employerId, distributionId);
    Money notPaid =
        trail.reversed()
            ? Money.ZERO
            : trail.due().minus(trail.setOff()).minus(trail.paid()).minus(trail.paidByBank());
    return new Left(notPaid, trail.open());
  }

  @Override
  public void takeOutOfPayroll(UUID employerId, String by, UUID reversalId) {
    withdraw.withdraw(employerId, by, reversalId);
  }

  @Override
  public int withdraw(UUID employerId, String by) {
    List<UUID> held =
        earnings.notPaid(employerId, DividendReferences.START).stream()
            .map(DividendReferences::distribution)
            .toList();
    int withdrawn = 0;
    for (UUID reversed : schedule.reversedAmong(employerId, held)) {
      withdrawn += withdraw.fromPayroll(employerId, by, reversed);
    }
    return withdrawn;
  }
}
