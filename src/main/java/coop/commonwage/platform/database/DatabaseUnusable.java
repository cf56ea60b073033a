package coop.commonwage.platform.database;

/** The database cannot be reached or brought into shape; the message is one clear sentence. */
public class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
