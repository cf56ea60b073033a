package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.HandOverDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
    int withdrawn = fromPayroll(employerId, by, reversed);
    List<FollowOneOffEarnings.Place> back = withdrawn(employerId, reversed);
    dividends.withdrawn(employerId, by, reversalId, back.size(), sum(back));
    return withdrawn;
  }

  /** As {@link #withdraw}, of a distribution that was reversed; what is taken out is noted. */
  int fromPayroll(UUID employerId, String by, UUID distributionId) {
    Set<UUID> before =
        withdrawn(employerId, distributionId).stream()
            .map(FollowOneOffEarnings.Place::personId)
            .collect(Collectors.toSet());
    int withdrawn = earnings.withdraw(employerId, DividendReferences.of(distributionId), WHY);
    if (withdrawn > 0) {
      List<FollowOneOffEarnings.Place> now =
          withdrawn(employerId, distributionId).stream()
              .filter(place -> !before.contains(place.personId()))
              .toList();
      dividends.takenOutOfPayroll(employerId, by, distributionId, now.size(), sum(now));
    }
    return withdrawn;
  }

  private List<FollowOneOffEarnings.Place> withdrawn(UUID employerId, UUID distributionId) {
    return earnings.places(employerId, DividendReferences.of(distributionId)).stream()
        .filter(place -> place.where().equals(MoneyTrail.Where.WITHDRAWN.word()))
        .toList();
  }

  private static Money sum(List<FollowOneOffEarnings.Place> places) {
    return Money.sum(places.stream().map(FollowOneOffEarnings.Place::amount).toList());
  }
}
