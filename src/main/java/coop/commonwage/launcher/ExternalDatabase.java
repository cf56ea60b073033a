package coop.commonwage.launcher;

import coop.commonwage.platform.database.Cluster;
import coop.commonwage.platform.database.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL somebody else runs; it is used and never stopped. */
record ExternalDatabase(Login login) implements Database {

  static ExternalDatabase connect(String url) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new StartFailed(
          "COMMONWAGE_DB_URL must begin with jdbc:postgresql://, but is \"" + url + "\".");
    }
    Login login =
        new Login(url, environment("COMMONWAGE_DB_USER", "postgres"), passwordFromEnvironment());
    Cluster.check(login);
    return new ExternalDatabase(login);
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
