package coop.commonwage.pay.rosters.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a workbook has to get through before any of it is read: a small file can claim to be a huge
 * one (a zip bomb), or ask the reader of its XML to fetch and multiply things. Sizes are looked at
 * twice, as the file claims them and as they turn out, because a claim can be a lie.
 */
public final class Walls {

  /** The most parts a workbook may have. */
  public static final int MOST_PARTS = 2_000;

  /** The most bytes one part may come to. */
  public static final long MOST_BYTES_OF_A_PART = 2L << 30;

  /** The most bytes of shared texts: they are held in memory while the rows go by. */
  public static final long MOST_BYTES_OF_SHARED_TEXTS = 64L << 20;

  /** How many times as large a part may come to be, once it is larger than a megabyte. */
  public static final int MOST_TIMES_AS_LARGE = 250;

  private static final long SMALL = 1L << 20;
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MERGED = "<mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_REFERENCE = 24;

  private Walls() {}

  /**
   * @return the cells of the first merge there is, as {@code A2:B3}
   * @throws WorkbookRefused when it does not get through
   */
  public static Optional<String> pass(Path file) throws IOException {
    Optional<String> merged = Optional.empty();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new WorkbookRefused(
            "this workbook has %d parts; at most %d are read".formatted(zip.size(), MOST_PARTS));
      }
      if (zip.getEntry("EncryptedPackage") != null) {
        throw new WorkbookRefused("this workbook is protected by a password: save it without one");
      }
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        check(part, part.getSize());
        try (InputStream content = zip.getInputStream(part)) {
          Optional<String> found = inflate(part, content);
          merged = merged.isPresent() ? merged : found;
        }
      }
    } catch (ZipException broken) {
      throw new WorkbookRefused(
          "this file is broken: it cannot be unpacked; save or export it again", broken);
    }
    return merged;
  }

  private static Optional<String> inflate(ZipEntry part, InputStream content) throws IOException {
    byte[] block = new byte[1 << 16];
    int kept = 0;
    long bytes = 0;
    Optional<String> merged = Optional.empty();
    for (int read = content.read(block, kept, block.length - kept);
        read >= 0;
        read = content.read(block, kept, block.length - kept)) {
      bytes += read;
      check(part, bytes);
      int filled = kept + read;
      if (indexOf(block, filled, DOCTYPE) >= 0) {
        throw new WorkbookRefused(
            "part %s of this workbook declares a document type, which no spreadsheet writes"
                .formatted(part.getName()));
      }
      if (merged.isEmpty()) {
        merged = reference(block, filled);
      }
      kept = Math.min(filled, MERGED.length + LONGEST_REFERENCE);
      System.arraycopy(block, filled - kept, block, 0, kept);
    }
    return merged;
  }

  private static Optional<String> reference(byte[] block, int filled) {
    int at = indexOf(block, filled, MERGED);
    if (at < 0 || at + MERGED.length + LONGEST_REFERENCE > filled) {
      return Optional.empty();
    }
    int from = at + MERGED.length;
    int end = from;
    while (end < from + LONGEST_REFERENCE && block[end] != '"') {
      end++;
    }
    return Optional.of(new String(block, from, end - from, StandardCharsets.US_ASCII));
  }

  private static int indexOf(byte[] block, int filled, byte[] wanted) {
    for (int at = 0; at <= filled - wanted.length; at++) {
      if (block[at] == wanted[0]) {
        int same = 1;
        while (same < wanted.length && block[at + same] == wanted[same]) {
          same++;
        }
        if (same == wanted.length) {
          return at;
        }
      }
    }
    return -1;
  }

  private static void check(ZipEntry part, long bytes) {
    long packed = Math.max(1, part.getCompressedSize());
    if (bytes > SMALL && bytes / packed > MOST_TIMES_AS_LARGE) {
      throw new WorkbookRefused(
          "part %s of this workbook unpacks to more than %d times its size, as a zip bomb does"
              .formatted(part.getName(), MOST_TIMES_AS_LARGE));
    }
    boolean isSharedTexts =
        part.getName().toLowerCase(java.util.Locale.ROOT).contains("sharedstrings");
    long most = isSharedTexts ? MOST_BYTES_OF_SHARED_TEXTS : MOST_BYTES_OF_A_PART;
    if (bytes > most) {
      throw new WorkbookRefused(
          "part %s of this workbook unpacks to more than %d MiB: save it as \"CSV UTF-8\" instead"
              .formatted(part.getName(), most >> 20));
    }
  }
}
