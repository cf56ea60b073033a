package coop.commonwage.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * One role's transaction on a product's database. What it does is undone when it is closed, unless
 * it was committed.
 */
final class DatabaseSession implements AutoCloseable {

  private final Connection connection;

  private DatabaseSession(Connection connection) {
    this.connection = connection;
  }

  static DatabaseSession as(Product product, String role) {
    try {
      Connection connection = product.database(role);
      connection.setAutoCommit(false);
      return new DatabaseSession(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The superuser, whom no policy binds. */
  static DatabaseSession asSuperuser(Product product) {
    return as(product, "postgres");
  }

  /** From here on, says that it works for this employer. */
  DatabaseSession forEmployer(String employerId) {
    rows("select set_config('commonwage.employer_id', ?, true)", employerId);
    return this;
  }

  /** Every row, its columns as text joined by a blank. */
  List<String> rows(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getString(column));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one value of a query that gives one row. */
  String value(String sql, Object... values) {
    List<String> rows = rows(sql, values);
    if (rows.size() != 1) {
      throw new IllegalStateException(sql + " gave " + rows.size() + " rows, not one");
    }
    return rows.getFirst();
  }

  long number(String sql, Object... values) {
    return Long.parseLong(value(sql, values));
  }

  /** How many rows the statement touched. */
  int change(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The SQLSTATE PostgreSQL refuses the statement with; "done" when it does not. */
  String refusal(String sql, Object... values) {
    try {
      Savepoint before = connection.setSavepoint();
      try (PreparedStatement statement = prepared(sql, values)) {
        statement.execute();
        return "done";
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback(before);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
