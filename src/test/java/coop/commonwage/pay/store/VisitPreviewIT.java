package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Files of visits looked at, committed, corrected and put aside, on a real PostgreSQL. */
class VisitPreviewIT {

  private static final String HEADER =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n";
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
  void aCooperativeWithTwoWorkers() {
    cooperative = ACooperative.on(database);
    cooperative.employs("ana");
    cooperative.employs("bo");
  }

  @Test
  void aPreviewChangesNothingAndItsCommitTakesInExactlyThat() {
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:30"));
    assertEquals("1 0 0", counts(preview.outcome()));
    assertEquals("personal-care 1 30", kinds(preview.outcome().after()));
    assertEquals("", kinds(preview.outcome().before()));
    assertEquals(0, kept());

    VisitPreview committed = cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals(VisitPreview.State.COMMITTED, committed.state());
    assertEquals(1, kept());
    assertEquals(List.of("2026-10-05 30 0 0 0"), days("ana"));
  }

  @Test
  void aCorrectedFileShowsOldAndNewOfEachCellAndTouchesOnlyWhatChanged() {
    takes(visit("V1", "ana", "08:00", "08:30") + visit("V2", "ana", "09:00", "09:30"));
    UUID first = current("V1");
    UUID second = current("V2");
    VisitPreview preview =
        previews(
            visit("V1", "ana", "08:00", "08:45")
                + visit("V2", "ana", "09:00", "09:30")
                + visit("V3", "bo", "09:00", "10:00"));
    assertEquals("1 1 1", counts(preview.outcome()));
    assertEquals(
        List.of(
            new Cell("planned_end", "2026-10-05T08:30", "2026-10-05T08:45"),
            new Cell("actual_end", "2026-10-05T08:30", "2026-10-05T08:45")),
        preview.outcome().changes().getFirst().cells());
    assertEquals(2, preview.outcome().changes().getFirst().row());
    assertEquals("personal-care 2 60", kinds(preview.outcome().before()));
    assertEquals("personal-care 3 135", kinds(preview.outcome().after()));

    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals(3, kept());
    assertEquals(second, current("V2"));
    assertEquals(
        "2 " + first,
        first(
            "select version || ' ' || corrects from pay.visit where visit_ref = 'V1'"
                + " and superseded_at is null"));
    assertEquals(List.of("2026-10-05 75 0 15 0"), days("ana"));
    assertEquals(List.of("2026-10-05 60 0 0 0"), days("bo"));
  }

