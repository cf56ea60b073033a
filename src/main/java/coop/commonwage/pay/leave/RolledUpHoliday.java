package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holiday pay that is paid with the wage instead of when leave is taken. Figures stand in {@code
 * payroll-rules/uk/holiday.yaml}; this class holds those of one leave year.
 */
public final class RolledUpHoliday {

  private static final int DAYS_A_WEEK = 7;

  private final LeaveYear year;
  private final RuleEntry<Boolean> scheme;
  private final RuleEntry<Rate> share;
  private final RuleEntry<RoundingRule> rounding;
  private final RuleEntry<Integer> averageWeeks;

  public RolledUpHoliday(HolidayRules rules, LeaveYear year) {
    this.year = year;
    scheme = rules.irregularScheme().on(year.firstDay());
    share = rules.rolledUp().on(year.firstDay());
    rounding = rules.rolledUpRounding().on(year.firstDay());
    averageWeeks = rules.averageWeeks().on(year.firstDay());
  }

  /**
   * Why a worker may not have it, in words; empty when they may.
   *
   * @param nation where they work; Northern Ireland has regulations of its own
   */
  public Optional<String> whyNot(HolidayScheme worker, BankHolidayDivision nation) {
    if (nation == BankHolidayDivision.NORTHERN_IRELAND) {
      return Optional.of(
          "holiday pay cannot be rolled up in Northern Ireland: regulation 16A of the Working Time"
              + " Regulations 1998 holds in Great Britain only");
    }
    if (!worker.accruesByHours()) {
      return Optional.of(
          "holiday pay can be rolled up only for workers with irregular hours or for a part of the"
              + " year (Working Time Regulations 1998, regulation 16A); this contract guarantees"
              + " regular hours");
    }
    if (!scheme.value()) {
      return Optional.of(
          "holiday pay can be rolled up only in leave years that begin on or after the day"
              + " regulation 16A of the Working Time Regulations 1998 came in; this one began on "
              + year.firstDay());
    }
    return Optional.empty();
  }

  /**
   * The holiday pay that goes with pay for work.
   *
   * @param pay for work done in the period, not negative
   * @throws IllegalArgumentException when it is negative
   */
  public Money with(Money pay, Working working) {
    if (pay.isNegative()) {
      throw new IllegalArgumentException("pay for work must not be negative: " + pay);
    }
    working.formula("rolled-up-holiday");
    working.input("pay-for-work", pay);
    working.rule(scheme);
    working.rule(share);
    working.rule(rounding);
    return rounding.value().apply(pay.times(share.value()));
  }

  /**
   * What goes with days of sickness or statutory leave, of which there is no pay for work to take a
   * share of: as much as went with an average week before, over the weeks with any.
   *
   * @param earlier what payslips paid before, oldest first
   * @param firstDay of the absence
   * @param days of it, Sundays included
   * @return to the last part of a penny; zero when nothing was rolled up in those weeks
   */
  public Fraction penceWhileAway(
      List<EarlierPay> earlier, LocalDate firstDay, int days, Working working) {
    List<LookBackWeek> weeks =
        LookBack.ofPayslips(
                earlier.stream().map(EarlierPay::byRolledUp).toList(),
                firstDay,
                averageWeeks.value())
            .before(firstDay, averageWeeks.value())
            .stream()
            .filter(LookBackWeek::isPaid)
            .toList();
    Fraction total = Fraction.ZERO;
    for (LookBackWeek week : weeks) {
      total = total.plus(week.pence());
    }
    Fraction weekly = weeks.isEmpty() ? Fraction.ZERO : total.dividedBy(weeks.size());
    working.input("absence-first-day", firstDay);
    working.input("days-absent", days);
    working.rule(averageWeeks);
    working.step("weeks-averaged", weeks.size());
    working.step("rolled-up-of-a-week", weekly.inPence());
    return weekly.times(days).dividedBy(DAYS_A_WEEK);
  }

  /** The same as money. */
  public Money rounded(Fraction pence, Working working) {
    working.rule(rounding);
    return rounding.value().apply(pence.inPence());
  }

  /** The share of pay and where it comes from. */
  public RuleEntry<Rate> source() {
    return share;
  }
}
