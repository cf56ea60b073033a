package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.DutyDays.Duty;
import coop.commonwage.pay.hours.DutyDays.Span;
import coop.commonwage.pay.hours.TimeFinding.Code;
import coop.commonwage.rules.WorkingTimeRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of whole weeks, Monday to Sunday: rest, averages, and a young worker's week. */
final class WeekLimits {

  private static final int DAYS_OF_A_WEEK = 7;

  private final WorkingTimeRules rules;
  private final DateSpan period;
  private final LimitsFacts facts;
  private final boolean isYoung;
  private final Map<LocalDate, Integer> minutesOfDay;
  private final LocalDate timeBegins;

  WeekLimits(
      WorkingTimeRules rules, DateSpan period, PaidTime time, LimitsFacts facts, boolean isYoung) {
    this.rules = rules;
    this.period = period;
    this.facts = facts;
    this.isYoung = isYoung;
    this.minutesOfDay = new HashMap<>(facts.minutesBefore());
    Map<LocalDate, Integer> ofTime = new HashMap<>();
    time.segments().forEach(one -> ofTime.merge(one.day(), one.workingTimeMinutes(), Integer::sum));
    time.unpaidWorkingTime().forEach(one -> ofTime.merge(one.day(), one.minutes(), Integer::sum));
    ofTime.forEach(
        (day, minutes) -> {
          if (!day.isBefore(period.firstDay()) || !minutesOfDay.containsKey(day)) {
            minutesOfDay.put(day, minutes);
          }
        });
    LocalDate earliest = ofTime.isEmpty() ? period.firstDay() : Collections.min(ofTime.keySet());
    this.timeBegins = earliest.isBefore(period.firstDay()) ? earliest : period.firstDay();
  }

  void addTo(List<TimeFinding> findings, List<Span> spans, List<Duty> duties) {
    List<Span> withDaysBefore = withDaysBefore(spans);
    LocalDate sunday = period.firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Average highest = Average.NONE;
    for (; !sunday.isAfter(period.lastDay()); sunday = sunday.plusDays(DAYS_OF_A_WEEK)) {
      addRest(sunday, withDaysBefore, findings);
      addYoungWeek(sunday, findings);
      Average average = average(sunday);
      highest = average.isMoreThan(highest) ? average : highest;
    }
    if (!isYoung && highest.days() > 0) {
      addWeeklyAverage(highest, findings);
      addNightAverage(highest, duties, findings);
    }
  }

  /**
   * Working time over days that count.
   *
   * @param minutes working time
   * @param days how many days, those of leave and sickness left out
   */
  private record Average(long minutes, long days, LocalDate first, LocalDate last) {

    static final Average NONE = new Average(0, 0, LocalDate.MIN, LocalDate.MIN);

    boolean isMoreThan(Average other) {
      return days > 0 && (other.days == 0 || minutes * other.days > other.minutes * days);
    }
  }

  private Average average(LocalDate sunday) {
    int weeks = rules.referenceWeeks().on(sunday).value();
    LocalDate begins = sunday.minusDays((long) weeks * DAYS_OF_A_WEEK - 1);
    LocalDate employed =
        facts.employedFrom().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = begins.isBefore(employed) ? employed : begins;
    long minutes = 0;
    long days = 0;
    for (LocalDate day = first; !day.isAfter(sunday); day = day.plusDays(1)) {
      minutes += minutesOfDay.getOrDefault(day, 0);
      days += facts.daysAway().contains(day) ? 0 : 1;
    }
    return new Average(minutes, days, first, sunday);
  }

  private void addWeeklyAverage(Average average, List<TimeFinding> findings) {
    int limit = rules.weeklyLimit().on(average.last()).value();
    if (!facts.optedOut() && average.minutes() * DAYS_OF_A_WEEK > limit * average.days()) {
      findings.add(
          TimeFinding.ofDay(
              average.last(),
              Code.WEEKLY_AVERAGE,
              TimeArgument.minutes(average.minutes() * DAYS_OF_A_WEEK / average.days()),
              TimeArgument.minutes(limit),
              TimeArgument.day(average.first()),
              TimeArgument.day(average.last())));
    }
  }

  /** One day of rest a week is left out of the days: six of seven count. */
  private void addNightAverage(Average average, List<Duty> duties, List<TimeFinding> findings) {
    int limit = rules.nightLimit().on(average.last()).value();
    long daysOfWork = average.days() * (DAYS_OF_A_WEEK - 1);
    if (isNightWorker(duties) && average.minutes() * DAYS_OF_A_WEEK > limit * daysOfWork) {
      findings.add(
          TimeFinding.ofDay(
              average.last(),
              Code.NIGHT_AVERAGE,
              TimeArgument.minutes(average.minutes() * DAYS_OF_A_WEEK / daysOfWork),
              TimeArgument.minutes(limit),
              TimeArgument.day(average.first()),
              TimeArgument.day(average.last())));
    }
  }

