package coop.commonwage.surplus.distributions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The levelling formula of a SCOP's statutes: pay and pot together are shared by days worked, and
 * from everybody's part the pay already had is taken off. Who has had more than that gets nothing,
 * and the others' level is worked out again without them.
 */
final class Levelling {

  private Levelling() {}

  /**
   * @param days of each member, with what was earned in the same order
   * @return what each is entitled to; the sum is the pot unless nobody worked a day
   */
  static Fraction[] of(Fraction pot, List<Fraction> earned, List<Fraction> days) {
    Fraction[] entitled = new Fraction[earned.size()];
    Arrays.fill(entitled, Fraction.ZERO);
    Integer[] bestPaidFirst = new Integer[earned.size()];
    Arrays.setAll(bestPaidFirst, i -> i);
    Arrays.sort(bestPaidFirst, bestPaidFirst(earned, days));
    Fraction money = pot;
    Fraction worked = Fraction.ZERO;
    for (int i = 0; i < entitled.length; i++) {
      money = money.plus(earned.get(i));
      worked = worked.plus(days.get(i));
    }
    int out = 0;
    while (out < entitled.length && isAbove(bestPaidFirst[out], earned, days, money, worked)) {
      money = money.minus(earned.get(bestPaidFirst[out]));
      worked = worked.minus(days.get(bestPaidFirst[out]));
      out++;
    }
    for (int place = out; place < entitled.length; place++) {
      int i = bestPaidFirst[place];
      entitled[i] = money.times(days.get(i)).dividedBy(worked).minus(earned.get(i));
    }
    return entitled;
  }

  /** By pay for a day, highest first; who was paid for no day at all comes before everybody. */
  private static Comparator<Integer> bestPaidFirst(List<Fraction> earned, List<Fraction> days) {
    return Comparator.<Integer>comparingInt(i -> days.get(i).signum())
        .thenComparing(
            (a, b) -> earned.get(b).times(days.get(a)).compareTo(earned.get(a).times(days.get(b))));
  }

  private static boolean isAbove(
      int member, List<Fraction> earned, List<Fraction> days, Fraction money, Fraction worked) {
    return days.get(member).signum() == 0
        || earned.get(member).times(worked).compareTo(money.times(days.get(member))) > 0;
  }
}
