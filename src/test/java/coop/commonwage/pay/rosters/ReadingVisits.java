package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.hours.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads small rosters of visits and keeps what was handed on. */
class ReadingVisits {

  static final String HEADER = String.join(",", VisitsFile.COLUMNS);
  static final String GOOD =
      "V1,C1,W0001,2026-10-05T08:00,2026-10-05T08:30,2026-10-05T08:02,2026-10-05T08:31,"
          + "gps,nfc,E02,delivered,Y,personal-care,4.2,12,Door sticks";
  static final Map<String, EmployedDays> WORKERS =
      Map.of(
          "W0001",
          new EmployedDays(LocalDate.of(2026, 2, 20), Optional.empty()),
          "W0004",
          new EmployedDays(LocalDate.of(2014, 3, 18), Optional.of(LocalDate.of(2026, 10, 17))));

  final List<Visit> visits = new ArrayList<>();

  RosterReport read(byte[] file) throws IOException {
    visits.clear();
    return VisitsFile.read(new ByteArrayInputStream(file), WORKERS, visits::add);
  }

  RosterReport read(String... rows) throws IOException {
    return read((HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  List<String> errors(String... rows) throws IOException {
    RosterReport report = read(rows);
    assertTrue(report.hasErrors());
    return report.errors().stream().map(RosterProblem::toString).toList();
  }

  List<String> notes(String... rows) throws IOException {
    RosterReport report = read(rows);
    assertEquals(List.of(), report.errors());
    return report.notes().stream().map(RosterProblem::toString).toList();
  }

  static String with(String column, String value) {
    String[] cells = GOOD.split(",", -1);
    cells[VisitsFile.COLUMNS.indexOf(column)] = value;
    return String.join(",", cells);
  }
}
