package coop.commonwage.pay.rosters.workbooks;

import static coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook.number;
import static coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook.row;
import static coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

  @TempDir Path folder;
  private final List<String> rows = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private void read(HandMadeWorkbook book, Optional<String> sheet) {
    try {
      Path file = Files.write(folder.resolve("book.xlsx"), book.bytes());
      read(file, sheet);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void read(Path file, Optional<String> sheet) throws IOException {
    Workbook.read(
        file,
        sheet,
        new Workbook.Rows() {
          @Override
          public boolean row(int number, List<String> cells) {
            rows.add(number + " " + String.join("|", cells));
            return true;
          }

          @Override
          public void refuse(int number, String column, String value, String message) {
            refusals.add(number + " " + column + " " + value + ": " + message);
          }

          @Override
          public void note(int number, String column, String value, String message) {
            notes.add((number + " " + value + ": " + message).strip());
          }
        });
  }

  private void readsRow(String cells) {
    read(
        new HandMadeWorkbook()
            .sheet("Visits", row(1, text("A1", "id") + text("B1", "when")) + row(2, cells)),
        Optional.empty());
  }

  private String refusal(HandMadeWorkbook book) {
    return assertThrows(WorkbookRefused.class, () -> read(book, Optional.empty())).getMessage();
  }

  @Test
  void aFormulaIsRefusedByItsCellAlsoWhenItsValueStandsBesideIt() {
    readsRow(text("A2", "V1") + "<c r=\"B2\"><f>A1+1</f><v>46300</v></c>");
    assertEquals(
        List.of("2 when B2: cell B2 holds a formula: put its value there (paste values)"),
        refusals);
    assertEquals(List.of("1 id|when"), rows);
  }

  @Test
  void anErrorIsRefusedByItsCell() {
    readsRow("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>" + text("B2", "x"));
    assertEquals(
        List.of("2 id A2: cell A2 holds the error #N/A: put the right value there"), refusals);
  }

  @ParameterizedTest
  @CsvSource({
    "46300, 1, 2026-10-05",
    "46300.333333333336, 2, 2026-10-05T08:00",
    "46300.99999999999, 2, 2026-10-06",
    "46300.00034722222, 2, 2026-10-05T00:00:30",
    "1, 1, 1900-01-01",
    "59, 1, 1900-02-28",
    "61, 1, 1900-03-01",
    "0.3333333333333333, 3, 08:00",
    "1, 3, 24:00",
    "1.5, 4, 36:00",
    "0.03125, 4, 00:45",
    "7, 0, 7",
    "7, 5, 7",
    "4.2000000000000002, 0, 4.2",
    "1.0E2, 0, 100",
    "4.5E-1, 0, 0.45",
    "0, 0, 0",
    "123456789012345, 0, 123456789012345",
  })
  void aNumberIsReadAsItsFormatShowsIt(String stored, int style, String shown) {
    readsRow(text("A2", "V1") + number("B2", stored, style));
    assertEquals(List.of(), refusals);
    assertEquals("2 V1|" + shown, rows.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 | 1 | holds 29 February 1900, a day that only spreadsheets know",
        "0.5 | 1 | is shown as a date but holds only a time",
        "-1 | 1 | is shown as a date but holds the number -1, which is none",
        "200001 | 1 | is shown as a date but holds the number 200001, which is none",
        "1234567890123456 | 0 | holds a number so long that the spreadsheet lost its last digits:"
            + " format the column as text and enter it again",
      })
  void aNumberThatIsNothingIsRefusedByItsCell(String stored, int style, String message) {
    readsRow(text("A2", "V1") + number("B2", stored, style));
    assertEquals(List.of("2 when B2: cell B2 " + message), refusals);
  }

  @Test
  void aWorkbookWithoutStylesIsReadAndItsNumbersAreNumbers() {
    read(
        new HandMadeWorkbook()
            .sheet(
                "Sheet1",
                HandMadeWorkbook.row(
                    1, HandMadeWorkbook.text("A1", "Day") + "<c r=\"B1\"><v>46300.5</v></c>"))
            .withoutStyles(),
        Optional.empty());
    assertEquals(List.of("1 Day|46300.5"), rows);
    assertEquals(
        List.of(
            "0 : the workbook has no styles, so that a number cannot be told from a day or a time:"
                + " days and times must be texts in it"),
        notes);
  }

  @Test
  void aWorkbookThatCountsFrom1904IsReadSo() {
    read(
        new HandMadeWorkbook()
            .from1904()
            .sheet("Visits", row(1, text("A1", "when")) + row(2, number("A2", "44838", 1))),
        Optional.empty());
    assertEquals("2 2026-10-05", rows.getLast());
  }

  @Test
  void theFirstOfSeveralSheetsIsReadAndOneIsFoundByItsName() {
    HandMadeWorkbook book =
        new HandMadeWorkbook()
            .sheet("Visits", row(1, text("A1", "first")))
            .sheet("Carers", row(1, text("A1", "second")));
    read(book, Optional.empty());
    read(book, Optional.of("carers"));
    assertEquals(List.of("1 first", "1 second"), rows);
    assertEquals(List.of("0 Visits: the workbook has 2 sheets; the first is read"), notes);
    assertEquals(
        "this workbook has no sheet \"Pay\"; it has Visits, Carers",
        assertThrows(WorkbookRefused.class, () -> read(book, Optional.of("Pay"))).getMessage());
  }

  @Test
  void hiddenRowsAreReadAndTold() {
    read(
        new HandMadeWorkbook()
            .sheet(
                "Visits",
                row(1, text("A1", "id"))
                    + "<row r=\"2\" hidden=\"1\">"
                    + text("A2", "V1")
                    + "</row>"),
        Optional.empty());
    assertEquals(List.of("1 id", "2 V1"), rows);
    assertEquals(List.of("2 : this row is hidden in the sheet; it is read too"), notes);
  }

  @Test
  void mergedCellsAreToldAndOnlyTheFirstHoldsTheValue() {
    read(
        new HandMadeWorkbook()
            .sheet(
                "Visits",
                row(1, text("A1", "id") + text("B1", "when")) + row(2, text("A2", "V1")),
                "<mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells><pageMargins"
                    + " left=\"0.7\" right=\"0.7\"/>"),
        Optional.empty());
    assertEquals("2 V1|", rows.getLast());
    assertEquals(
        List.of(
            "0 A2:B2: the workbook has merged cells; only the first of them holds the value, the"
                + " others are read as empty"),
        notes);
  }

  @Test
  void aDocumentTypeIsRefusedBeforeAnyXmlIsRead() {
    assertEquals(
        "part xl/sharedStrings.xml of this workbook declares a document type, which no spreadsheet"
            + " writes",
        refusal(
            HandMadeWorkbook.ofTexts(List.of(List.of("id")))
                .part(
                    "xl/sharedStrings.xml",
                    "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst>&b;</sst>")));
  }

  @Test
  void aPartThatUnpacksToFarMoreThanItsSizeIsRefused() {
    assertEquals(
        "part xl/media/filler.xml of this workbook unpacks to more than 250 times its size, as a"
            + " zip bomb does",
        refusal(
            HandMadeWorkbook.ofTexts(List.of(List.of("id")))
                .part("xl/media/filler.xml", " ".repeat(2 << 20))));
  }

  @Test
  void aWorkbookOfVeryManyPartsIsRefused() {
    HandMadeWorkbook book = HandMadeWorkbook.ofTexts(List.of(List.of("id")));
    for (int part = 0; part < Walls.MOST_PARTS; part++) {
      book.part("xl/media/" + part, "");
    }
    assertEquals("this workbook has 2006 parts; at most 2000 are read", refusal(book));
  }

  @Test
  void sharedTextsThatWouldFillTheMemoryAreRefused() throws IOException {
    Path file = folder.resolve("texts.xlsx");
    byte[] block = new byte[1 << 20];
    new SplittableRandom(7).nextBytes(block);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int megabyte = 0; megabyte < 65; megabyte++) {
        zip.write(block);
      }
    }
    assertEquals(
        "part xl/sharedStrings.xml of this workbook unpacks to more than 64 MiB: save it as \"CSV"
            + " UTF-8\" instead",
        assertThrows(WorkbookRefused.class, () -> read(file, Optional.empty())).getMessage());
  }

  @Test
  void aWorkbookCutOffInTheMiddleIsRefused() throws IOException {
    byte[] whole = HandMadeWorkbook.ofTexts(List.of(List.of("id"))).bytes();
    Path file =
        Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertEquals(
        "this file is broken: it cannot be unpacked; save or export it again",
        assertThrows(WorkbookRefused.class, () -> read(file, Optional.empty())).getMessage());
  }

  @Test
  void aWorkbookWhoseXmlIsBrokenIsRefused() {
    assertEquals(
        "this workbook is broken and cannot be read",
        refusal(
            HandMadeWorkbook.ofTexts(List.of(List.of("id")))
                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")));
  }

  @Test
  void aRowWiderThanAnySpreadsheetOfVisitsIsRefused() {
    assertEquals(
        "row 1 has more than 1000 columns",
        refusal(new HandMadeWorkbook().sheet("Visits", row(1, text("ALM1", "far")))));
  }

  /** Whatever texts stand in a sheet, they come back as they are. */
  @Test
  void textsComeBackAsTheyWere() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int round = 0; round < 50; round++) {
      int width = random.nextInt(1, 40);
      List<List<String>> sheet = new ArrayList<>();
      for (int row = 0; row < random.nextInt(1, 30); row++) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < width; at++) {
          cells.add(at == 0 ? "r" + row : word(random));
        }
        sheet.add(cells);
      }
      rows.clear();
      read(HandMadeWorkbook.ofTexts(sheet), Optional.empty());
      List<String> expected = new ArrayList<>();
      for (int row = 0; row < sheet.size(); row++) {
        expected.add(row + 1 + " " + String.join("|", sheet.get(row)));
      }
      assertEquals(expected, rows, "round " + round);
    }
  }

  private static String word(SplittableRandom random) {
    String letters = "aZ09 -/:.<&>'\"ŵŷ£€é日=+@,;";
    StringBuilder word = new StringBuilder();
    for (int at = random.nextInt(12); at > 0; at--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
