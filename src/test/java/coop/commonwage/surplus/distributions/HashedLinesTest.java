package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HashedLinesTest {

  private static final String[] PARTS = {
    "", "a", "12.50", "Siân Ŵyn", "x".repeat(99), "y".repeat(20_000), "£".repeat(9_000), "1/3"
  };

  @Test
  void theBytesAreThoseOfLengthColonAndTextInUtf8WhateverTheirLength() throws Exception {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int round = 0; round < 200; round++) {
      HashedLines lines = new HashedLines();
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      for (int line = random.nextInt(1, 40); line > 0; line--) {
        Object[] parts = new Object[random.nextInt(0, 6)];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = PARTS[random.nextInt(PARTS.length)];
          byte[] bytes = parts[i].toString().getBytes(StandardCharsets.UTF_8);
          plain.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
          plain.writeBytes(bytes);
        }
        plain.write('\n');
        lines.line(parts);
      }
      assertEquals(sha256(plain.toByteArray()), lines.hex());
    }
  }

  @Test
  void partsCannotRunTogether() {
    assertNotEquals(hexOf("ab", "c"), hexOf("a", "bc"));
    assertNotEquals(hexOf("a", ""), hexOf("a"));
  }

  private static String hexOf(Object... parts) {
    HashedLines lines = new HashedLines();
    lines.line(parts);
    return lines.hex();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
