package coop.commonwage.surplus.distributions;

/** A case that cannot be worked out as it stands, and why, in words that ask for a decision. */
public class UnusableCase extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnusableCase(String message) {
    super(message);
  }
}
