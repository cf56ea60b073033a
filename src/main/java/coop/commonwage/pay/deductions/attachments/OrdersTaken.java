package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import java.util.List;

/**
 * What all orders took on a pay day.
 *
 * @param deductions one for each order that was dealt with, in the order they were dealt with
 * @param loans what may be repaid on student and postgraduate loans, at most what was due
 * @param notices what a person should know
 */
public record OrdersTaken(List<OrderDeduction> deductions, Money loans, List<OrderNotice> notices) {

  public OrdersTaken {
    deductions = List.copyOf(deductions);
    notices = List.copyOf(notices);
  }
}
