package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.application.HolidayAsked;
import coop.commonwage.pay.application.LeaveClash;
import coop.commonwage.pay.application.LeaveDetails;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leave from the phone to the payslip: asked, decided, paid, and taken off the balance. */
class LeaveIT {

  private static DatabaseForTests database;

  private ACooperative cooperative;
  private LeaveOffice office;
  private UUID ana;
  private UUID ben;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** 15 weekdays of 7 hours in October 2026, at £13.45, on zero hours since 6 January 2020. */
  @BeforeEach
  void aCooperativeWhoseFirstPayRunIsDone() {
    cooperative = ACooperative.on(database);
    office = new LeaveOffice(cooperative);
    ana = cooperative.employs("ana");
    ben = cooperative.employs("ben");
    for (int day : new int[] {5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23}) {
      String date = "2026-10-%02dT".formatted(day);
      cooperative.visited(ana, "V10-" + day, date + "08:00", date + "15:00");
    }
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
  }

  @Test
  void anApprovedHolidayIsPaidOnceAndTakenOffTheBalance() {
    HolidayAccount before = office.account("ana", "2026-11-02");
    assertEquals(780, before.entitled(), "105 h x 12.07% are 12 h 40 min, up to 13 h");
    assertEquals(780, before.left());

    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    LeaveDetails details = office.reads().one(asked);
    assertEquals(LeaveRequest.State.ASKED, details.request().state());
    assertFalse(details.needsReason());
    HolidayAsked.Preview preview = details.holiday().orElseThrow().pay().orElseThrow();
    // October's 1,412.25 over 31 days: a week is 318.90 and 23.71 h; 7 h of it are 94.15
    assertEquals(Money.of("94.15"), preview.amount());

    office.decides().approve(asked, "", Map.of());
    HolidayAccount booked = office.account("ana", "2026-11-02");
    assertEquals(420, booked.booked());
    assertEquals(360, booked.left());

    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    Money paid =
        cooperative.transactions.in(
            cooperative.employer,
            () ->
                cooperative.payslips.ofRun(november).stream()
                    .filter(slip -> slip.payrollId().equals("ana"))
                    .findFirst()
                    .orElseThrow()
                    .gross());
    assertEquals(Money.of("94.15"), paid);
    HolidayAccount after = office.account("ana", "2026-11-30");
    assertEquals(420, after.taken());
    assertEquals(0, after.booked());
    assertEquals(360, after.left());
  }

