package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.funding.FundedCost;
import coop.commonwage.pay.funding.FunderAccount;
import java.util.List;

/**
 * What the money of one funder account paid, by worker and pay period.
 *
 * @param employerName who was paid and tells it
 * @param span the pay periods told are those that ended in it
 * @param rows in the order of the periods, then of the workers' payroll ids
 */
public record FunderStatement(
    String employerName, FunderAccount account, DateSpan span, List<Row> rows) {

  /**
   * One worker's pay period.
   *
   * @param days the pay period
   * @param cost what the account paid of it
   */
  public record Row(String payrollId, DateSpan days, FundedCost cost) {}

  public FunderStatement {
    rows = List.copyOf(rows);
  }

  public long minutes() {
    return rows.stream().mapToLong(row -> row.cost().minutes()).sum();
  }

  public Money work() {
    return rows.stream().map(row -> row.cost().work()).reduce(Money.ZERO, Money::plus);
  }

  public Money onCost() {
    return rows.stream().map(row -> row.cost().onCost()).reduce(Money.ZERO, Money::plus);
  }

  public Money total() {
    return work().plus(onCost());
  }
}
