package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.statutorypay.SickDay.Outcome;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statutory sick pay, day by day. Spells a few weeks apart are one period; within it waiting days
 * are served once and the weeks of pay are counted together. Each day follows the law of that day,
 * so sickness across 6 April 2026 changes over by itself: who was waiting or earned too little is
 * entitled from then on, and who was already paid keeps the full rate until that absence ends.
 * Figures stand in {@code payroll-rules/uk/statutory-pay.yaml}.
 */
public final class SickPay {

  private final StatutoryPayRules.Sick rules;
  private final AverageEarnings earnings;

  public SickPay(StatutoryPayRules rules) {
    this.rules = rules.sick();
    this.earnings = new AverageEarnings(rules);
  }

  /**
   * What becomes of each spell, in the order given.
   *
   * @param until the last day to look at, such as that of the pay period; how long an absence is
   *     counts beyond it
   */
  public List<SicknessPay> of(SicknessRecord known, LocalDate until) {
    List<SicknessPay> result = new ArrayList<>();
    LinkedSickness link = null;
    for (List<Sickness> absence : absences(known.spells())) {
      Sickness first = absence.getFirst();
      int length = lengthOf(absence);
      Optional<LocalDate> begins = firstDayThatCounts(absence, length, until);
      if (first.earlier().isPresent()) {
        link = LinkedSickness.after(first.earlier().get(), first.averageWeeklyEarnings());
      } else if (begins.isPresent() && !isLinked(link, begins.get())) {
        link = new LinkedSickness(begins.get(), first.averageWeeklyEarnings());
      }
      if (begins.isPresent()) {
        link.beginAbsence();
      }
      for (Sickness spell : absence) {
        result.add(pay(spell, link, length, known, until));
      }
      if (begins.isPresent()) {
        link.lastsUntil(absence.getLast().days().lastDay());
      }
    }
    return result;
  }

  /** Spells without a day between them are one absence. */
  private static List<List<Sickness>> absences(List<Sickness> spells) {
    List<List<Sickness>> absences = new ArrayList<>();
    LocalDate next = null;
    for (Sickness spell : spells) {
      if (!spell.days().firstDay().equals(next) || spell.earlier().isPresent()) {
        absences.add(new ArrayList<>());
      }
      absences.getLast().add(spell);
      next = spell.days().lastDay().plusDays(1);
    }
    return absences;
  }

  private static int lengthOf(List<Sickness> absence) {
    return DateSpan.of(absence.getFirst().days().firstDay(), absence.getLast().days().lastDay())
        .days();
  }

