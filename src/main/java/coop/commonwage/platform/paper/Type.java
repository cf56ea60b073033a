package coop.commonwage.platform.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The letters and colours of one document. Made anew for each: OpenPDF's fonts remember the letters
 * that were used.
 */
final class Type {

  static final Color INK = new Color(0x1b, 0x26, 0x2c);
  static final Color QUIET = new Color(0x54, 0x62, 0x69);
  static final Color ACCENT = new Color(0x0b, 0x55, 0x59);
  static final Color BAND = new Color(0xee, 0xf4, 0xf3);
  static final Color HAIRLINE = new Color(0xc4, 0xd0, 0xcf);
  static final Color WHITE = Color.WHITE;

  private static final byte[] REGULAR = bytes("/fonts/NotoSans-Regular.ttf");
  private static final byte[] BOLD = bytes("/fonts/NotoSans-Bold.ttf");

  private final BaseFont regular = face("NotoSans-Regular.ttf", REGULAR);
  private final BaseFont bold = face("NotoSans-Bold.ttf", BOLD);

  BaseFont face() {
    return regular;
  }

  Font plain(float size, Color color) {
    return new Font(regular, size, Font.NORMAL, color);
  }

  Font strong(float size, Color color) {
    return new Font(bold, size, Font.NORMAL, color);
  }

  private static BaseFont face(String name, byte[] bytes) {
    try {
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
    } catch (IOException broken) {
      throw new UncheckedIOException("the font " + name + " in this program is damaged", broken);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Type.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is missing from this program");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