  @Test
  void aVisitThatMovesToAnotherDayAndWorkerLeavesNothingBehind() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    takes(visit("V1", "bo", "08:00", "08:30").replace("2026-10-05", "2026-10-20"));
    assertEquals(List.of(), days("ana"));
    assertEquals(List.of("2026-10-20 30 0 0 0"), days("bo"));
  }

  @Test
  void aPreviewIsCommittedOnce() {
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:30"));
    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals("409 urn:commonwage:preview-ended", refusalOf(preview.id()));
    assertEquals(1, kept());
  }

  @Test
  void theSameBytesAreTakenInOnceWhateverTheNumberOfPreviews() {
    VisitPreview one = previews(visit("V1", "ana", "08:00", "08:30"));
    VisitPreview other = previews(visit("V1", "ana", "08:00", "08:30"));
    cooperative.visitFiles().commitsVisits().commit(one.id(), false);
    assertEquals("409 urn:commonwage:same-file", refusalOf(other.id()));
  }

  @Test
  void aPreviewIsOutdatedWhenWhatItWasComparedWithChanged() {
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:30"));
    takes(visit("V1", "ana", "08:00", "08:40"));
    assertEquals("409 urn:commonwage:preview-outdated", refusalOf(preview.id()));
    assertEquals(List.of("2026-10-05 40 0 0 0"), days("ana"));
  }

  @Test
  void aPreviewIsOutdatedWhenItsVersionWasReplacedByOneOfTheSameContent() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    VisitPreview preview =
        previews(visit("V1", "ana", "08:00", "08:50") + visit("V2", "ana", "10:00", "10:30"));
    takes(visit("V1", "ana", "08:00", "08:31"));
    takes(visit("V1", "ana", "08:00", "08:30") + visit("V9", "bo", "10:00", "10:30"));
    assertEquals("409 urn:commonwage:preview-outdated", refusalOf(preview.id()));
  }

  @Test
  void aPreviewWithRefusedRowsTellsThemAndCannotBeCommitted() {
    VisitPreview preview =
        previews(visit("V1", "ana", "08:00", "08:30") + visit("V2", "nobody", "09:00", "09:30"));
    assertEquals(1, preview.outcome().refused());
    assertEquals("1 0 0", counts(preview.outcome()));
    assertEquals(3, preview.outcome().errors().getFirst().row());
    assertFalse(preview.canBeCommitted());
    assertEquals("422 urn:commonwage:invalid", refusalOf(preview.id()));
    assertEquals(0, kept());
  }

  @Test
  void aFileOfWhichNoRowCanBeReadIsNoPreview() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative
                    .visitFiles()
                    .withFile(
                        "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8),
                        file ->
                            cooperative
                                .visitFiles()
                                .previewsVisits()
                                .preview(file, "ours", Optional.empty())));
    assertEquals(422, refused.status());
  }

  @Test
  void aDiscardedPreviewForgetsItsFileAndCannotBeCommitted() {
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:30"));
    assertEquals("1", first("select count(*) from pay.import_part"));
    cooperative.visitFiles().discardsPreviews().discard(preview.id());
    assertEquals("0", first("select count(*) from pay.import_part"));
    assertEquals("409 urn:commonwage:preview-ended", refusalOf(preview.id()));
  }

  @Test
  void whatACompleteFileDoesNotNameIsCalledOff() {
    takes(visit("V1", "ana", "08:00", "08:30") + visit("V2", "ana", "09:00", "09:30"));
    VisitPreview partial = previews(visit("V1", "ana", "08:00", "08:31"));
    assertEquals(ImportOutcome.Withdrawn.NOTHING, partial.outcome().withdrawn());
    VisitPreview complete =
        cooperative
            .visitFiles()
            .withFile(
                file(visit("V1", "ana", "08:00", "08:30")),
                sent ->
                    cooperative
                        .visitFiles()
                        .previewsVisits()
                        .preview(sent, "ours", Optional.of(OCTOBER)));
    assertEquals("0 0 1", counts(complete.outcome()));
    assertEquals("V2", complete.outcome().withdrawals().getFirst().id());
    assertEquals("personal-care 2 60", kinds(complete.outcome().before()));
    assertEquals("personal-care 1 30", kinds(complete.outcome().after()));
    assertEquals(new ImportOutcome.Withdrawn(1, 1, 30), complete.outcome().withdrawn());
    assertTrue(complete.mustConfirmWithdrawals());
    Refused refused =
        assertThrows(
            Refused.class,
            () -> cooperative.visitFiles().commitsVisits().commit(complete.id(), false));
    assertEquals(
        "409 urn:commonwage:withdrawals-not-confirmed", refused.status() + " " + refused.type());
    assertEquals(
        "1 visit or entry of 1 worker, 30 minutes, is not in this file and would be withdrawn."
            + " Nothing was changed: look at them in the preview, and commit again with"
            + " withdraw=yes if that is meant.",
        refused.detail());
    assertEquals(List.of("2026-10-05 60 0 30 0"), days("ana"));

    cooperative.visitFiles().commitsVisits().commit(complete.id(), true);
    assertEquals(
        "cancelled 2",
        first(
            "select status || ' ' || version from pay.visit where visit_ref = 'V2'"
                + " and superseded_at is null"));
    assertEquals(List.of("2026-10-05 30 0 0 0"), days("ana"));
  }

  @Test
  void aCompleteFileThatNamesEverythingNeedsNoSecondWord() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    VisitPreview complete =
        cooperative
            .visitFiles()
            .withFile(
                file(visit("V1", "ana", "08:00", "08:45")),
                sent ->
                    cooperative
                        .visitFiles()
                        .previewsVisits()
                        .preview(sent, "ours", Optional.of(OCTOBER)));
    assertFalse(complete.mustConfirmWithdrawals());
    cooperative.visitFiles().commitsVisits().commit(complete.id(), false);
    assertEquals(List.of("2026-10-05 45 0 0 0"), days("ana"));
  }

  @Test
  void aPaidVisitKeepsItsPayslipAndItsCorrectionWaitsForTheNextRun() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    UUID paidRow = current("V1");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:45"));
    assertTrue(preview.outcome().changes().getFirst().isPaid());
    assertEquals(1, preview.outcome().paid());
    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals(
        "paid superseded",
        first(
            "select case when payslip_id is not null then 'paid' end || ' ' || case when"
                + " superseded_at is not null then 'superseded' end from pay.visit where id = '"
                + paidRow
                + "'"));
    assertEquals(
        "waits",
        first(
            "select case when payslip_id is null and pay_run_id is null then 'waits' end from"
                + " pay.visit where visit_ref = 'V1' and superseded_at is null"));
  }

  @Test
  void whatWasPutRightByHandStaysWhenAFileOnlySaysAgainWhatThatReplaced() {
    takes(visit("V1", "ana", "08:00", "08:30") + visit("V2", "ana", "09:00", "09:30"));
    correctsByHand("V1", "08:40");
    correctsByHand("V1", "08:50");
    UUID byHand = current("V1");
    VisitPreview preview =
        previews(
            visit("V1", "ana", "08:00", "08:30")
                + visit("V2", "ana", "09:00", "09:30")
                + visit("V3", "ana", "10:00", "10:30"));
    assertEquals("1 0 2", counts(preview.outcome()));
    assertEquals(
        List.of(
            "2 visit_id V1 kept as cora put it right on 2026-11-02: this row says what that"
                + " replaced"),
        notes(preview));
    assertEquals("personal-care 2 80", kinds(preview.outcome().before()));
    assertEquals("personal-care 3 110", kinds(preview.outcome().after()));

    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals(byHand, current("V1"));
    // ten minutes from 08:50, and thirty from 09:30
    assertEquals(List.of("2026-10-05 110 0 40 0"), days("ana"));
  }

  @Test
  void aRowThatSaysSomethingNewOfWhatWasPutRightByHandIsAWarningAndAChange() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    correctsByHand("V1", "08:50");
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:45"));
    assertEquals("0 1 0", counts(preview.outcome()));
    assertEquals(
        List.of(
            "2 visit_id V1 undoes a correction by cora on 2026-11-02: is this row newer than"
                + " that?"),
        notes(preview));
    cooperative.visitFiles().commitsVisits().commit(preview.id(), false);
    assertEquals(List.of("2026-10-05 45 0 0 0"), days("ana"));
  }

  @Test
  void aFileThatSaysWhatWasPutRightByHandChangesNothingAndNeedsNoWord() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    correctsByHand("V1", "08:50");
    String agreed = visit("V1", "ana", "08:00", "08:30").replace("08:30,gps", "08:50,gps");
    VisitPreview preview = previews(agreed);
    assertEquals("0 0 1", counts(preview.outcome()));
    assertEquals(List.of(), notes(preview));
  }

  @Test
  void aVisitOfAPaidPeriodIsPaidAlsoWhenItWasCorrectedSince() {
    takes(visit("V1", "ana", "08:00", "08:30"));
    assertFalse(isPaid("V1"));
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    takes(visit("V1", "ana", "08:00", "08:45"));
    assertTrue(isPaid("V1"));
    VisitPreview preview = previews(visit("V1", "ana", "08:00", "08:50"));
    assertTrue(preview.outcome().changes().getFirst().isPaid());
    assertEquals(1, preview.outcome().paid());
    takes(visit("V2", "ana", "08:00", "08:30").replace("2026-10-05", "2026-11-01"));
    assertFalse(isPaid("V2"));
  }

  @Test
  void aVisitMoreThanTwoMonthsAheadIsNoted() {
    // today is 2 November 2026; 3 January 2027 is 62 days ahead
    VisitPreview preview =
        previews(
            visit("V1", "ana", "08:00", "08:30").replace("2026-10-05", "2027-01-03")
                + visit("V2", "ana", "08:00", "08:30").replace("2026-10-05", "2027-01-04"));
    assertEquals(
        List.of(
            "3 planned_start V2 this visit is more than 62 days ahead, on 2027-01-04: is the date"
                + " right?"),
        notes(preview));
  }

  @Test
  void aFunderAccountNobodyRecordedIsNoted() {
    VisitPreview preview =
        withHeader(
            HEADER.strip() + ",funder_account\n",
            visit("V1", "ana", "08:00", "08:30").replace(",\n", ",,nobody/1\n")
                + visit("V2", "ana", "09:00", "09:30").replace(",\n", ",,\n"));
    assertEquals(
        List.of("2 funder_account nobody/1 no funder account of this name is recorded"),
        notes(preview));
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            cooperative.sql.run(
                "insert into pay.funder_account values (gen_random_uuid(),"
                    + " register.current_employer(), 'nobody/1', 'private', 'N', now(), 'x')"));
    assertEquals(
        List.of(),
        notes(
            withHeader(
                HEADER.strip() + ",funder_account\n",
                visit("V1", "ana", "08:00", "08:30").replace(",\n", ",,nobody/1\n"))));
  }

  @Test
  void aNightOverMidnightIsCountedOnBothDays() {
    takes(
        visit("V1", "ana", "22:00", "23:00")
            .replace("T22:00", "T22:00")
            .replace("2026-10-05T23:00", "2026-10-06T07:00"));
    assertEquals(List.of("2026-10-05 120 0 0 0", "2026-10-06 420 0 0 0"), days("ana"));
  }

  private static String visit(String id, String carer, String from, String to) {
    String start = "2026-10-05T" + from;
    String end = "2026-10-05T" + to;
    return String.join(
        ",",
        id,
        "C1",
        carer,
        start,
        end,
        start,
        end,
        "gps",
        "gps",
        "",
        "delivered",
        "N",
        "personal-care",
        "0.0",
        "0",
        "\n");
  }

  private static byte[] file(String rows) {
    return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }

  private VisitPreview previews(String rows) {
    return withHeader(HEADER, rows);
  }

  private VisitPreview withHeader(String header, String rows) {
    return cooperative
        .visitFiles()
        .withFile(
            (header + rows).getBytes(StandardCharsets.UTF_8),
            sent ->
                cooperative.visitFiles().previewsVisits().preview(sent, "ours", Optional.empty()));
  }

  private static List<String> notes(VisitPreview preview) {
    return preview.outcome().notes().stream()
        .map(note -> note.row() + " " + note.column() + " " + note.value() + " " + note.message())
        .toList();
  }

  private boolean isPaid(String visitId) {
    return cooperative.transactions.in(
        cooperative.employer,
        () -> cooperative.time().versions().visit(visitId).orElseThrow().isPaid());
  }

  private void correctsByHand(String visitId, String until) {
    cooperative.time().correctsByHand(visitId, "2026-10-05T" + until, "cora");
  }

  private void takes(String rows) {
    cooperative.visitFiles().takes(file(rows));
  }

  private String refusalOf(UUID preview) {
    Refused refused =
        assertThrows(
            Refused.class, () -> cooperative.visitFiles().commitsVisits().commit(preview, false));
    return refused.status() + " " + refused.type();
  }

  private static String counts(ImportOutcome outcome) {
    return outcome.added() + " " + outcome.changed() + " " + outcome.unchanged();
  }

  private static String kinds(ImportOutcome.Totals totals) {
    return String.join(
        ", ",
        totals.kinds().stream()
            .map(kind -> kind.kind() + " " + kind.rows() + " " + kind.minutes())
            .toList());
  }

  private int kept() {
    return Integer.parseInt(first("select count(*) from pay.visit where superseded_at is null"));
  }

  private UUID current(String visitRef) {
    return UUID.fromString(
        first(
            "select id from pay.visit where superseded_at is null and visit_ref = '"
                + visitRef
                + "'"));
  }

  private String first(String query) {
    return cooperative
        .transactions
        .in(cooperative.employer, () -> cooperative.sql.first(query, row -> row.getString(1)))
        .orElseThrow();
  }

  private List<String> days(String payrollId) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select d.day || ' ' || d.contact_minutes || ' ' || d.travel_minutes || ' ' ||"
                    + " d.waiting_minutes || ' ' || d.unpaid_gap_minutes from pay.worked_day d"
                    + " join pay.employment e on e.id = d.employment_id join register.person p on"
                    + " p.id = e.person_id where p.payroll_id = ? order by d.day",
                row -> row.getString(1),
                payrollId));
  }
}
