package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarkedUtf8Test {

  private static final String[] LETTERS = {
    "a", "\n", "é", "ŵ", "€", "\uFFFD", "😀", "\uDBFF\uDFFF"
  };

  private static String read(byte... bytes) throws IOException {
    try (Reader reader = MarkedUtf8.of(new ByteArrayInputStream(bytes))) {
      return reader.readAllAsString();
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertEquals("id", read("\uFEFFid".getBytes(StandardCharsets.UTF_8)));
    assertEquals("", read("\uFEFF".getBytes(StandardCharsets.UTF_8)));
    assertEquals("a\uFEFF", read("a\uFEFF".getBytes(StandardCharsets.UTF_8)));
    assertEquals("", read());
    assertEquals("i", read((byte) 'i'));
  }

  @Test
  void everyByteThatIsNoTextIsMarkedAndTheTextAroundItStays() throws IOException {
    assertEquals("a\uDCFCb", read(bytes('a', 0xfc, 'b')));
    assertEquals("\uDCE2\uDC82A", read(bytes(0xe2, 0x82, 'A')));
    assertEquals("\uDCC0\uDCAF", read(bytes(0xc0, 0xaf)));
    assertEquals("\uDCED\uDCA0\uDC80", read(bytes(0xed, 0xa0, 0x80)));
    assertEquals("x\uDCF0\uDC9F", read(bytes('x', 0xf0, 0x9f)));
    assertEquals("\uDCEF\uDCBB", read(bytes(0xef, 0xbb)));
  }

  @Test
  void aMarkIsFoundAgainAndNoTextIsTakenForOne() {
    assertEquals(OptionalInt.of(0xfc), MarkedUtf8.wrongByte("M\uDCFCller"));
    assertEquals(OptionalInt.of(0x80), MarkedUtf8.wrongByte("\uDC80"));
    assertEquals(OptionalInt.of(0xff), MarkedUtf8.wrongByte("a\uDCFF"));
    assertEquals(OptionalInt.empty(), MarkedUtf8.wrongByte(""));
    assertEquals(OptionalInt.empty(), MarkedUtf8.wrongByte("Müller \uFFFD \uD83D\uDCFC"));
  }

  @Test
  void textAndWrongBytesInAnyOrderComeThroughBufferEnds() throws IOException {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int round = 0; round < 20; round++) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(70_000);
      file.write('x');
      text.append('x');
      for (int piece = 0; piece < pieces; piece++) {
        if (random.nextInt(20) == 0) {
          int wrong = 0xf8 + random.nextInt(8);
          file.write(wrong);
          text.append((char) (0xDC00 + wrong));
        } else {
          String letter = LETTERS[random.nextInt(LETTERS.length)];
          file.writeBytes(letter.getBytes(StandardCharsets.UTF_8));
          text.append(letter);
        }
      }
      assertArrayEquals(
          text.toString().toCharArray(), read(file.toByteArray()).toCharArray(), "round " + round);
    }
  }
}
