package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Holiday that somebody had not taken when the employment ended, and what is to be paid for it
 * (Working Time Regulations 1998, reg. 14). Holiday pay that went with every wage leaves none.
 */
public final class UntakenHoliday {

  private static final int MINUTES_AN_HOUR = 60;

  private final HolidayRules rules;
  private final HolidayFacts facts;

  public UntakenHoliday(HolidayRules rules, HolidayFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /**
   * What was not taken.
   *
   * @param known whether the leave year is wholly on record, so that nothing else was taken
   * @param minutes 0 or more
   * @param hourlyRate of an average week, for people to read
   * @param pay for the minutes, whole pence
   */
  public record Untaken(boolean known, long minutes, Rate hourlyRate, Money pay) {}

  /**
   * What is left on the last day.
   *
   * @param lastDay of the employment
   * @param accruedSince minutes earned by hours that no finalised payslip paid yet
   * @param contractRate pounds an hour, for whom there is no earlier pay to average
   * @return empty when nothing is left
   */
  public Optional<Untaken> on(LocalDate lastDay, long accruedSince, Rate contractRate) {
    HolidayAccount account = new HolidayAccounts(rules, facts).on(lastDay);
    long minutes =
        Math.max(0, account.left() - account.overdrawn() + (account.byHours() ? accruedSince : 0));
    boolean mayBeMore = account.byHours() && !account.known();
    if (account.rolledUp() || minutes == 0 && !mayBeMore) {
      return Optional.empty();
    }
    HolidayPay holidayPay = new HolidayPay(rules, account.year());
    return Optional.of(
        holidayPay
            .average(facts.earlier(), lastDay.plusDays(1), Working.SILENT)
            .map(
                week ->
                    new Untaken(
                        account.known(),
                        minutes,
                        week.hourlyRate(),
                        holidayPay.of(Fraction.of(minutes), week, Working.SILENT)))
            .orElseGet(
                () ->
                    new Untaken(
                        account.known(),
                        minutes,
                        contractRate,
                        contractRate.price(
                            Math.toIntExact(minutes), MINUTES_AN_HOUR, Rounding.HALF_UP))));
  }
}
