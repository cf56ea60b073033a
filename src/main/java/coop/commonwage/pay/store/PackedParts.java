package coop.commonwage.pay.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A file of any length as packed parts of half a megabyte, one of which is in memory at a time. */
final class PackedParts {

  private static final int BYTES_OF_A_PART = 1 << 19;

  private PackedParts() {}

  /** Packs a file and gives every part to {@code parts}, in order. */
  static void pack(InputStream file, Consumer<byte[]> parts) throws IOException {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream packed = new DeflaterOutputStream(new Cut(parts), fast, 1 << 14)) {
      file.transferTo(packed);
    } finally {
      fast.end();
    }
  }

  /**
   * The file again; the caller closes it.
   *
   * @param howMany how many parts there are
   * @param part gives each by its number, from 0
   */
  static InputStream unpack(int howMany, IntFunction<byte[]> part) {
    return new InflaterInputStream(
        new SequenceInputStream(
            new Enumeration<InputStream>() {
              private int next;

              @Override
              public boolean hasMoreElements() {
                return next < howMany;
              }

              @Override
              public InputStream nextElement() {
                return new ByteArrayInputStream(part.apply(next++));
              }
            }));
  }

  private static final class Cut extends OutputStream {

    private final Consumer<byte[]> parts;
    private byte[] part = new byte[BYTES_OF_A_PART];
    private int size;

    Cut(Consumer<byte[]> parts) {
      this.parts = parts;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (int at = 0; at < length; ) {
        int taken = Math.min(length - at, part.length - size);
        System.arraycopy(bytes, from + at, part, size, taken);
        at += taken;
        size += taken;
        if (size == part.length) {
          cut();
        }
      }
    }

    private void cut() {
      if (size > 0) {
        parts.accept(Arrays.copyOf(part, size));
        size = 0;
      }
    }

    @Override
    public void close() {
      cut();
    }
  }
}
