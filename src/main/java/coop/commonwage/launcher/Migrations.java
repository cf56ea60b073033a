package coop.commonwage.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings schemas, roles and tables to the shape this version needs. All belongs to a role nobody
 * logs in as; the application's roles own nothing, so row-level security binds them.
 */
final class Migrations {

  static final List<String> SCHEMAS = List.of("register", "pay", "surplus", "scheduler");
  private static final String OWNER = "commonwage_owner";
  private static final long LOCK = 0x636f6d6d6f6eL;

  private Migrations() {}

  /** Idempotent; nodes that start together wait for each other. */
  static void run(Database database, InstallationSecrets secrets) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      createRoles(statement, secrets);
      for (String schema : SCHEMAS) {
        migrate(database, schema);
      }
    } catch (SQLException | FlywayException e) {
      throw new StartFailed(
          "The database could not be brought to this version: " + e.getMessage(), e);
    }
  }

  static String role(String schema) {
    return "commonwage_" + schema;
  }

  private static void createRoles(Statement statement, InstallationSecrets secrets)
      throws SQLException {
    createRole(statement, OWNER);
    statement.execute("grant " + OWNER + " to current_user");
    for (String schema : SCHEMAS) {
      String role = role(schema);
      createRole(statement, role);
      statement.execute(
          "alter role %s login password '%s'".formatted(role, secrets.passwordOf(role)));
      statement.execute("create schema if not exists %s authorization %s".formatted(schema, OWNER));
    }
    statement.execute("revoke all on schema public from public");
  }

  private static void createRole(Statement statement, String role) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create role " + role + " nologin");
  }

  private static String asOwner(String url) {
    return url + (url.contains("?") ? "&" : "?") + "options=-c%20role=" + OWNER;
  }

  private static void migrate(Database database, String schema) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(asOwner(database.url()), database.user(), database.password())
        .schemas(schema)
        .defaultSchema(schema)
        .locations("classpath:db/" + schema)
        .load()
        .migrate();
  }
}
