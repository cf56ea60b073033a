package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.SettleDoubledTime;
import coop.commonwage.pay.application.SettleDoubledTime.Keep;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits and totals of the same pay period are never both paid before a person settled it. */
class DoubledTimeIT {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
  private static final String CODE = "visits-and-totals";

  private static DatabaseForTests database;

  private ACooperative cooperative;
  private UUID ana;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aWorkerWithAVisitAndATotalOfTheMonth() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T09:00");
    cooperative.time().entered(ana, "ana/2026-10-30/contact", "2026-10-30", "contact", 600);
  }

  @Test
  void aRunIsStoppedUntilTheVisitsAreKept() {
    UUID run = calculated();
    assertEquals(
        List.of(
            "from 1 October 2026 to 31 October 2026 there are visits (1, 1 hour) and totals (1, 10"
                + " hours), which may be the same work: no pay run with them can be approved before"
                + " somebody says which are paid"),
        notices(run));
    assertThrows(Refused.class, () -> cooperative.approves(run, cooperative.approver));

    settles(Keep.VISITS);
    cooperative.calculates(run);
    assertEquals(List.of(), notices(run));
    cooperative.approves(run, cooperative.approver);
    cooperative.finalises(run);
    assertEquals("13.45", cooperative.slip(run).amount("contact").toString());
    assertEquals(
        "0 v2 the roster is right",
        first(
            "select minutes || ' v' || version || ' ' || reason from pay.time_entry where"
                + " superseded_at is null"));
  }

  @Test
  void theTotalsAreKeptAndTheVisitsCalledOff() {
    UUID run = calculated();
    settles(Keep.TOTALS);
    cooperative.calculates(run);
    assertEquals(List.of(), notices(run));
    assertEquals("134.50", slipped(run));
    assertEquals(
        "cancelled v2",
        first("select status || ' v' || version from pay.visit where superseded_at is null"));
  }

  @Test
  void bothAreKeptWithAReasonUntilAnyOfThemIsAnother() {
    UUID run = calculated();
    settles(Keep.BOTH);
    assertEquals(Optional.empty(), settling(Optional.empty()).read("ana", DAY).doubled());
    cooperative.calculates(run);
    assertEquals(List.of(), notices(run));

    cooperative.time().corrects("V1", ana, "2026-10-05T08:00", "2026-10-05T09:30", "delivered");
    cooperative.calculates(run);
    assertEquals(List.of(), notices(run), "a time put right asks nobody again");

    cooperative.visited(ana, "V2", "2026-10-07T08:00", "2026-10-07T09:00");
    cooperative.calculates(run);
    assertEquals(1, notices(run).size());
  }

  @Test
  void whatIsDifferentWorkIsPaidBoth() {
    settles(Keep.BOTH);
    assertEquals("147.95", slipped(calculated()));
  }

  @Test
  void trainingBesideVisitsStopsNobody() {
    settles(Keep.VISITS);
    cooperative.time().entered(ana, "E-1", "2026-10-05", "training", 60);
    UUID run = calculated();
    assertEquals(List.of(), notices(run));
    assertEquals("26.90", slipped(run));
  }

  @Test
  void totalsThatComeAfterTheVisitsWerePaidStopTheNextRun() {
    settles(Keep.VISITS);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.time().entered(ana, "ana/late/contact", "2026-10-30", "contact", 600);
    UUID next = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(next);
    assertEquals(1, notices(next).size());
    settles(Keep.VISITS);
    cooperative.calculates(next);
    assertEquals(List.of(), notices(next));
  }

  @Test
  void itIsSeenBeforeAnythingIsApprovedAlsoFromAWeekWithoutTheTotal() {
    assertEquals(1, seenFrom("2026-10-05", "2026-10-11"));
    assertEquals(1, seenFrom("2026-10-01", "2026-10-31"));
    assertEquals(0, seenFrom("2026-09-01", "2026-09-30"));
    settles(Keep.BOTH);
    assertEquals(0, seenFrom("2026-10-05", "2026-10-11"));
  }

  @Test
  void nobodySettlesTheirOwnTimeNorWhatChangedMeanwhileNorWithoutAReason() {
    String print = open().fingerprint();
    UUID self =
        UUID.fromString(
            first("select person_id::text from pay.employment where id = '" + ana + "'"));
    assertEquals(
        403, refusal(() -> settling(Optional.of(self)).settle("ana", DAY, print, Keep.BOTH, "x")));
    assertEquals(
        422, refusal(() -> settling(Optional.empty()).settle("ana", DAY, print, Keep.BOTH, " ")));
    assertEquals(
        404, refusal(() -> settling(Optional.empty()).settle("bo", DAY, print, Keep.BOTH, "x")));
    cooperative.visited(ana, "V2", "2026-10-07T08:00", "2026-10-07T09:00");
    assertEquals(
        409, refusal(() -> settling(Optional.empty()).settle("ana", DAY, print, Keep.VISITS, "x")));
    settles(Keep.VISITS);
    assertEquals(
        409, refusal(() -> settling(Optional.empty()).settle("ana", DAY, print, Keep.VISITS, "x")));
  }

  @Test
  void theDaysAreCountedAgain() {
    settles(Keep.VISITS);
    assertEquals(
        "60",
        first(
            "select sum(contact_minutes)::text from pay.worked_day where employment_id = '"
                + ana
                + "'"));
  }

  private static int refusal(Runnable deed) {
    return assertThrows(Refused.class, deed::run).status();
  }

  private UUID calculated() {
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(run);
    return run;
  }

  private String slipped(UUID run) {
    cooperative.approves(run, cooperative.approver);
    cooperative.finalises(run);
    return cooperative.slip(run).gross().toString();
  }

  private List<String> notices(UUID run) {
    List<PayRunNotice> notices =
        cooperative.transactions.in(cooperative.employer, () -> cooperative.runs.notices(run));
    assertTrue(
        notices.stream().filter(one -> one.code().equals(CODE)).allMatch(PayRunNotice::blocks));
    return notices.stream()
        .filter(one -> one.code().equals(CODE))
        .map(PayRunNotice::message)
        .toList();
  }

  private long seenFrom(String first, String last) {
    return cooperative
        .time()
        .readsTime(Optional.empty())
        .of(DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)), Optional.empty(), 1)
        .shown()
        .getFirst()
        .exceptions()
        .stream()
        .filter(one -> one.code().equals(CODE))
        .count();
  }

  private DoubledTime open() {
    return settling(Optional.empty()).read("ana", DAY).doubled().orElseThrow();
  }

  private void settles(Keep keep) {
    settling(Optional.empty())
        .settle("ana", DAY, open().fingerprint(), keep, "the roster is right");
  }

  private SettleDoubledTime settling(Optional<UUID> self) {
    return cooperative.time().settlesDoubled(self);
  }

  private String first(String query) {
    return cooperative
        .transactions
        .in(cooperative.employer, () -> cooperative.sql.first(query, row -> row.getString(1)))
        .orElseThrow();
  }
}
