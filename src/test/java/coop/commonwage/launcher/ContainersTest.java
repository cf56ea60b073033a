package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The container files speak of the same things as the launcher. */
class ContainersTest {

  private static final Pattern VARIABLE = Pattern.compile("COMMONWAGE_[A-Z_]+");

  @TempDir Path folder;

  @Test
  void theKeysetOfAContainerSealsAndOpens() throws Exception {
    Path script = Files.copy(Path.of("docker/make-secrets"), folder.resolve("make-secrets"));
    assertEquals(0, run(script));
    String keyset = Files.readString(folder.resolve("secrets/keyset"));
    AeadConfig.register();
    KeysetHandle handle =
        TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    byte[] plain = "QQ123456C".getBytes(StandardCharsets.UTF_8);
    byte[] context = "register/persons".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "QQ123456C",
        new String(aead.decrypt(aead.encrypt(plain, context), context), StandardCharsets.UTF_8));
  }

  @Test
  void secretsAreMadeOnceAndNeverOverwritten() throws Exception {
    Path script = Files.copy(Path.of("docker/make-secrets"), folder.resolve("make-secrets"));
    assertEquals(0, run(script));
    String first = Files.readString(folder.resolve("secrets/operator_token"));
    assertEquals(1, run(script));
    assertEquals(first, Files.readString(folder.resolve("secrets/operator_token")));
    assertEquals(64, first.length());
  }

  @Test
  void everySettingOfTheContainersIsOneTheLauncherReads() throws Exception {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/coop/commonwage/launcher"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.addAll(variables(file));
      }
    }
    Set<String> set = variables(Path.of("docker/compose.yaml"));
    set.addAll(variables(Path.of("docker/Dockerfile")));
    set.remove("COMMONWAGE_SITE");
    set.removeAll(read);
    assertEquals(Set.of(), set, "set by the containers, read by nobody");
    assertTrue(read.contains("COMMONWAGE_DB_URL"));
  }

  @Test
  void everySecretThatIsMadeIsReadAndEveryOneThatIsReadIsGiven() throws Exception {
    Path script = Files.copy(Path.of("docker/make-secrets"), folder.resolve("make-secrets"));
    assertEquals(0, run(script));
    Set<String> made = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      files.forEach(file -> made.add(file.getFileName().toString()));
    }
    assertEquals(made, map(compose(), "secrets").keySet());
    for (String secret : made) {
      assertEquals("secrets/" + secret, map(map(compose(), "secrets"), secret).get("file"));
    }
    Set<String> read = new TreeSet<>();
    for (String service : map(compose(), "services").keySet()) {
      Set<String> asked = new TreeSet<>();
      for (Object value : map(service(service), "environment").values()) {
        if (value.toString().startsWith("/run/secrets/")) {
          asked.add(value.toString().substring("/run/secrets/".length()));
        }
      }
      assertEquals(asked, new TreeSet<>(list(service(service), "secrets")), service);
      read.addAll(asked);
    }
    assertEquals(made, read);
  }

  @Test
  void theProxyAsksTheNodesWhereTheyListenAndListensWhereItIsPublished() throws Exception {
    String caddy = Files.readString(Path.of("docker/proxy/Caddyfile"));
    Matcher asked = Pattern.compile("reverse_proxy (.+) \\{").matcher(caddy);
    assertTrue(asked.find());
    List<String> nodes =
        map(compose(), "services").keySet().stream()
            .filter(service -> service.startsWith("node-"))
            .map(node -> node + ":" + map(service(node), "environment").get("COMMONWAGE_HTTP_PORT"))
            .toList();
    assertEquals(nodes, List.of(asked.group(1).split(" ")));
    assertEquals(
        List.of("80:" + port(caddy, "http_port"), "443:" + port(caddy, "https_port")),
        list(service("proxy"), "ports"));
  }

  private static String port(String caddy, String name) {
    return caddy.replaceAll("(?s).*\\b" + name + " (\\d+).*", "$1");
  }

  /** What nobody asks of a container it is not given. */
  @Test
  void everyContainerIsAnOrdinaryUserOnAFileSystemItCannotWriteTo() {
    for (String service : map(compose(), "services").keySet()) {
      assertEquals(List.of("ALL"), list(service(service), "cap_drop"), service);
      assertEquals(
          List.of("no-new-privileges:true"), list(service(service), "security_opt"), service);
      assertEquals(true, service(service).get("read_only"), service);
    }
  }

  private static Map<String, Object> compose() {
    try {
      Object read =
          new Load(LoadSettings.builder().build())
              .loadFromString(Files.readString(Path.of("docker/compose.yaml")));
      return map(Map.of("all", read), "all");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A service, with what it takes over of others by {@code <<}. */
  private static Map<String, Object> service(String name) {
    Map<String, Object> own = map(map(compose(), "services"), name);
    Map<String, Object> whole = new TreeMap<>(map(own, "<<"));
    whole.putAll(own);
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> of, String key) {
    return (List<String>) of.getOrDefault(key, List.of());
  }

  private static Set<String> variables(Path file) throws Exception {
    Set<String> found = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static int run(Path script) throws Exception {
    return new ProcessBuilder("sh", script.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
