package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.calendar.Age;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.MinimumWageRules.AgeRate;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The minimum wage over one pay reference period: pay that counts against rate times working time,
 * compared as totals. Figures stand in {@code payroll-rules/uk/minimum-wage.yaml}; this class holds
 * those of one period's first day, which is also the day that age and apprenticeship are looked at,
 * so that a birthday or a new rate inside a period waits for the next one.
 */
public final class MinimumWage {

  private static final int MINUTES_AN_HOUR = 60;

  private final LocalDate firstDay;
  private final RuleEntry<List<AgeRate>> rates;
  private final AgeRate[] byAge;
  private final RuleEntry<Rate> apprenticeRate;
  private final RuleEntry<Integer> apprenticeUnderAge;
  private final RuleEntry<Integer> apprenticeFirstMonths;
  private final RuleEntry<RoundingRule> topUpRounding;
  private final int compulsorySchoolAge;

  public MinimumWage(MinimumWageRules rules, LocalDate firstDayOfPeriod) {
    firstDay = firstDayOfPeriod;
    rates = rules.rates().on(firstDayOfPeriod);
    byAge = rates.value().toArray(AgeRate[]::new);
    apprenticeRate = rules.apprenticeRate().on(firstDayOfPeriod);
    apprenticeUnderAge = rules.apprenticeUnderAge().on(firstDayOfPeriod);
    apprenticeFirstMonths = rules.apprenticeFirstMonths().on(firstDayOfPeriod);
    topUpRounding = rules.topUpRounding().on(firstDayOfPeriod);
    compulsorySchoolAge = rules.compulsorySchoolAge().on(firstDayOfPeriod).value();
  }

  /**
   * What decides among the rates.
   *
   * @param age whole years on the period's first day
   * @param onApprenticeRate whether it is the apprentice rate
   */
  record Standing(int age, boolean onApprenticeRate) {}

  /** Where a worker stands on the period's first day. */
  Standing standing(MinimumWageWorker worker) {
    int age = Age.on(firstDay, worker.dateOfBirth());
    return new Standing(age, isOnApprenticeRate(worker, age));
  }

  /** Whether a worker's rate is the one for apprentices. */
  public boolean isOnApprenticeRate(MinimumWageWorker worker) {
    return standing(worker).onApprenticeRate();
  }

  private boolean isOnApprenticeRate(MinimumWageWorker worker, int age) {
    if (worker.apprenticeSince().isEmpty() || worker.apprenticeSince().get().isAfter(firstDay)) {
      return false;
    }
    LocalDate firstYearEnds =
        worker.apprenticeSince().get().plusMonths(apprenticeFirstMonths.value());
    return age < apprenticeUnderAge.value() || firstDay.isBefore(firstYearEnds);
  }

  /** Pounds an hour for somebody who stands so. */
  Rate rateFor(Standing standing) {
    if (standing.onApprenticeRate()) {
      return apprenticeRate.value();
    }
    int band = byAge.length - 1;
    while (band > 0 && standing.age() < byAge[band].fromAge()) {
      band--;
    }
    return byAge[band].rate();
  }

  /** Pounds an hour for a worker. */
  public Rate rateFor(MinimumWageWorker worker) {
    return rateFor(standing(worker));
  }

  /** The least that may be paid for this working time, to the last part of a penny. */
  public Money required(Rate rate, int minutes) {
    return topUpRounding.value().price(minutes, MINUTES_AN_HOUR, rate);
  }

  static Unrounded exactlyRequired(Rate rate, int minutes) {
    return Money.ofPounds(1).times(rate).times(minutes).dividedBy(MINUTES_AN_HOUR);
  }

  /** What is missing to a rate; zero when nothing is. */
  public Money topUp(Rate rate, int minutes, Money payThatCounts) {
    return missing(required(rate, minutes), payThatCounts);
  }

  /** What is missing to the least that may be paid; zero when nothing is. */
  public static Money missing(Money required, Money payThatCounts) {
    return required.minus(payThatCounts).orZeroIfNegative();
  }

  /** What is missing to the worker's rate; zero when nothing is. */
  public Money topUp(MinimumWageWorker worker, int minutes, MinimumWagePay pay, Working working) {
    Standing standing = standing(worker);
    Rate rate = rateFor(standing);
    working.formula("minimum-wage-top-up");
    working.input("date-of-birth", worker.dateOfBirth());
    worker.apprenticeSince().ifPresent(day -> working.input("apprentice-since", day));
    working.input("period-first-day", firstDay);
    if (standing.onApprenticeRate()) {
      working.rule(apprenticeUnderAge);
      working.rule(apprenticeFirstMonths);
    }
    working.rule(source(standing));
    working.step("minimum-wage-rate", new Working.Price(rate));
    working.input("minimum-wage-minutes", minutes);
    working.rule(topUpRounding);
    working.step("minimum-wage-required", required(rate, minutes));
    pay.tell(working);
    working.step("minimum-wage-average", average(minutes, pay.counted()));
    return topUp(rate, minutes, pay.counted());
  }

  /**
   * Pay for an hour of the period, exactly. It is told, never compared: rounded up it would hide a
   * shortfall.
   *
   * @param minutes more than zero
   */
  public static Unrounded average(int minutes, Money payThatCounts) {
    return payThatCounts.unrounded().times(MINUTES_AN_HOUR).dividedBy(minutes);
  }

  /**
   * How much may still be taken from pay before it falls below the minimum wage. Deductions for the
   * employer's own use, costs of the work that the worker bears, salary given up and what is taken
   * back all draw on this one room.
   *
   * @param payThatCounts with any top-up, less what has been taken before
   * @return zero when nothing may be taken; empty when no time was worked, because then the minimum
   *     wage sets no floor
   */
  public Optional<Money> headroom(MinimumWageWorker worker, int minutes, Money payThatCounts) {
    return minutes == 0
        ? Optional.empty()
        : Optional.of(payThatCounts.minus(required(rateFor(worker), minutes)).orZeroIfNegative());
  }

  /** True when a child of this birth date was surely of compulsory school age on a day. */
  public boolean isOfCompulsorySchoolAge(LocalDate dateOfBirth, LocalDate day) {
    return Age.on(day, dateOfBirth) < compulsorySchoolAge;
  }

  /** The entry the rate of a worker comes from. */
  public RuleEntry<?> source(MinimumWageWorker worker) {
    return source(standing(worker));
  }

  RuleEntry<?> source(Standing standing) {
    return standing.onApprenticeRate() ? apprenticeRate : rates;
  }
}
