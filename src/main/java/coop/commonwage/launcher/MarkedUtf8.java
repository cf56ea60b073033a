package coop.commonwage.launcher;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Reads UTF-8 text, with or without a byte order mark, and replaces nothing silently: a byte that
 * is no part of UTF-8 text becomes half a pair of surrogates, which no text can hold, and {@link
 * #wrongByte} finds it again. So the one row that holds it can be refused, and the others go on.
 */
final class MarkedUtf8 extends Reader {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final char MARK = '\uDC00';
  private static final char FIRST_MARK = MARK + 0x80;
  private static final char LAST_MARK = MARK + 0xff;

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean isAtEnd;

  private MarkedUtf8(InputStream in) {
    this.in = in;
  }

  /** Buffered, because the decoder needs room for a pair of surrogates. */
  static BufferedReader of(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file);
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
    return new BufferedReader(new MarkedUtf8(in));
  }

  /** The first byte, from 0x80 to 0xff, that is no part of UTF-8 text. */
  static OptionalInt wrongByte(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_MARK
          && c <= LAST_MARK
          && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return OptionalInt.of(c - MARK);
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, isAtEnd);
      if (result.isOverflow()) {
        return chars.position() - offset;
      }
      if (result.isError()) {
        if (!chars.hasRemaining()) {
          return chars.position() - offset;
        }
        chars.put((char) (MARK + (bytes.get() & 0xff)));
      } else if (chars.position() > offset) {
        return chars.position() - offset;
      } else if (isAtEnd) {
        return -1;
      } else {
        fill();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      isAtEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