  /** The first day on which an absence of this length is a period of incapacity for work. */
  private Optional<LocalDate> firstDayThatCounts(
      List<Sickness> absence, int length, LocalDate until) {
    LocalDate day = absence.getFirst().days().firstDay();
    LocalDate last = earlier(absence.getLast().days().lastDay(), until);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      if (isLongEnough(length, day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private boolean isLongEnough(int length, LocalDate day) {
    return length >= rules.shortestIncapacity().on(day).value();
  }

  private boolean isLinked(LinkedSickness before, LocalDate begins) {
    return before != null
        && ChronoUnit.DAYS.between(before.lastDay(), begins) - 1
            <= rules.linkingGap().on(begins).value();
  }

  private SicknessPay pay(
      Sickness spell, LinkedSickness link, int length, SicknessRecord known, LocalDate until) {
    List<SickDay> days = new ArrayList<>();
    Set<DayOfWeek> pattern = qualifyingDays(spell);
    LocalDate last = earlier(spell.days().lastDay(), until);
    LocalDate day = spell.days().firstDay();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      if (pattern.contains(day.getDayOfWeek())) {
        Outcome outcome = outcome(day, link, length, known);
        days.add(
            outcome == Outcome.PAID
                ? paid(day, link, pattern.size())
                : SickDay.unpaid(day, outcome, pattern.size()));
      }
    }
    return new SicknessPay(spell, link == null ? spell.days().firstDay() : link.firstDay(), days);
  }

  /** The days of the week sick pay of a spell is for. */
  public Set<DayOfWeek> qualifyingDays(Sickness spell) {
    return spell.qualifyingDays().isEmpty()
        ? Set.of(DayOfWeek.of(usualQualifyingDay(spell.days().firstDay()).value()))
        : spell.qualifyingDays();
  }

  /** The number of the one qualifying day where none are agreed, Monday being 1. */
  public RuleEntry<Integer> usualQualifyingDay(LocalDate firstDay) {
    return rules.usualQualifyingDay().on(firstDay);
  }

  private Outcome outcome(LocalDate day, LinkedSickness link, int length, SicknessRecord known) {
    if (known.lastDayEmployed().filter(day::isAfter).isPresent()) {
      return Outcome.NOT_EMPLOYED;
    }
    if (known.maternityPay().stream().anyMatch(span -> span.contains(day))) {
      return Outcome.MATERNITY_PAY;
    }
    if (!isLongEnough(length, day)) {
      return Outcome.TOO_SHORT;
    }
    if (!day.isBefore(link.firstDay().plusYears(rules.longestLinkYears().on(day).value()))) {
      return Outcome.LINKED_TOO_LONG;
    }
    if (dependsOnEarnings(day, link) && link.averageWeeklyEarnings().isEmpty()) {
      return Outcome.EARNINGS_UNKNOWN;
    }
    if (rules.earningsTest().on(day).value() && isBelowLimit(link)) {
      return Outcome.EARNINGS_TOO_LOW;
    }
    if (!link.hasWeeksLeft(rules.longestWeeks().on(day).value())) {
      return Outcome.WEEKS_USED_UP;
    }
    if (link.waitingDays() < rules.waitingDays().on(day).value()) {
      link.serveWaitingDay();
      return Outcome.WAITING;
    }
    return Outcome.PAID;
  }

  private boolean dependsOnEarnings(LocalDate day, LinkedSickness link) {
    return rules.earningsTest().on(day).value()
        || rules.shareOfEarnings().on(day).value().isPresent() && !link.isPaidWithoutShare();
  }

  private boolean isBelowLimit(LinkedSickness link) {
    Money limit = earnings.lowerLimit(link.firstDay()).value();
    return link.averageWeeklyEarnings().orElseThrow().compareTo(limit.unrounded()) < 0;
  }

  private SickDay paid(LocalDate day, LinkedSickness link, int qualifyingDaysAWeek) {
    Optional<Rate> share = rules.shareOfEarnings().on(day).value();
    link.pay(qualifyingDaysAWeek, share.isPresent());
    Unrounded rate = rules.rate().on(day).value().unrounded();
    Unrounded weekly =
        share.isPresent() && !link.isPaidWithoutShare()
            ? rate.min(link.averageWeeklyEarnings().orElseThrow().times(share.get()))
            : rate;
    Unrounded daily =
        weekly.dividedBy(qualifyingDaysAWeek).cutAfter(rules.dailyDecimals().on(day).value());
    return new SickDay(day, Outcome.PAID, weekly, qualifyingDaysAWeek, daily);
  }

  /** Paid days week by week, Sunday to Saturday, each week rounded. */
  public List<SickWeek> weeks(List<SickDay> days) {
    Map<LocalDate, List<SickDay>> bySunday = new TreeMap<>();
    for (SickDay day : days) {
      if (day.isPaid()) {
        bySunday.computeIfAbsent(sundayOf(day.day()), sunday -> new ArrayList<>()).add(day);
      }
    }
    List<SickWeek> weeks = new ArrayList<>();
    bySunday.forEach((sunday, paid) -> weeks.add(new SickWeek(sunday, paid, ofWeek(paid))));
    return weeks;
  }

  private Money ofWeek(List<SickDay> paid) {
    Unrounded together = Unrounded.ofPence(0);
    for (SickDay day : paid) {
      together = day.pay().plus(together);
    }
    return rules.rounding().on(paid.getFirst().day()).value().apply(together);
  }

  private static LocalDate sundayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  /** What days of a spell come to, whole pence. */
  public Money amount(List<SickDay> days) {
    return Money.sum(weeks(days).stream().map(SickWeek::amount).toList());
  }

  /**
   * Tells how the pay for some days of a spell came about.
   *
   * @param days some of the spell's days, in order
   */
  public void explain(SicknessPay pay, List<SickDay> days, Working working) {
    working.formula("sick-pay");
    working.input("sickness-days", pay.sickness().days());
    if (!pay.linkedSince().equals(pay.sickness().days().firstDay())) {
      working.input("sickness-linked-since", pay.linkedSince());
    }
    working.input("qualifying-days-a-week", qualifyingDays(pay.sickness()).size());
    if (pay.sickness().qualifyingDays().isEmpty()) {
      working.rule(usualQualifyingDay(pay.sickness().days().firstDay()));
    }
    days.forEach(day -> tellRules(day.day(), working));
    for (SickWeek week : weeks(days)) {
      for (List<SickDay> alike : byDailyPay(week)) {
        SickDay first = alike.getFirst();
        working.step("sick-pay-of-week", first.weeklyRate());
        working.step("sick-pay-of-day", first.pay());
        working.step("sick-days-paid", alike.size());
      }
      working.step("sick-week-begins", week.sunday());
      working.step("sick-week-pay", week.amount());
    }
    for (Outcome outcome : Outcome.values()) {
      long unpaid = days.stream().filter(day -> day.outcome() == outcome).count();
      if (outcome != Outcome.PAID && unpaid > 0) {
        working.step(outcome.figure(), Math.toIntExact(unpaid));
      }
    }
  }

  private void tellRules(LocalDate day, Working working) {
    working.rule(rules.rate().on(day));
    working.rule(rules.shareOfEarnings().on(day));
    working.rule(rules.earningsTest().on(day));
    working.rule(rules.waitingDays().on(day));
    working.rule(rules.shortestIncapacity().on(day));
    working.rule(rules.longestWeeks().on(day));
    working.rule(rules.dailyDecimals().on(day));
    working.rule(rules.rounding().on(day));
  }

  /** The days of a week, those with the same pay together. */
  private static Collection<List<SickDay>> byDailyPay(SickWeek week) {
    return week.days().stream()
        .collect(Collectors.groupingBy(SickDay::pay, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** The entry a line of sick pay comes from. */
  public RuleEntry<?> source(LocalDate day) {
    return rules.rate().on(day);
  }
}
