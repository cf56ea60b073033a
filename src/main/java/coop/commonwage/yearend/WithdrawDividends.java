package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.HandOverDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Takes out of payroll what a reversed distribution had handed over and no payslip has paid yet.
 * What was paid stays paid: it is never taken out of wages by itself, but stands as open, by name,
 * until it is settled.
 */
@Dependent
public class WithdrawDividends {

  static final String WHY = "the members have reversed the distribution";

  private final HandOverDividends dividends;
  private final FollowOneOffEarnings earnings;

  @Inject
  public WithdrawDividends(HandOverDividends dividends, FollowOneOffEarnings earnings) {
    this.dividends = dividends;
    this.earnings = earnings;
  }

  /**
   * @return how many shares payroll no longer holds because of this call
   */
  public int withdraw(UUID employerId, String by, UUID reversalId) {
    UUID reversed = dividends.takenBack(employerId, reversalId);
    int withdrawn = fromPayroll(employerId, reversed);
    List<FollowOneOffEarnings.Place> back =
        earnings.places(employerId, DividendReferences.of(reversed)).stream()
            .filter(place -> place.where().equals(MoneyTrail.Where.WITHDRAWN.word()))
            .toList();
    dividends.withdrawn(
        employerId,
        by,
        reversalId,
        back.size(),
        Money.sum(back.stream().map(FollowOneOffEarnings.Place::amount).toList()));
    return withdrawn;
  }

  int fromPayroll(UUID employerId, UUID distributionId) {
    return earnings.withdraw(employerId, DividendReferences.of(distributionId), WHY);
  }
}
