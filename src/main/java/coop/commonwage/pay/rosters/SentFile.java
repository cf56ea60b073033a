package coop.commonwage.pay.rosters;

import coop.commonwage.digest.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A file somebody sent, kept on the disk of this node while it is read: it may be far larger than
 * the memory. Closing it deletes it.
 *
 * @param path where it lies
 * @param bytes how large it is
 * @param sha256 the hash of its bytes in hexadecimal
 */
public record SentFile(Path path, long bytes, String sha256) implements AutoCloseable {

  /** The most bytes that are taken: a year of a very large co-operative is a fraction of it. */
  public static final long MOST_BYTES = 1L << 30;

  /** A file that is larger than is taken. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("the file is larger than 1 GiB: send it in parts, by weeks or months");
    }
  }

  /**
   * Keeps what is sent.
   *
   * @throws TooLarge when it does not end
   */
  public static SentFile keep(InputStream sent) throws IOException {
    Path path = Files.createTempFile("commonwage-import-", ".file");
    try {
      MessageDigest digest = Sha256.begun();
      long bytes = 0;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
        byte[] block = new byte[1 << 16];
        for (int read = sent.read(block); read >= 0; read = sent.read(block)) {
          bytes += read;
          if (bytes > MOST_BYTES) {
            throw new TooLarge();
          }
          digest.update(block, 0, read);
          out.write(block, 0, read);
        }
      }
      return new SentFile(path, bytes, Sha256.of(digest));
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(path);
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
