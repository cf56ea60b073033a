package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import java.time.LocalDate;

/** Figures of one tax year: they are given once, and hold to its end. */
final class OfOneYear {

  private OfOneYear() {}

  /** Refuses a first day outside the year. */
  static void check(TaxYear year, LocalDate from) {
    if (!year.span().contains(from)) {
      throw WrongEntries.of("from", from.toString(), "this is not a day of the tax year " + year);
    }
  }

  /** Why a second set of the same kind cannot be recorded for a year. */
  static String second(TaxYear year, Instruction<?> first) {
    return "there are such figures of %s already, from %s: take them back first"
        .formatted(year, first.from());
  }
}
