package coop.commonwage.yearend;

import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.SharesInWages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Asks payroll for one worker's share, by the reference it was handed over under. */
@Dependent
public class FindShareInWages implements SharesInWages {

  private final FollowOneOffEarnings earnings;

  @Inject
  public FindShareInWages(FollowOneOffEarnings earnings) {
    this.earnings = earnings;
  }

  @Override
  public Optional<InWages> find(UUID employerId, UUID distributionId, UUID personId) {
    return earnings
        .place(employerId, DividendReferences.of(distributionId, personId))
        .map(place -> new InWages(place.amount(), place.where(), place.payDate()));
  }
}
