package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.ImportOutcome.Cell;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of totals taken in as time entries, corrected and paid, on a real PostgreSQL. */
class TotalsIT {

  private static final String MAPPING =
      """
      {"mapping": "our-totals", "title": "Totals", "kind": "totals",
       "fields": {"worker_ref": {"column": "Who"}, "day": {"column": "Day"}},
       "entries": [{"kind": "contact", "column": "Care", "unit": "minutes"},
                   {"kind": "travel", "column": "Travel", "unit": "minutes"},
                   {"kind": "mileage", "column": "Miles", "unit": "miles"}]}
      """;
  private static final DateSpan OCTOBER =
      DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

  private static DatabaseForTests database;

  private ACooperative cooperative;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeWithTwoWorkersAndAMapping() {
    cooperative = ACooperative.on(database);
    cooperative.employs("ana");
    cooperative.employs("bo");
    cooperative.visitFiles().savesMappings().save(MAPPING);
  }

  @Test
  void totalsBecomeTimeEntriesAndTheirDaysAreCounted() {
    VisitPreview preview = previews("ana,2026-10-05,300,40,12.5\n", Optional.empty());
    assertEquals("3 added 0 changed 0 unchanged", counts(preview.outcome()));
    assertEquals("contact 1 300, travel 1 40", kinds(preview.outcome().after()));
    assertEquals(125, preview.outcome().after().milesTenths());
    assertEquals(List.of(), entries());
    commits(preview);
    assertEquals(
        List.of(
            "ana/2026-10-05/contact contact 300 0 v1",
            "ana/2026-10-05/mileage travel 0 125 v1",
            "ana/2026-10-05/travel travel 40 0 v1"),
        entries());
    assertEquals("300 40 125", day());
  }

  @Test
  void aCorrectedFileShowsOldAndNewAndTouchesOnlyWhatChanged() {
    commits(previews("ana,2026-10-05,300,40,12.5\n", Optional.empty()));
    VisitPreview preview =
        previews("ana,2026-10-05,330,40,0\nbo,2026-10-05,60,0,\n", Optional.empty());
    assertEquals("1 added 2 changed 1 unchanged", counts(preview.outcome()));
    assertEquals(
        List.of(new Cell("minutes", "300", "330")), preview.outcome().changes().getFirst().cells());
    assertEquals(
        List.of(new Cell("miles", "12.5", "0.0")), preview.outcome().changes().getLast().cells());
    assertEquals("contact 1 300, travel 1 40", kinds(preview.outcome().before()));
    assertEquals("contact 2 390, travel 1 40", kinds(preview.outcome().after()));
    commits(preview);
    assertEquals(
        List.of(
            "ana/2026-10-05/contact contact 330 0 v2",
            "ana/2026-10-05/mileage travel 0 0 v2",
            "ana/2026-10-05/travel travel 40 0 v1",
            "bo/2026-10-05/contact contact 60 0 v1"),
        entries());
    assertEquals("330 40 0", day());
  }

  @Test
  void aPreviewIsOutdatedWhenATotalChangedMeanwhile() {
    commits(previews("ana,2026-10-05,300,40,0\n", Optional.empty()));
    VisitPreview preview = previews("ana,2026-10-05,330,40,0\n", Optional.empty());
    commits(previews("ana,2026-10-05,310,40,0\n", Optional.empty()));
    Refused refused = assertThrows(Refused.class, () -> commits(preview));
    assertEquals("urn:commonwage:preview-outdated", refused.type());
    assertEquals("310 40 0", day());
  }

  @Test
  void whatACompleteFileDoesNotNameBecomesZeroInAVersionOfItsOwn() {
    commits(previews("ana,2026-10-05,300,40,0\nbo,2026-10-05,60,0,0\n", Optional.empty()));
    VisitPreview preview = previews("ana,2026-10-05,300,40,0\n", Optional.of(OCTOBER));
    assertEquals("0 added 0 changed 2 unchanged", counts(preview.outcome()));
    assertEquals(new ImportOutcome.Withdrawn(1, 1, 60), preview.outcome().withdrawn());
    assertEquals("bo/2026-10-05/contact", preview.outcome().withdrawals().getFirst().id());
    Refused refused = assertThrows(Refused.class, () -> commits(preview));
    assertEquals("urn:commonwage:withdrawals-not-confirmed", refused.type());
    assertTrue(entries().contains("bo/2026-10-05/contact contact 60 0 v1"), entries()::toString);
    cooperative.visitFiles().commitsVisits().commit(preview.id(), true);
    assertTrue(entries().contains("bo/2026-10-05/contact contact 0 0 v2"), entries()::toString);
  }

  @Test
  void aRefusedRowKeepsTheWholeFileOut() {
    VisitPreview preview =
        previews("ana,2026-10-05,300,40,0\nnobody,2026-10-05,60,0,0\n", Optional.empty());
    assertEquals(1, preview.outcome().refused());
    assertEquals(3, preview.outcome().errors().getFirst().row());
    assertThrows(Refused.class, () -> commits(preview));
    assertEquals(List.of(), entries());
  }

  @Test
  void totalsArePaidByTheRunAndAPaidTotalIsCorrectedByANewVersion() {
    commits(previews("ana,2026-10-05,600,60,10\n", Optional.empty()));
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(run);
    assertEquals(
        "3", first("select count(*)::text from pay.time_entry where payslip_id is not null"));
    VisitPreview preview = previews("ana,2026-10-05,660,60,10\n", Optional.empty());
    assertEquals(1, preview.outcome().paid());
    assertTrue(preview.outcome().changes().getFirst().isPaid());
    commits(preview);
    assertEquals(
        "660 waits",
        first(
            "select minutes || case when payslip_id is null then ' waits' end from pay.time_entry"
                + " where superseded_at is null and kind = 'contact'"));
  }

  private VisitPreview previews(String rows, Optional<DateSpan> complete) {
    return cooperative
        .visitFiles()
        .withFile(
            ("Who,Day,Care,Travel,Miles\n" + rows).getBytes(StandardCharsets.UTF_8),
            file ->
                cooperative.visitFiles().previewsVisits().preview(file, "our-totals", complete));
  }

  private void commits(VisitPreview preview) {
    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
  }

  private static String counts(ImportOutcome outcome) {
    return "%d added %d changed %d unchanged"
        .formatted(outcome.added(), outcome.changed(), outcome.unchanged());
  }

  private static String kinds(ImportOutcome.Totals totals) {
    return String.join(
        ", ",
        totals.kinds().stream()
            .map(kind -> kind.kind() + " " + kind.rows() + " " + kind.minutes())
            .toList());
  }

  private List<String> entries() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select reference || ' ' || kind || ' ' || minutes || ' ' || miles_tenths || ' v'"
                    + " || version from pay.time_entry where superseded_at is null order by"
                    + " reference",
                row -> row.getString(1)));
  }

  private String day() {
    return first(
        "select contact_minutes || ' ' || travel_minutes || ' ' || miles_tenths from"
            + " pay.worked_day d join pay.employment e on e.id = d.employment_id join"
            + " register.person p on p.id = e.person_id where p.payroll_id = 'ana'");
  }

  private String first(String query) {
    return cooperative
        .transactions
        .in(cooperative.employer, () -> cooperative.sql.first(query, row -> row.getString(1)))
        .orElseThrow();
  }
}
