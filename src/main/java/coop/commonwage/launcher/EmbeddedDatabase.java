package coop.commonwage.launcher;

import coop.commonwage.platform.database.Cluster;
import coop.commonwage.platform.database.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL, its programs unpacked from the jar, its data kept in the data directory. Every
 * commit reaches the disk (fsync) and every login needs a password.
 */
final class EmbeddedDatabase implements Database {

  private static final String SUPERUSER = "postgres";
  private static final String NAME = "commonwage";
  private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  static EmbeddedDatabase start(DataDirectory data, InstallationSecrets secrets) {
    Path files = data.path().resolve("postgresql");
    endOrphan(files);
    String password = secrets.passwordOf(SUPERUSER);
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(files)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(data.subdirectory("postgresql-programs").toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(STARTUP_WAIT)
              .setConnectConfig("password", password)
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("password_encryption", "scram-sha-256")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "100")
              .setErrorRedirector(log(data))
              .setOutputRedirector(log(data))
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(postgres, password);
      database.demandPasswords(files);
      Cluster.createDatabaseIfMissing(database.loginTo("postgres"), NAME);
      return database;
    } catch (IOException | IllegalStateException e) {
      throw new StartFailed(
          "The embedded PostgreSQL did not start (%s); its log is %s."
              .formatted(e.getMessage(), data.path().resolve("log/postgresql.log")),
          e);
    }
  }

  private static ProcessBuilder.Redirect log(DataDirectory data) {
    return ProcessBuilder.Redirect.appendTo(
        data.subdirectory("log").resolve("postgresql.log").toFile());
  }

  /**
   * A launcher that was killed leaves PostgreSQL running. We hold the lock of the data directory,
   * so whatever still runs on it is such an orphan: it is asked to stop at once and cleanly.
   */
  private static void endOrphan(Path files) {
    Path pidFile = files.resolve("postmaster.pid");
    try {
      if (Files.notExists(pidFile)) {
        return;
      }
      List<String> lines = Files.readAllLines(pidFile);
      ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElse(null);
      if (orphan == null || !isPostgres(orphan)) {
        return;
      }
      // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy would send SIGTERM, the slow
      // one
      new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
      orphan.onExit().get(STARTUP_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Interrupted while an earlier PostgreSQL was stopping.", e);
    } catch (Exception e) {
      throw new StartFailed(
          "An earlier PostgreSQL still runs on " + files + " and did not stop; stop it by hand.",
          e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive() && process.info().command().orElse("").endsWith("/postgres");
  }

  /** A new cluster trusts every local login; from now on it asks for passwords. */
  private void demandPasswords(Path files) throws IOException {
    Path rules = files.resolve("pg_hba.conf");
    String wanted =
        "local all all scram-sha-256\n"
            + "host all all 127.0.0.1/32 scram-sha-256\n"
            + "host all all ::1/128 scram-sha-256\n";
    if (!Files.readString(rules).equals(wanted)) {
      Cluster.setPassword(loginTo("postgres"));
      Files.writeString(rules, wanted);
      Cluster.reloadRules(loginTo("postgres"));
    }
  }

  private Login loginTo(String database) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database, SUPERUSER, password);
  }

  @Override
  public Login login() {
    return loginTo(NAME);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new StartFailed("The embedded PostgreSQL did not stop cleanly: " + e.getMessage(), e);
    }
  }
}
