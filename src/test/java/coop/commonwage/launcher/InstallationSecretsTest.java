package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretsTest {

  @TempDir private Path directory;

  @Test
  void ownSecretsAreMadeOnceAndForTheOwnerOnly() throws IOException {
    DataDirectory data = DataDirectory.open(directory.resolve("data"));
    InstallationSecrets first = InstallationSecrets.of(data, Map.of());
    InstallationSecrets second = InstallationSecrets.of(data, Map.of());

    assertEquals(first.operatorToken(), second.operatorToken());
    assertEquals(first.passwordOf("commonwage_pay"), second.passwordOf("commonwage_pay"));
    for (String name : List.of("keyset.json", "operator-token", "database-secret")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(data.path().resolve("secrets").resolve(name))),
          name);
    }
  }

  @Test
  void aNamedFileThatIsNotThereStopsTheStartAndIsNotMade() {
    DataDirectory data = DataDirectory.open(directory.resolve("data"));
    Path missing = directory.resolve("run-secret");
    for (String variable :
        List.of(
            "COMMONWAGE_KEYSET_FILE", "COMMONWAGE_OPERATOR_TOKEN_FILE", "COMMONWAGE_SECRET_FILE")) {
      StartFailed failed =
          assertThrows(
              StartFailed.class,
              () -> InstallationSecrets.of(data, Map.of(variable, missing.toString())));
      assertEquals(
          "The file "
              + missing
              + ", which "
              + variable
              + " names, does not exist: put the secret there, or leave the variable out.",
          failed.getMessage());
      assertFalse(Files.exists(missing));
    }
  }
}
