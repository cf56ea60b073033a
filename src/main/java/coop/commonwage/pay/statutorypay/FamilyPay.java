package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
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
import java.util.stream.Collectors;

/**
 * Statutory pay for family leave: who is entitled, and what the days of a pay period come to. The
 * first weeks of maternity and adoption pay are 90 % of average weekly earnings; all else is the
 * weekly rate, or 90 % of earnings where that is less. A day is a seventh of its week, and the days
 * of one pay period together are rounded up. Figures stand in {@code
 * payroll-rules/uk/statutory-pay.yaml}.
 */
public final class FamilyPay {

  private static final int DAYS_A_WEEK = 7;

  private final StatutoryPayRules.Family rules;
  private final AverageEarnings earnings;
  private final StatutoryPayRules.Earnings earningsRules;

  public FamilyPay(StatutoryPayRules rules) {
    this.rules = rules.family();
    this.earnings = new AverageEarnings(rules);
    this.earningsRules = rules.earnings();
  }

  /**
   * The week, Sunday to Saturday, at whose end service and earnings are looked at.
   *
   * @param eventDay the day of the event, expected or past
   * @param leaveBegins the first day of leave; the law of the earlier of both days applies
   */
  public DateSpan relevantWeek(FamilyEvent event, LocalDate eventDay, LocalDate leaveBegins) {
    LocalDate sunday = sundayOf(eventDay);
    LocalDate begins =
        switch (event) {
          case EXPECTED_BIRTH ->
              sunday.minusWeeks(rules.qualifyingWeek().on(earlier(eventDay, leaveBegins)).value());
          case MATCH -> sunday;
          case DEATH, CARE_BEGINS -> sunday.minusWeeks(1);
        };
    return DateSpan.of(begins, begins.plusDays(DAYS_A_WEEK - 1L));
  }

  public DateSpan relevantWeek(FamilyLeave leave) {
    return relevantWeek(leave.event(), leave.eventDay(), leave.firstDay());
  }

  /** The first days of a stretch of leave, as many as there are weeks of pay at most. */
  public DateSpan longest(FamilyLeaveKind kind, DateSpan stretch) {
    int weeks = rules.weeks().on(stretch.firstDay()).value().get(kind.word());
    LocalDate last = stretch.firstDay().plusWeeks(weeks).minusDays(1);
    return DateSpan.of(stretch.firstDay(), earlier(stretch.lastDay(), last));
  }

