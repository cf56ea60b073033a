package coop.commonwage.pay.deductions;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.RuleEntry;

/**
 * Listens while a figure is worked out, so that the calculation explains itself: what is told here
 * is what was computed, because it is told by the code that computes it.
 *
 * <p>Names are keys of the message bundle {@code explain}; values are money, exact amounts, shares
 * (a {@link Rate}), prices, whole numbers, dates or texts.
 */
public interface Working {

  /** Nobody listens. */
  Working SILENT =
      new Working() {
        @Override
        public void formula(String name) {}

        @Override
        public void input(String name, Object value) {}

        @Override
        public void rule(RuleEntry<?> entry) {}

        @Override
        public void step(String name, Object value) {}
      };

  /**
   * Pounds for one unit, told apart from a share.
   *
   * @param rate pounds for an hour, a mile or a night
   */
  record Price(Rate rate) {}

  /** What is worked out here, in words. */
  void formula(String name);

  /** A fact the calculation starts from. */
  void input(String name, Object value);

  /** A rule entry the calculation uses. */
  void rule(RuleEntry<?> entry);

  /** A figure on the way, or the result. */
  void step(String name, Object value);
}
