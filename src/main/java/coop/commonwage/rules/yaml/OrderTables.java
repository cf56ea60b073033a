package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.EarningsBasis;
import coop.commonwage.rules.OrderBand;
import coop.commonwage.rules.OrderTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tables of orders, in the two shapes the law prints them in. */
final class OrderTables {

  /** Rows of one percentage each, with their limits for weekly, monthly and daily pay. */
  static final Shape<OrderTable> PERCENTAGES = new Shape<>("scale", OrderTables::percentages);

  /** A table for each way of payment, each row a fixed sum and a share of the excess. */
  static final Shape<OrderTable> SUMS = new Shape<>("table", OrderTables::sums);

  private OrderTables() {}

  private static OrderTable percentages(YamlValue scale) {
    Map<EarningsBasis, List<OrderBand>> bands = new EnumMap<>(EarningsBasis.class);
    for (EarningsBasis basis : EarningsBasis.values()) {
      bands.put(basis, new ArrayList<>());
    }
    List<YamlValue> items = scale.list();
    for (int i = 0; i < items.size(); i++) {
      YamlMap row = items.get(i).called("a row").map();
      Rate rate = row.required("rate").percent();
      if (i == items.size() - 1) {
        addLast(bands, rate, row);
      } else {
        addLimits(bands, rate, row);
      }
      row.refuseOtherKeys();
    }
    return new OrderTable(bands);
  }

  private static void addLimits(Map<EarningsBasis, List<OrderBand>> bands, Rate rate, YamlMap row) {
    for (EarningsBasis basis : EarningsBasis.values()) {
      Optional<YamlValue> limit =
          basis == EarningsBasis.DAY
              ? row.optional(basis.word())
              : Optional.of(row.required(basis.word()));
      limit.ifPresent(
          value -> {
            List<OrderBand> rows = bands.get(basis);
            rows.add(OrderBand.share(startAfter(rows, value), Optional.of(value.money()), rate));
          });
    }
    checkNoGap(bands, row);
  }

  /** A daily limit may be left out where it is not known, and then in every row that follows. */
  private static void checkNoGap(Map<EarningsBasis, List<OrderBand>> bands, YamlMap row) {
    boolean given = row.optional(EarningsBasis.DAY.word()).isPresent();
    int before = bands.get(EarningsBasis.WEEK).size() - 1;
    if (given && bands.get(EarningsBasis.DAY).size() - 1 != before) {
      throw row.required(EarningsBasis.DAY.word())
          .refused("\"day\" is missing from a row above, so it cannot stand here");
    }
  }

  private static void addLast(Map<EarningsBasis, List<OrderBand>> bands, Rate rate, YamlMap row) {
    for (EarningsBasis basis : EarningsBasis.values()) {
      row.optional(basis.word())
          .ifPresent(
              limit -> {
                throw limit.refused(
                    "the last row has no limit: leave \"week\", \"month\" and \"day\" out");
              });
    }
    Optional<YamlValue> above = row.optional("above");
    int rowsBefore = bands.get(EarningsBasis.WEEK).size();
    bands.forEach(
        (basis, rows) -> {
          if (rows.size() == rowsBefore) {
            Money over = rows.isEmpty() ? Money.ZERO : rows.getLast().upTo().orElseThrow();
            rows.add(
                above
                    .map(share -> rateOfTheLimit(over, rate, share))
                    .orElseGet(() -> OrderBand.share(over, Optional.empty(), rate)));
          }
        });
  }

  private static OrderBand rateOfTheLimit(Money limit, Rate rate, YamlValue above) {
    Unrounded exact = limit.times(rate);
    Money plus = exact.rounded(Rounding.DOWN);
    if (!plus.equals(exact.rounded(Rounding.UP))) {
      throw above.refused(
          "%s of the limit %s is no whole penny".formatted(rate.inPercent(), limit));
    }
    return new OrderBand(limit, Optional.empty(), plus, Rate.ZERO, above.percent(), Money.ZERO);
  }

  private static OrderTable sums(YamlValue table) {
    YamlMap map = table.map();
    Map<EarningsBasis, List<OrderBand>> bands = new EnumMap<>(EarningsBasis.class);
    for (EarningsBasis basis : EarningsBasis.values()) {
      bands.put(basis, rowsOfSums(map.required(basis.word())));
    }
    map.refuseOtherKeys();
    return new OrderTable(bands);
  }

  private static List<OrderBand> rowsOfSums(YamlValue list) {
    List<OrderBand> rows = new ArrayList<>();
    List<YamlValue> items = list.list();
    for (int i = 0; i < items.size(); i++) {
      YamlMap row = items.get(i).called("a row").map();
      Optional<YamlValue> upTo =
          i == items.size() - 1 ? row.optional("up-to") : Optional.of(row.required("up-to"));
      Money over =
          upTo.map(limit -> startAfter(rows, limit))
              .orElseGet(() -> rows.isEmpty() ? Money.ZERO : rows.getLast().upTo().orElseThrow());
      rows.add(
          new OrderBand(
              over,
              upTo.map(YamlValue::money),
              row.optional("plus").map(YamlValue::money).orElse(Money.ZERO),
              Rate.ZERO,
              row.optional("rate").map(YamlValue::percent).orElse(Rate.ZERO),
              row.optional("at-least").map(YamlValue::money).orElse(Money.ZERO)));
      row.refuseOtherKeys();
    }
    return rows;
  }

  private static Money startAfter(List<OrderBand> rows, YamlValue limit) {
    Money over = rows.isEmpty() ? Money.ZERO : rows.getLast().upTo().orElseThrow();
    if (!limit.money().isMoreThan(over)) {
      throw limit.refused("rows must rise: %s is not above %s".formatted(limit.money(), over));
    }
    return over;
  }
}
