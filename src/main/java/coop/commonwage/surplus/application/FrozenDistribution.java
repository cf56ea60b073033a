package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.spending.CareShare;
import java.util.List;
import java.util.UUID;

/**
 * A distribution with the people its shares belong to, in the same order.
 *
 * @param distribution its lines sum to the declared surplus, or it could not have been made
 * @param holders one for each member's share
 * @param careShares of those for whose care a public body paid, what becomes of that part
 * @param brought what was carried in earlier distributions and is brought into these shares
 */
public record FrozenDistribution(
    Distribution distribution,
    List<Holder> holders,
    List<CareShare> careShares,
    List<CarriedPayment> brought) {

  /** A distribution in which no public body's money counts. */
  public FrozenDistribution(Distribution distribution, List<Holder> holders) {
    this(distribution, holders, List.of());
  }

  /** A distribution into which nothing is brought that earlier ones carried. */
  public FrozenDistribution(
      Distribution distribution, List<Holder> holders, List<CareShare> careShares) {
    this(distribution, holders, careShares, List.of());
  }

  public FrozenDistribution {
    holders = List.copyOf(holders);
    careShares = List.copyOf(careShares);
    brought = List.copyOf(brought);
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
