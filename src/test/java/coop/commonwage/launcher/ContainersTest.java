package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
