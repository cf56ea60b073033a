package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ApproveTime;
import coop.commonwage.pay.application.TimeSheets.TimeSheet;
import coop.commonwage.pay.application.TimeState;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
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

/** Time is approved as it was looked at; what changes afterwards is approved no more. */
class TimeApprovalsIT {

  private static final DateSpan WEEK =
      DateSpan.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11));

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
  void aWorkerWithTwoVisitsInTheWeek() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T09:00", "2026-10-05T10:00");
    cooperative.visited(ana, "V2", "2026-10-06T09:00", "2026-10-06T09:30");
  }

  @Test
  void whatWasLookedAtIsApprovedUntilSomethingIsAdded() {
    TimeSheet open = sheet(WEEK);
    assertEquals(TimeState.OPEN, open.sheet().state());
    assertEquals(90, open.paidMinutes());
    assertEquals(List.of("time-not-approved"), codes(open));

    assertEquals(1, approves(WEEK, "ana", open.sheet().fingerprint()));
    assertEquals(TimeState.APPROVED, sheet(WEEK).sheet().state());
    assertEquals(List.of(), codes(sheet(WEEK)));
    assertEquals("pam", sheet(WEEK).sheet().approvals().getFirst().by());

    cooperative.visited(ana, "V3", "2026-10-11T09:00", "2026-10-11T10:00");
    assertEquals(TimeState.STALE, sheet(WEEK).sheet().state());
    assertEquals(List.of("time-changed-since-approval"), codes(sheet(WEEK)));

    approves(WEEK, "ana", sheet(WEEK).sheet().fingerprint());
    assertEquals(TimeState.APPROVED, sheet(WEEK).sheet().state());
  }

  @Test
  void aVisitOfTheNextDayLeavesTheApprovalOfTheWeekAlone() {
    approves(WEEK, "ana", sheet(WEEK).sheet().fingerprint());
    cooperative.visited(ana, "V3", "2026-10-12T09:00", "2026-10-12T10:00");
    assertEquals(TimeState.APPROVED, sheet(WEEK).sheet().state());
    DateSpan longer = DateSpan.of(WEEK.firstDay(), LocalDate.of(2026, 10, 12));
    assertEquals(TimeState.OPEN, sheet(longer).sheet().state());
  }

  @Test
  void whatWasChangedSinceItWasLookedAtIsNotApproved() {
    String seen = sheet(WEEK).sheet().fingerprint();
    cooperative.visited(ana, "V3", "2026-10-07T09:00", "2026-10-07T10:00");
    Refused refused = assertThrows(Refused.class, () -> approves(WEEK, "ana", seen));
    assertEquals(
        "this time was changed since it was looked at", refused.errors().getFirst().message());
    assertEquals(TimeState.OPEN, sheet(WEEK).sheet().state());
  }

  @Test
  void nobodyIsApprovedWhenOneOfThoseNamedIsUnknown() {
    String seen = sheet(WEEK).sheet().fingerprint();
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative
                    .time()
                    .approvesTime(Optional.empty())
                    .approve(
                        WEEK,
                        List.of(
                            new ApproveTime.Seen("ana", seen), new ApproveTime.Seen("eve", seen)),
                        ""));
    assertEquals("nobody has this payroll id", refused.errors().getFirst().message());
    assertEquals(TimeState.OPEN, sheet(WEEK).sheet().state());
  }

  @Test
  void nobodyApprovesTheirOwnTime() {
    UUID self =
        cooperative.transactions.in(
            cooperative.employer, () -> cooperative.employments.of(ana).personId());
    String seen = sheet(WEEK).sheet().fingerprint();
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative
                    .time()
                    .approvesTime(Optional.of(self))
                    .approve(WEEK, List.of(new ApproveTime.Seen("ana", seen)), ""));
    assertEquals(
        "this is your own time: somebody else approves it", refused.errors().getFirst().message());
    assertTrue(
        cooperative
            .time()
            .readsTime(Optional.of(self))
            .of(WEEK, Optional.empty(), 1)
            .shown()
            .stream()
            .allMatch(TimeSheet::own));
  }

  @Test
  void daysThatHaveNotComeAreNotApproved() {
    DateSpan ahead = DateSpan.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3));
    Refused refused = assertThrows(Refused.class, () -> approves(ahead, "ana", "0".repeat(64)));
    assertEquals(
        "this day has not come yet: time is approved up to today, 2026-11-02",
        refused.errors().getFirst().message());
  }

  @Test
  void anApprovalIsTakenBackWithAReason() {
    approves(WEEK, "ana", sheet(WEEK).sheet().fingerprint());
    assertEquals(1, reopens("the visit of Tuesday is doubted"));
    assertEquals(TimeState.OPEN, sheet(WEEK).sheet().state());
    assertEquals(0, reopens("again"));
    assertThrows(Refused.class, () -> reopens(" "));
  }

  @Test
  void aTeamIsReadByItself() {
    UUID bob = cooperative.employs("bob");
    database.asOwner(
        "insert into pay.team_of (id, employer_id, employment_id, from_date, team, recorded_at,"
            + " recorded_by) values (gen_random_uuid(), '"
            + cooperative.employer
            + "', '"
            + bob
            + "', '2026-10-07', 'North', now(), 'pam')");
    var north = cooperative.time().readsTime(Optional.empty()).of(WEEK, Optional.of("North"), 1);
    assertEquals(List.of("North"), north.teams());
    assertEquals(
        List.of("bob"), north.shown().stream().map(one -> one.sheet().payrollId()).toList());
    assertEquals(TimeState.NOTHING, north.shown().getFirst().sheet().state());
    var all = cooperative.time().readsTime(Optional.empty()).of(WEEK, Optional.empty(), 9);
    assertEquals(2, all.workers());
    assertEquals(1, all.page());
  }

  @Test
  void whatPassesALimitOrNearsTheMinimumWageIsSaidBeforeTheRun() {
    cooperative.visited(ana, "V3", "2026-10-07T06:00", "2026-10-07T20:00");
    cooperative.visited(ana, "V4", "2026-10-08T04:00", "2026-10-08T05:00");
    assertEquals(
        List.of("long-day", "time-not-approved"), codes(sheet(WEEK)).stream().sorted().toList());
    database.asOwner(
        "update pay.contract set travel_rate = 0, hourly_rate = 12.75 where employment_id = '"
            + ana
            + "'");
    assertTrue(codes(sheet(WEEK)).contains("minimum-wage-close"));
    assertTrue(sheet(WEEK).exceptions().stream().noneMatch(found -> found.message().contains("£")));
  }

  @Test
  void aRunPointsOutWhatNobodyApprovedOrStopsForItAsTheEmployerChose() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertEquals(List.of("look time-not-approved"), notices(october));

    chooses("blocks");
    cooperative.calculates(october);
    assertEquals(List.of("blocks time-not-approved"), notices(october));
    assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.approver));

    cooperative.waitsAnHour();
    approves(WEEK, "ana", sheet(WEEK).sheet().fingerprint());
    assertTrue(
        cooperative.transactions.in(
                cooperative.employer, () -> cooperative.runs.arrivedSinceCalculation(october))
            > 0);
    cooperative.calculates(october);
    assertEquals(List.of(), notices(october));

    cooperative.visited(ana, "V3", "2026-10-07T09:00", "2026-10-07T10:00");
    cooperative.calculates(october);
    assertEquals(List.of("blocks time-changed-since-approval"), notices(october));

    chooses("not-needed");
    cooperative.calculates(october);
    assertEquals(List.of(), notices(october));
  }

  private void chooses(String answer) {
    cooperative.waitsAnHour();
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(
                    new EmployerChoice(Choice.TIME_APPROVAL, answer, LocalDate.of(2026, 10, 1)),
                    "as the board resolved",
                    cooperative.clock.instant(),
                    "pam"));
  }

  private List<String> notices(UUID run) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.runs.notices(run).stream()
                .filter(notice -> notice.code().startsWith("time-"))
                .map(notice -> notice.severity() + " " + notice.code())
                .toList());
  }

  private TimeSheet sheet(DateSpan days) {
    return cooperative
        .time()
        .readsTime(Optional.empty())
        .of(days, Optional.empty(), 1)
        .shown()
        .stream()
        .filter(one -> one.sheet().payrollId().equals("ana"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(TimeSheet sheet) {
    return sheet.exceptions().stream().map(found -> found.code()).toList();
  }

  private int approves(DateSpan days, String payrollId, String fingerprint) {
    return cooperative
        .time()
        .approvesTime(Optional.empty())
        .approve(days, List.of(new ApproveTime.Seen(payrollId, fingerprint)), "");
  }

  private int reopens(String reason) {
    return cooperative.time().reopensTime().reopen(WEEK, List.of("ana"), reason);
  }
}
