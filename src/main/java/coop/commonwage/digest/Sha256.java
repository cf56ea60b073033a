package coop.commonwage.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written as 64 hexadecimal digits in lower case. */
public final class Sha256 {

  private Sha256() {}

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(begun().digest(bytes));
  }

  /** Of the text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the lines in UTF-8, each ended by a line feed: anybody can write them down again. */
  public static String ofLines(Iterable<String> lines) {
    MessageDigest digest = begun();
    for (String line : lines) {
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return of(digest);
  }

  /** Of what was given to {@link #begun()} bit by bit; nothing can be added afterwards. */
  public static String of(MessageDigest begun) {
    return HexFormat.of().formatHex(begun.digest());
  }

  /** One that nothing was given to yet, for what is too long to hold or comes in parts. */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