  /** A child is often expected later than leave begins, in a year whose law is not known yet. */
  private static LocalDate lawDay(FamilyLeave leave) {
    return earlier(leave.eventDay(), leave.firstDay());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The last day on which employment may have begun. */
  public LocalDate latestStart(DateSpan relevantWeek) {
    LocalDate last = relevantWeek.lastDay();
    return last.minusWeeks(rules.serviceWeeks().on(last).value() - 1L);
  }

  /** Why the worker is not entitled; empty when entitled. */
  public Optional<NoFamilyPay> refusal(FamilyLeave leave) {
    DateSpan relevant = relevantWeek(leave);
    if (rules.weeks().on(lawDay(leave)).value().get(leave.kind().word()) == 0) {
      return Optional.of(NoFamilyPay.NOT_YET_LAW);
    }
    if (leave.employedFrom().isAfter(latestStart(relevant))) {
      return Optional.of(NoFamilyPay.SERVICE_TOO_SHORT);
    }
    LocalDate employedUntil = leave.lastDayEmployed().orElse(LocalDate.MAX);
    if (employedUntil.isBefore(employedAtLeastUntil(leave, relevant))) {
      return Optional.of(NoFamilyPay.NOT_EMPLOYED);
    }
    if (leave.averageWeeklyEarnings().isEmpty()) {
      return Optional.of(NoFamilyPay.EARNINGS_UNKNOWN);
    }
    Money limit = earnings.lowerLimit(relevant.lastDay()).value();
    if (leave.averageWeeklyEarnings().get().compareTo(limit.unrounded()) < 0) {
      return Optional.of(NoFamilyPay.EARNINGS_TOO_LOW);
    }
    return leave.firstDay().isBefore(earliest(leave))
        ? Optional.of(NoFamilyPay.TOO_EARLY)
        : Optional.empty();
  }

  /**
   * Maternity and adoption pay outlive the employment once the relevant week is reached; paternity
   * pay asks for employment until the child comes, the others until the leave begins.
   */
  private static LocalDate employedAtLeastUntil(FamilyLeave leave, DateSpan relevant) {
    return switch (leave.kind()) {
      case MATERNITY, ADOPTION -> relevant.firstDay();
      case PATERNITY -> leave.childCame().orElseThrow();
      case SHARED_PARENTAL, PARENTAL_BEREAVEMENT, NEONATAL_CARE -> leave.firstDay();
    };
  }

  /** The first day leave may begin. */
  public LocalDate earliest(FamilyLeave leave) {
    return switch (leave.kind()) {
      case MATERNITY -> {
        LocalDate weeksBefore =
            sundayOf(leave.eventDay())
                .minusWeeks(rules.earliestMaternityWeeks().on(lawDay(leave)).value());
        yield leave.childCame().filter(born -> born.isBefore(weeksBefore)).isPresent()
            ? leave.childCame().get().plusDays(1)
            : weeksBefore;
      }
      case ADOPTION ->
          leave
              .childCame()
              .orElseThrow()
              .minusDays(rules.earliestAdoptionDays().on(lawDay(leave)).value());
      case PARENTAL_BEREAVEMENT -> leave.eventDay();
      case PATERNITY, SHARED_PARENTAL, NEONATAL_CARE -> leave.childCame().orElseThrow();
    };
  }

  /** The last day of leave that is paid, where the law sets one. */
  public Optional<LocalDate> latest(FamilyLeave leave) {
    Integer days = rules.latestDays().on(lawDay(leave)).value().get(leave.kind().word());
    if (days == null) {
      return Optional.empty();
    }
    LocalDate from = leave.childCame().orElse(leave.eventDay());
    boolean expectedLater =
        leave.kind() == FamilyLeaveKind.PATERNITY
            && leave.event() == FamilyEvent.EXPECTED_BIRTH
            && leave.eventDay().isAfter(from);
    return Optional.of((expectedLater ? leave.eventDay() : from).plusDays(days));
  }

  /**
   * Pay for each paid day of the leave up to a day, in order; none when the worker is not entitled.
   */
  public List<FamilyDay> days(FamilyLeave leave, LocalDate until) {
    if (refusal(leave).isPresent()) {
      return List.of();
    }
    int weeks = rules.weeks().on(lawDay(leave)).value().get(leave.kind().word());
    int most = Math.max(0, weeks - leave.weeksUsed()) * DAYS_A_WEEK;
    LocalDate latest = latest(leave).filter(until::isAfter).orElse(until);
    List<DateSpan> lost = weeksLost(leave);
    List<FamilyDay> days = new ArrayList<>();
    int used = 0;
    for (DateSpan stretch : leave.leave()) {
      LocalDate day = stretch.firstDay();
      while (used < most && !day.isAfter(stretch.lastDay()) && !day.isAfter(latest)) {
        boolean paid = !isIn(lost, day);
        if (paid) {
          days.add(day(leave, stretch.firstDay(), day));
        }
        used += paid || leave.kind().isBeforeTheEvent() ? 1 : 0;
        day = day.plusDays(1);
      }
    }
    return days;
  }

  /**
   * The weeks whose pay is lost because of work in them, after the days that may be worked were
   * used up. They use up weeks of maternity and adoption pay, which run on, and of no other.
   */
  public List<DateSpan> weeksLost(FamilyLeave leave) {
    return leave.daysWorked().stream()
        .skip(keepingInTouchDays(leave).value().get(leave.kind().word()))
        .flatMap(day -> weekOf(leave, day).stream())
        .distinct()
        .toList();
  }

  /** How many days of each leave may be worked without losing pay. */
  public RuleEntry<Map<String, Integer>> keepingInTouchDays(FamilyLeave leave) {
    return rules.keepingInTouchDays().on(lawDay(leave));
  }

  private static Optional<DateSpan> weekOf(FamilyLeave leave, LocalDate day) {
    return leave.leave().stream()
        .filter(stretch -> stretch.contains(day))
        .findFirst()
        .map(
            stretch -> {
              long weeks = ChronoUnit.DAYS.between(stretch.firstDay(), day) / DAYS_A_WEEK;
              LocalDate first = stretch.firstDay().plusWeeks(weeks);
              return DateSpan.of(first, first.plusDays(DAYS_A_WEEK - 1L));
            });
  }

  private static boolean isIn(List<DateSpan> weeks, LocalDate day) {
    return !weeks.isEmpty() && weeks.stream().anyMatch(week -> week.contains(day));
  }

  private FamilyDay day(FamilyLeave leave, LocalDate stretchBegins, LocalDate day) {
    Unrounded share = shareOfEarnings(leave);
    long daysBefore = ChronoUnit.DAYS.between(stretchBegins, day);
    int fullShareWeeks = rules.fullShareWeeks().on(lawDay(leave)).value().get(leave.kind().word());
    if (daysBefore < (long) fullShareWeeks * DAYS_A_WEEK) {
      return new FamilyDay(day, share, Optional.empty());
    }
    RuleEntry<Money> rate = rules.rate().on(day.minusDays(daysBefore % DAYS_A_WEEK));
    return new FamilyDay(day, rate.value().unrounded().min(share), Optional.of(rate));
  }

  /** 90 % of average weekly earnings, as the kind rounds it. */
  private Unrounded shareOfEarnings(FamilyLeave leave) {
    LocalDate day = lawDay(leave);
    Unrounded share =
        leave.averageWeeklyEarnings().orElseThrow().times(rules.share().on(day).value());
    return leave.kind() == FamilyLeaveKind.PATERNITY
        ? rules.paternityShareRounding().on(day).value().apply(share).unrounded()
        : share.cutAfter(earningsRules.decimals().on(day).value());
  }

  /** What days of a leave, such as those of one pay period, come to; whole pence. */
  public Money amount(List<FamilyDay> days) {
    if (days.isEmpty()) {
      return Money.ZERO;
    }
    LocalDate first = days.getFirst().day();
    Unrounded together = Unrounded.ofPence(0);
    for (List<FamilyDay> alike : byRate(days)) {
      together = alike.getFirst().weeklyRate().times(alike.size()).plus(together);
    }
    return rules
        .rounding()
        .on(first)
        .value()
        .apply(
            together.dividedBy(DAYS_A_WEEK).cutAfter(earningsRules.decimals().on(first).value()));
  }

  private static Collection<List<FamilyDay>> byRate(List<FamilyDay> days) {
    return days.stream()
        .collect(
            Collectors.groupingBy(FamilyDay::weeklyRate, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /**
   * Tells how the pay for some days of a leave came about.
   *
   * @param days some of the leave's paid days, in order
   */
  public void explain(FamilyLeave leave, List<FamilyDay> days, Working working) {
    DateSpan relevant = relevantWeek(leave);
    LocalDate day = lawDay(leave);
    working.formula("family-pay");
    working.input("family-event", leave.eventDay());
    working.input("relevant-week", relevant);
    working.input("leave-begins", leave.firstDay());
    working.input("employed-from", leave.employedFrom());
    working.rule(rules.serviceWeeks().on(relevant.lastDay()));
    working.rule(earnings.lowerLimit(relevant.lastDay()));
    working.rule(rules.share().on(day));
    working.rule(rules.weeks().on(day));
    working.rule(rules.fullShareWeeks().on(day));
    tellWork(leave, working);
    working.step("share-of-earnings", shareOfEarnings(leave));
    for (List<FamilyDay> alike : byRate(days)) {
      alike.getFirst().rate().ifPresent(working::rule);
      working.step("family-pay-of-week", alike.getFirst().weeklyRate());
      working.step("family-days-paid", alike.size());
    }
    days.stream().findFirst().ifPresent(first -> working.rule(rules.rounding().on(first.day())));
    working.step("family-pay-of-period", amount(days));
  }

  private void tellWork(FamilyLeave leave, Working working) {
    if (!leave.daysWorked().isEmpty()) {
      working.rule(keepingInTouchDays(leave));
      working.input("days-worked-in-leave", leave.daysWorked().size());
      weeksLost(leave).forEach(week -> working.step("week-lost-by-work", week));
    }
  }

  /** The entry a line of family pay comes from. */
  public RuleEntry<?> source(LocalDate day) {
    return rules.share().on(day);
  }

  private static LocalDate sundayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }
}
