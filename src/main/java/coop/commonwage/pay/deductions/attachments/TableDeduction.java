package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.OrderBand;
import coop.commonwage.rules.OrderTable;
import coop.commonwage.rules.RoundingRule;
import java.util.List;
import java.util.Optional;

/** What one row of an order's table takes from net earnings of one or more weeks, or of days. */
final class TableDeduction {

  private final OrderBand band;
  private final int count;

  private TableDeduction(OrderBand band, int count) {
    this.band = band;
    this.count = count;
  }

  /**
   * The row net earnings fall into: those of one week or day, when they are for several.
   *
   * @throws OrderUnclear when the table is not known for earnings as high
   */
  static TableDeduction in(OrderTable table, EarningsPeriod period, Money net) {
    return in(table.bands().get(period.basis()), period.count(), net)
        .orElseThrow(
            () ->
                new OrderUnclear(
                    "its table is not known above %s a %s"
                        .formatted(
                            table.knownUpTo(period.basis()).orElseThrow().inPounds(),
                            period.basis().word())));
  }

  /** The row net earnings fall into, of a table without an end for earnings as they are paid. */
  static TableDeduction in(List<OrderBand> rows, Money net) {
    return in(rows, 1, net).orElseThrow();
  }

  private static Optional<TableDeduction> in(List<OrderBand> rows, int count, Money net) {
    for (OrderBand row : rows) {
      if (row.upTo().isEmpty() || !net.isMoreThan(row.upTo().get().times(count))) {
        return Optional.of(new TableDeduction(row, count));
      }
    }
    return Optional.empty();
  }

  /** The whole period's deduction, rounded once. */
  Money ofThePeriod(Money net, RoundingRule rounding, Working working) {
    tell(working);
    return rounding.apply(ofOne(net).times(count)).max(band.atLeast().times(count));
  }

  /** The deduction of one week or day, rounded, times their number. */
  Money ofEach(Money net, RoundingRule rounding, Working working) {
    tell(working);
    Money each = rounding.apply(ofOne(net)).max(band.atLeast());
    if (count > 1) {
      working.step("order-one-of", each);
      working.step("order-times", count);
    }
    return each.times(count);
  }

  private Unrounded ofOne(Money net) {
    Unrounded one = net.dividedBy(count);
    return band.plus()
        .unrounded()
        .plus(one.times(band.rate()))
        .plus(one.minus(band.over().unrounded()).times(band.above()));
  }

  private void tell(Working working) {
    working.step("order-row-over", band.over());
    if (!band.rate().isZero() || band.above().isZero()) {
      working.step("order-rate", band.rate());
    }
    if (band.plus().isPositive()) {
      working.step("order-plus", band.plus());
    }
    if (!band.above().isZero()) {
      working.step("order-rate-above", band.above());
    }
    if (band.atLeast().isPositive()) {
      working.step("order-at-least", band.atLeast());
    }
  }
}
