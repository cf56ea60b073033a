package coop.commonwage.platform.database;

/**
 * A way into a PostgreSQL database.
 *
 * @param url the JDBC URL, without user or password
 * @param user the role to log in as
 * @param password its password
 */
public record Login(String url, String user, String password) {

  /** Without the password: this ends up in messages. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
