package coop.commonwage.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The digests are those of FIPS 180-4's own examples, whatever way the text comes in. */
class Sha256Test {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aTextItsBytesAndItsPartsHaveOneDigest() {
    assertEquals(OF_ABC, Sha256.of("abc"));
    assertEquals(OF_ABC, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
    MessageDigest begun = Sha256.begun();
    begun.update("a".getBytes(StandardCharsets.UTF_8));
    begun.update("bc".getBytes(StandardCharsets.UTF_8));
    assertEquals(OF_ABC, Sha256.of(begun));
  }

  @Test
  void nothingHasADigestToo() {
    assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.of(""));
  }

  @Test
  void aTextIsTakenInUtf8() {
    assertEquals(Sha256.of(new byte[] {(byte) 0xc5, (byte) 0xb7}), Sha256.of("\u0177"));
  }

  @Test
  void eachLineEndsWithALineFeed() {
    assertEquals(Sha256.of("for 3\nagainst 1\n"), Sha256.ofLines(List.of("for 3", "against 1")));
    assertEquals(Sha256.of(""), Sha256.ofLines(List.of()));
  }
}
