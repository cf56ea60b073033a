package coop.commonwage.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The bank holidays of one division, year by year. */
public final class BankHolidays {

  private final Rule<List<BankHoliday>> years;

  public BankHolidays(Rule<List<BankHoliday>> years) {
    this.years = years;
  }

  /**
   * The bank holiday a day is, if it is one.
   *
   * @throws OutsideVerifiedSpan when that year's holidays are not known
   */
  public Optional<BankHoliday> on(LocalDate day) {
    return years.on(day).value().stream().filter(holiday -> holiday.day().equals(day)).findFirst();
  }

  public boolean includes(LocalDate day) {
    return on(day).isPresent();
  }

  public Rule<List<BankHoliday>> rule() {
    return years;
  }
}
