package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What finalised payslips really took for shares in the co-operative. */
public interface ShareInstalments {

  /**
   * By pay date; what the minimum wage or the net pay held back was not taken and is not here.
   *
   * @param payDates first and last pay date looked at
   */
  List<Taken> between(UUID employerId, DateSpan payDates);

  /**
   * One instalment.
   *
   * @param reference names it for ever: its payslip and its agreement
   * @param amount always above zero
   */
  record Taken(String reference, UUID personId, LocalDate payDate, Money amount) {}
}
