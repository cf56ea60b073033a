package coop.commonwage.platform.database;

/** A transaction was rolled back because of a checked exception, which is the cause. */
public class TransactionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransactionFailed(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
