package coop.commonwage.pay.deductions.attachments;

/** An order that cannot be worked out for this pay, and why, in words that follow its name. */
final class OrderUnclear extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OrderUnclear(String why) {
    super(why, null, false, false);
  }
}
