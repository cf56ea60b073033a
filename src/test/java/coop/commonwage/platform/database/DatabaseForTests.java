package coop.commonwage.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL of its own, with all schemas and roles of the product. */
public final class DatabaseForTests implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private DatabaseForTests(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static DatabaseForTests start() throws IOException {
    DatabaseForTests database = new DatabaseForTests(EmbeddedPostgres.builder().start());
    Migrations.run(new Login(database.url(), "postgres", ""), role -> role);
    return database;
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
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
  public void close() throws IOException {
    postgres.close();
  }
}
