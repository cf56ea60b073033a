package coop.commonwage.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The tax week or tax month a payment falls in. A tax month runs from the 6th to the 5th; tax week
 * 1 begins on 6 April; a payment on the last day or two of the year can fall in week 53.
 *
 * @param year the tax year
 * @param frequency monthly counts in months, everything else in weeks
 * @param number tax month 1 to 12, or tax week 1 to 56 (fortnightly and four-weekly payments made
 *     in week 53 are numbered 54 and 56)
 */
public record TaxPeriod(TaxYear year, PayFrequency frequency, int number) {

  public TaxPeriod {
    int most = frequency.isMonthly() ? 12 : 56;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "tax period %d is not 1 to %d for %s pay".formatted(number, most, frequency.word()));
    }
  }

  /** The period in which a payment on this day falls. */
  public static TaxPeriod of(LocalDate payDate, PayFrequency frequency) {
    TaxYear year = TaxYear.of(payDate);
    return new TaxPeriod(
        year,
        frequency,
        frequency.isMonthly() ? monthOf(year, payDate) : weekOf(year, payDate, frequency));
  }

  private static int monthOf(TaxYear year, LocalDate payDate) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(year.firstDay(), payDate)) + 1;
  }

  private static int weekOf(TaxYear year, LocalDate payDate, PayFrequency frequency) {
    int week = Math.toIntExact(ChronoUnit.DAYS.between(year.firstDay(), payDate) / 7) + 1;
    return week < 53 ? week : 52 + frequency.weeks();
  }

  /** True in week 53, 54 or 56, where every code is worked out on the week 1 basis. */
  public boolean isExtraWeek() {
    return !frequency.isMonthly() && number > 52;
  }
}
