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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation, in files outside the database: the key that seals personal numbers,
 * the operator's token, and the secret the passwords of the database roles are derived from. Each
 * is made at the first start, or taken from the file an environment variable names, so that all
 * nodes of a cluster share them. A named file is never made: a node that made its own would share
 * nothing.
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
    return of(data, System.getenv());
  }

  static InstallationSecrets of(DataDirectory data, Map<String, String> environment) {
    try {
      Path directory = data.subdirectory("secrets");
      DataDirectory.restrict(directory, "rwx------");
      Path keyset =
          file(
              environment,
              "COMMONWAGE_KEYSET_FILE",
              directory.resolve("keyset.json"),
              InstallationSecrets::newKeyset);
      Path token =
          file(
              environment,
              "COMMONWAGE_OPERATOR_TOKEN_FILE",
              directory.resolve("operator-token"),
              InstallationSecrets::random);
      Path database =
          file(
              environment,
              "COMMONWAGE_SECRET_FILE",
              directory.resolve("database-secret"),
              InstallationSecrets::random);
      return new InstallationSecrets(
          keyset, secret(token), secret(database).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StartFailed(
          "The secrets of this installation cannot be read or made: " + e.getMessage() + ".", e);
    }
  }

  /** The file a variable names, which has to be there; or our own, made when it is missing. */
  private static Path file(
      Map<String, String> environment, String variable, Path own, Supplier<String> content)
      throws IOException {
    String named = environment.getOrDefault(variable, "");
    if (!named.isBlank()) {
      if (Files.notExists(Path.of(named))) {
        throw new StartFailed(
            "The file %s, which %s names, does not exist: put the secret there, or leave the variable out."
                .formatted(named, variable));
      }
      return Path.of(named);
    }
    if (Files.notExists(own)) {
      write(own, content.get());
    }
    return own;
  }

  private static String random() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static String secret(Path file) throws IOException {
    String secret = Files.readString(file).strip();
    if (secret.length() < 32) {
      throw new StartFailed(
          "The secret in " + file + " is too short: at least 32 characters are needed.");
    }
    return secret;
  }

  /** Nobody else can read the file at any moment: it is made with the owner's permissions only. */
  private static void write(Path file, String content) throws IOException {
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] permissions =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, permissions);
    Files.writeString(file, content, StandardOpenOption.WRITE);
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
