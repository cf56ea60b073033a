package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What payroll and the bank did with dividends. The surplus asks for it and knows of no payroll;
 * the year end answers.
 */
public interface DividendsPaid {

  /**
   * What was paid of reversed distributions of the same labour year and is not settled yet.
   *
   * @param distributionId another distribution of that year
   */
  List<Paid> notSettled(UUID employerId, UUID distributionId);

  /** What of a posted distribution's money is still to go out, or to be had back. */
  Left left(UUID employerId, UUID distributionId);

  /**
   * What is left of a distribution's money.
   *
   * @param notPaid of one that stands: neither set off nor paid yet
   * @param toRecover of one that was taken back: paid before, and not settled
   */
  record Left(Money notPaid, Money toRecover) {

    /** Everything is where it belongs. */
    public static final Left NOTHING = new Left(Money.ZERO, Money.ZERO);
  }

  /**
   * Takes out of payroll what a posted reversal took back and no payslip has paid; doing it again
   * changes nothing.
   */
  void takeOutOfPayroll(UUID employerId, String by, UUID reversalId);

  /**
   * A payment.
   *
   * @param byBank or else with wages
   * @param on the day of payment, where it is known
   */
  record Paid(
      UUID personId,
      String payrollId,
      String name,
      PaidKind kind,
      boolean byBank,
      Money amount,
      Optional<LocalDate> on) {}
}
