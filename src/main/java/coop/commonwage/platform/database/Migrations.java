package coop.commonwage.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings schemas, roles and tables to the shape this version needs. All belongs to a role nobody
 * logs in as; the application's roles own nothing, so row-level security binds them.
 */
public final class Migrations {

  public static final List<String> SCHEMAS = List.of("register", "pay", "surplus", "scheduler");
  private static final String OWNER = "commonwage_owner";
  private static final String NEWEST = "latest";
  private static final long LOCK = 0x636f6d6d6f6eL;

  private Migrations() {}

  /**
   * Idempotent; nodes that start together wait for each other.
   *
   * @param database a login that may make roles and schemas
   * @param passwordOfRole gives the password each of the application's roles shall have
   * @throws DatabaseUnusable when it cannot be done, with the reason
   */
  public static void run(Login database, UnaryOperator<String> passwordOfRole) {
    run(database, passwordOfRole, NEWEST);
  }

  /**
   * The same, to the shape an older version needed.
   *
   * @param version the newest migration that is made, as its file name begins; {@code ?} behind it
   *     where no file has just this one
   */
  static void run(Login database, UnaryOperator<String> passwordOfRole, String version) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      createRoles(statement, passwordOfRole);
      for (String schema : SCHEMAS) {
        migrate(database, schema, version);
      }
    } catch (SQLException | FlywayException e) {
      throw new DatabaseUnusable(
          "The database could not be brought to this version: " + e.getMessage(), e);
    }
  }

  /** The role the application logs in as for one schema. */
  public static String role(String schema) {
    return "commonwage_" + schema;
  }

  private static void createRoles(Statement statement, UnaryOperator<String> passwordOfRole)
      throws SQLException {
    createRole(statement, OWNER);
    statement.execute("grant " + OWNER + " to current_user");
    for (String schema : SCHEMAS) {
      String role = role(schema);
      createRole(statement, role);
      statement.execute(
          "alter role %s login password '%s'".formatted(role, passwordOfRole.apply(role)));
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

  private static void migrate(Login database, String schema, String version) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(asOwner(database.url()), database.user(), database.password())
        .schemas(schema)
        .defaultSchema(schema)
        .locations("classpath:db/" + schema)
        .target(version)
        .load()
        .migrate();
  }
}
