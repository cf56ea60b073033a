package coop.commonwage.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Payara Micro with the web application from this jar. */
final class ApplicationServer implements AutoCloseable {

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
  private static final String HTTP =
      "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

  private final PayaraMicroRuntime runtime;

  private ApplicationServer(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * @throws StartFailed when the application does not deploy
   */
  static ApplicationServer start(DataDirectory data, String address, int port) {
    try {
      Path home = data.subdirectory("server");
      // a kept root directory remembers the application and would deploy it a second time
      delete(home.resolve("payara"));
      Path war = home.resolve("ROOT.war");
      unpackWar(war);
      PayaraMicro.setUpackedJarDir(Files.createDirectories(home.resolve("jars")).toFile());
      PayaraMicro micro = PayaraMicro.getInstance();
      micro
          .setRootDir(Files.createDirectories(home.resolve("payara")).toFile())
          .setHttpPort(port)
          .setHttpAutoBind(false)
          .setPrintLogo(false)
          .setLogPropertiesFile(logging(data).toFile())
          .addDeploymentFile(war.toFile());
      micro.setNoHazelcast(true);
      micro.setPreBootHandler(commands -> configure(commands, address));
      PayaraMicroRuntime runtime = micro.bootStrap();
      if (runtime.getDeployedApplicationNames().isEmpty() || !answers(address, port)) {
        micro.shutdown();
        throw new StartFailed(
            "The application did not start; the reason stands in "
                + data.path().resolve("log/commonwage-0.log")
                + ".");
      }
      return new ApplicationServer(runtime);
    } catch (BootstrapException | IOException e) {
      throw new StartFailed("The application server did not start: " + e.getMessage(), e);
    }
  }

  /** A deployed application can still have failed to start: then its pages answer with an error. */
  private static boolean answers(String address, int port) throws IOException {
    String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
    HttpURLConnection login =
        (HttpURLConnection)
            URI.create("http://" + host + ":" + port + "/login").toURL().openConnection();
    try {
      return login.getResponseCode() == 200;
    } finally {
      login.disconnect();
    }
  }

  private static void configure(AdminCommandRunner commands, String address) {
    commands.run("set", LISTENER + "address=" + address);
    commands.run("set", HTTP + "cookie-same-site-enabled=true");
    commands.run("set", HTTP + "cookie-same-site-value=Lax");
    commands.run("set", HTTP + "compression=on");
    commands.run(
        "set",
        HTTP
            + "compressable-mime-type=text/html,text/css,text/javascript,application/json,"
            + "application/problem+json,image/svg+xml");
    commands.run("set", HTTP + "server-header=false");
    commands.run("set", HTTP + "xpowered-by=false");
  }

  private static Path logging(DataDirectory data) throws IOException {
    Path log = data.subdirectory("log").resolve("commonwage-%g.log");
    Path file = data.subdirectory("server").resolve("logging.properties");
    Files.writeString(
        file,
        """
        handlers=java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=%s
        java.util.logging.FileHandler.limit=20000000
        java.util.logging.FileHandler.count=5
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s %%5$s%%6$s%%n
        .level=INFO
        """
            .formatted(log));
    return file;
  }

  private static void unpackWar(Path target) throws IOException {
    try (InputStream war = ApplicationServer.class.getResourceAsStream("/commonwage.war")) {
      if (war == null) {
        throw new StartFailed(
            "This jar has no web application in it; build it with: mvn package -DskipTests");
      }
      Files.copy(war, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException failure)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    try {
      runtime.shutdown();
    } catch (BootstrapException | IllegalStateException alreadyStopped) {
      // Payara stops itself on the same signal; whoever comes second finds nothing to stop
    }
  }
}
