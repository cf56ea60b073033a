package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.WorkedTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The demonstration's roster, read by the product and by {@link RosterOracle}. */
class OctoberRosterTest {

  private static final Path WORKERS = Path.of("src/main/resources/demo/workers.csv");
  private static final Path VISITS = Path.of("src/main/resources/demo/visits.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final Map<String, WorkerRow> workers = new LinkedHashMap<>();
  private final Map<String, List<Visit>> visits = new TreeMap<>();

  private RosterReport readWorkers() throws IOException {
    try (InputStream file = Files.newInputStream(WORKERS)) {
      return WorkersFile.read(file, TODAY, each -> workers.put(each.payrollId(), each));
    }
  }

  private RosterReport readVisits() throws IOException {
    Map<String, EmployedDays> employed = new TreeMap<>();
    workers.forEach((id, worker) -> employed.put(id, worker.employedDays()));
    try (InputStream file = Files.newInputStream(VISITS)) {
      return VisitsFile.read(
          file,
          employed,
          each -> visits.computeIfAbsent(each.carerRef(), c -> new ArrayList<>()).add(each));
    }
  }

  @Test
  void everyWorkersMinutesOfEveryKindAreWhatAnIndependentReadingGives() throws IOException {
    assertFalse(readWorkers().hasErrors());
    assertFalse(readVisits().hasErrors());
    Map<String, RosterOracle.Count> expected = RosterOracle.count(Files.readAllLines(VISITS));
    assertEquals(48, expected.size());
    assertEquals(expected.keySet(), visits.keySet());
    TimeRules rules = TimeRules.usual(Set.of());
    visits.forEach(
        (carer, own) ->
            assertEquals(expected.get(carer).toString(), asCount(rules.paid(own).worked()), carer));
  }

  static String asCount(WorkedTime worked) {
    RosterOracle.Count count = new RosterOracle.Count();
    for (TimeKind kind : TimeKind.values()) {
      int column = RosterOracle.KINDS.indexOf(kind.word());
      if (column < 0) {
        assertEquals(0, worked.minutes(kind), kind.word());
        continue;
      }
      int[] row = count.minutes[column];
      row[0] = worked.minutes(kind, DayKind.ORDINARY);
      row[1] = worked.minutes(kind, DayKind.WEEKEND);
    }
    count.sleepIns = worked.sleepIns();
    count.unpaidGap = worked.unpaidGapMinutes();
    count.milesTenths = worked.milesTenths();
    count.incomplete = worked.incompleteVisits();
    count.overlaps = worked.overlaps();
    return count.toString();
  }

  @Test
  void theRosterHas5197VisitsOf48Workers() throws IOException {
    assertEquals(48, readWorkers().rows());
    assertEquals(5197, readVisits().rows());
    assertEquals(5197, visits.values().stream().mapToInt(List::size).sum());
  }

  @Test
  void whatLooksOddAboutTheWorkersIsTold() throws IOException {
    RosterReport report = readWorkers();
    assertEquals(
        List.of(
            "row 7, column start_date, \"2018-01-22\": on this day the worker was 12 years old:"
                + " is the date right?",
            "row 8, column start_date, \"2013-08-27\": on this day the worker was 11 years old:"
                + " is the date right?"),
        report.notes().subList(0, 2).stream().map(RosterProblem::toString).toList());
  }

  /**
   * W0001 on Thursday 1 October. Six visits: 30 + 30 + 36 + 30 + 11 + 30 = 167 minutes of contact.
   * To the second, 12 minutes of travel in a gap of 6: 12 paid. To the third, 4 in a gap of 12: 8
   * of waiting. Then 435 minutes from 09:15 to 16:30 of her own. To the fifth a gap of 4, all
   * waiting. To the sixth 10 of travel in a gap of 15: 5 of waiting. Miles 4.2 + 1.4 + 0 + 0 + 3.5.
   */
  @Test
  void oneDayOfOneWorkerIsWhatAPersonCounts() throws IOException {
    readWorkers();
    readVisits();
    LocalDate day = LocalDate.of(2026, 10, 1);
    WorkedTime worked =
        TimeRules.usual(Set.of()).paid(visits.get("W0001")).worked(DateSpan.of(day, day));
    assertEquals(167, worked.minutes(TimeKind.CONTACT));
    assertEquals(26, worked.minutes(TimeKind.TRAVEL));
    assertEquals(17, worked.minutes(TimeKind.WAITING));
    assertEquals(435, worked.unpaidGapMinutes());
    assertEquals(91, worked.milesTenths());
    assertEquals(210, worked.minimumWageMinutes());
  }
}
