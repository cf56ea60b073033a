package coop.commonwage.surplus.resolutions;

/** A step on the way to a binding distribution that may not be taken, and why. */
public class ProposalRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  public ProposalRefused(String rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** A stable name of the rule that stands in the way. */
  public String rule() {
    return rule;
  }
}
