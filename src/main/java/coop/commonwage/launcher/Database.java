package coop.commonwage.launcher;

import coop.commonwage.platform.database.Login;

/** A PostgreSQL that is running, with a login that may make schemas and roles. */
interface Database extends AutoCloseable {

  Login login();

  @Override
  void close();

  /** The one {@code COMMONWAGE_DB_URL} names, or an embedded one in the data directory. */
  static Database start(DataDirectory data, InstallationSecrets secrets) {
    String url = System.getenv("COMMONWAGE_DB_URL");
    return url == null || url.isBlank()
        ? EmbeddedDatabase.start(data, secrets)
        : ExternalDatabase.connect(url);
  }
}
