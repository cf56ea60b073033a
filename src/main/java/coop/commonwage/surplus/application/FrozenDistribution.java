package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import java.util.List;
import java.util.UUID;

/**
 * A distribution with the people its shares belong to, in the same order.
 *
 * @param distribution its lines sum to the declared surplus, or it could not have been made
 * @param holders one for each member's share
 */
public record FrozenDistribution(Distribution distribution, List<Holder> holders) {

  public FrozenDistribution {
    holders = List.copyOf(holders);
    if (holders.size() != distribution.members().size()) {
      throw new IllegalArgumentException(
          "%d people cannot hold %d shares"
              .formatted(holders.size(), distribution.members().size()));
    }
  }

  /**
   * Whose share it is.
   *
   * @param id of the allocation, which is also the statement's
   * @param figures the own figure for each pot, in the order of the pots
   */
  public record Holder(
      UUID id, UUID personId, String payrollId, String name, List<Fraction> figures) {

    public Holder {
      figures = List.copyOf(figures);
    }
  }
}
