package coop.commonwage.platform.database;

import java.sql.SQLException;

/** PostgreSQL refused a statement; the cause says why. */
public class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String UNIQUE_VIOLATION = "23505";

  public StatementFailed(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** The SQLSTATE, such as {@code 42501} for permission denied. */
  public String state() {
    return ((SQLException) getCause()).getSQLState();
  }

  /** Whether a row with the same key stands already. */
  public boolean isDuplicate() {
    return UNIQUE_VIOLATION.equals(state());
  }
}
