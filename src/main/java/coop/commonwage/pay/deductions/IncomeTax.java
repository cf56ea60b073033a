package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.IncomeTaxRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.TaxBand;
import coop.commonwage.rules.TaxRegion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Income tax on one payment, by HMRC's routine for computers: the code's allowance for the year so
 * far, the bands for the year so far, and the difference to what was taken before. Figures stand in
 * {@code payroll-rules/uk/income-tax.yaml}; this class holds one payment date's.
 */
public final class IncomeTax {

  private static final int MONTHS = PayFrequency.MONTHLY.taxBase();
  private static final int MOST_PERIODS = 52;

  /** Code numbers whose allowance is kept once it was worked out; nearly all are below. */
  private static final int KNOWN_NUMBERS = 2_000;

  private final Nation[] nations = new Nation[TaxRegion.values().length];
  private final Money[] monthlyFreePay = new Money[KNOWN_NUMBERS];
  private final Money[] weeklyFreePay = new Money[KNOWN_NUMBERS];
  private final int codeStep;
  private final RuleEntry<Money> codeStepAmount;
  private final Money codeUnit;
  private final Money codeExtra;
  private final RuleEntry<Rate> overridingLimit;
  private final RuleEntry<Integer> codeAfterLeaving;
  private final RuleEntry<RoundingRule> freePayRounding;
  private final RuleEntry<RoundingRule> taxablePayRounding;
  private final RuleEntry<RoundingRule> taxRounding;

  /**
   * A nation's rates, and its bands for the year up to each period that was asked for.
   *
   * @param bands of codes with a number
   * @param flatRates of codes without one
   * @param upToMonth by the number of tax months
   * @param upToWeek by the number of tax weeks
   */
  private record Nation(
      RuleEntry<List<TaxBand>> bands,
      RuleEntry<Map<String, Rate>> flatRates,
      BandsToDate[] upToMonth,
      BandsToDate[] upToWeek) {

    /**
     * Worked out when it is first asked for. Two threads may both do so: what they put there is the
     * same, and cannot be changed.
     */
    BandsToDate bandsToDate(int periods, int base) {
      BandsToDate[] known = base == MONTHS ? upToMonth : upToWeek;
      BandsToDate found = known[periods];
      if (found == null) {
        found = new BandsToDate(bands, periods, base);
        known[periods] = found;
      }
      return found;
    }
  }

  public IncomeTax(IncomeTaxRules rules, LocalDate payDate) {
    for (TaxRegion region : TaxRegion.values()) {
      nations[region.ordinal()] =
          new Nation(
              rules.bands().get(region).on(payDate),
              rules.flatRates().get(region).on(payDate),
              new BandsToDate[MOST_PERIODS + 1],
              new BandsToDate[MOST_PERIODS + 1]);
    }
    codeStep = rules.allowanceStep().on(payDate).value();
    codeStepAmount = rules.allowanceStepAmount().on(payDate);
    codeUnit = rules.allowanceUnit().on(payDate).value();
    codeExtra = rules.allowanceExtra().on(payDate).value();
    overridingLimit = rules.overridingLimit().on(payDate);
    codeAfterLeaving = rules.codeAfterLeaving().on(payDate);
    freePayRounding = rules.freePayRounding().on(payDate);
    taxablePayRounding = rules.taxablePayRounding().on(payDate);
    taxRounding = rules.taxRounding().on(payDate);
  }

  /**
   * What to take from this payment; negative when tax is given back.
   *
   * @param pay taxable pay of this payment
   * @param payBefore taxable pay earlier in the tax year; not looked at when the code stands on the
   *     week 1 / month 1 basis
   * @param taxBefore tax taken earlier in the tax year, net of refunds; likewise
   */
  public Money of(
      TaxCode code,
      TaxPeriod period,
      Money pay,
      Money payBefore,
      Money taxBefore,
      Working working) {
    boolean alone = standsAlone(code, period);
    Money payToDate = pay.plus(alone ? Money.ZERO : payBefore);
    if (working != Working.SILENT) {
      working.formula("income-tax");
      working.input("tax-code", code);
      working.input(period.frequency().isMonthly() ? "tax-month" : "tax-week", period.number());
      working.input("taxable-pay", pay);
      if (alone) {
        working.step("period-stands-alone", periods(code, period));
      } else {
        working.input("taxable-pay-before", payBefore);
        working.input("tax-before", taxBefore);
        working.step("taxable-pay-to-date", payToDate);
      }
    }
    Money due = due(code, period, payToDate, working);
    working.step(alone ? "tax-of-period" : "tax-to-date", due);
    return limited(due.minus(alone ? Money.ZERO : taxBefore), pay, alone, working);
  }

  /**
   * The tax of the year so far that a code gives, or of the period alone; never negative.
   *
   * @param payToDate taxable pay of the year up to and with the period, or of the period alone
   */
  public Money due(TaxCode code, TaxPeriod period, Money payToDate, Working working) {
    return switch (code.form()) {
      case NT -> noTax(code, working);
      case FLAT -> flatTax(code, payToDate, working);
      case SUFFIX, K ->
          bandedTax(code, period.frequency(), periods(code, period), payToDate, working);
    };
  }

  private Money noTax(TaxCode code, Working working) {
    working.rule(nation(code).flatRates());
    working.step("nothing-due-for-code", code.text());
    return Money.ZERO;
  }

