package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.rules.OrderBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the table printed on an order: {@code 75 0%, 135 3%, 185 5%, above 17% 50%}. Each row is
 * the limit it holds up to and its share of all earnings; the last begins with {@code above} and
 * may give a second share: then the first is taken of the last limit, the second of what exceeds
 * it.
 */
final class PrintedRows {

  private static final Pattern ROW =
      Pattern.compile("(above|[0-9.]+)\\s+([0-9.]+)%(?:\\s+([0-9.]+)%)?");
  private static final String ABOVE = "above";

  private PrintedRows() {}

  /**
   * @throws IllegalArgumentException saying how a table is written
   */
  static List<OrderBand> of(String text) {
    List<OrderBand> rows = new ArrayList<>();
    Money over = Money.ZERO;
    for (String written : text.split(",")) {
      Matcher row = ROW.matcher(written.strip());
      boolean ended = !rows.isEmpty() && rows.getLast().upTo().isEmpty();
      if (!row.matches() || ended) {
        throw notATable();
      }
      Rate share = Rate.ofPercent(row.group(2));
      if (row.group(1).equals(ABOVE)) {
        rows.add(last(over, share, Optional.ofNullable(row.group(3)).map(Rate::ofPercent)));
      } else {
        Money limit = Money.of(row.group(1));
        if (row.group(3) != null || !limit.isMoreThan(over)) {
          throw notATable();
        }
        rows.add(OrderBand.share(over, Optional.of(limit), share));
        over = limit;
      }
    }
    if (rows.getLast().upTo().isPresent()) {
      throw notATable();
    }
    return List.copyOf(rows);
  }

  private static OrderBand last(Money over, Rate share, Optional<Rate> above) {
    return above
        .map(
            rest ->
                new OrderBand(
                    over,
                    Optional.empty(),
                    over.times(share).rounded(Rounding.DOWN),
                    Rate.ZERO,
                    rest,
                    Money.ZERO))
        .orElseGet(() -> OrderBand.share(over, Optional.empty(), share));
  }

  private static IllegalArgumentException notATable() {
    return new IllegalArgumentException(
        "write the table row by row with rising limits, like 75 0%, 135 3%, above 17% 50%");
  }
}
