package coop.commonwage.pay.deductions.attachments;

import java.util.List;

/**
 * The orders on one worker's pay and what the employer chose about them.
 *
 * @param orders in any order: the law says which comes first
 * @param deaReading what the percentage of a direct earnings attachment is taken of
 * @param keepsFee whether the employer keeps the fee the law allows for each deduction
 */
public record OrdersAsked(List<OrderInForce> orders, DeaReading deaReading, boolean keepsFee) {

  /** No order at all. */
  public static final OrdersAsked NONE = new OrdersAsked(List.of(), DeaReading.FULL_NET, false);

  public OrdersAsked {
    orders = List.copyOf(orders);
    if (orders.stream().map(OrderInForce::id).distinct().count() < orders.size()) {
      throw new IllegalArgumentException("the same order is given twice");
    }
  }
}
