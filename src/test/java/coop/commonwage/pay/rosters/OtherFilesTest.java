package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are sent by mistake are named, with what to do. */
class OtherFilesTest {

  @ParameterizedTest
  @CsvSource({
    "d0cf11e0a1b11ae1, old Excel workbook (.xls)",
    "0908100000060500, very old Excel workbook (.xls)",
    "255044462d312e37, this is a PDF",
    "1f8b080000000000, packed with gzip",
    "377abcaf271c0004, packed (.7z)",
    "526172211a070100, packed (.rar)"
  })
  void theFirstBytesTellWhatAFileIs(String bytes, String words) throws IOException {
    byte[] start = HexFormat.of().parseHex(bytes);
    byte[] file = Arrays.copyOf(start, 4096);
    String told = told(file);
    assertTrue(told.contains(words), told);
    assertEquals(told, toldOfWorkers(file), "the list of workers is read by the same words");
  }

  @Test
  void anOldWorkbookIsToldWhatToDo() throws IOException {
    assertEquals(
        "this is an old Excel workbook (.xls), or one with a password: open it in a spreadsheet,"
            + " save it as XLSX or \"CSV UTF-8\" without a password, and import that file",
        told(HexFormat.of().parseHex("d0cf11e0a1b11ae1")));
  }

  @Test
  void aFileCutOffWithinItsFirstBytesIsTakenForText() throws IOException {
    assertEquals("", OtherFiles.objection(HexFormat.of().parseHex("d0cf11e0a1b11a")).orElse(""));
    assertEquals("", OtherFiles.objection(new byte[0]).orElse(""));
    assertEquals("", OtherFiles.objection("visit_id".getBytes(StandardCharsets.UTF_8)).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "mimetype, application/vnd.oasis.opendocument.spreadsheet, OpenDocument spreadsheet (.ods)",
    "mimetype, application/vnd.oasis.opendocument.text, OpenDocument file and no spreadsheet",
    "xl/workbook.bin, x, binary Excel workbook (.xlsb)",
    "Index/Document.iwa, x, Apple Numbers",
    "word/document.xml, x, text document (.docx)"
  })
  void thePartsOfAPackedFileTellWhatItIs(String part, String content, String words)
      throws IOException {
    String told = told(zip(Map.of(part, content)));
    assertTrue(told.contains(words), told);
  }

  @Test
  void anExcelWorkbookIsRead() throws IOException {
    byte[] workbook = HandMadeWorkbook.ofTexts(List.of(List.of("visit_id"))).bytes();
    String told = told(workbook);
    assertTrue(told.startsWith("this column is missing from the header"), told);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String told(byte[] file) throws IOException {
    try (SentFile sent = SentFile.keep(new ByteArrayInputStream(file))) {
      return VisitsFile.read(
              sent, BundledMappings.ours(), KnownWorkers.anybody(), (row, visit) -> {})
          .errors()
          .getFirst()
          .message();
    }
  }

  private static String toldOfWorkers(byte[] file) throws IOException {
    return WorkersFile.read(new ByteArrayInputStream(file), LocalDate.of(2026, 11, 1), worker -> {})
        .errors()
        .getFirst()
        .message();
  }
}
