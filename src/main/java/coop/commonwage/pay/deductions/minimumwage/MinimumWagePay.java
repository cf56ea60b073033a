package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import java.util.List;

/**
 * The pay of one pay reference period, sorted by what the minimum wage makes of each sum: what
 * counts, what is left out, what lowers it (National Minimum Wage Regulations 2015, part 4). Grows
 * while a payslip is made; for one thread.
 */
public final class MinimumWagePay {

  private static final PayItem[] ITEMS = PayItem.values();
  private static final int MINUTES_AN_HOUR = 60;

  private final long[] pence = new long[ITEMS.length];

  /** Adds a sum of one kind; a negative one takes back what was added before. */
  public MinimumWagePay add(PayItem item, Money amount) {
    pence[item.ordinal()] = Math.addExact(pence[item.ordinal()], amount.pence());
    return this;
  }

  /**
   * Adds pay for one kind of work. The lowest rate payable for it counts, whatever is paid above it
   * is premium. Another kind of work, such as travel at its own rate, is added by itself; time that
   * is not paid at all has no rate, so it makes no premium of the others.
   */
  public MinimumWagePay addWork(List<TimeAtRate> sameWork) {
    Rate lowest =
        sameWork.stream()
            .map(TimeAtRate::hourly)
            .filter(hourly -> !hourly.isZero())
            .min(Rate::compareTo)
            .orElse(Rate.ZERO);
    for (TimeAtRate time : sameWork) {
      if (time.hourly().isZero()) {
        continue;
      }
      Money basic = pay(time.minutes(), lowest);
      add(PayItem.BASIC_PAY, basic);
      add(PayItem.PREMIUM, pay(time.minutes(), time.hourly()).minus(basic));
    }
    return this;
  }

  private static Money pay(int minutes, Rate hourly) {
    return Money.ofPounds(1)
        .times(hourly)
        .times(minutes)
        .dividedBy(MINUTES_AN_HOUR)
        .rounded(Rounding.HALF_UP);
  }

  /**
   * Adds what living accommodation does: {@link AccommodationOffset} says so much to be added, or,
   * when it is negative, taken.
   */
  public MinimumWagePay addAccommodation(Money adjustment) {
    return adjustment.isNegative()
        ? add(PayItem.ACCOMMODATION_CHARGE, adjustment.negated())
        : add(PayItem.FREE_ACCOMMODATION, adjustment);
  }

  /**
   * Adds what the job cost the worker, less what was repaid. What is repaid above the cost is no
   * pay for work and adds nothing.
   */
  public MinimumWagePay addCost(Money spent, Money repaid) {
    return add(PayItem.EXPENSES_NOT_REPAID, spent.minus(repaid).orZeroIfNegative());
  }

  public Money amount(PayItem item) {
    return Money.ofPence(pence[item.ordinal()]);
  }

  /** All that was paid, whether it counts or not. */
  public Money paid() {
    return sum(PayItem.Effect.COUNTS).plus(sum(PayItem.Effect.LEFT_OUT));
  }

  /** The pay that is compared with the minimum wage; negative when more was taken than counts. */
  public Money counted() {
    return sum(PayItem.Effect.COUNTS)
        .plus(sum(PayItem.Effect.ADDS))
        .minus(sum(PayItem.Effect.LOWERS));
  }

  private Money sum(PayItem.Effect effect) {
    long sum = 0;
    for (PayItem item : ITEMS) {
      if (item.effect() == effect) {
        sum = Math.addExact(sum, pence[item.ordinal()]);
      }
    }
    return Money.ofPence(sum);
  }

  /** Tells every sum that is not zero, and what counts in the end. */
  void tell(Working working) {
    for (PayItem item : ITEMS) {
      if (pence[item.ordinal()] != 0) {
        working.input("minimum-wage-" + item.word(), amount(item));
      }
    }
    working.step("minimum-wage-pay", counted());
  }
}
