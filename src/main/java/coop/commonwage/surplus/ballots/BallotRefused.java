package coop.commonwage.surplus.ballots;

/** A step of a ballot that may not be taken, and which rule stands in the way. */
public class BallotRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  public BallotRefused(String rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** A stable name of the rule that stands in the way. */
  public String rule() {
    return rule;
  }
}
