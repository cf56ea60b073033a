package coop.commonwage.surplus.application;

import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Reads what is left to do about the money of a distribution: what payroll and the bank have still
 * to pay, and what they paid before it was taken back. Of what takes another one back it is the
 * money of that one.
 */
@Dependent
public class ReadMoneyLeft {

  private static final String POSTED = "posted";

  private final Caller caller;
  private final DividendsPaid paid;

  @Inject
  public ReadMoneyLeft(Caller caller, DividendsPaid paid) {
    this.caller = caller;
    this.paid = paid;
  }

  /** Nothing before it is posted. */
  public DividendsPaid.Left of(DistributionView distribution) {
    return distribution.state().equals(POSTED)
        ? paid.left(caller.employerId(), moneyOf(distribution))
        : DividendsPaid.Left.NOTHING;
  }

  /** Whose money it is about. */
  public static UUID moneyOf(DistributionView distribution) {
    return distribution.reverses().orElse(distribution.id());
  }
}
