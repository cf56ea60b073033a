package coop.commonwage.launcher;

import coop.commonwage.platform.database.Migrations;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.rules.yaml.RuleSets;
import coop.commonwage.rules.yaml.RulesRefused;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.LogManager;

/** Database, schema and server of one installation, started together and stopped in turn. */
final class Installation implements AutoCloseable {

  private final DataDirectory data;
  private final InstallationSecrets secrets;
  private final Database database;
  private final ApplicationServer server;
  private final String address;
  private final int port;
  private boolean closed;

  private Installation(
      DataDirectory data,
      InstallationSecrets secrets,
      Database database,
      ApplicationServer server,
      String address,
      int port) {
    this.data = data;
    this.secrets = secrets;
    this.database = database;
    this.server = server;
    this.address = address;
    this.port = port;
  }

  /**
   * @param progress told each step in words
   */
  static Installation start(InstallationOptions options, Consumer<String> progress) {
    if (options.rules != null) {
      checkRules(options.rules);
    }
    Listening.check(options.address, options.port);
    DataDirectory data = DataDirectory.open(options.data);
    Database database = null;
    try {
      StartLog.to(data.subdirectory("log"));
      InstallationSecrets secrets = InstallationSecrets.of(data);
      progress.accept("Starting the database");
      database = Database.start(data, secrets);
      progress.accept("Bringing the database to this version");
      Migrations.run(database.login(), secrets::passwordOf);
      publish(options, secrets, database);
      progress.accept("Starting the application");
      ApplicationServer server = ApplicationServer.start(data, options.address, options.port);
      Installation installation =
          new Installation(data, secrets, database, server, options.address, options.port);
      Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
      return installation;
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      data.close();
      throw e;
    }
  }

  private static void checkRules(Path directory) {
    if (!Files.isDirectory(directory.resolve("uk"))) {
      throw new StartFailed(
          "The rules directory "
              + directory
              + " has no folder uk: name a directory laid out as payroll-rules is.");
    }
    List<String> problems = new ArrayList<>();
    for (Consumer<Path> reading : List.<Consumer<Path>>of(RuleSets::from, LegalForms::from)) {
      try {
        reading.accept(directory);
      } catch (RulesRefused refused) {
        problems.addAll(refused.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new StartFailed(
          "The rules in %s cannot be used:\n%s".formatted(directory, String.join("\n", problems)));
    }
  }

  /** What the web application reads through MicroProfile Config. */
  private static void publish(
      InstallationOptions options, InstallationSecrets secrets, Database database) {
    System.setProperty("commonwage.db.url", withApplicationParameters(database.login().url()));
    for (String schema : Migrations.SCHEMAS) {
      System.setProperty(
          "commonwage.db.password." + schema, secrets.passwordOf(Migrations.role(schema)));
    }
    System.setProperty("commonwage.keyset.file", secrets.keysetFile().toString());
    System.setProperty("commonwage.operator.token", secrets.operatorToken());
    if (options.rules != null) {
      System.setProperty("commonwage.rules.dir", options.rules.toAbsolutePath().toString());
    }
  }

  static String withApplicationParameters(String url) {
    // jsonb columns take strings, and a batch of inserts travels as one statement
    String parameters = "stringtype=unspecified&reWriteBatchedInserts=true";
    return url + (url.contains("?") ? "&" : "?") + parameters;
  }

  String baseUrl() {
    return "http://" + (address.equals("0.0.0.0") ? "localhost" : hostName()) + ":" + port;
  }

  private String hostName() {
    return address.equals("127.0.0.1") ? "localhost" : address;
  }

  String operatorToken() {
    return secrets.operatorToken();
  }

  Path dataPath() {
    return data.path();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    PrintStream terminal = System.out;
    // what the server still prints while it stops is for its log, not for people
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    server.close();
    LogManager.getLogManager().reset();
    database.close();
    data.close();
    System.setOut(terminal);
  }
}
