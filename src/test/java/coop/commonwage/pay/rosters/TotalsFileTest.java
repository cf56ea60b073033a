package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsFileTest {

  private static final Mapping BIRDIE =
      MappingJson.read(BundledMappings.json("birdie-totals").orElseThrow());
  private static final String HEADER =
      "Carer,Period end,Care hours,Travel hours,Waiting hours,Mileage,Total\n";

  private final List<String> read = new ArrayList<>();

  private static KnownWorkers workers() {
    KnownWorkers workers = KnownWorkers.none();
    LocalDate april = LocalDate.of(2026, 4, 1);
    workers.add("W1", "Ana Ahmed", new EmployedDays(april, Optional.empty()));
    workers.add("W2", "Bo Hughes", new EmployedDays(april, Optional.empty()));
    workers.add("W3", "Bo Hughes", new EmployedDays(april, Optional.empty()));
    workers.add(
        "W4", "Cai Price", new EmployedDays(april, Optional.of(LocalDate.of(2026, 10, 17))));
    return workers;
  }

  private RosterReport read(Mapping mapping, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    try (SentFile file = SentFile.keep(new ByteArrayInputStream(bytes))) {
      return TotalsFile.read(
          file, mapping, workers(), (row, entry) -> read.add(row + " " + words(entry)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String words(TimeEntry entry) {
    return "%s %s %s %s %d min %d tenths"
        .formatted(
            entry.reference(),
            entry.workerRef(),
            entry.day(),
            entry.kind().word(),
            entry.minutes(),
            entry.milesTenths());
  }

  private List<String> errors(String rows) {
    return read(BIRDIE, HEADER + rows).errors().stream().map(RosterProblem::toString).toList();
  }

  @Test
  void eachTotalOfARowIsAnEntryOfItsKindAndTheMilesAreTravelWithoutMinutes() {
    RosterReport report =
        read(BIRDIE, HEADER + "Ana Ahmed,31/10/2026,120.5,7.33,0,45.25,\"£1,900.00\"\n");
    assertEquals(List.of(), report.errors());
    assertEquals(
        List.of(
            "2 W1/2026-10-31/contact W1 2026-10-31 contact 7230 min 0 tenths",
            "2 W1/2026-10-31/travel W1 2026-10-31 travel 440 min 0 tenths",
            "2 W1/2026-10-31/waiting W1 2026-10-31 waiting 0 min 0 tenths",
            "2 W1/2026-10-31/mileage W1 2026-10-31 travel 0 min 453 tenths"),
        read);
  }

  @Test
  void anEmptyTotalSaysNothing() {
    read(BIRDIE, HEADER + "\"Ahmed,  ANA\",2026-10-31,10,,,,\n");
    assertEquals(List.of("2 W1/2026-10-31/contact W1 2026-10-31 contact 600 min 0 tenths"), read);
  }

  @Test
  void columnsOfTheSameKindAreAddedUp() {
    Mapping own =
        MappingJson.read(
            """
            {"mapping": "own", "title": "Own", "kind": "totals",
             "fields": {"worker_ref": {"column": "id"}, "day": {"column": "day"},
                        "funder_account": {"column": "funder", "when-empty": ""}},
             "entries": [{"kind": "contact", "column": "weekday", "unit": "minutes"},
                         {"kind": "contact", "column": "weekend", "unit": "hours"}]}
            """);
    read(own, "id,day,funder,weekday,weekend\nW1,2026-10-31,LCC,45,1:30\n");
    assertEquals(
        List.of("2 W1/2026-10-31/LCC/contact W1 2026-10-31 contact 135 min 0 tenths"), read);
  }

  @Test
  void aNameNobodyHasOrTwoHaveIsRefused() {
    assertEquals(
        List.of(
            "row 2, column Carer, \"Dai Nobody\": no worker has this name: write it as in the"
                + " workers' list, or import the worker first",
            "row 3, column Carer, \"Bo Hughes\": 2 workers have this name (W2, W3): use a mapping"
                + " with their payroll ids (worker_ref)"),
        errors("Dai Nobody,31/10/2026,1,,,,\nBo Hughes,31/10/2026,1,,,,\n"));
    assertEquals(List.of(), read);
  }

  @Test
  void theTotalsOfALeaverBelongToTheirLastDayWhenThePeriodEndsWithinAMonth() {
    RosterReport report = read(BIRDIE, HEADER + "Cai Price,17/11/2026,1,,,,\n");
    assertEquals(List.of(), report.errors());
    assertEquals(List.of("2 W4/2026-11-17/contact W4 2026-10-17 contact 60 min 0 tenths"), read);
    assertEquals(
        "row 2, column Period end, \"17/11/2026\": this worker left before this day: taken as time"
            + " of the last, 2026-10-17",
        report.notes().getFirst().toString());
    assertEquals(
        List.of(
            "row 2, column Period end, \"18/11/2026\": this worker is employed 2026-04-01 to"
                + " 2026-10-17, the total is on 2026-11-18",
            "row 3, column Period end, \"31/03/2026\": this worker is employed from 2026-04-01, the"
                + " total is on 2026-03-31"),
        errors("Cai Price,18/11/2026,1,,,,\nAna Ahmed,31/03/2026,1,,,,\n"));
  }

  @Test
  void anImpossibleTotalIsRefusedByItsOwnHeading() {
    assertEquals(
        List.of(
            "row 2, column Care hours, \"-1\": this is below zero",
            "row 3, column Care hours, \"744.01\": more than a month has: at most 744 hours",
            "row 4, column Travel hours, \"seven\": not hours, such as 7.33 or 7:20",
            "row 5, column Mileage, \"10000\": not a number of miles: 0 or more with at most one"
                + " decimal, such as 4.2",
            "row 6, column Period end: this must be filled in"),
        errors(
            "Ana Ahmed,01/10/2026,-1,,,,\nAna Ahmed,02/10/2026,744.01,,,,\n"
                + "Ana Ahmed,03/10/2026,,seven,,,\nAna Ahmed,04/10/2026,,,,10000,\n"
                + "Ana Ahmed,,1,,,,\n"));
    assertEquals(List.of(), read);
  }

  @Test
  void theSameRowTwiceCountsOnceAndTwoRowsOfOneDayThatDifferAreRefused() {
    RosterReport report =
        read(BIRDIE, HEADER + "Ana Ahmed,31/10/2026,1,,,,\nAna Ahmed,31/10/2026,1,,,,\n");
    assertEquals(
        "row 3, column Carer, \"Ana Ahmed\": the same as row 2 in every cell: counted once",
        report.notes().getFirst().toString());
    assertEquals(1, read.size());
    assertEquals(
        List.of(
            "row 3, column Carer, \"Ana Ahmed\": row 2 has other totals for the same worker and"
                + " day: keep the right one"),
        errors("Ana Ahmed,31/10/2026,1,,,,\nAna Ahmed,31/10/2026,2,,,,\n"));
  }
}
