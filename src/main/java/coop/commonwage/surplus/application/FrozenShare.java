package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.util.List;

/**
 * One member's share of a frozen distribution, with the steps and pools everybody has in common.
 *
 * @param waterfall every step in order
 * @param holder whose share it is, with the own figure for each pot
 */
public record FrozenShare(
    List<WaterfallStep> waterfall,
    List<PoolAmount> pools,
    MemberShare share,
    FrozenDistribution.Holder holder) {

  public FrozenShare {
    waterfall = List.copyOf(waterfall);
    pools = List.copyOf(pools);
  }
}
