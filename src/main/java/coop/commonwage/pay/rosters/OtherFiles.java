package coop.commonwage.pay.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Recognises, by what they begin with or hold, files that are sent by mistake, and says what to do.
 */
final class OtherFiles {

  /** So many bytes tell them apart. */
  static final int FIRST_BYTES = 8;

  private static final String SAVE = ": open it in a spreadsheet, save it as XLSX or \"CSV UTF-8\"";

  private record Kind(byte[] begins, String words) {

    static Kind of(String hexadecimal, String words) {
      return new Kind(HexFormat.of().parseHex(hexadecimal), words);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "d0cf11e0a1b11ae1",
              "this is an old Excel workbook (.xls), or one with a password"
                  + SAVE
                  + " without a password, and import that file"),
          Kind.of("0908", "this is a very old Excel workbook (.xls)" + SAVE),
          Kind.of("0904", "this is a very old Excel workbook (.xls)" + SAVE),
          Kind.of("25504446", "this is a PDF: import the spreadsheet or CSV file it was made from"),
          Kind.of("1f8b", "this file is packed with gzip: unpack it, and import what is in it"),
          Kind.of("377abcaf271c", "this file is packed (.7z): unpack it, and import what is in it"),
          Kind.of(
              "526172211a07", "this file is packed (.rar): unpack it, and import what is in it"));

  private OtherFiles() {}

  /**
   * @param first the first bytes of the file
   * @return what it is and what to do; empty when it may be text
   */
  static Optional<String> objection(byte[] first) {
    return KINDS.stream()
        .filter(
            kind ->
                first.length >= kind.begins().length
                    && Arrays.equals(kind.begins(), Arrays.copyOf(first, kind.begins().length)))
        .map(Kind::words)
        .findFirst();
  }

  /**
   * @param packed a file that begins as a ZIP file does
   * @return what it is and what to do; empty when it may be an Excel workbook, or hold CSV files
   */
  static Optional<String> objection(ZipFile packed) throws IOException {
    ZipEntry type = packed.getEntry("mimetype");
    if (type != null) {
      try (InputStream text = packed.getInputStream(type)) {
        String mimeType = new String(text.readNBytes(100), StandardCharsets.US_ASCII);
        if (mimeType.contains("opendocument")) {
          return Optional.of(
              mimeType.contains("spreadsheet")
                  ? "this is an OpenDocument spreadsheet (.ods)" + SAVE
                  : "this is an OpenDocument file and no spreadsheet: import the spreadsheet or CSV"
                      + " file");
        }
      }
    }
    if (packed.getEntry("xl/workbook.bin") != null) {
      return Optional.of("this is a binary Excel workbook (.xlsb)" + SAVE);
    }
    if (packed.getEntry("Index/Document.iwa") != null) {
      return Optional.of("this is an Apple Numbers file: export it as XLSX or CSV");
    }
    return packed.getEntry("word/document.xml") != null
        ? Optional.of("this is a text document (.docx): import the spreadsheet or CSV file")
        : Optional.empty();
  }
}
