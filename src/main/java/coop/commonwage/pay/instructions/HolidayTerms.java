package coop.commonwage.pay.instructions;

import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * What of a worker's contract decides holiday beside the hours.
 *
 * @param daysAWeek days worked in a usual week, above 0 and at most 7
 * @param partYear whether the contract has weeks of the year without work and pay
 * @param extraDays days of holiday a year the contract grants above the statute, 0 or more
 */
public record HolidayTerms(Rate daysAWeek, boolean partYear, Rate extraDays) {

  /** What is assumed where nothing was recorded: five days a week, all year, the statute. */
  public static final HolidayTerms USUAL = new HolidayTerms(Rate.of("5"), false, Rate.ZERO);

  /** Those that hold on a day, else what is assumed. */
  public static HolidayTerms on(List<Given<HolidayTerms>> recorded, LocalDate day) {
    return recorded.stream()
        .filter(given -> given.instruction().holdsOn(day))
        .findFirst()
        .map(Given::body)
        .orElse(USUAL);
  }
}
