package coop.commonwage.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * A UK tax year: 6 April to 5 April.
 *
 * @param startYear the calendar year it begins in: 2026 for 2026-27
 */
public record TaxYear(int startYear) implements Comparable<TaxYear> {

  private static final Pattern TEXT = Pattern.compile("20[0-9]{2}-[0-9]{2}");

  /** The tax year a day lies in. */
  public static TaxYear of(LocalDate day) {
    LocalDate start = LocalDate.of(day.getYear(), Month.APRIL, 6);
    return new TaxYear(day.isBefore(start) ? day.getYear() - 1 : day.getYear());
  }

  /**
   * Reads {@code 2026-27}.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static TaxYear ofText(String text) {
    if (TEXT.matcher(text).matches()) {
      TaxYear year = new TaxYear(Integer.parseInt(text.substring(0, 4)));
      if (year.toString().equals(text)) {
        return year;
      }
    }
    throw new IllegalArgumentException("not a tax year: write it like 2026-27");
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.APRIL, 6);
  }

  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, Month.APRIL, 5);
  }

  public DateSpan span() {
    return DateSpan.of(firstDay(), lastDay());
  }

  public TaxYear next() {
    return new TaxYear(startYear + 1);
  }

  @Override
  public int compareTo(TaxYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  /** {@code 2026-27}. */
  @Override
  public String toString() {
    return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
  }
}
