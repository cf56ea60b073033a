package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.hours.Visit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file must be, whatever its rows say. */
class RosterTableTest extends ReadingVisits {

  @Test
  void aByteOrderMarkSemicolonsAndWindowsLineEndsChangeNothing() throws IOException {
    read(GOOD);
    List<Visit> plain = List.copyOf(visits);
    String windows =
        "\uFEFF" + (HEADER + "\n" + GOOD + "\n").replace(",", ";").replace("\n", "\r\n");
    assertFalse(read(windows.getBytes(StandardCharsets.UTF_8)).hasErrors());
    assertEquals(plain, visits);
  }

  @Test
  void columnsMayStandInAnyOrderAndInCapitals() throws IOException {
    List<String> names = VisitsFile.COLUMNS.reversed();
    List<String> cells = List.of(GOOD.split(",", -1)).reversed();
    String file = String.join(",", names).toUpperCase() + "\n" + String.join(",", cells);
    assertFalse(read(file.getBytes(StandardCharsets.UTF_8)).hasErrors());
    assertEquals("V1", visits.getFirst().visitId());
  }

  @Test
  void quotedCellsMayHoldSeparatorsAndLineBreaksAndRowsAreCountedAsASpreadsheetDoes()
      throws IOException {
    assertEquals(
        List.of(
            "row 4, column status, \"gone\": not a status:"
                + " it must be delivered, frustrated, missed or cancelled"),
        errors(with("note", "\"one,\ntwo\""), "", with("status", "gone")));
  }

  @Test
  void aHeaderThatIsNotTheRightOneIsToldColumnByColumn() throws IOException {
    String header = HEADER.replace("miles", "distance").replace("client_ref", "status");
    RosterReport report = read((header + "\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "row 1, column status: this column stands twice in the header",
            "row 1, column distance: this column is not known; the columns are "
                + String.join(", ", VisitsFile.COLUMNS)
                + ", "
                + String.join(", ", VisitsFile.OPTIONAL_COLUMNS),
            "row 1, column client_ref: this column is missing from the header",
            "row 1, column miles: this column is missing from the header"),
        report.errors().stream().map(RosterProblem::toString).toList());
    assertEquals(List.of(), visits);
  }

  @Test
  void aColumnWithoutANameIsRefusedUnlessNothingFollows() throws IOException {
    RosterReport report = read((",," + HEADER + "\n,," + GOOD).getBytes(StandardCharsets.UTF_8));
    assertEquals("row 1: column 1 has no name in the header", report.errors().get(0).toString());
    assertFalse(
        read((HEADER + ",,\n" + GOOD + ",,\n").getBytes(StandardCharsets.UTF_8)).hasErrors());
  }

  @Test
  void everyBadCellOfEveryRowIsTold() throws IOException {
    List<String> errors =
        errors(
            with("status", "?").replace(",4.2,", ",x,"),
            GOOD,
            with("visit_id", "").replace("Y", "Q"));
    assertEquals(4, errors.size());
    assertTrue(errors.get(0).startsWith("row 2, column status"));
    assertTrue(errors.get(1).startsWith("row 2, column miles"));
    assertTrue(errors.get(2).startsWith("row 4, column visit_id"));
    assertTrue(errors.get(3).startsWith("row 4, column second_carer"));
  }

  @Test
  void aRowThatIsTooShortOrTooLongIsRefused() throws IOException {
    assertEquals(
        List.of(
            "row 2: this row has 3 cells, the header has 16",
            "row 3: this row has 17 cells, the header has 16"),
        errors("V1,C1,W0001", GOOD + ",more"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsTold() throws IOException {
    assertEquals(
        List.of(
            "row 3: a quotation mark is opened here and not closed, or text follows a closed one;"
                + " the rows from here on could not be read"),
        errors(GOOD, with("visit_id", "V2").replace("Door", "\"Door")));
  }

  @Test
  void aFileThatIsNotUtf8IsToldWithRowAndColumn() throws IOException {
    String file = HEADER + "\n" + with("note", "Siân");
    RosterReport report = read(file.getBytes(Charset.forName("windows-1252")));
    assertEquals(
        List.of(
            "row 2, column note, \"Si\uFFFDn\": a letter here is not UTF-8 text:"
                + " save the file as \"CSV UTF-8\""),
        report.errors().stream().map(RosterProblem::toString).toList());
  }

  @Test
  void aSpreadsheetAnEmptyFileAndUtf16AreToldApart() throws IOException {
    assertEquals(
        "this is a spreadsheet file, not CSV: in a spreadsheet, save it again as \"CSV UTF-8\""
            + " and import that file",
        read("PK\u0003\u0004…".getBytes(StandardCharsets.UTF_8)).errors().getFirst().message());
    assertEquals(
        "the file is empty, or its first row is: the header must be there",
        read(new byte[0]).errors().getFirst().message());
    assertEquals(
        "this is UTF-16 text, which is not read: in a spreadsheet, save it again as \"CSV UTF-8\""
            + " and import that file",
        read(HEADER.getBytes(StandardCharsets.UTF_16)).errors().getFirst().message());
  }

  @Test
  void aControlCharacterIsRefused() throws IOException {
    assertEquals(
        "there is an invisible control character in this cell",
        read(with("note", "a\u0000b")).errors().getFirst().message());
  }

  @Test
  void moreProblemsThanAnyoneReadsAreCounted() throws IOException {
    String[] rows = new String[1000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = with("visit_id", "V" + i).replace("delivered", "?");
    }
    RosterReport report = read(rows);
    assertEquals(1000, report.errorCount());
    assertEquals(200, report.errors().size());
  }

  @Test
  void theSameFileHasTheSameHashAndAnyOtherByteAnother() throws IOException {
    String hash = read(GOOD).sha256();
    assertEquals(hash, read(GOOD).sha256());
    assertEquals(64, hash.length());
    assertNotEquals(hash, read(GOOD, "").sha256());
    String broken = read("V1", GOOD.replace("Door", "\"Door")).sha256();
    assertNotEquals(broken, read("V1", GOOD.replace("Door", "\"Door"), GOOD).sha256());
  }
}
