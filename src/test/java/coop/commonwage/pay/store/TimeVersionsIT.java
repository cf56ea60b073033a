package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.application.CorrectVisit;
import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.VisitStatus;
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

/** Versions of visits and entries, and what is asked about them, on a real PostgreSQL. */
class TimeVersionsIT {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final String TOTAL = "ana/2026-10-30/contact";

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
  void aWorker() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
  }

  @Test
  void anEntryIsCorrectedByANewVersionAndBothDaysAreCountedAgain() {
    String reference = entries().record("ana", training(DAY, 60), "induction");
    assertEquals(List.of("2026-10-05 60"), days());
    entries().correct(reference, 1, training(DAY.plusDays(2), 90), "it was on Wednesday");
    assertEquals(List.of("2026-10-07 90"), days());
    assertEquals(
        "1 60 replaced induction, 2 90 holds it was on Wednesday",
        first(
            "select string_agg(version || ' ' || minutes || case when superseded_at is null then"
                + " ' holds ' else ' replaced ' end || reason, ', ' order by version) from"
                + " pay.time_entry"));
    entries().correct(reference, 2, training(DAY.plusDays(2), 0), "it did not take place");
    assertEquals(List.of(), days());
  }

  @Test
  void aVersionThatWasNotTheOneLookedAtIsRefusedAndNothingChanges() {
    String reference = entries().record("ana", training(DAY, 60), "induction");
    entries().correct(reference, 1, training(DAY, 90), "longer");
    assertEquals(409, refusal(() -> entries().correct(reference, 1, training(DAY, 30), "late")));
    assertEquals(404, refusal(() -> entries().correct("nobody", 1, training(DAY, 30), "late")));
    assertEquals(List.of("2026-10-05 90"), days());
  }

  @Test
  void nobodyRecordsOrCorrectsTheirOwnTime() {
    String reference = entries().record("ana", training(DAY, 60), "induction");
    RecordTimeEntry own = cooperative.time().recordsEntries(Optional.of(personOfAna()));
    assertEquals(403, refusal(() -> own.record("ana", training(DAY, 60), "mine")));
    assertEquals(403, refusal(() -> own.correct(reference, 1, training(DAY, 90), "mine")));
  }

  @Test
  void aTotalOfAFileKeepsItsKindAndMayBeOfAMonthAndAnEntryByHandMayNot() {
    cooperative.time().entered(ana, TOTAL, "2026-10-30", "contact", 6000);
    entries().correct(TOTAL, 1, total(44_640), "as the other system says");
    assertEquals("44640", first("select minutes::text from pay.time_entry where version = 2"));
    assertEquals(422, refusal(() -> entries().correct(TOTAL, 2, total(44_641), "too long")));
    String reference = entries().record("ana", training(DAY, 1440), "a day");
    assertEquals(422, refusal(() -> entries().correct(reference, 1, training(DAY, 1441), "more")));
    assertEquals(
        422, refusal(() -> entries().correct(reference, 1, total(60), "training is no contact")));
    assertEquals(422, refusal(() -> entries().record("ana", total(60), "no check-in")));
  }

  @Test
  void aPaidEntryStaysAsItWasAndTheNextRunPaysTheDifference() {
    String reference = entries().record("ana", training(DAY, 60), "induction");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    entries().correct(reference, 1, training(DAY, 120), "two hours");
    assertEquals(
        "paid",
        first(
            "select case when payslip_id is not null then 'paid' end from pay.time_entry where"
                + " version = 1"));
    UUID next = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(next);
    assertEquals("13.45", cooperative.slip(next).gross().toString());
  }

  @Test
  void aVisitAfterTheLastDayIsMarkedMissedAndNotMarkedDelivered() {
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T09:00");
    run("update pay.employment set leave_date = date '2026-10-04'");
    CorrectVisit.Corrected now = CorrectVisit.Corrected.of(visit("V1").visit());
    assertEquals(
        422,
        refusal(() -> visits().correct("V1", 1, with(now, VisitStatus.FRUSTRATED), "was there")));
    visits().correct("V1", 1, with(now, VisitStatus.MISSED), "had left");
    assertEquals(VisitStatus.MISSED, visit("V1").visit().status());
    assertEquals(2, visit("V1").version());
    assertEquals(List.of(), days());
    assertEquals(
        409, refusal(() -> visits().correct("V1", 1, with(now, VisitStatus.CANCELLED), "again")));
  }

  @Test
  void aQuestionIsOpenUntilTheLastWordAnswersItAndOneWordHasOneNumber() {
    SqlTimeQuestions questions = new SqlTimeQuestions(cooperative.database());
    UUID id = asks();
    assertEquals(List.of(id), open(questions));
    assertTrue(says(questions, id, 1, TimeQuestion.Kind.EXPLAINED));
    assertEquals(List.of(), open(questions));
    assertFalse(says(questions, id, 1, TimeQuestion.Kind.EXPLAINED), "somebody was faster");
    assertTrue(says(questions, id, 2, TimeQuestion.Kind.NOT_SETTLED));
    assertEquals(List.of(id), open(questions));
    assertTrue(says(questions, id, 3, TimeQuestion.Kind.CORRECTED));
    assertEquals(List.of(), open(questions));
    TimeQuestion read =
        cooperative.transactions.in(cooperative.employer, () -> questions.find(id).orElseThrow());
    assertEquals(3, read.said().size());
    assertEquals("ana", read.worker().payrollId());
  }

  @Test
  void anotherCooperativeSeesNoneOfIt() {
    UUID id = asks();
    entries().record("ana", training(DAY, 60), "induction");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T09:00");
    ACooperative other = ACooperative.on(database);
    SqlTimeQuestions questions = new SqlTimeQuestions(other.database());
    other.transactions.run(
        other.employer,
        () -> {
          assertEquals(Optional.empty(), questions.find(id));
          assertEquals(0, questions.countOpen());
          assertEquals(Optional.empty(), other.time().versions().visit("V1"));
        });
  }

  private static RecordTimeEntry.Worked training(LocalDate day, int minutes) {
    return new RecordTimeEntry.Worked(day, TimeKind.TRAINING, minutes, 0, Optional.empty(), false);
  }

  private static RecordTimeEntry.Worked total(int minutes) {
    return new RecordTimeEntry.Worked(
        LocalDate.of(2026, 10, 30), TimeKind.CONTACT, minutes, 0, Optional.empty(), false);
  }

  private static CorrectVisit.Corrected with(CorrectVisit.Corrected now, VisitStatus status) {
    return new CorrectVisit.Corrected(
        status,
        now.actualStart(),
        now.actualEnd(),
        now.milesTenths(),
        now.travelMinutes(),
        now.breakMinutes(),
        now.awakeMinutes(),
        now.funderAccount(),
        now.wentHome());
  }

  private RecordTimeEntry entries() {
    return cooperative.time().recordsEntries(Optional.empty());
  }

  private CorrectVisit visits() {
    return cooperative.time().correctsVisits();
  }

  private RecordedVisit visit(String visitId) {
    return visits().read(visitId).recorded();
  }

  private UUID personOfAna() {
    return UUID.fromString(first("select person_id::text from pay.employment"));
  }

  private static int refusal(Runnable deed) {
    return assertThrows(Refused.class, deed::run).status();
  }

  private UUID asks() {
    UUID id = UUID.randomUUID();
    run(
        "insert into pay.time_question values ('%s', register.current_employer(), '%s',"
                .formatted(id, ana)
            + " date '2026-10-05', 'day', '', 'other', 'why?', now(), 'ana')");
    return id;
  }

  private boolean says(SqlTimeQuestions questions, UUID id, int number, TimeQuestion.Kind kind) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            questions.say(
                UUID.randomUUID(),
                id,
                number,
                new TimeQuestion.Said(
                    kind, "so it is", Optional.empty(), cooperative.clock.instant(), "cora")));
  }

  private List<UUID> open(SqlTimeQuestions questions) {
    return cooperative.transactions.in(
        cooperative.employer, () -> questions.open().stream().map(TimeQuestion::id).toList());
  }

  private List<String> days() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select day || ' ' || other_minutes from pay.worked_day order by day",
                row -> row.getString(1)));
  }

  private void run(String statement) {
    cooperative.transactions.run(cooperative.employer, () -> cooperative.sql.run(statement));
  }

  private String first(String query) {
    return cooperative
        .transactions
        .in(cooperative.employer, () -> cooperative.sql.first(query, row -> row.getString(1)))
        .orElseThrow();
  }
}
