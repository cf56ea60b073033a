package coop.commonwage.platform.security;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** For whoever reads in a test what stands encrypted. */
public final class SecretsForTests {

  private SecretsForTests() {}

  public static Secrets withAKeyOfTheirOwn() {
    try {
      AeadConfig.register();
      Path file = Files.createTempFile("keyset", ".json");
      Files.writeString(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
              InsecureSecretKeyAccess.get()));
      file.toFile().deleteOnExit();
      return new Secrets(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
