package coop.commonwage.platform.security;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what must not be read in a stolen database: National Insurance numbers, bank details. The
 * key stands in a file outside the database. What is sealed is bound to its place (the context), so
 * that a value copied to another row does not open.
 */
@ApplicationScoped
public class Secrets {

  @Inject
  @ConfigProperty(name = "commonwage.keyset.file")
  String keysetFile;

  private Aead cipher;

  public Secrets() {}

  /** For use without a container. */
  public Secrets(Path keysetFile) {
    this.keysetFile = keysetFile.toString();
    open();
  }

  @PostConstruct
  void open() {
    try {
      AeadConfig.register();
      cipher =
          TinkJsonProtoKeysetFormat.parseKeyset(
                  Files.readString(Path.of(keysetFile)), InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key file " + keysetFile + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * @param plain the value to seal
   * @param context where it belongs, as {@code employer/table/column/id}
   */
  public byte[] seal(String plain, String context) {
    try {
      return cipher.encrypt(bytes(plain), bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value for " + context + " could not be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when the value was changed, belongs elsewhere, or the key differs
   */
  public String open(byte[] sealed, String context) {
    try {
      return new String(cipher.decrypt(sealed, bytes(context)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The sealed value of "
              + context
              + " does not open with this key: it was changed, moved"
              + " or sealed with another key",
          e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
