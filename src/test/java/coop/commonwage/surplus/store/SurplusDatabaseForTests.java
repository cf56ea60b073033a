package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Login;
import coop.commonwage.platform.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A real PostgreSQL with all schemas, and transactions as one role for one employer. */
final class SurplusDatabaseForTests implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private SurplusDatabaseForTests(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static SurplusDatabaseForTests start() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
    SurplusDatabaseForTests database = new SurplusDatabaseForTests(postgres);
    Migrations.run(new Login(database.url(), "postgres", ""), role -> role);
    return database;
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  /** Runs as somebody who may do everything, for arranging a test. */
  void asOwner(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "")) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  /** One transaction of a role for an employer; committed unless the work throws. */
  void in(String role, UUID employerId, Consumer<DataSource> work) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), role, role)) {
      connection.setAutoCommit(false);
      try (PreparedStatement set =
          connection.prepareStatement("select set_config('commonwage.employer_id', ?, true)")) {
        set.setString(1, employerId == null ? "" : employerId.toString());
        set.execute();
      }
      work.accept(always(connection));
      connection.commit();
    }
  }

  /** A data source that gives this connection again and again, and does not close it. */
  private static DataSource always(Connection connection) {
    Object open =
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> open);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
