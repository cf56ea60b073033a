package coop.commonwage.pay.deductions.attachments;

/**
 * Something about an order that a person should know.
 *
 * @param order the order it is about
 * @param what which thing
 * @param message the same in plain words
 */
public record OrderNotice(AttachmentOrder order, What what, String message) {

  /** What happened. */
  public enum What {
    /** It cannot be worked out; pay must wait until somebody has asked. */
    CANNOT_BE_WORKED_OUT("attachment-order-unclear"),
    /** Others of its kind come first, and no more are dealt with at a time. */
    WAITS("attachment-order-waits"),
    /** Less was taken than it asks for, to leave what is protected. */
    HELD_BACK("attachment-held-back"),
    /** All it asks for has been taken with this pay. */
    PAID_OFF("attachment-paid-off"),
    /** A student loan repayment gave way to it. */
    LOAN_HELD_BACK("attachment-before-loan");

    private final String code;

    What(String code) {
      this.code = code;
    }

    /** A name that never changes. */
    public String code() {
      return code;
    }
  }
}
