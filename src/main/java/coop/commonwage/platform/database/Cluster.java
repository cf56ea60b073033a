package coop.commonwage.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** First steps with a PostgreSQL: is it there, does it ask for passwords, is our database made. */
public final class Cluster {

  private static final int LOGIN_TIMEOUT_SECONDS = 10;

  private Cluster() {}

  /**
   * @throws DatabaseUnusable when nobody answers or the login is refused
   */
  public static void check(Login login) {
    DriverManager.setLoginTimeout(LOGIN_TIMEOUT_SECONDS);
    try {
      open(login).close();
    } catch (SQLException e) {
      throw new DatabaseUnusable(
          "PostgreSQL at %s cannot be reached as user %s: %s"
              .formatted(
                  login.url(),
                  login.user(),
                  e.getMessage().lines().findFirst().orElse("no reason given")),
          e);
    }
  }

  /** Gives the login's own role its password. */
  public static void setPassword(Login login) {
    run(login, "alter role " + login.user() + " password '" + login.password() + "'");
  }

  /** Makes PostgreSQL read its access rules again. */
  public static void reloadRules(Login login) {
    run(login, "select pg_reload_conf()");
  }

  public static void createDatabaseIfMissing(Login login, String name) {
    try (Connection connection = open(login);
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + name + " encoding 'UTF8' template template0");
    } catch (SQLException e) {
      throw new DatabaseUnusable("The database " + name + " could not be made.", e);
    }
  }

  /** Runs statements, each ended by a semicolon, as one transaction. */
  public static void run(Login login, String sql) {
    try (Connection connection = open(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DatabaseUnusable("PostgreSQL refused " + login + ": " + e.getMessage(), e);
    }
  }

  private static Connection open(Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }
}
