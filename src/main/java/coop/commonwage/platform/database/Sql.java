package coop.commonwage.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Statements with parameters on one data source, in the transaction that is open. A parameter that
 * is an array becomes a PostgreSQL array, which is how many rows are written at once: {@code insert
 * … select … from unnest(?, ?)}.
 */
public final class Sql {

  /** Enough for the way to the database to vanish, few enough for their bytes to be small. */
  private static final int AT_A_TIME = 5_000;

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /** Makes a value of one row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String statement, Reader<T> reader, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      bind(connection, prepared, parameters);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = prepared.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /** The first row, when there is one. */
  public <T> Optional<T> first(String statement, Reader<T> reader, Object... parameters) {
    return list(statement, reader, parameters).stream().findFirst();
  }

  /**
   * @return how many rows were written
   */
  public int run(String statement, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      bind(connection, prepared, parameters);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /**
   * Gives row after row to {@code each}, so many at a time from the database, so that any number
   * needs little memory. Other statements may run meanwhile.
   */
  public void each(String statement, int atATime, Each each, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setFetchSize(atATime);
      bind(connection, prepared, parameters);
      try (ResultSet row = prepared.executeQuery()) {
        while (row.next()) {
          each.take(row);
        }
      }
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /** As {@link #list}, where there may be hundreds of thousands: what was read is let go of. */
  public <T> List<T> many(String statement, Reader<T> reader, Object... parameters) {
    List<T> rows = new ArrayList<>();
    each(statement, AT_A_TIME, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  /** Lets statements over all rows of an employer sort and group in memory, in this transaction. */
  public void giveMemory() {
    first("select set_config('work_mem', '128MB', true)", row -> true);
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Each {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Writes rows by {@code COPY}; row-level security does not allow it into tables that have it, so
   * the target is a temporary table.
   *
   * @param target table and columns: {@code arrivals (id, name)}
   */
  public void copy(String target, CopyRows rows) {
    if (rows.rows() == 0) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + target + " from stdin (format binary)");
      try {
        copy.writeToCopy(rows.bytes(), 0, rows.size());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  private static void bind(Connection connection, PreparedStatement prepared, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      int at = i + 1;
      if (value == null) {
        prepared.setNull(at, Types.NULL);
      } else if (value instanceof Instant instant) {
        prepared.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else if (value instanceof byte[] bytes) {
        prepared.setBytes(at, bytes);
      } else if (value instanceof Object[] array) {
        prepared.setArray(at, connection.createArrayOf(typeOf(array), array));
      } else {
        prepared.setObject(at, value);
      }
    }
  }

  private static String typeOf(Object[] array) {
    Class<?> element = array.getClass().getComponentType();
    if (element == UUID.class) {
      return "uuid";
    } else if (element == String.class) {
      return "text";
    } else if (element == Integer.class) {
      return "int4";
    } else if (element == Long.class) {
      return "int8";
    } else if (element == Boolean.class) {
      return "bool";
    } else if (element == LocalDate.class) {
      return "date";
    } else if (element == LocalDateTime.class) {
      return "timestamp";
    } else if (element == byte[].class) {
      return "bytea";
    }
    throw new IllegalArgumentException("no PostgreSQL array holds " + element);
  }

  /** The instant in a {@code timestamptz} column; null where the column is. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
