package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.application.CheckWorkedDays;
import coop.commonwage.pay.application.RemindAboutTime;
import coop.commonwage.pay.application.TimeReminder;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.database.DatabaseForTests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done by night about time: done twice, it changes nothing the second time. */
class NightlyTimeIT {

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
  void daysThatWereNeverCountedAreCounted() {
    twoVisits();
    assertEquals(List.of(), days());
    assertEquals(1, checks());
    assertEquals(List.of("2026-10-15 120 30"), days());
    assertEquals(0, checks());
    assertEquals(1, mendings(), "what was mended is told once");
  }

  @Test
  void aDayWithoutTimeIsTakenAwayAndAWrongOnePutRight() {
    twoVisits();
    checks();
    run("update pay.worked_day set contact_minutes = 1");
    run(
        "insert into pay.worked_day select employer_id, employment_id, date '2026-10-20',"
            + " contact_minutes, travel_minutes, waiting_minutes, other_minutes,"
            + " minimum_wage_minutes, working_time_minutes, unpaid_gap_minutes, sleep_ins,"
            + " miles_tenths, findings, segments from pay.worked_day");
    assertEquals(2, checks());
    assertEquals(List.of("2026-10-15 120 30"), days());
    assertEquals(0, checks());
  }

  @Test
  void daysFurtherBackThanTwoMonthsAreLeftAlone() {
    cooperative.visited(ana, "V1", "2026-08-31T08:00", "2026-08-31T09:00");
    assertEquals(0, checks());
    cooperative.visited(ana, "V2", "2026-09-01T08:00", "2026-09-01T09:00");
    assertEquals(1, checks());
    assertEquals(List.of("2026-09-01 60 0"), days());
  }

  @Test
  void aChoiceThatHoldsFromTheMiddleOfAPeriodCountsFromTheNextAsOnThePayslip() {
    twoVisits();
    checks();
    choose(Choice.LONGEST_PAID_GAP, "0", LocalDate.of(2026, 10, 10));
    assertEquals(0, checks(), "October keeps what held on its first day");
    choose(Choice.LONGEST_PAID_GAP, "0", LocalDate.of(2026, 9, 20));
    assertEquals(1, checks());
    assertEquals(List.of("2026-10-15 120 0"), days());
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(run);
    assertEquals(
        120,
        cooperative.slip(run).inputs().worked().paidMinutes(),
        "what the day is looked over as");
    assertEquals(0, cooperative.slip(run).inputs().worked().minutes(TimeKind.WAITING));
  }

  @Test
  void anIncompleteVisitIsRememberedOnceAndSettledWhenItIsPutRight() {
    incomplete("V1", "2026-10-05");
    incomplete("V2", "2026-11-02");
    assertEquals(1, reminds(), "today's may still be checked out");
    assertEquals(List.of("incomplete-visit ana 2026-10-05 V1"), open());
    assertEquals(0, reminds());
    cooperative.time().correctsByHand("V1", "2026-10-05T09:00", "cora");
    assertEquals(1, reminds());
    assertEquals(List.of(), open());
    assertEquals(0, reminds());
  }

