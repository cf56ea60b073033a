package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.platform.web.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRefusalsTest {

  private static final RosterProblem OF_THE_FILE =
      new RosterProblem(0, "", "", "this file is not UTF-8 text");

  @Test
  void aFileWithoutReadableRowsIsToldAsSuch() {
    assertEquals("no row of it could be read.", ImportRefusals.reason(report(0, 30)));
  }

  @Test
  void aHeaderWithoutRowsIsRefused() {
    RosterReport headerOnly = new RosterReport("ab", 0, 0, List.of(), 0, List.of(), 0);
    assertThrows(Refused.class, () -> ImportRefusals.refuseErrors(headerOnly));
  }

  @Test
  void rowsAndWhatIsWrongInThemAreCountedApart() {
    assertEquals(
        "it has 1 row, and 1 thing has to be put right.", ImportRefusals.reason(report(1, 1)));
    assertEquals(
        "it has 3 rows, and 4 things have to be put right (the first 1 are listed).",
        ImportRefusals.reason(report(3, 4)));
  }

  @Test
  void noRowIsCalledRowNought() {
    assertEquals(1, ImportRefusals.fields(List.of(OF_THE_FILE)).getFirst().row());
  }

  private static RosterReport report(int rows, int errors) {
    return new RosterReport("ab", rows, 0, List.of(OF_THE_FILE), errors, List.of(), 0);
  }
}
