package coop.commonwage.pay.hours;

import static coop.commonwage.pay.hours.VisitWords.aVisit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the examples beside the rules do not show. */
class LimitsCheckTest {

  private static final LimitsCheck CHECK = new LimitsCheck(RuleSets.bundled().workingTime());
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final DateSpan WEEK = DateSpan.of(MONDAY, MONDAY.plusDays(6));

  private static LimitsFacts facts(
      LocalDate employedFrom, Map<LocalDate, Integer> before, Set<LocalDate> away) {
    return new LimitsFacts(LocalDate.of(1990, 5, 4), employedFrom, false, 0, before, away);
  }

  private static LimitsFacts newcomer() {
    return facts(MONDAY, Map.of(), Set.of());
  }

  private static List<String> found(DateSpan period, LimitsFacts facts, VisitWords... visits) {
    PaidTime time =
        TimeRules.usual(Set.of()).paid(Stream.of(visits).map(VisitWords::visit).toList());
    return CHECK.of(period, time, facts).stream()
        .map(finding -> finding.code().word() + " " + finding.day() + " " + finding.arguments())
        .toList();
  }

  @Test
  void whoDidNotWorkHasPassedNoLimit() {
    assertEquals(List.of(), found(WEEK, newcomer()));
  }

  @Test
  void aLongDayNamesItsFirstAndLastMinute() {
    assertEquals(
        List.of(
            "long-day 2026-10-05 [moment:2026-10-05T07:00, moment:2026-10-05T21:00, minutes:840,"
                + " minutes:780]"),
        found(
            WEEK,
            newcomer(),
            aVisit("07:00", "10:00"),
            aVisit("13:00", "15:00"),
            aVisit("19:00", "21:00")));
  }

  @Test
  void aRestIsSeenFromThePeriodBefore() {
    assertEquals(
        List.of(
            "rest-broken 2026-10-05 [minutes:540, minutes:660, moment:2026-10-04T22:00,"
                + " moment:2026-10-05T07:00]"),
        found(
            WEEK,
            newcomer(),
            aVisit("2026-10-04T12:00", "2026-10-04T15:00"),
            aVisit("2026-10-04T20:00", "2026-10-04T22:00"),
            aVisit("07:00", "10:00"),
            aVisit("12:01", "13:00")));
  }

  /** 22:00 BST to 07:00 GMT are ten hours, not nine. */
  @Test
  void restIsCountedInHoursThatPass() {
    List<String> found =
        found(
            DateSpan.of(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25)),
            facts(LocalDate.of(2026, 10, 19), Map.of(), Set.of()),
            aVisit("2026-10-24T12:00", "2026-10-24T15:00"),
            aVisit("2026-10-24T20:00", "2026-10-24T22:00"),
            aVisit("2026-10-25T07:00", "2026-10-25T10:00"),
            aVisit("2026-10-25T11:01", "2026-10-25T12:00"));
    assertTrue(
        found.contains(
            "rest-broken 2026-10-25 [minutes:600, minutes:660, moment:2026-10-24T22:00,"
                + " moment:2026-10-25T07:00]"),
        found::toString);
  }

  @Test
  void daysOfLeaveAreLeftOutOfTheAverage() {
    Map<LocalDate, Integer> before = new HashMap<>();
    Set<LocalDate> away = new HashSet<>();
    LocalDate employed = MONDAY.minusWeeks(16);
    for (LocalDate day = employed; day.isBefore(MONDAY); day = day.plusDays(1)) {
      if (day.isBefore(MONDAY.minusWeeks(2))) {
        if (day.getDayOfWeek().getValue() <= 5) {
          before.put(day, 600);
        }
      } else {
        away.add(day);
      }
    }
    VisitWords[] week = new VisitWords[5];
    for (int i = 0; i < week.length; i++) {
      LocalDate day = MONDAY.plusDays(i);
      week[i] = aVisit(day + "T07:00", day + "T17:30").withBreak(30);
    }
    // 15 weeks of 50 hours; over 17 weeks they would be 44 hours and some
    assertEquals(
        List.of(
            "weekly-average 2026-10-11 [minutes:3000, minutes:2880, day:2026-06-15,"
                + " day:2026-10-11]"),
        found(WEEK, facts(employed, before, away), week));
    assertEquals(List.of(), found(WEEK, facts(employed, before, Set.of()), week));
  }

  @Test
  void theWeeksOfTheAverageBeginWithTheEmployment() {
    VisitWords[] week = new VisitWords[5];
    for (int i = 0; i < week.length; i++) {
      LocalDate day = MONDAY.plusDays(i);
      week[i] = aVisit(day + "T07:00", day + "T17:30").withBreak(30);
    }
    assertEquals(
        "weekly-average 2026-10-11 [minutes:3000, minutes:2880, day:2026-10-05, day:2026-10-11]",
        found(WEEK, facts(MONDAY.plusDays(2), Map.of(), Set.of()), week).getLast());
    assertEquals(List.of(), found(WEEK, facts(MONDAY.minusWeeks(1), Map.of(), Set.of()), week));
  }

  @Test
  void aFindingCanBeKeptAndReadAgain() {
    for (TimeFinding.Code code : TimeFinding.Code.values()) {
      assertEquals(code, TimeFinding.Code.ofWord(code.word()));
    }
    for (TimeArgument argument :
        List.of(
            TimeArgument.text("V:1"),
            TimeArgument.minutes(25),
            TimeArgument.number(3),
            TimeArgument.day(MONDAY),
            TimeArgument.moment(MONDAY.atTime(8, 20)))) {
      assertEquals(argument, TimeArgument.of(argument.toString()));
    }
    assertEquals("moment:2026-10-05T08:20", TimeArgument.moment(MONDAY.atTime(8, 20)).toString());
  }

  /** Rest is long enough or found too short, whatever the days look like. */
  @Test
  void betweenTwoWorkingDaysLiesAFullRestOrAFinding() {
    SplittableRandom random = new SplittableRandom(20261005);
    for (int roster = 0; roster < 200; roster++) {
      List<VisitWords> visits = new ArrayList<>();
      LocalDateTime at = MONDAY.atTime(6, 0);
      while (at.isBefore(MONDAY.plusDays(7).atStartOfDay())) {
        LocalDateTime end = at.plusMinutes(20 + random.nextInt(300));
        visits.add(aVisit(at.toString(), end.toString()).called("V" + visits.size()));
        at = end.plusMinutes(61 + random.nextInt(900));
      }
      PaidTime time =
          TimeRules.usual(Set.of()).paid(visits.stream().map(VisitWords::visit).toList());
      List<DutyDays.Duty> duties = DutyDays.of(DutyDays.spans(time), 660);
      long covered = 0;
      for (int i = 0; i < duties.size(); i++) {
        DutyDays.Duty duty = duties.get(i);
        covered += duty.workedMinutes();
        if (i + 1 < duties.size()) {
          long rest = duties.get(i + 1).start() - duty.end();
          assertEquals(rest < 660, duty.isRestBroken());
          assertTrue(duty.longestPause() <= rest || duty.longestPause() < 660);
        }
      }
      assertEquals(time.worked().paidMinutes(), covered);
    }
  }
}
