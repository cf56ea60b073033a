package coop.commonwage.platform.database;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * One use case is one transaction for one employer. Beginning it tells PostgreSQL which employer's
 * rows may be seen and written; without that, row-level security shows nothing. A call inside
 * another joins it when half and employer are the same, and is refused when they are not.
 */
public final class EmployerTransactions {

  private static final String OWNER_KEY = EmployerTransactions.class.getName();

  /** Runs inside the transaction; whatever it throws rolls the transaction back. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private record Owner(String half, UUID employerId) {}

  private final String half;
  private final UserTransaction transaction;
  private final TransactionSynchronizationRegistry registry;
  private final DataSource database;

  public EmployerTransactions(
      String half,
      UserTransaction transaction,
      TransactionSynchronizationRegistry registry,
      DataSource database) {
    this.half = half;
    this.transaction = transaction;
    this.registry = registry;
    this.database = database;
  }

  /** As {@link #in(UUID, Callable)}, for work that returns nothing. */
  public void run(UUID employerId, Work work) {
    in(
        employerId,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * @return what the work returns, after the commit
   * @throws RuntimeException what the work threw; checked exceptions come wrapped
   */
  public <T> T in(UUID employerId, Callable<T> work) {
    if (employerId == null) {
      throw new IllegalArgumentException("a transaction needs an employer");
    }
    try {
      Owner wanted = new Owner(half, employerId);
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        Object owner = registry.getResource(OWNER_KEY);
        if (!wanted.equals(owner)) {
          throw new IllegalStateException(
              "a transaction for " + owner + " is open; " + wanted + " needs one of its own");
        }
        return work.call();
      }
      return begin(wanted, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TransactionFailed(e);
    }
  }

  private <T> T begin(Owner owner, Callable<T> work) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      registry.putResource(OWNER_KEY, owner);
      tellPostgresTheEmployer(owner.employerId());
      T result = work.call();
      done = true;
      return result;
    } finally {
      if (done && transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.commit();
      } else if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }

  private void tellPostgresTheEmployer(UUID employerId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement set =
            connection.prepareStatement("select set_config('commonwage.employer_id', ?, true)")) {
      set.setString(1, employerId.toString());
      set.execute();
    }
  }
}
