package coop.commonwage.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of its own, with all schemas and roles of the product, on the one real PostgreSQL that
 * all tests of this process share: the migrations run once, and every test gets a copy of what they
 * made.
 */
public final class DatabaseForTests implements AutoCloseable {

  private static final String MIGRATED = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String name;

  private DatabaseForTests(String name) {
    this.name = name;
  }

  public static synchronized DatabaseForTests start() throws IOException {
    if (server == null) {
      server = started();
      Migrations.run(create(MIGRATED, "template1").login(), role -> role);
    }
    return create("test" + COUNT.incrementAndGet(), MIGRATED);
  }

  /** One nothing was done to yet. */
  static synchronized DatabaseForTests empty() throws IOException {
    start().close();
    return create("test" + COUNT.incrementAndGet(), "template1");
  }

  /** No test of these cuts the power. */
  private static EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .start();
  }

  private static DatabaseForTests create(String name, String template) {
    new DatabaseForTests("postgres").asOwner("create database " + name + " template " + template);
    return new DatabaseForTests(name);
  }

  /** The login that may do everything. */
  Login login() {
    return new Login(url(), "postgres", "");
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
  }

  /** Runs as somebody who may do everything, for arranging a test and for tampering. */
  public void asOwner(String... statements) {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "")) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row, as somebody who may read everything sees it. */
  public List<String> asOwnerReading(String query) {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
        ResultSet row = connection.createStatement().executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database as one half's role sees it, with its transactions. */
  public HalfForTests half(String half) {
    return new HalfForTests(half, url());
  }

  @Override
  public void close() {
    new DatabaseForTests("postgres").asOwner("drop database " + name + " with (force)");
  }
}
