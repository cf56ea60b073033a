package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The lines of a payslip, in the order they are shown. Cannot be changed. */
final class PayslipLines extends AbstractList<PayslipLine> implements RandomAccess {

  private final PayslipLine[] lines;
  private final int size;

  private PayslipLines(PayslipLine[] lines, int size) {
    this.lines = lines;
    this.size = size;
  }

  static PayslipLines copyOf(List<PayslipLine> lines) {
    if (lines instanceof PayslipLines already) {
      return already;
    }
    PayslipLine[] own = lines.toArray(new PayslipLine[0]);
    return new PayslipLines(own, own.length);
  }

  /**
   * The first lines of an array, which nobody may write to from now on: the one that filled it
   * hands it over.
   */
  static PayslipLines handedOver(PayslipLine[] lines, int size) {
    return new PayslipLines(lines, size);
  }

  @Override
  public PayslipLine get(int index) {
    return lines[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(lines, size, Object[].class);
  }

  /** The sum of the lines of one kind, in pence. */
  long pence(LineKind kind) {
    long pence = 0;
    for (int i = 0; i < size; i++) {
      if (lines[i].kind() == kind) {
        pence = Math.addExact(pence, lines[i].pence());
      }
    }
    return pence;
  }

  /** What the first lines of an array pay that a law fixes, in pence. */
  static long statutoryPence(PayslipLine[] lines, int size) {
    long pence = 0;
    for (int i = 0; i < size; i++) {
      if (lines[i].isStatutoryPay()) {
        pence = Math.addExact(pence, lines[i].pence());
      }
    }
    return pence;
  }

  /** What the lines that decide the payment come to. */
  Sums sums() {
    long earned = 0;
    long deducted = 0;
    long reimbursed = 0;
    for (int i = 0; i < size; i++) {
      LineKind kind = lines[i].kind();
      long pence = lines[i].pence();
      earned = Math.addExact(earned, kind == LineKind.EARNING ? pence : 0);
      deducted = Math.addExact(deducted, kind == LineKind.DEDUCTION ? pence : 0);
      reimbursed = Math.addExact(reimbursed, kind == LineKind.REIMBURSEMENT ? pence : 0);
    }
    return new Sums(Money.ofPence(earned), Money.ofPence(deducted), Money.ofPence(reimbursed));
  }

  /** The sums of the earnings, of the deductions, and of the reimbursements. */
  record Sums(Money earned, Money deducted, Money reimbursed) {}

  /** The sum of the lines with one code, in pence. */
  long pence(String code) {
    long pence = 0;
    for (int i = 0; i < size; i++) {
      if (lines[i].code().equals(code)) {
        pence = Math.addExact(pence, lines[i].pence());
      }
    }
    return pence;
  }
}
