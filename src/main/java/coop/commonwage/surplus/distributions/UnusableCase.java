package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.Citation;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A case that cannot be worked out as it stands, and why, in words that ask for a decision. */
public class UnusableCase extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Empty when it is about no field of its own. */
  private final String field;

  private final Missing missing;

  public UnusableCase(String message) {
    this("", message, null);
  }

  private UnusableCase(String field, String message, Missing missing) {
    super(message);
    this.field = field;
    this.missing = missing;
  }

  /**
   * Figures nobody gave, without which a pool cannot be shared.
   *
   * @param memberClass whose they are
   * @param basis the word of what the pool is shared by; empty where nobody of the class may
   *     receive
   */
  public record Missing(String memberClass, String basis) implements Serializable {}

  /** What a field leaves open, {@code probation_months}. */
  public static UnusableCase of(String field, String message) {
    return new UnusableCase(field, message, null);
  }

  /** Nobody of a class has what its pool is shared by. */
  static UnusableCase missing(String memberClass, Basis basis, String message) {
    return new UnusableCase("", message, new Missing(memberClass, basis.word()));
  }

  /** Nobody of a class may receive what its pool has. */
  static UnusableCase nobody(String memberClass, String message) {
    return new UnusableCase("", message, new Missing(memberClass, ""));
  }

  /** The field it is about; empty when it is about no field of its own. */
  public String field() {
    return field;
  }

  /**
   * @param article what the contradiction is about, said after the message in brackets
   */
  public UnusableCase(String message, Citation article) {
    this("", message + " (" + article + ")", null);
  }

  /** What it lacks; empty where it asks for a decision instead. */
  public Optional<Missing> missing() {
    return Optional.ofNullable(missing);
  }

  /** The same in other words. */
  public UnusableCase reworded(UnaryOperator<String> wording) {
    return new UnusableCase(field, wording.apply(getMessage()), missing);
  }

  /** The same with the article it is about. */
  UnusableCase under(Citation article) {
    return new UnusableCase(field, getMessage() + " (" + article + ")", missing);
  }
}
