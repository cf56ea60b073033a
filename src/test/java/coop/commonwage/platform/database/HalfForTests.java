package coop.commonwage.platform.database;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * One half of the database without a container: the transactions of the product, each on one
 * connection that nobody else has meanwhile; the next may get it, as from the product's pool.
 * Without a transaction there is no connection at all.
 */
public final class HalfForTests {

  private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

  private final String half;
  private final String url;
  private final ThreadLocal<Connection> open = new ThreadLocal<>();
  private final ThreadLocal<Map<Object, Object>> resources = ThreadLocal.withInitial(HashMap::new);

  HalfForTests(String half, String url) {
    this.half = half;
    this.url = url;
  }

  public DataSource dataSource() {
    return proxy(DataSource.class, (method, arguments) -> shared());
  }

  public EmployerTransactions transactions() {
    return new EmployerTransactions(
        half,
        proxy(UserTransaction.class, (method, arguments) -> step(method.getName())),
        proxy(TransactionSynchronizationRegistry.class, this::resource),
        dataSource());
  }

  private Object step(String name) throws SQLException {
    switch (name) {
      case "begin" -> begin();
      case "commit" -> end(true);
      case "rollback" -> end(false);
      case "getStatus" -> {
        return open.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
      }
      default -> throw new UnsupportedOperationException(name);
    }
    return null;
  }

  private void begin() throws SQLException {
    Connection connection = idle().poll();
    if (connection == null) {
      String role = "commonwage_" + half;
      connection = DriverManager.getConnection(url, role, role);
      connection.setAutoCommit(false);
    }
    open.set(connection);
  }

  private Deque<Connection> idle() {
    return IDLE.computeIfAbsent(half + " " + url, key -> new ConcurrentLinkedDeque<>());
  }

  private void end(boolean well) throws SQLException {
    Connection connection = open.get();
    open.remove();
    resources.remove();
    try {
      if (well) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    idle().push(connection);
  }

  private Object resource(Method method, Object[] arguments) {
    return method.getName().equals("putResource")
        ? resources.get().put(arguments[0], arguments[1])
        : resources.get().get(arguments[0]);
  }

  /** The connection of the open transaction; closing it leaves it open. */
  private Connection shared() throws SQLException {
    Connection connection = open.get();
    if (connection == null) {
      throw new SQLException("no transaction is open");
    }
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : method.invoke(connection, arguments));
  }

  private interface Answer {
    Object to(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            HalfForTests.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return answer.to(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