  private static boolean standsAlone(TaxCode code, TaxPeriod period) {
    return code.nonCumulative() || period.isExtraWeek();
  }

  private static int periods(TaxCode code, TaxPeriod period) {
    return standsAlone(code, period) ? Math.max(1, period.frequency().weeks()) : period.number();
  }

  /** Codes without an allowance: one rate on the whole pounds of pay. */
  private Money flatTax(TaxCode code, Money payToDate, Working working) {
    RuleEntry<Map<String, Rate>> entry = nation(code).flatRates();
    Rate rate = entry.value().get(code.flatLetters());
    if (rate == null) {
      throw new IllegalArgumentException(
          "\"%s\" has no rate in %s".formatted(code.text(), entry.id()));
    }
    working.rule(entry);
    working.step("flat-rate", rate);
    Money whole = taxablePayRounding.value().apply(payToDate.orZeroIfNegative().unrounded());
    working.rule(taxablePayRounding);
    working.step("pay-in-whole-pounds", whole);
    working.rule(taxRounding);
    return taxRounding.value().apply(whole.times(rate).toFourDecimals(Rounding.DOWN));
  }

  private Money bandedTax(
      TaxCode code, PayFrequency frequency, int periods, Money payToDate, Working working) {
    Money freePay = freePay(code.number(), frequency.taxBase());
    Money adjustment = freePay.times(periods);
    boolean adds = code.form() == TaxCode.Form.K;
    Money taxable = payToDate.minus(adds ? adjustment.negated() : adjustment);
    working.rule(codeStepAmount);
    working.rule(freePayRounding);
    working.step(adds ? "additional-pay-of-one-period" : "free-pay-of-one-period", freePay);
    working.step(adds ? "additional-pay-to-date" : "free-pay-to-date", adjustment);
    working.step("taxable-to-date", taxable);
    return taxable.isPositive()
        ? taxOn(taxable, nation(code).bandsToDate(periods, frequency.taxBase()), working)
        : Money.ZERO;
  }

  /** The allowance a code number stands for in the first week or month of the year. */
  private Money freePay(int number, int base) {
    if (number >= KNOWN_NUMBERS) {
      return workOutFreePay(number, base);
    }
    Money[] known = base == MONTHS ? monthlyFreePay : weeklyFreePay;
    Money found = known[number];
    if (found == null) {
      found = workOutFreePay(number, base);
      known[number] = found;
    }
    return found;
  }

  private Money workOutFreePay(int number, int base) {
    if (number == 0) {
      return Money.ZERO;
    }
    int steps = (number - 1) / codeStep;
    int rest = (number - 1) % codeStep + 1;
    Money ofRest = periodShare(codeUnit.times(rest).plus(codeExtra), base);
    return steps == 0
        ? ofRest
        : ofRest.plus(periodShare(codeStepAmount.value(), base).times(steps));
  }

  private Money periodShare(Money yearly, int base) {
    return freePayRounding.value().apply(yearly.dividedBy(base).toFourDecimals(Rounding.DOWN));
  }

  private Money taxOn(Money taxable, BandsToDate bands, Working working) {
    Money whole = taxablePayRounding.value().apply(taxable.unrounded());
    BandsToDate.Band band = bands.reachedBy(taxable);
    Unrounded inBand = whole.minusExactly(band.start()).times(band.rule().rate());
    if (working != Working.SILENT) {
      bands.tellFilled(band, working);
      working.rule(taxablePayRounding);
      working.step("taxable-in-whole-pounds", whole);
      working.rule(bands.source());
      working.step("band", band.rule().name());
      working.step("band-begins-at", band.start());
      working.step("tax-up-to-band", band.taxAtStart());
      working.step("band-rate", band.rule().rate());
      working.step("tax-in-band", inBand);
      working.rule(taxRounding);
    }
    return taxRounding.value().apply(band.taxAtStart().plus(inBand).toFourDecimals(Rounding.DOWN));
  }

  private Nation nation(TaxCode code) {
    return nations[code.region().ordinal()];
  }

  /**
   * No payment loses more than its share to tax. On the year's totals the next payment takes the
   * rest, because the tax before it is what was really taken; a payment that stands alone leaves
   * the rest to HMRC.
   */
  private Money limited(Money tax, Money pay, boolean alone, Working working) {
    Money most = taxRounding.value().product(pay.orZeroIfNegative(), overridingLimit.value());
    if (working != Working.SILENT && tax.isMoreThan(most)) {
      working.rule(overridingLimit);
      working.step("tax-without-limit", tax);
      working.step("overriding-limit", most);
      working.step(alone ? "tax-left-to-hmrc" : "tax-held-back", tax.minus(most));
    }
    return tax.min(most);
  }

  /** The code for pay after the employment has ended, in the nation of the code until then. */
  public TaxCode afterLeaving(TaxCode code) {
    return TaxCode.of(code.region().prefix() + codeAfterLeaving.value() + "T", true);
  }

  /** Where the code for pay after leaving stands. */
  public RuleEntry<Integer> sourceAfterLeaving() {
    return codeAfterLeaving;
  }

  /** The bands a region's tax is worked out with, for the payslip line. */
  public RuleEntry<?> source(TaxCode code) {
    Nation nation = nation(code);
    return code.form() == TaxCode.Form.FLAT ? nation.flatRates() : nation.bands();
  }
}
