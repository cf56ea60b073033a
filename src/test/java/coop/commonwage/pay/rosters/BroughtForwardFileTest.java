package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of another payroll, row by row. */
class BroughtForwardFileTest {

  private static final String HEADER = String.join(";", BroughtForwardFile.COLUMNS) + "\n";
  private static final String GOOD = "W1;2026-10-01;2026-27;90.00;90;-1.50;90;2;9;;;;;1.5\n";

  private final List<BroughtForwardRow> rows = new ArrayList<>();

  @Test
  void aRowIsReadIntoTheFieldsOfAnInstruction() throws IOException {
    RosterReport report = read(HEADER + GOOD);
    assertEquals(List.of(), report.errors());
    assertEquals(
        List.of(
            new BroughtForwardRow(
                2,
                "W1",
                LocalDate.of(2026, 10, 1),
                Map.of(
                    "taxYear",
                    "2026-27",
                    "gross",
                    "90.00",
                    "taxable",
                    "90",
                    "tax",
                    "-1.50",
                    "nicable",
                    "90",
                    "employeeNic",
                    "2",
                    "employerNic",
                    "9",
                    "miles",
                    "1.5"))),
        rows);
  }

  @Test
  void everyFaultIsToldWithRowAndColumn() throws IOException {
    RosterReport report =
        read(
            HEADER
                + GOOD.replace("W1", "")
                + GOOD.replace("-1.50", "90.01")
                + GOOD.replace("2026-10-01", "2025-10-01")
                + GOOD.replace(";1.5", ";=1+1")
                + GOOD.replace(";2;9", ";;9"));
    assertEquals(
        List.of(
            "row 2, column payroll_id: this must be filled in",
            "row 3, column tax, \"90.01\": this is more than taxable, £90.00",
            "row 4, column from, \"2025-10-01\": this is not a day of the tax year 2026-27",
            "row 5, column miles, \"=1+1\": this cell begins like a spreadsheet formula"
                + " (= + - @, or a tab); put the plain value there",
            "row 6, column employee_nic: this must be filled in"),
        report.errors().stream().map(RosterProblem::toString).toList());
    assertEquals(List.of(), rows);
  }

  @Test
  void fieldsAreNamedByTheirColumns() {
    assertEquals("employee_nic", BroughtForwardFile.column("employeeNic"));
    assertEquals("payroll_id", BroughtForwardFile.column("payrollId"));
    assertEquals("from", BroughtForwardFile.column("from"));
  }

  private RosterReport read(String file) throws IOException {
    return BroughtForwardFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows::add);
  }
}
