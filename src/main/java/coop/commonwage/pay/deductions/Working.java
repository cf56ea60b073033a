package coop.commonwage.pay.deductions;

import coop.commonwage.rules.RuleEntry;

/**
 * Listens while a figure is worked out, so that the calculation explains itself: what is told here
 * is what was computed, because it is told by the code that computes it.
 *
 * <p>Names are keys of the message bundle {@code explain}; values are money, rates, exact amounts,
 * roundings, whole numbers or texts.
 */
public interface Working {

  /** Nobody listens. */
  Working SILENT =
      new Working() {
        @Override
        public void input(String name, Object value) {}

        @Override
        public void rule(RuleEntry<?> entry) {}

        @Override
        public void step(String name, Object value) {}
      };

  /** A fact the calculation starts from. */
  void input(String name, Object value);

  /** A rule entry the calculation uses. */
  void rule(RuleEntry<?> entry);

  /** A figure on the way, or the result. */
  void step(String name, Object value);
}
