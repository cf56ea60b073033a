package coop.commonwage.pay.hours;

import static coop.commonwage.pay.hours.ChosenTimeRulesTest.choosing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any roster under any choices, tried on rosters nobody would write. */
class TimePropertiesTest {

  private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 10, 22, 0, 0);
  private static final int DAYS = 6;
  private static final int MINUTES_OF_A_DAY = 1440;
  private static final TimeSettings BANDS =
      choosing("evening-enhancement", "18:00-23:00 20", "night-enhancement", "22:00-06:30 30");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 80);
  }

  private static final ServiceType[] TIMED = {
    ServiceType.PERSONAL_CARE,
    ServiceType.PERSONAL_CARE,
    ServiceType.TRAINING,
    ServiceType.SUPERVISION,
    ServiceType.STANDBY,
    ServiceType.ON_CALL_RESPONSE,
    ServiceType.WAKING_NIGHT
  };

  private static List<Visit> roster(SplittableRandom random) {
    List<Visit> visits = new ArrayList<>();
    int count = 3 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      visits.add(visit(random, "V%03d".formatted(i), random.nextInt(DAYS * MINUTES_OF_A_DAY)));
    }
    return visits;
  }

  private static Visit visit(SplittableRandom random, String id, int at) {
    boolean isNight = random.nextInt(8) == 0;
    ServiceType type =
        isNight && random.nextBoolean()
            ? ServiceType.SLEEP_IN
            : TIMED[random.nextInt(TIMED.length)];
    VisitStatus status = VisitStatus.values()[random.nextInt(10) == 0 ? random.nextInt(4) : 0];
    LocalDateTime start = BEGIN.plusMinutes(at);
    LocalDateTime end = start.plusMinutes(61 + random.nextInt(isNight ? 600 : 60));
    LocalDateTime planned = start.plusMinutes(random.nextInt(-20, 20));
    boolean hasTimes = status.isPaid() && random.nextInt(12) > 0;
    return new Visit(
        id,
        Optional.of("C1"),
        "W1",
        planned,
        planned.plusMinutes(60 + random.nextInt(120)),
        Optional.of(start).filter(s -> hasTimes),
        Optional.of(end).filter(e -> hasTimes),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        false,
        type,
        random.nextInt(80),
        random.nextInt(35),
        Optional.empty(),
        new VisitParticulars(
            Optional.of(planned),
            Optional.of(planned.plusMinutes(90)),
            random.nextInt(4) == 0 ? random.nextInt(40) : 0,
            type == ServiceType.SLEEP_IN ? random.nextInt(60) : 0,
            Optional.empty(),
            random.nextInt(15) == 0,
            Optional.of(planned.minusMinutes(random.nextInt(3_000)))));
  }

  private static TimeSettings settings(SplittableRandom random) {
    String[] visit = {"actual", "longer"};
    String[] inVain = {"actual", "planned", "claimed"};
    String[] travel = {"given", "gap", "larger"};
    return choosing(
        "longest-paid-gap",
        Integer.toString(random.nextInt(120)),
        "visit-pay",
        visit[random.nextInt(2)],
        "frustrated-visit-pay",
        inVain[random.nextInt(3)],
        "cancelled-visit-pay",
        Integer.toString(1 + random.nextInt(48)),
        "travel-pay",
        travel[random.nextInt(3)],
        "evening-enhancement",
        "17:15-22:45 10",
        "night-enhancement",
        "22:00-01:30 25");
  }

  private static PaidTime paid(TimeSettings settings, List<Visit> visits) {
    return new TimeRules(settings, Set.of()).paid(visits);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRowsChangesNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TimeSettings settings = settings(random);
    List<Visit> visits = roster(random);
    PaidTime paid = paid(settings, visits);
    Collections.shuffle(visits, new Random(seed));
    assertEquals(paid, paid(settings, visits));
  }

  /** Travel stands in a gap and a plan beyond a visit stands nowhere; all else is on the clock. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noMinuteOfTheClockIsPaidTwiceWhateverIsChosen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TimeSettings settings = settings(random);
    boolean[] taken = new boolean[(DAYS + 2) * MINUTES_OF_A_DAY];
    long begin = LondonTime.epochMinute(BEGIN) - MINUTES_OF_A_DAY;
    for (TimeSegment segment : paid(settings, roster(random)).segments()) {
      if (segment.kind() == TimeKind.AWAKE) {
        continue;
      }
      long from = LondonTime.minuteOf(segment.start()) - begin;
      long until = LondonTime.minuteOf(segment.end()) - begin;
      if (segment.kind() != TimeKind.TRAVEL && segment.kind() != TimeKind.PLANNED_TIME) {
        assertEquals(until - from, segment.minutes(), segment::toString);
      }
      for (long minute = from; minute < until; minute++) {
        assertTrue(!taken[(int) minute], () -> "paid twice: " + segment);
        taken[(int) minute] = true;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void paidMinutesNeverExceedTheSpansTheShortGapsAndTheTravelGiven(long seed) {
    List<Visit> visits = roster(new SplittableRandom(seed));
    boolean[] worked = new boolean[(DAYS + 2) * MINUTES_OF_A_DAY];
    long begin = LondonTime.epochMinute(BEGIN) - MINUTES_OF_A_DAY;
    long most = 0;
    for (Visit visit : visits) {
      if (visit.counts() && visit.serviceType().isTimed()) {
        Work work = Work.of(visit);
        for (long minute = work.start(); minute < work.end(); minute++) {
          worked[(int) (minute - begin)] = true;
        }
        most += visit.travelMinutes() + TimeSettings.USUAL.longestPaidGapMinutes();
      }
      most += visit.counts() ? visit.particulars().awakeMinutes() : 0;
    }
    for (boolean minute : worked) {
      most += minute ? 1 : 0;
    }
    int paid = paid(TimeSettings.USUAL, visits).worked().paidMinutes();
    assertTrue(paid <= most, paid + " of at most " + most);
  }

  /** What is chosen about pay changes pay; what the law counts is what was worked. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theMinimumWageCountsTheSameWhateverIsPaidForPlansAndCancelledVisits(long seed) {
    List<Visit> visits = roster(new SplittableRandom(seed));
    PaidTime usual = paid(TimeSettings.USUAL, visits);
    PaidTime more =
        paid(
            choosing(
                "visit-pay",
                "longer",
                "frustrated-visit-pay",
                "claimed",
                "cancelled-visit-pay",
                "48",
                "night-enhancement",
                "20:00-08:00 25"),
            visits);
    assertEquals(usual.worked().minimumWageMinutes(), more.worked().minimumWageMinutes());
    assertEquals(usual.worked().workingTimeMinutes(), more.worked().workingTimeMinutes());
    assertEquals(usual.worked().contactMinutes(), more.worked().contactMinutes());
    assertTrue(usual.worked().paidMinutes() <= more.worked().paidMinutes());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLargerTravelIsNeverLessThanTheTravelGivenOrTheGap(long seed) {
    List<Visit> visits = roster(new SplittableRandom(seed));
    WorkedTime larger = paid(choosing("travel-pay", "larger"), visits).worked();
    WorkedTime given = paid(choosing("travel-pay", "given"), visits).worked();
    WorkedTime gap = paid(choosing("travel-pay", "gap"), visits).worked();
    assertTrue(larger.paidMinutes() >= given.paidMinutes());
    assertTrue(larger.paidMinutes() >= gap.paidMinutes());
    assertTrue(larger.minutes(TimeKind.TRAVEL) >= given.minutes(TimeKind.TRAVEL));
    assertTrue(larger.minutes(TimeKind.TRAVEL) >= gap.minutes(TimeKind.TRAVEL));
    assertEquals(larger.unpaidGapMinutes(), given.unpaidGapMinutes());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void splittingVisitsAtMidnightChangesNoTotal(long seed) {
    List<Visit> visits = apart(roster(new SplittableRandom(seed)));
    List<Visit> split = new ArrayList<>();
    visits.forEach(visit -> split.addAll(atMidnight(visit)));
    WorkedTime whole = paid(BANDS, visits).worked();
    WorkedTime parts = paid(BANDS, split).worked();
    assertEquals(0, whole.overlaps());
    assertEquals(whole.time(), parts.time());
    assertEquals(whole.bands(), parts.bands());
    assertEquals(whole.milesTenths(), parts.milesTenths());
    assertEquals(whole.unpaidGapMinutes(), parts.unpaidGapMinutes());
    assertEquals(whole.workingTimeMinutes(), parts.workingTimeMinutes());
    assertEquals(whole.contactMinutes(), parts.contactMinutes());
  }

  /** Those timed visits without a break that overlap none of the ones kept before. */
  private static List<Visit> apart(List<Visit> visits) {
    List<Work> kept = new ArrayList<>();
    for (Visit visit : visits) {
      if (visit.counts()
          && visit.serviceType().isTimed()
          && visit.particulars().breakMinutes() == 0) {
        Work work = Work.of(visit);
        if (kept.stream().allMatch(o -> o.end() <= work.start() || work.end() <= o.start())) {
          kept.add(work);
        }
      }
    }
    return kept.stream().map(Work::visit).toList();
  }

  private static List<Visit> atMidnight(Visit visit) {
    LocalDateTime midnight = visit.day().plusDays(1).atStartOfDay();
    LocalDateTime end = visit.actualEnd().orElseThrow();
    return end.isAfter(midnight)
        ? List.of(
            part(visit, visit.actualStart().orElseThrow(), midnight, visit.visitId(), true),
            part(visit, midnight, end, visit.visitId() + "b", false))
        : List.of(visit);
  }

  private static Visit part(
      Visit visit, LocalDateTime start, LocalDateTime end, String id, boolean isFirst) {
    return new Visit(
        id,
        visit.clientRef(),
        visit.carerRef(),
        start,
        end,
        Optional.of(start),
        Optional.of(end),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        visit.status(),
        false,
        visit.serviceType(),
        isFirst ? visit.milesTenths() : 0,
        isFirst ? visit.travelMinutes() : 0,
        Optional.empty(),
        isFirst ? visit.particulars() : VisitParticulars.NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreVisitLowersTheMinimumWageMinutesOfNoDayItDoesNotTouch(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Visit> visits = roster(random);
    Visit more = visit(random, "W", random.nextInt(DAYS * MINUTES_OF_A_DAY));
    List<Visit> withMore = new ArrayList<>(visits);
    withMore.add(more);
    Set<LocalDate> touched =
        more.actualEnd()
            .map(
                end ->
                    Set.of(
                        more.day(),
                        end.toLocalDate().plusDays(end.toLocalDate().equals(more.day()) ? 1 : 0)))
            .orElse(Set.of());
    Map<LocalDate, Integer> before = byDay(paid(TimeSettings.USUAL, visits));
    Map<LocalDate, Integer> after = byDay(paid(TimeSettings.USUAL, withMore));
    before.forEach(
        (day, minutes) -> {
          if (!touched.contains(day)) {
            assertEquals(minutes, after.getOrDefault(day, 0), day::toString);
          }
        });
  }

  private static Map<LocalDate, Integer> byDay(PaidTime paid) {
    Map<LocalDate, Integer> minutes = new HashMap<>();
    paid.segments()
        .forEach(one -> minutes.merge(one.day(), one.minimumWageMinutes(), Integer::sum));
    return minutes;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTruthsOfTheSegmentsSumToThoseOfThePeriod(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PaidTime paid = paid(settings(random), roster(random));
    WorkedTime worked = paid.worked();
    int minimumWage = 0;
    int minutes = 0;
    for (TimeSegment segment : paid.segments()) {
      minimumWage += segment.minimumWageMinutes();
      minutes += segment.minutes();
      assertTrue(segment.minutes() > 0, segment::toString);
      assertTrue(segment.contactMinutes() <= segment.minimumWageMinutes(), segment::toString);
      assertTrue(segment.workingTimeMinutes() <= segment.minutes(), segment::toString);
    }
    assertEquals(worked.minimumWageMinutes(), minimumWage);
    assertEquals(worked.paidMinutes(), minutes);
    assertTrue(worked.bands().stream().mapToInt(BandTime::minutes).sum() <= minutes);
  }
}
