package coop.commonwage.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * What PostgreSQL alone needs to write the rows of a table down once more: the yardstick for
 * whatever writes them with work of its own. The rows are written to a file of the server in the
 * text form of {@code COPY} and read from there, each time in one transaction that is committed.
 * Each figure is the median of three.
 *
 * @param sameShapeNanos into an empty table with the same columns, checks and indexes, but no
 *     foreign keys, triggers and row-level security
 * @param heapNanos into an empty table with the same columns and nothing else
 */
public record BareCopy(long rows, long sameShapeNanos, long heapNanos) {

  private static final String COPIES = "bare_copy";
  private static final int READINGS = 3;

  /**
   * Measures both, and leaves nothing behind in the database.
   *
   * @param superuser of a server on this machine
   * @param file where the rows may be put; the server writes it
   */
  public static BareCopy of(Login superuser, String table, Path file) {
    try (Connection connection =
            DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
        Statement statement = connection.createStatement()) {
      long rows = statement.executeLargeUpdate("copy %s to '%s'".formatted(table, file));
      statement.execute("create schema " + COPIES);
      try {
        long sameShape = median(statement, "same_shape (like " + table + " including all)", file);
        long heap = median(statement, "heap (like " + table + ")", file);
        return new BareCopy(rows, sameShape, heap);
      } finally {
        statement.execute("drop schema " + COPIES + " cascade");
      }
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /** Of three readings, as other work of the machine disturbs any one. */
  private static long median(Statement statement, String shape, Path file) throws SQLException {
    long[] readings = new long[READINGS];
    for (int i = 0; i < READINGS; i++) {
      readings[i] = measured(statement, shape, file);
    }
    Arrays.sort(readings);
    return readings[READINGS / 2];
  }

  private static long measured(Statement statement, String shape, Path file) throws SQLException {
    String name = COPIES + "." + shape.substring(0, shape.indexOf(' '));
    statement.execute("create table " + COPIES + "." + shape);
    statement.execute("checkpoint");
    long begin = System.nanoTime();
    statement.execute("copy %s from '%s'".formatted(name, file));
    long taken = Math.max(1, System.nanoTime() - begin);
    statement.execute("drop table " + name);
    return taken;
  }
}
