package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import java.time.LocalDate;

/**
 * What a new worker hands in for tax on starting work (PAYE Regulations 2003, regulations 42 to
 * 53): it counts from a day of the tax year in which work begins.
 */
final class OfStart {

  private OfStart() {}

  /**
   * Refuses a first day in another tax year than that of the start.
   *
   * @param paper what is handed in, as it is called
   */
  static void check(String paper, LocalDate from, LocalDate startDate) {
    TaxYear begun = TaxYear.of(startDate);
    if (!TaxYear.of(from).equals(begun)) {
      throw WrongEntries.of(
          "from",
          from.toString(),
          ("a %1$s belongs to the start of an employment: this one began on %2$s, and a %1$s counts"
                  + " from a day up to %3$s; for a later change HMRC sends a tax code notice")
              .formatted(paper, startDate, begun.lastDay()));
    }
  }
}
