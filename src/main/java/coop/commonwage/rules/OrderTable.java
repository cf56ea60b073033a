package coop.commonwage.rules;

import coop.commonwage.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of an order's tables by how earnings are paid; in each table they follow one another
 * without a gap from zero.
 *
 * @param bands the rows, lowest first
 */
public record OrderTable(Map<EarningsBasis, List<OrderBand>> bands) {

  public OrderTable {
    Map<EarningsBasis, List<OrderBand>> copy = new EnumMap<>(EarningsBasis.class);
    bands.forEach((basis, rows) -> copy.put(basis, List.copyOf(rows)));
    bands = Map.copyOf(copy);
  }

  /** The net earnings above which a table is not known; empty when it has no end. */
  public Optional<Money> knownUpTo(EarningsBasis basis) {
    return bands.get(basis).getLast().upTo();
  }
}
