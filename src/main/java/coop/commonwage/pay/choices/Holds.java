package coop.commonwage.pay.choices;

import coop.commonwage.calendar.TaxYear;
import java.time.LocalDate;

/** From which days the answer to a choice may hold. */
public enum Holds {
  FROM_ANY_DAY("any-day", "any day"),
  FOR_TAX_YEARS("tax-years", "the first day of a tax year"),
  /** A figure of one year, which says nothing about the next. */
  FOR_ONE_TAX_YEAR("one-tax-year", "the first day of a tax year, for that year alone");

  private final String word;
  private final String words;

  Holds(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** {@code any-day}, {@code tax-years}. */
  public String word() {
    return word;
  }

  /** {@code any day}, {@code the first day of a tax year}. */
  public String inWords() {
    return words;
  }

  boolean accepts(LocalDate from) {
    return this == FROM_ANY_DAY || TaxYear.of(from).firstDay().equals(from);
  }
}
