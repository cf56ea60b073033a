package coop.commonwage.surplus.distributions;

import coop.commonwage.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The SHA-256 of lines made of parts. Each part is preceded by its length in bytes and a colon, so
 * that parts cannot run together; a line ends with a line feed. Hundreds of thousands of members
 * make millions of parts, so what is plain ASCII goes straight into one buffer.
 */
public final class HashedLines {

  private static final int BUFFER = 16_384;

  /** Room for the length of a part and its colon. */
  private static final int HEAD = 12;

  private final MessageDigest digest = Sha256.begun();
  private final byte[] buffer = new byte[BUFFER];
  private int size;

  /** Adds a line of parts, each as its text. */
  public void line(Object... parts) {
    for (Object part : parts) {
      part(part.toString());
    }
    room(1);
    buffer[size++] = '\n';
  }

  /** Of all lines so far, in hex; nothing can be added afterwards. */
  public String hex() {
    flush();
    return Sha256.of(digest);
  }

  private void part(String text) {
    int length = text.length();
    if (length > BUFFER - HEAD || !isAscii(text)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      head(bytes.length);
      flush();
      digest.update(bytes);
      return;
    }
    head(length);
    room(length);
    for (int i = 0; i < length; i++) {
      buffer[size++] = (byte) text.charAt(i);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void head(int length) {
    room(HEAD);
    int digits = 1;
    for (int rest = length / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int rest = length;
    for (int at = size + digits - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    buffer[size++] = ':';
  }

  private void room(int bytes) {
    if (size + bytes > BUFFER) {
      flush();
    }
  }

  private void flush() {
    digest.update(buffer, 0, size);
    size = 0;
  }
}
