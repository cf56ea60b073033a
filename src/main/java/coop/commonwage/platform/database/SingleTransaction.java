package coop.commonwage.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One transaction of one employer on a connection of its own, for commands that have no container.
 * Closing it undoes what was not committed.
 */
public final class SingleTransaction implements AutoCloseable {

  private final Connection connection;
  private final DataSource shared;

  private SingleTransaction(Connection connection) {
    this.connection = connection;
    this.shared = handingOut(leftOpen(connection));
  }

  /**
   * @param login one of the application's roles, so that row-level security binds it
   */
  public static SingleTransaction begin(Login login, UUID employerId) {
    try {
      Connection connection =
          DriverManager.getConnection(login.url(), login.user(), login.password());
      connection.setAutoCommit(false);
      try (PreparedStatement set =
          connection.prepareStatement("select set_config('commonwage.employer_id', ?, true)")) {
        set.setString(1, employerId.toString());
        set.execute();
      }
      return new SingleTransaction(connection);
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /** Gives the connection of this transaction; closing that leaves it open. */
  public DataSource dataSource() {
    return shared;
  }

  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  private static DataSource handingOut(Connection connection) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return connection;
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static Connection leftOpen(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          try {
            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            SingleTransaction.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
