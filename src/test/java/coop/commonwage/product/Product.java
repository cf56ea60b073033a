package coop.commonwage.product;

import coop.commonwage.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The built jar, running as a process of its own with its own data directory, as a user starts it,
 * but for the compiler of the JVM: nobody runs here long enough for the slower one to pay. {@link
 * #shared()} is started once for all test classes of one thread, with the demonstration in it, so
 * that classes side by side would not see what the other one does.
 */
public final class Product implements AutoCloseable {

  private static final long STARTUP_SECONDS = 480;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ThreadLocal<Product> SHARED = ThreadLocal.withInitial(Product::ofThisThread);

  private final Process process;
  private final Path data;
  private final Path output;
  private final int port;

  private Product(Process process, Path data, Path output, int port) {
    this.process = process;
    this.data = data;
    this.output = output;
    this.port = port;
  }

  /** One product with the demonstration's data, for tests that leave it as they found it. */
  public static Product shared() {
    return SHARED.get();
  }

  private static Product ofThisThread() {
    Path data = Path.of("target", "product-" + COUNT.incrementAndGet());
    deleteAll(data);
    Product product = start(data, Map.of(), "demo");
    Runtime.getRuntime().addShutdownHook(new Thread(product::close));
    return product;
  }

  /**
   * Starts the jar and waits until it serves.
   *
   * @param environment added to this process's own
   * @param command the command and its options, without data directory and port
   */
  public static Product start(Path data, Map<String, String> environment, String... command) {
    int port = freePort();
    List<String> line =
        new ArrayList<>(
            List.of(java(), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
    line.addAll(List.of(command));
    line.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
    try {
      Path output = Files.createTempFile(Path.of("target"), "product-", ".log");
      ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(output.toFile()).start();
      Product product = new Product(process, data, output, port);
      product.awaitServing();
      return product;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The java of the JDK the tests run on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The executable jar under test. */
  public static Path jar() {
    return Path.of(System.getProperty("commonwage.jar", "target/commonwage.jar"));
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitServing() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTUP_SECONDS);
    while (!output().contains("Commonwage serves at")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("The product did not start:\n" + output());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything it has printed so far. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  public Process process() {
    return process;
  }

  public Path data() {
    return data;
  }

  /** The API, asked as nobody. */
  public Api api() {
    return new Api(baseUrl(), null);
  }

  /** The API, asked with the installation's own token. */
  public Api operator() {
    return new Api(baseUrl(), "Bearer " + operatorToken());
  }

  /** The installation's own token. */
  public String operatorToken() {
    return secret("operator-token");
  }

  /** The API, asked as the demonstration's account of a role. */
  public Api as(String role) {
    String[] login = logins().get(role);
    return new Api(baseUrl(), Api.basic(login[0], login[1]));
  }

  /** The login and password by role of the demonstration's first co-operative. */
  public Map<String, String[]> logins() {
    try {
      Map<String, String[]> logins = new TreeMap<>();
      for (String line : Files.readAllLines(data.resolve("demo/logins.tsv"))) {
        String[] parts = line.split("\t", -1);
        if (Role.OF_ACCOUNTS.contains(parts[0])) {
          logins.put(parts[0], new String[] {parts[2], parts[3]});
        }
      }
      return logins;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC URL of its embedded PostgreSQL. */
  public String databaseUrl() {
    try {
      String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
      return "jdbc:postgresql://127.0.0.1:" + port + "/commonwage";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Logs in to its database as one of the application's roles, or as {@code postgres}. */
  public Connection database(String role) {
    try {
      return DriverManager.getConnection(
          databaseUrl() + "?stringtype=unspecified", role, passwordOf(role));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The password of a database role, derived as the launcher derives it. */
  public String passwordOf(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              secret("database-secret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files other nodes need to share this installation's secrets, as environment variables. */
  public Map<String, String> asEnvironmentOfAnotherNode() {
    Path secrets = data.resolve("secrets").toAbsolutePath();
    return Map.of(
        "COMMONWAGE_DB_URL", databaseUrl(),
        "COMMONWAGE_DB_USER", "postgres",
        "COMMONWAGE_DB_PASSWORD", passwordOf("postgres"),
        "COMMONWAGE_KEYSET_FILE", secrets.resolve("keyset.json").toString(),
        "COMMONWAGE_OPERATOR_TOKEN_FILE", secrets.resolve("operator-token").toString(),
        "COMMONWAGE_SECRET_FILE", secrets.resolve("database-secret").toString());
  }

  private String secret(String name) {
    try {
      return Files.readString(data.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes a directory and all in it, if it is there. */
  public static void deleteAll(Path directory) {
    if (Files.notExists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