  @Test
  void aQuestionNobodyAnsweredOverNightIsRemembered() {
    UUID early = asks("2026-11-01T21:00:00Z");
    asks("2026-11-02T08:00:00Z");
    assertEquals(1, reminds());
    assertEquals(List.of("time-question-open ana 2026-10-05 " + early), open());
    assertEquals(0, reminds());
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            new SqlTimeQuestions(cooperative.database())
                .say(
                    UUID.randomUUID(),
                    early,
                    1,
                    new TimeQuestion.Said(
                        TimeQuestion.Kind.EXPLAINED,
                        "as planned",
                        Optional.empty(),
                        cooperative.clock.instant(),
                        "cora")));
    assertEquals(1, reminds());
    assertEquals(List.of(), open());
  }

  @Test
  void timeNobodyApprovedIsRememberedWhenItsRunIsNear() {
    twoVisits();
    assertEquals(0, reminds(), "there is no run yet");
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.opens(ACooperative.NOVEMBER);
    cooperative.visited(ana, "N1", "2026-11-01T08:00", "2026-11-01T09:00");
    assertEquals(1, reminds(), "November ends in four weeks");
    assertEquals(List.of("time-not-approved ana 2026-10-15 " + run), open());
    assertEquals(0, reminds());
    choose(Choice.TIME_APPROVAL, "not-needed", LocalDate.of(2026, 10, 1));
    assertEquals(1, reminds());
    assertEquals(List.of(), open());
    choose(Choice.TIME_APPROVAL, "blocks", LocalDate.of(2026, 10, 2));
    assertEquals(1, reminds());
    cooperative.pays(payable(run));
    assertEquals(1, reminds(), "what is paid is over");
    assertEquals(List.of(), open());
  }

  /** A run that approval does not stop. */
  private UUID payable(UUID run) {
    choose(Choice.TIME_APPROVAL, "look", LocalDate.of(2026, 10, 3));
    return run;
  }

  private void twoVisits() {
    cooperative.visited(ana, "A1", "2026-10-15T08:00", "2026-10-15T09:00");
    cooperative.visited(ana, "A2", "2026-10-15T09:30", "2026-10-15T10:30");
  }

  private void incomplete(String visitId, String day) {
    cooperative.visited(ana, visitId, day + "T08:00", day + "T09:00");
    run("update pay.visit set superseded_at = now() where visit_ref = '" + visitId + "'");
    run(
        "insert into pay.visit (id, employer_id, employment_id, file_id, visit_ref, client_ref,"
            + " planned_start, planned_end, actual_start, status, second_carer, service_type,"
            + " miles_tenths, travel_minutes, work_day, version, corrects) select"
            + " gen_random_uuid(), employer_id, employment_id, file_id, visit_ref, client_ref,"
            + " planned_start, planned_end, actual_start, status, second_carer, service_type,"
            + " miles_tenths, travel_minutes, work_day, 2, id from pay.visit where visit_ref = '"
            + visitId
            + "'");
  }

  private UUID asks(String at) {
    UUID id = UUID.randomUUID();
    run(
        "insert into pay.time_question values ('%s', register.current_employer(), '%s',"
                .formatted(id, ana)
            + " date '2026-10-05', 'day', '', 'other', 'why?', '%s', 'ana')".formatted(at));
    return id;
  }

  private void choose(Choice choice, String answer, LocalDate from) {
    cooperative.waitsAnHour();
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(
                    new EmployerChoice(choice, answer, from),
                    "as the board resolved",
                    cooperative.clock.instant(),
                    "pam"));
  }

  private int checks() {
    return new CheckWorkedDays(
            cooperative.transactions,
            new SqlWorkedDays(cooperative.database()),
            cooperative.time().countsDays(),
            cooperative.audit,
            cooperative.clock)
        .check(cooperative.employer);
  }

  private int reminds() {
    return new RemindAboutTime(
            cooperative.transactions,
            new SqlTimeReminders(cooperative.database()),
            new SqlTimeQuestions(cooperative.database()),
            new SqlRecordedChoices(cooperative.database()),
            cooperative.clock)
        .remind(cooperative.employer);
  }

  private List<String> open() {
    return cooperative
        .transactions
        .in(cooperative.employer, () -> new SqlTimeReminders(cooperative.database()).open())
        .stream()
        .map(NightlyTimeIT::written)
        .toList();
  }

  private static String written(TimeReminder.Open open) {
    return "%s %s %s %s"
        .formatted(
            open.reminder().kind().word(),
            open.payrollId(),
            open.reminder().day(),
            open.reminder().reference());
  }

  private List<String> days() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select day || ' ' || contact_minutes || ' ' || waiting_minutes from"
                    + " pay.worked_day order by day",
                row -> row.getString(1)));
  }

  private int mendings() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative
                .sql
                .first(
                    "select count(*) from register.audit_entry where action ="
                        + " 'worked-days.mended'",
                    row -> row.getInt(1))
                .orElseThrow());
  }

  private void run(String statement) {
    cooperative.transactions.run(cooperative.employer, () -> cooperative.sql.run(statement));
  }
}
