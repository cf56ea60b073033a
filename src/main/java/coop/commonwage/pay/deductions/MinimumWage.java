package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.Age;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
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
 * those of one period's first day.
 */
public final class MinimumWage {

  private static final int MINUTES_AN_HOUR = 60;

  private final LocalDate firstDay;
  private final RuleEntry<List<AgeRate>> rates;
  private final RuleEntry<RoundingRule> topUpRounding;
  private final int compulsorySchoolAge;

  public MinimumWage(MinimumWageRules rules, LocalDate firstDayOfPeriod) {
    firstDay = firstDayOfPeriod;
    rates = rules.rates().on(firstDayOfPeriod);
    topUpRounding = rules.topUpRounding().on(firstDayOfPeriod);
    compulsorySchoolAge = rules.compulsorySchoolAge().on(firstDayOfPeriod).value();
  }

  /** Pounds an hour for a worker, by the age on the period's first day. */
  public Rate rateFor(LocalDate dateOfBirth) {
    int age = Age.on(firstDay, dateOfBirth);
    Rate rate = rates.value().getFirst().rate();
    for (AgeRate fromAge : rates.value()) {
      if (age >= fromAge.fromAge()) {
        rate = fromAge.rate();
      }
    }
    return rate;
  }

  /** The least that may be paid for this working time, to the last part of a penny. */
  public Money required(LocalDate dateOfBirth, int minutes) {
    return topUpRounding
        .value()
        .apply(
            Money.ofPounds(1)
                .times(rateFor(dateOfBirth))
                .times(minutes)
                .dividedBy(MINUTES_AN_HOUR));
  }

  /**
   * What is missing to the minimum wage; zero when nothing is.
   *
   * @param payThatCounts pay for this time at the lowest rate agreed for the work, without
   *     premiums, flat sums for sleep-ins, expenses, or pay for hours not worked
   */
  public Money topUp(LocalDate dateOfBirth, int minutes, Money payThatCounts, Working working) {
    Money required = required(dateOfBirth, minutes);
    working.formula("minimum-wage-top-up");
    working.input("date-of-birth", dateOfBirth);
    working.input("period-first-day", firstDay);
    working.input("minimum-wage-minutes", minutes);
    working.input("minimum-wage-pay", payThatCounts);
    working.rule(rates);
    working.rule(topUpRounding);
    working.step("minimum-wage-rate", new Working.Price(rateFor(dateOfBirth)));
    working.step("minimum-wage-required", required);
    return required.minus(payThatCounts).orZeroIfNegative();
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
  public Optional<Money> headroom(LocalDate dateOfBirth, int minutes, Money payThatCounts) {
    return minutes == 0
        ? Optional.empty()
        : Optional.of(payThatCounts.minus(required(dateOfBirth, minutes)).orZeroIfNegative());
  }

  /** True when a child of this birth date was surely of compulsory school age on a day. */
  public boolean isOfCompulsorySchoolAge(LocalDate dateOfBirth, LocalDate day) {
    return Age.on(day, dateOfBirth) < compulsorySchoolAge;
  }

  /** The entry a top-up comes from. */
  public RuleEntry<?> source() {
    return rates;
  }
}
