package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSettings;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.VisitsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roster the import is measured with is a roster as they are, and always the same. */
class BenchRosterTest {

  private static final int WORKERS = 60;
  private static final int VISITS_EACH = 27;

  @TempDir Path directory;

  @Test
  void theSameSizeGivesTheSameFile() throws IOException {
    Path one = directory.resolve("one.csv");
    Path other = directory.resolve("other.csv");
    assertEquals(
        BenchRoster.write(WORKERS, VISITS_EACH, one),
        BenchRoster.write(WORKERS, VISITS_EACH, other));
    assertEquals(-1, Files.mismatch(one, other));
  }

  @Test
  void everyRowCanBeReadAndEveryMinuteIsCountedOnce() throws IOException {
    Path file = directory.resolve("roster.csv");
    BenchRoster.Sums sums = BenchRoster.write(WORKERS, VISITS_EACH, file);
    List<Visit> visits = new ArrayList<>();
    RosterReport report = read(file, visits);

    assertEquals(List.of(), report.errors());
    assertEquals(WORKERS * VISITS_EACH, sums.visits());
    assertEquals(sums.visits(), visits.size());
    assertEquals(sums.contactMinutes(), minutes(visits, TimeKind.CONTACT));
    assertEquals(sums.nightMinutes(), minutes(visits, TimeKind.WAKING_NIGHT));
    assertEquals(
        Map.of((long) VISITS_EACH, (long) WORKERS),
        visits.stream()
            .collect(Collectors.groupingBy(Visit::carerRef, Collectors.counting()))
            .values()
            .stream()
            .collect(Collectors.groupingBy(each -> each, Collectors.counting())));
  }

  @Test
  void whatRostersReallyContainIsInIt() throws IOException {
    Path file = directory.resolve("roster.csv");
    BenchRoster.write(WORKERS, VISITS_EACH, file);
    List<Visit> visits = new ArrayList<>();
    RosterReport report = read(file, visits);

    assertTrue(visits.stream().anyMatch(Visit::isIncomplete));
    assertTrue(visits.stream().anyMatch(each -> !each.status().isPaid()));
    assertTrue(visits.stream().anyMatch(each -> each.travelMinutes() > 0));
    assertTrue(visits.stream().anyMatch(each -> each.note().isPresent()));
    assertTrue(
        visits.stream()
            .filter(each -> each.serviceType() == ServiceType.WAKING_NIGHT && each.counts())
            .anyMatch(each -> each.actualEnd().orElseThrow().toLocalDate().isAfter(each.day())));
    assertTrue(
        report.notes().stream().anyMatch(note -> note.message().startsWith("minutes shared")));
  }

  private static RosterReport read(Path file, List<Visit> visits) throws IOException {
    Map<String, EmployedDays> workers = new HashMap<>();
    for (int worker = 1; worker <= WORKERS; worker++) {
      workers.put(
          BenchRoster.payrollId(worker),
          new EmployedDays(LocalDate.of(2020, 1, 6), Optional.empty()));
    }
    try (InputStream roster = Files.newInputStream(file)) {
      return VisitsFile.read(roster, workers, visits::add);
    }
  }

  private static long minutes(List<Visit> visits, TimeKind kind) {
    TimeRules rules = new TimeRules(TimeSettings.USUAL, Set.of());
    return visits.stream().collect(Collectors.groupingBy(Visit::carerRef)).values().stream()
        .flatMap(ofOne -> rules.paid(ofOne).segments().stream())
        .filter(segment -> segment.kind() == kind)
        .mapToLong(segment -> segment.minutes())
        .sum();
  }
}
