package coop.commonwage.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL somebody else runs; it is used and never stopped. */
record ExternalDatabase(String url, String user, String password) implements Database {

  static ExternalDatabase connect(String url) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new StartFailed(
          "COMMONWAGE_DB_URL must begin with jdbc:postgresql://, but is \"" + url + "\".");
    }
    String user = environment("COMMONWAGE_DB_USER", "postgres");
    ExternalDatabase database = new ExternalDatabase(url, user, passwordFromEnvironment());
    try {
      DriverManager.setLoginTimeout(10);
      DriverManager.getConnection(url, user, database.password).close();
      return database;
    } catch (SQLException e) {
      throw new StartFailed(
          "PostgreSQL at %s cannot be reached as user %s: %s"
              .formatted(url, user, e.getMessage().lines().findFirst().orElse("no reason given")),
          e);
    }
  }

  private static String passwordFromEnvironment() {
    String file = System.getenv("COMMONWAGE_DB_PASSWORD_FILE");
    if (file == null || file.isBlank()) {
      return environment("COMMONWAGE_DB_PASSWORD", "");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new StartFailed(
          "The file named by COMMONWAGE_DB_PASSWORD_FILE, " + file + ", cannot be read.", e);
    }
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  @Override
  public void close() {
    // whoever started it stops it
  }
}
