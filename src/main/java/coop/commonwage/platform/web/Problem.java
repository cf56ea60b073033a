package coop.commonwage.platform.web;

import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:commonwage:} and a stable name; programs match on it
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail what happened this time and what is allowed
 * @param code a stable name of the reason in {@code detail}; null, and left out, where it has none
 * @param errors what is wrong with which value; empty when it is not about values
 */
public record Problem(
    String type, String title, int status, String detail, String code, List<Fault> errors) {

  /** One without a code. */
  public Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    this(type, title, status, detail, null, errors.stream().map(Fault::of).toList());
  }

  /**
   * A {@link FieldError} as programs read it.
   *
   * @param code a stable name of the reason in {@code message}; null, and left out, where it has
   *     none
   */
  public record Fault(int row, String column, String value, String message, String code) {

    private static Fault of(FieldError error) {
      return new Fault(error.row(), error.column(), error.value(), error.message(), null);
    }
  }

  /** The same with the code of every reason that has one. */
  Problem coded(RefusalCodes codes) {
    return new Problem(
        type,
        title,
        status,
        detail,
        codes.of(detail).orElse(null),
        errors.stream()
            .map(
                each ->
                    new Fault(
                        each.row(),
                        each.column(),
                        each.value(),
                        each.message(),
                        codes.of(each.message()).orElse(null)))
            .toList());
  }
}
