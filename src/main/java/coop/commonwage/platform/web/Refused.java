package coop.commonwage.platform.web;

import java.util.List;

/**
 * A request that cannot be done, with the reason in words. Becomes a problem document (RFC 9457)
 * for programs and an error page for people; nothing of the request has been done.
 */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String MEND_VALUE = "Mend the value named and send again; nothing was done.";
  private static final String MEND_VALUES =
      "Mend the values named and send again; nothing was done.";

  private final int status;
  private final String type;
  private final String title;
  private final transient List<FieldError> errors;

  /**
   * @param status the HTTP status, 400 to 499
   * @param type a stable name of the kind of problem, {@code pay-run-state}; programs match on it
   * @param title the kind of problem in a few words
   * @param detail what happened this time and what is allowed
   */
  public Refused(int status, String type, String title, String detail) {
    this(status, type, title, detail, List.of());
  }

  public Refused(int status, String type, String title, String detail, List<FieldError> errors) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  public static Refused notFound(String what) {
    return new Refused(404, "not-found", "Not found", "There is no " + what + " here.");
  }

  public static Refused forbidden(String why) {
    return new Refused(403, "forbidden", "Not allowed", why);
  }

  public static Refused conflict(String type, String title, String detail) {
    return new Refused(409, type, title, detail);
  }

  public static Refused invalid(String detail, List<FieldError> errors) {
    return new Refused(422, "invalid", "Some values cannot be used", detail, errors);
  }

  /** For values whose faults say all there is to say. */
  public static Refused invalid(List<FieldError> errors) {
    return invalid(errors.size() == 1 ? MEND_VALUE : MEND_VALUES, errors);
  }

  /**
   * The same for one value.
   *
   * @param message what is wrong with it and what is allowed
   */
  public static Refused invalid(String field, String value, String message) {
    return invalid(List.of(FieldError.ofField(field, value, message)));
  }

  public int status() {
    return status;
  }

  /** {@code urn:commonwage:} and the stable name. */
  public String type() {
    return "urn:commonwage:" + type;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return getMessage();
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
