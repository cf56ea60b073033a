package coop.commonwage.pay.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.Stretch.Kind;
import coop.commonwage.pay.days.Stretch.Note;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.pay.hours.VisitStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaysOfWorkerTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);
  private static final TimeRules RULES = TimeRules.usual(Set.of());

  @Test
  void aDayIsTheWayFromVisitToVisitWithTheReasonForEachStep() {
    WorkerDay day =
        on(
            TUESDAY,
            visit("V1", "07:00", "07:30", 15, 21),
            visit("V2", "07:50", "08:20", 12, 34),
            visit("V3", "11:00", "11:45", 10, 0));
    assertEquals(
        List.of(
            "from-home V1 06:45 07:00 15 FROM_HOME",
            "visit V1 07:00 07:30 30 CHECKED_IN",
            "travel V2 07:30 07:42 12 TRAVEL_BY_ROSTER 34",
            "waiting V2 07:42 07:50 8 SHORT_GAP",
            "visit V2 07:50 08:20 30 CHECKED_IN",
            "travel V3 08:20 08:30 10 TRAVEL_BY_ROSTER",
            "own-time V3 08:30 11:00 150 LONG_GAP",
            "visit V3 11:00 11:45 45 CHECKED_IN"),
        told(day));
    assertEquals(new Truths(135, 150, 105), day.truths());
    assertEquals(150, day.ownMinutes());
    assertEquals(34, day.worked().milesTenths());
  }

  @Test
  void whatDoesNotCountStandsThereWithItsReason() {
    WorkerDay day =
        on(
            TUESDAY,
            of("V1", VisitStatus.MISSED, "07:00", "07:30", "", ""),
            of("V2", VisitStatus.CANCELLED, "08:00", "08:30", "", ""),
            of("V3", VisitStatus.DELIVERED, "09:00", "09:30", "", "09:25"),
            of("V4", VisitStatus.DELIVERED, "10:00", "10:30", "10:02", ""),
            of("V5", VisitStatus.FRUSTRATED, "11:00", "11:30", "11:00", "11:10"));
    assertEquals(
        List.of(
            "not-counted V1 07:00 07:30 0 MISSED",
            "not-counted V2 08:00 08:30 0 CANCELLED",
            "not-counted V3 09:00 09:25 0 NO_CHECK_IN",
            "not-counted V4 10:02 10:30 0 NO_CHECK_OUT",
            "visit V5 11:00 11:10 10 FRUSTRATED LEFT_EARLY"),
        told(day));
    assertEquals(
        List.of(false, false, false, false, true),
        day.stretches().stream().map(Stretch::isPaid).toList());
  }

  @Test
  void aVisitInsideAnotherSaysThatItIsPaidOnceThere() {
    WorkerDay day =
        on(
            TUESDAY,
            visit("V1", "07:00", "08:00", 0, 0),
            visit("V2", "07:10", "07:20", 0, 0),
            visit("V3", "07:50", "08:10", 0, 0));
    assertEquals(
        List.of(
            "visit V1 07:00 08:00 60 CHECKED_IN",
            "visit V2 07:10 07:20 0 INSIDE_ANOTHER",
            "visit V3 07:50 08:10 10 CHECKED_IN_AFTER_ANOTHER"),
        told(day));
    assertFalse(day.stretches().get(1).isPaid());
  }

  @Test
  void travelToAVisitThatOverlappedStandsBeforeItAndIsPaidBesides() {
    WorkerDay day =
        on(
            TUESDAY,
            visit("V1", "09:00", "09:27", 0, 0),
            visit("V2", "09:17", "10:02", 9, 12),
            visit("V3", "10:02", "10:30", 5, 0));
    assertEquals(
        List.of(
            "visit V1 09:00 09:27 27 CHECKED_IN",
            "travel V2 09:17 09:17 9 TRAVEL_BY_ROSTER TRAVEL_BESIDE_OVERLAP 12",
            "visit V2 09:17 10:02 35 CHECKED_IN_AFTER_ANOTHER",
            "travel V3 10:02 10:02 5 TRAVEL_BY_ROSTER TRAVEL_LONGER_THAN_GAP",
            "visit V3 10:02 10:30 28 CHECKED_IN"),
        told(day));
    Stretch travel = day.stretches().get(1);
    assertTrue(travel.isMoment());
    assertTrue(travel.isPaid());
    assertFalse(day.stretches().get(2).isMoment());
  }

  @Test
  void aNightOverMidnightStandsOnBothDaysWithTheMinutesOfEach() {
    RecordedVisit night =
        recorded(
            new Visit(
                "N1",
                Optional.of("C1"),
                "W0001",
                TUESDAY.atTime(22, 0),
                TUESDAY.plusDays(1).atTime(6, 0),
                Optional.of(TUESDAY.atTime(22, 0)),
                Optional.of(TUESDAY.plusDays(1).atTime(6, 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                VisitStatus.DELIVERED,
                false,
                ServiceType.WAKING_NIGHT,
                0,
                0,
                Optional.empty()));
    DaysOfWorker days = new DaysOfWorker(RULES, List.of(night), List.of(), List.of());
    List<WorkerDay> both = days.in(DateSpan.of(TUESDAY, TUESDAY.plusDays(1)));
    assertEquals(List.of(120, 360), both.stream().map(day -> minutes(day)).toList());
    assertTrue(
        both.stream()
            .allMatch(day -> day.stretches().getFirst().notes().contains(Note.OVER_MIDNIGHT)));
    assertEquals(0, days.on(TUESDAY.plusDays(2)).stretches().size());
  }

  @Test
  void minutesWithoutClockTimesComeLastAndCount() {
    RecordedEntry training =
        new RecordedEntry(
            UUID.randomUUID(),
            new TimeEntry(
                "T1",
                "W0001",
                TUESDAY,
                TimeKind.TRAINING,
                90,
                15,
                Optional.empty(),
                Optional.empty()),
            1,
            true,
            "manual",
            Instant.EPOCH,
            "office",
            "moving and handling",
            Optional.empty());
    WorkerDay day =
        new DaysOfWorker(
                RULES,
                List.of(recorded(visit("V1", "07:00", "07:30", 0, 0))),
                List.of(training),
                List.of())
            .on(TUESDAY);
    assertEquals(
        List.of("visit V1 07:00 07:30 30 CHECKED_IN", "entry T1 - - 90 ENTERED 15"), told(day));
    assertEquals(90, day.worked().minutes(TimeKind.TRAINING));
    assertEquals(15, day.worked().milesTenths());
    assertEquals(120, day.truths().minimumWage());
  }

  @Test
  void aSleepInIsPaidThoughItHasNoMinutes() {
    RecordedVisit night =
        recorded(
            new Visit(
                "S1",
                Optional.of("C1"),
                "W0001",
                TUESDAY.atTime(22, 0),
                TUESDAY.plusDays(1).atTime(7, 0),
                Optional.of(TUESDAY.atTime(22, 0)),
                Optional.of(TUESDAY.plusDays(1).atTime(7, 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                VisitStatus.DELIVERED,
                false,
                ServiceType.SLEEP_IN,
                0,
                0,
                Optional.empty()));
    WorkerDay day = new DaysOfWorker(RULES, List.of(night), List.of(), List.of()).on(TUESDAY);
    assertEquals(Kind.SLEEP_IN, day.stretches().getFirst().kind());
    assertTrue(day.stretches().getFirst().isPaid());
    assertEquals(1, day.worked().sleepIns());
  }

  @Test
  void aBreakAndATurnOnCallStandOnTheLineWithoutMinutesThatArePaid() {
    Visit base = visit("V1", "07:00", "15:00", 0, 0);
    Visit withBreak = with(base, ServiceType.PERSONAL_CARE, 30);
    Visit onCall = with(visit("O1", "18:00", "22:00", 0, 0), ServiceType.ON_CALL, 0);
    WorkerDay day = on(TUESDAY, withBreak, onCall);
    assertEquals(
        List.of(
            "visit V1 07:00 15:00 450 CHECKED_IN",
            "break V1 10:45 11:15 30 BREAK",
            "on-call O1 18:00 22:00 0 ON_CALL"),
        told(day));
    assertEquals(
        List.of(true, false, true), day.stretches().stream().map(Stretch::isPaid).toList());
    assertEquals(1, day.worked().onCalls());
  }

  private static Visit with(Visit visit, ServiceType type, int breakMinutes) {
    return new Visit(
        visit.visitId(),
        visit.clientRef(),
        visit.carerRef(),
        visit.plannedStart(),
        visit.plannedEnd(),
        visit.actualStart(),
        visit.actualEnd(),
        visit.checkinMethod(),
        visit.checkoutMethod(),
        visit.exceptionCode(),
        visit.status(),
        visit.secondCarer(),
        type,
        visit.milesTenths(),
        visit.travelMinutes(),
        visit.note(),
        new VisitParticulars(
            Optional.empty(),
            Optional.empty(),
            breakMinutes,
            0,
            Optional.empty(),
            false,
            Optional.empty()));
  }

  @Test
  void awayIsShownOnItsDaysAndWithoutItsReasonForWhoNeedNotKnow() {
    Away sick = new Away("sickness", TUESDAY, Optional.of(TUESDAY.plusDays(1)));
    DaysOfWorker days = new DaysOfWorker(RULES, List.of(), List.of(), List.of(sick));
    assertEquals(List.of(), days.on(TUESDAY.minusDays(1)).away());
    assertEquals(List.of(sick), days.on(TUESDAY).away());
    assertEquals(List.of(sick), days.on(TUESDAY.plusDays(1)).away());
    assertEquals(List.of(), days.on(TUESDAY.plusDays(2)).away());
    assertEquals("away", sick.unnamed().kind());
    assertTrue(new Away("sickness", TUESDAY, Optional.empty()).isOn(TUESDAY.plusYears(1)));
  }

  /** Whatever a roster holds: the time line loses no paid minute and invents none. */
  @Test
  void everyPaidMinuteStandsOnTheTimeLineOnce() {
    SplittableRandom random = new SplittableRandom(20261006);
    for (int roster = 0; roster < 300; roster++) {
      List<RecordedVisit> visits = randomRoster(random);
      DaysOfWorker days = new DaysOfWorker(RULES, visits, List.of(), List.of());
      DateSpan span = DateSpan.of(TUESDAY.minusDays(1), TUESDAY.plusDays(4));
      List<TimeSegment> paid =
          RULES.paid(visits.stream().map(RecordedVisit::visit).toList()).segments();
      List<TimeSegment> shown =
          days.in(span).stream()
              .flatMap(day -> day.stretches().stream())
              .flatMap(stretch -> stretch.paid().stream())
              .toList();
      assertEquals(paid.size(), shown.size());
      assertEquals(Set.copyOf(paid), Set.copyOf(shown));
      assertEquals(
          days.worked(span).paidMinutes(),
          days.in(span).stream().mapToInt(DaysOfWorkerTest::minutes).sum());
      visits.forEach(
          kept ->
              assertTrue(
                  days.on(kept.visit().day()).stretches().stream()
                      .anyMatch(stretch -> stretch.reference().equals(kept.visit().visitId())),
                  kept.visit().visitId()));
    }
  }

  private static List<RecordedVisit> randomRoster(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 14))
        .mapToObj(
            i -> {
              LocalDateTime start =
                  TUESDAY.atStartOfDay().plusMinutes(random.nextInt(0, 3 * 24 * 60));
              LocalDateTime end = start.plusMinutes(random.nextInt(1, 500));
              return recorded(
                  new Visit(
                      "R" + i,
                      Optional.of("C" + i),
                      "W0001",
                      start,
                      end,
                      random.nextInt(8) == 0 ? Optional.empty() : Optional.of(start),
                      random.nextInt(8) == 0 ? Optional.empty() : Optional.of(end),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      VisitStatus.values()[random.nextInt(VisitStatus.values().length)],
                      false,
                      ServiceType.values()[random.nextInt(ServiceType.values().length)],
                      random.nextInt(0, 90),
                      random.nextInt(0, 40),
                      Optional.empty()));
            })
        .toList();
  }

  private static int minutes(WorkerDay day) {
    return day.stretches().stream().filter(Stretch::isPaid).mapToInt(Stretch::minutes).sum();
  }

  private static WorkerDay on(LocalDate day, Visit... visits) {
    List<RecordedVisit> recorded = new ArrayList<>();
    for (Visit visit : visits) {
      recorded.add(recorded(visit));
    }
    return new DaysOfWorker(RULES, recorded, List.of(), List.of()).on(day);
  }

  private static List<String> told(WorkerDay day) {
    return day.stretches().stream()
        .map(
            stretch ->
                stretch.kind().word()
                    + " "
                    + stretch.reference()
                    + " "
                    + clock(stretch.from())
                    + " "
                    + clock(stretch.to())
                    + " "
                    + stretch.minutes()
                    + stretch.reason().map(reason -> " " + reason.basis()).orElse("")
                    + stretch.notes().stream().map(note -> " " + note).reduce("", String::concat)
                    + (stretch.milesTenths() == 0 ? "" : " " + stretch.milesTenths()))
        .toList();
  }

  private static String clock(Optional<Instant> at) {
    return at.map(one -> LocalDateTime.ofInstant(one, java.time.ZoneId.of("Europe/London")))
        .map(one -> one.toLocalTime().toString())
        .orElse("-");
  }

  private static Visit visit(String id, String start, String end, int travel, int miles) {
    return new Visit(
        id,
        Optional.of("C1"),
        "W0001",
        at(start).orElseThrow(),
        at(end).orElseThrow(),
        at(start),
        at(end),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        VisitStatus.DELIVERED,
        false,
        ServiceType.PERSONAL_CARE,
        miles,
        travel,
        Optional.empty());
  }

  private static Visit of(
      String id, VisitStatus status, String from, String to, String in, String out) {
    return new Visit(
        id,
        Optional.of("C1"),
        "W0001",
        at(from).orElseThrow(),
        at(to).orElseThrow(),
        at(in),
        at(out),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        false,
        ServiceType.PERSONAL_CARE,
        0,
        0,
        Optional.empty());
  }

  private static Optional<LocalDateTime> at(String clock) {
    return clock.isEmpty()
        ? Optional.empty()
        : Optional.of(TUESDAY.atTime(java.time.LocalTime.parse(clock)));
  }

  private static RecordedVisit recorded(Visit visit) {
    return new RecordedVisit(
        UUID.randomUUID(), visit, 1, true, "file", Instant.EPOCH, "", "", Optional.empty());
  }
}