  @Test
  void whatALeaverDidNotTakeIsToldUntilItIsRecordedAsLeftOnLeaving() {
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            cooperative.sql.run(
                "update pay.employment set leave_date = date '2026-11-20' where id = ?", ana));
    cooperative.visited(ana, "V11-5", "2026-11-05T08:00", "2026-11-05T15:00");
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    // 13 h of October, and 7 h x 12.07 % are 51 min, up to an hour
    assertEquals(
        List.of(
            "left on 2026-11-20, by what is on record here with 14 h 00 min of holiday not taken;"
                + " but the leave year is not wholly on record. Find out what is left and record it"
                + " as holiday left on leaving, which is paid (Working Time Regulations 1998,"
                + " regulation 14)"),
        untaken(november));
    LocalDate left = LocalDate.of(2026, 11, 20);
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.HOLIDAY_TAKEN,
                left,
                Optional.of(left),
                Map.of("paidFor", "left-on-leaving", "hours", "10"),
                "four hours were taken at the office before",
                ""));
    cooperative.calculates(november);
    assertEquals(List.of(), untaken(november));
  }

  private List<String> untaken(UUID run) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.runs.notices(run).stream()
                .filter(notice -> notice.code().equals("holiday-untaken"))
                .map(PayRunNotice::message)
                .toList());
  }

  @Test
  void whatIsDecidedIsDecidedOnce() {
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    office.decides().approve(asked, "", Map.of());
    Refused again =
        assertThrows(Refused.class, () -> office.decides().approve(asked, "", Map.of()));
    assertEquals("urn:commonwage:leave-state", again.type());
    assertThrows(Refused.class, () -> office.decides().refuse(asked, "no cover"));
    assertEquals(420, office.account("ana", "2026-11-02").booked());
  }

  @Test
  void moreThanTheBalanceNeedsAReasonAndIsShown() {
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-09", "2026-11-13", 420);
    LeaveDetails details = office.reads().one(asked);
    assertEquals(2100 - 780, details.holiday().orElseThrow().over());
    Refused silent =
        assertThrows(Refused.class, () -> office.decides().approve(asked, "", Map.of()));
    assertEquals("reason", silent.errors().getFirst().column());
    assertEquals(0, office.account("ana", "2026-11-02").booked(), "nothing is half done");

    office.decides().approve(asked, "will be earned by then", Map.of());
    HolidayAccount account = office.account("ana", "2026-11-02");
    assertEquals(0, account.left());
    assertEquals(1320, account.overdrawn());
  }

  @Test
  void nobodyDecidesAboutTheirOwnLeaveAndNobodySeesAnothers() {
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    Refused own =
        assertThrows(Refused.class, () -> office.decidesAsWorker(ana).approve(asked, "", Map.of()));
    assertEquals(403, own.status());
    assertEquals(
        404,
        assertThrows(Refused.class, () -> office.readsAsWorker(ben).oneOfMine(asked)).status());
    assertEquals(
        404, assertThrows(Refused.class, () -> office.withdraws(ben).withdrawMine(asked)).status());
    assertEquals(asked, office.readsAsWorker(ana).oneOfMine(asked).request().id());
    assertEquals(List.of(), office.readsAsWorker(ben).mine());
  }

  @Test
  void aCoordinatorReadsAwayWhereverItIsNeitherHolidayNorTraining() {
    UUID sick = office.asks(ana, LeaveKind.SICKNESS, "2026-11-12", "2026-11-13", 0, "operation");
    UUID bereaved =
        office.asks(ana, LeaveKind.COMPASSIONATE, "2026-11-16", "2026-11-17", 420, "aunt");
    UUID unpaid = office.asks(ana, LeaveKind.UNPAID, "2026-11-19", "2026-11-19", 0, "court");
    UUID family = office.asks(ana, LeaveKind.FAMILY_LEAVE, "2027-01-04", "2027-06-30", 0, "due");
    UUID holiday = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-12", 60, "wedding");
    UUID training =
        office.asks(ana, LeaveKind.TRAINING, "2026-11-20", "2026-11-20", 180, "first aid");
    office.decides().approve(bereaved, "of the family", Map.of());
    office.decides().refuse(unpaid, "the hearing is on another day");

    Map<UUID, LeaveDetails> read =
        office
            .readsAsCoordinator(ben)
            .between(
                DateSpan.of(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 7, 1)), Optional.empty())
            .stream()
            .collect(Collectors.toMap(one -> one.request().id(), one -> one));
    assertEquals(6, read.size());
    for (UUID hidden : List.of(sick, bereaved, unpaid, family)) {
      for (LeaveDetails shown : List.of(read.get(hidden), coordinatorReads(hidden))) {
        assertEquals(LeaveKind.AWAY, shown.request().kind());
        assertEquals("", shown.request().note());
        assertEquals(Map.of(), shown.request().entries());
        assertEquals(Optional.empty(), shown.request().hours());
        assertEquals(Optional.empty(), shown.request().instructionId());
      }
    }
    assertEquals(LeaveRequest.State.APPROVED, read.get(bereaved).request().state());
    assertEquals(LeaveRequest.State.REFUSED, read.get(unpaid).request().state());
    assertEquals("…", read.get(unpaid).request().decisions().getFirst().reason());
    assertEquals(
        List.of("away"), read.get(holiday).clashes().stream().map(LeaveClash::kind).toList());
    assertEquals(
        List.of("holiday"), read.get(sick).clashes().stream().map(LeaveClash::kind).toList());
    assertEquals("wedding", read.get(holiday).request().note());
    assertEquals("first aid", read.get(training).request().note());
    assertEquals(Optional.empty(), read.get(holiday).holiday().orElseThrow().pay());

    assertEquals("operation", office.reads().one(sick).request().note(), "payroll reads all");
    assertEquals(LeaveKind.SICKNESS, office.readsAsCoordinator(ana).one(sick).request().kind());
  }

  @Test
  void aCoordinatorDecidesAboutHolidayAndTrainingAndNothingElse() {
    UUID sick = office.asks(ana, LeaveKind.SICKNESS, "2026-11-12", "2026-11-13", 0);
    for (Runnable deed :
        List.<Runnable>of(
            () -> office.decidesAsCoordinator(ben).approve(sick, "", Map.of()),
            () -> office.decidesAsCoordinator(ben).refuse(sick, "no cover"),
            () -> office.withdrawsAsCoordinator(ben).withdraw(sick, "she said so"))) {
      Refused refused = assertThrows(Refused.class, deed::run);
      assertEquals(403, refused.status());
      assertTrue(refused.detail().contains("HR or payroll"), refused.detail());
    }
    assertEquals(LeaveRequest.State.ASKED, office.reads().one(sick).request().state());

    UUID holiday = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    UUID training = office.asks(ana, LeaveKind.TRAINING, "2026-11-20", "2026-11-20", 180);
    office.decidesAsCoordinator(ben).approve(holiday, "", Map.of());
    office.decidesAsCoordinator(ben).approve(training, "", Map.of());
    assertEquals(LeaveRequest.State.APPROVED, coordinatorReads(holiday).request().state());
    assertEquals(LeaveRequest.State.APPROVED, coordinatorReads(training).request().state());
    office.withdrawsAsCoordinator(ben).withdraw(holiday, "she will come after all");
    assertEquals(LeaveRequest.State.WITHDRAWN, coordinatorReads(holiday).request().state());
  }

  private LeaveDetails coordinatorReads(UUID request) {
    return office.readsAsCoordinator(ben).one(request);
  }

  @Test
  void theDatabaseToo() {
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    String insert =
        "insert into pay.leave_decision (id, employer_id, request_id, person_id, decision, reason,"
            + " decided_at, decided_by, decided_by_person) values (gen_random_uuid(),"
            + " register.current_employer(), ?, ?, ?, '', now(), 'ana', ?)";
    UUID person = office.person(ana);
    assertThrows(
        StatementFailed.class,
        () ->
            cooperative.transactions.run(
                cooperative.employer,
                () -> cooperative.sql.run(insert, asked, person, "approved", person)));
    assertThrows(
        StatementFailed.class,
        () ->
            cooperative.transactions.run(
                cooperative.employer,
                () -> cooperative.sql.run("update pay.leave_request set minutes = 1")));
  }

  @Test
  void withdrawingWhatWasApprovedEndsItsInstruction() {
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    office.decides().approve(asked, "", Map.of());
    office.withdraws(ana).withdrawMine(asked);
    assertEquals(LeaveRequest.State.WITHDRAWN, office.reads().one(asked).request().state());
    assertEquals(780, office.account("ana", "2026-11-02").left());
    assertTrue(cooperative.readsInstructions().of("ana").getFirst().isTakenBack());
    assertThrows(Refused.class, () -> office.withdraws(ana).withdrawMine(asked));

    UUID begun = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-02", "2026-11-02", 420);
    office.decides().approve(begun, "", Map.of());
    assertEquals(
        "urn:commonwage:leave-begun",
        assertThrows(Refused.class, () -> office.withdraws(ana).withdrawMine(begun)).type());
  }

  @Test
  void workAndOtherLeaveOnTheSameDaysAreTold() {
    cooperative.visited(ana, "V11-11", "2026-11-11T08:00", "2026-11-11T15:00");
    UUID unpaid = office.asks(ana, LeaveKind.UNPAID, "2026-11-12", "2026-11-13", 0);
    UUID asked = office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-12", 60);
    List<LeaveClash> clashes = office.reads().one(asked).clashes();
    assertEquals(
        List.of(
            new LeaveClash(
                LeaveClash.What.ASKED,
                "unpaid",
                LocalDate.of(2026, 11, 12),
                Optional.of(LocalDate.of(2026, 11, 12))),
            new LeaveClash(
                LeaveClash.What.ROSTER,
                "",
                LocalDate.of(2026, 11, 11),
                Optional.of(LocalDate.of(2026, 11, 11)))),
        clashes);
    assertThrows(Refused.class, () -> office.decides().approve(asked, "", Map.of()));
    office.decides().approve(asked, "swapped with Ben", Map.of());
    assertEquals(
        LeaveClash.What.RECORDED,
        office.reads().one(unpaid).clashes().getFirst().what(),
        "now it is recorded");
  }

  @Test
  void eachKindIsToldToPayrollInItsOwnWay() {
    UUID sick =
        office.asks(
            ana,
            new AskForLeave.Asked(
                LeaveKind.SICKNESS,
                LocalDate.of(2026, 11, 2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                LeaveHours.HalfDays.NONE,
                "flu",
                Map.of()));
    office.decides().approve(sick, "", Map.of());
    UUID bereaved = office.asks(ben, LeaveKind.COMPASSIONATE, "2026-11-09", "2026-11-10", 450);
    office.decides().approve(bereaved, "", Map.of());
    UUID unpaid = office.asks(ben, LeaveKind.UNPAID, "2026-11-12", "2026-11-12", 0);
    office.decides().approve(unpaid, "", Map.of());
    UUID training = office.asks(ben, LeaveKind.TRAINING, "2026-11-16", "2026-11-18", 180);
    office.decides().approve(training, "", Map.of());

    assertEquals(
        List.of(InstructionKinds.SICKNESS),
        cooperative.readsInstructions().of("ana").stream()
            .map(entry -> entry.instruction().kind())
            .toList());
    assertEquals(
        List.of("unpaid-leave {}", "compassionate-leave {hours=15:00}"),
        cooperative.readsInstructions().of("ben").stream()
            .map(
                entry ->
                    entry.instruction().kind().word() + " " + entry.instruction().entries().texts())
            .toList());
    assertEquals(3, office.trainingDays().size());
    office.withdraws(ben).withdrawMine(training);
    assertEquals(0, office.trainingDays().size());
  }

  @Test
  void familyLeaveNeedsWhatTheLawAsks() {
    UUID asked = office.asks(ana, LeaveKind.FAMILY_LEAVE, "2027-01-04", "2027-06-30", 0);
    assertThrows(Refused.class, () -> office.decides().approve(asked, "", Map.of()));
    assertEquals(LeaveRequest.State.ASKED, office.reads().one(asked).request().state());
    office
        .decides()
        .approve(
            asked,
            "",
            Map.of("leave", "maternity", "event", "expected-birth", "eventDay", "2027-02-01"));
    assertEquals(LeaveRequest.State.APPROVED, office.reads().one(asked).request().state());
  }

  @Test
  void whatIsAskedIsCheckedAndAskedOnce() {
    office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420);
    Refused twice =
        assertThrows(
            Refused.class,
            () -> office.asks(ana, LeaveKind.HOLIDAY, "2026-11-10", "2026-11-10", 420));
    assertEquals("urn:commonwage:same-leave", twice.type());
    assertEquals("hours", field(() -> asks("2026-11-14", "2026-11-15", 420)), "a weekend");
    assertEquals("hours", field(() -> asks("2026-11-10", "2026-11-10", 1441)));
    assertEquals("until", field(() -> asks("2026-11-10", "2026-11-09", 420)));
    assertEquals("from", field(() -> asks("2019-11-10", "2019-11-11", 420)));
    assertEquals("from", field(() -> asks("2026-07-01", "2026-07-02", 420)), "too long ago");
  }

  private void asks(String from, String until, int minutes) {
    office.asks(
        ana,
        new AskForLeave.Asked(
            LeaveKind.HOLIDAY,
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(until)),
            Optional.empty(),
            Optional.of(minutes),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
            LeaveHours.HalfDays.NONE,
            "",
            Map.of()));
  }

  private static String field(Runnable deed) {
    return assertThrows(Refused.class, deed::run).errors().getFirst().column();
  }
}
