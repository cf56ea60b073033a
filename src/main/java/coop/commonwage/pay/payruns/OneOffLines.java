package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is paid once, such as a share of the surplus: taxed like pay, never minimum-wage pay. A part
 * that is free of income tax is a line of its own; National Insurance is due on both.
 */
final class OneOffLines {

  /** The line of a bonus of an employee-owned company up to the year's limit. */
  static final String TAX_FREE = "eot-bonus";

  private OneOffLines() {}

  static void addTo(Draft draft) {
    if (!draft.inputs().oneOffs().isEmpty()) {
      addAll(draft);
    }
  }

  private static void addAll(Draft draft) {
    Money freeHere = Money.ZERO;
    for (OneOffEarning oneOff : draft.inputs().oneOffs()) {
      Money free = free(draft, oneOff, freeHere);
      if (free.isPositive()) {
        addFree(draft, oneOff, free, freeHere);
        freeHere = freeHere.plus(free);
      }
      Money taxed = oneOff.amount().minus(free);
      if (taxed.isPositive()) {
        add(draft, oneOff, taxed);
      }
      draft.notBasic(oneOff.amount());
    }
  }

  private static void add(Draft draft, OneOffEarning oneOff, Money taxed) {
    Working working = draft.working(oneOff.code());
    working.formula("one-off");
    working.input("one-off-reference", oneOff.reference());
    working.input("one-off-amount", oneOff.amount());
    if (!taxed.equals(oneOff.amount())) {
      working.step("one-off-taxed", taxed);
    }
    draft.earn(oneOff.code(), taxed, rule(oneOff));
  }

  private static void addFree(Draft draft, OneOffEarning oneOff, Money free, Money freeHere) {
    TaxFreePart part = oneOff.taxFree().orElseThrow();
    Working working = draft.working(TAX_FREE);
    working.formula("one-off-tax-free");
    working.input("one-off-reference", oneOff.reference());
    working.input("one-off-amount", oneOff.amount());
    working.input("tax-free-decided", part.atMost());
    working.input("tax-free-yearly", part.yearly());
    working.input("tax-free-used", part.used().plus(freeHere));
    working.input("tax-free-source", part.source());
    draft.earn(TAX_FREE, free, rule(oneOff));
    draft.freeOfTax(free);
  }

  private static String rule(OneOffEarning oneOff) {
    return "one-off/" + oneOff.reference();
  }

  /** No more than was decided, than the year leaves, and nothing when it comes too late. */
  private static Money free(Draft draft, OneOffEarning oneOff, Money freeHere) {
    if (oneOff.taxFree().isEmpty()) {
      return Money.ZERO;
    }
    TaxFreePart part = oneOff.taxFree().get();
    Optional<LocalDate> left = draft.terms().leaveDate();
    LocalDate payDate = draft.inputs().period().payDate();
    if (left.isPresent() && payDate.isAfter(left.get().plusYears(part.yearsAfterLeaving()))) {
      return Money.ZERO;
    }
    Money leftOfYear = part.yearly().minus(part.used()).minus(freeHere).orZeroIfNegative();
    return part.atMost().min(leftOfYear).min(oneOff.amount());
  }
}
