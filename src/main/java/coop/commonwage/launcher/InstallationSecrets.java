package coop.commonwage.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation, in files outside the database: the key that seals personal numbers,
 * the operator's token, and the secret the passwords of the database roles are derived from. Each
 * is made at the first start, or taken from the file an environment variable names, so that all
 * nodes of a cluster share them.
 */
final class InstallationSecrets {

  private final Path keysetFile;
  private final String operatorToken;
  private final byte[] databaseSecret;

  private InstallationSecrets(Path keysetFile, String operatorToken, byte[] databaseSecret) {
    this.keysetFile = keysetFile;
    this.operatorToken = operatorToken;
    this.databaseSecret = databaseSecret;
  }

  static InstallationSecrets of(DataDirectory data) {
    try {
      Path directory = data.subdirectory("secrets");
      DataDirectory.restrict(directory, "rwx------");
      Path keyset = file("COMMONWAGE_KEYSET_FILE", directory.resolve("keyset.json"));
      if (Files.notExists(keyset)) {
        write(keyset, newKeyset());
      }
      return new InstallationSecrets(
          keyset,
          secret("COMMONWAGE_OPERATOR_TOKEN_FILE", directory.resolve("operator-token")),
          secret("COMMONWAGE_SECRET_FILE", directory.resolve("database-secret"))
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StartFailed(
          "The secrets of this installation cannot be read or made: " + e.getMessage() + ".", e);
    }
  }

  private static Path file(String variable, Path otherwise) {
    String named = System.getenv(variable);
    return named == null || named.isBlank() ? otherwise : Path.of(named);
  }

  private static String secret(String variable, Path otherwise) throws IOException {
    Path file = file(variable, otherwise);
    if (Files.notExists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random));
    }
    String secret = Files.readString(file).strip();
    if (secret.length() < 32) {
      throw new StartFailed(
          "The secret in " + file + " is too short: at least 32 characters are needed.");
    }
    return secret;
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(file, content);
    DataDirectory.restrict(file, "rw-------");
  }

  private static String newKeyset() {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new StartFailed("A key for sealing personal numbers could not be made.", e);
    }
  }

  Path keysetFile() {
    return keysetFile;
  }

  String operatorToken() {
    return operatorToken;
  }

  /** The password of a database role: the same on every node that shares the secret. */
  String passwordOf(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(databaseSecret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
    }
  }
}