  /** Whether most working days of the period have enough work in the night. */
  private boolean isNightWorker(List<Duty> duties) {
    List<Duty> worked =
        duties.stream()
            .filter(duty -> period.contains(LondonTime.dayOf(duty.start())))
            .filter(duty -> duty.workedMinutes() > 0)
            .toList();
    long nights = worked.stream().filter(this::isAtNight).count();
    return 2 * nights > worked.size();
  }

  private boolean isAtNight(Duty duty) {
    LocalDate day = LondonTime.dayOf(duty.start());
    LocalTime begins = rules.nightBegins().on(day).value();
    LocalTime ends = rules.nightEnds().on(day).value();
    long minutes = 0;
    for (int before = -1; before <= 1; before++) {
      LocalDate evening = day.plusDays(before);
      long from = LondonTime.epochMinute(evening.atTime(begins));
      long until = LondonTime.epochMinute(evening.plusDays(1).atTime(ends));
      for (Span span : duty.spans()) {
        long shared = Math.min(span.end(), until) - Math.max(span.start(), from);
        minutes += span.asleep() ? 0 : Math.max(shared, 0);
      }
    }
    return minutes >= rules.nightWorkerMinutes().on(day).value();
  }

  private void addYoungWeek(LocalDate sunday, List<TimeFinding> findings) {
    if (!isYoung) {
      return;
    }
    LocalDate monday = sunday.minusDays(DAYS_OF_A_WEEK - 1L);
    int minutes = 0;
    for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
      minutes += minutesOfDay.getOrDefault(day, 0);
    }
    int limit = rules.youngWeeklyLimit().on(sunday).value();
    if (minutes > limit) {
      findings.add(
          TimeFinding.ofDay(
              sunday,
              Code.YOUNG_WORKER_WEEK,
              TimeArgument.minutes(minutes),
              TimeArgument.minutes(limit),
              TimeArgument.day(monday)));
    }
  }

  private void addRest(LocalDate sunday, List<Span> spans, List<TimeFinding> findings) {
    int least = (isYoung ? rules.youngWeeklyRest() : rules.weeklyRest()).on(sunday).value();
    LocalDate monday = sunday.minusDays(DAYS_OF_A_WEEK - 1L);
    LocalDate nextMonday = sunday.plusDays(1);
    long longest =
        rests(monday, nextMonday, spans).stream().mapToLong(Long::longValue).max().orElse(0);
    boolean nextIsKnown = !nextMonday.plusDays(DAYS_OF_A_WEEK - 1L).isAfter(period.lastDay());
    boolean isMadeUp =
        !isYoung
            && (isFortnightRested(monday.minusDays(DAYS_OF_A_WEEK), nextMonday, least, spans)
                || nextIsKnown
                    && isFortnightRested(
                        monday, nextMonday.plusDays(DAYS_OF_A_WEEK), least, spans));
    if (longest < least && !isMadeUp) {
      findings.add(
          TimeFinding.ofDay(
              sunday,
              Code.WEEKLY_REST_BROKEN,
              TimeArgument.day(monday),
              TimeArgument.minutes(longest),
              TimeArgument.minutes(least)));
    }
  }

  private static boolean isFortnightRested(
      LocalDate first, LocalDate after, int least, List<Span> spans) {
    List<Long> rests = rests(first, after, spans);
    return rests.stream().filter(rest -> rest >= least).count() >= 2
        || rests.stream().anyMatch(rest -> rest >= 2L * least);
  }

  /** The rests within some days, in minutes. */
  private static List<Long> rests(LocalDate first, LocalDate after, List<Span> spans) {
    long from = LondonTime.startOfDay(first);
    long until = LondonTime.startOfDay(after);
    Stretches work = new Stretches();
    spans.forEach(span -> work.add(span.start(), span.end()));
    return work.leftOf(from, until).stream().map(rest -> rest.end() - rest.start()).toList();
  }

  /** Of days before the time is known minute by minute, a day with work counts as no rest. */
  private List<Span> withDaysBefore(List<Span> spans) {
    List<Span> all = new ArrayList<>(spans);
    facts
        .minutesBefore()
        .forEach(
            (day, minutes) -> {
              if (minutes > 0 && day.isBefore(timeBegins)) {
                all.add(
                    new Span(
                        LondonTime.startOfDay(day), LondonTime.startOfDay(day.plusDays(1)), false));
              }
            });
    return all;
  }
}
