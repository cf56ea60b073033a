package coop.commonwage.surplus.legalforms;

/** A change of the legal form, or a fact about it, that cannot be recorded so. */
public final class FormRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field what is wrong: a field's name, or {@code two-people}
   */
  public FormRefused(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
