package coop.commonwage.pay.web;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayslipEntry;
import java.util.List;

/**
 * A worker's own payslips.
 *
 * @param payslips newest first
 */
public record MySlips(List<PayslipEntry> payslips) {

  private static final int WIDTH = 1000;

  public MySlips {
    payslips = List.copyOf(payslips);
  }

  /** How long a payslip's bar is, of a thousand, the largest payment being the whole. */
  public int width(PayslipEntry slip) {
    Money most = payslips.stream().map(PayslipEntry::payable).reduce(Money.ZERO, Money::max);
    return most.isZero() || slip.payable().isNegative()
        ? 0
        : Math.toIntExact(slip.payable().times(WIDTH).pence() / most.pence());
  }
}
