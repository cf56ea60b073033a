package coop.commonwage.pay.deductions;

import java.util.Locale;

/** The fields of a payment that comes in as text, from a file or over the API. */
public enum PaymentField {
  /** What the sender calls the payment. */
  ID(true, "a name or number of your own"),
  PAY_DATE(true, "a date such as 2026-11-05"),
  FREQUENCY(true, "weekly, fortnightly, four-weekly or monthly"),
  /** Tax week or month. */
  PERIOD(false, "the tax week or month pay_date falls in, or empty"),
  TAX_CODE(true, "a tax code such as 1257L, S1257L M1, K475 or BR"),
  TAX_BASIS(false, "cumulative, week1month1 or empty"),
  NI_CATEGORY(true, "a National Insurance letter such as A"),
  /** Taxable and NI-able pay of the period. */
  GROSS(true, PaymentReader.AMOUNT_ALLOWED),
  /** This tax year, before this period. */
  TAXABLE_BEFORE(false, PaymentReader.AMOUNT_ALLOWED),
  /** This tax year, before this period. */
  TAX_BEFORE(false, PaymentReader.AMOUNT_ALLOWED),
  STUDENT_LOAN_PLAN(false, "1, 2, 4, 5 or empty"),
  POSTGRADUATE_LOAN(false, "Y, N or empty");

  private final boolean required;
  private final String allowed;

  PaymentField(boolean required, String allowed) {
    this.required = required;
    this.allowed = allowed;
  }

  /** The name in files and in the API: {@code pay_date}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a payment cannot be worked out without it. */
  public boolean isRequired() {
    return required;
  }

  /** What it may be, in words for people. */
  public String allowed() {
    return allowed;
  }
}
