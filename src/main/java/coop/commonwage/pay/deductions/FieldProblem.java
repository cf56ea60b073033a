package coop.commonwage.pay.deductions;

/**
 * What is wrong with one field of a payment that came in as text.
 *
 * @param field where
 * @param message what is wrong and what is allowed, in words for people
 */
public record FieldProblem(PaymentField field, String message) {

  /** {@code gross: "-1" is not …}. */
  @Override
  public String toString() {
    return field.word() + ": " + message;
  }
}
