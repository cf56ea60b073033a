package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.TaxBand;
import coop.commonwage.rules.TaxRegion;
import coop.commonwage.rules.yaml.RuleSets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every edge of every band, a penny below, exactly at and a penny above, in every year, region and
 * frequency, against the routine written out again in plain decimals.
 */
class BandEdgesTest {

  private static final RuleSet RULES = RuleSets.bundled();

  static Stream<TaxYear> years() {
    return IntStream.rangeClosed(2024, 2026).mapToObj(TaxYear::new);
  }

  @ParameterizedTest
  @MethodSource("years")
  void incomeTaxIsExactAroundEveryBandEdge(TaxYear year) {
    LocalDate payDate = year.firstDay();
    IncomeTax incomeTax = new IncomeTax(RULES.incomeTax(), payDate);
    for (TaxRegion region : TaxRegion.values()) {
      List<TaxBand> bands = RULES.incomeTax().bands().get(region).on(payDate).value();
      TaxCode code = TaxCode.of(region.prefix() + "0T");
      for (PayFrequency frequency : List.of(PayFrequency.MONTHLY, PayFrequency.WEEKLY)) {
        for (int period : new int[] {1, 7, 12}) {
          for (Money taxable : edges(bands, period, frequency.taxBase())) {
            // all of it earned in this period, so only half of it may be taken: tax before makes
            // room
            Money due = oracle(bands, taxable, period, frequency.taxBase());
            assertEquals(
                Money.ZERO,
                incomeTax.of(
                    code,
                    new TaxPeriod(year, frequency, period),
                    Money.ZERO,
                    taxable,
                    due,
                    Working.SILENT),
                () -> region + " " + frequency + " " + period + " " + taxable);
          }
        }
      }
    }
  }

  /** Whole pounds at which a band's test value lies, and a penny and a pound to each side. */
  private static List<Money> edges(List<TaxBand> bands, int period, int base) {
    return bands.stream()
        .filter(band -> !band.isLast())
        .map(band -> part(band.upTo(), period, base).setScale(0, RoundingMode.UP).longValueExact())
        .flatMap(
            pounds ->
                Stream.of(-100L, -1L, 0L, 1L, 99L, 100L)
                    .map(pence -> Money.ofPence(pounds * 100 + pence)))
        .toList();
  }

  private static Money oracle(List<TaxBand> bands, Money taxable, int period, int base) {
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;
    BigDecimal pay = pounds(taxable);
    for (TaxBand band : bands) {
      BigDecimal end = band.isLast() ? null : part(band.upTo(), period, base);
      if (end == null || pay.compareTo(end.setScale(0, RoundingMode.UP)) <= 0) {
        BigDecimal rate = new BigDecimal(band.rate().toString());
        BigDecimal whole = pay.setScale(0, RoundingMode.DOWN);
        BigDecimal due = tax.add(whole.subtract(start).multiply(rate));
        return Money.of(
            due.setScale(4, RoundingMode.DOWN).setScale(2, RoundingMode.DOWN).toPlainString());
      }
      start = end;
      tax = part(band.taxAtLimit(), period, base);
    }
    throw new AssertionError("no last band");
  }

  private static BigDecimal part(Money yearly, int period, int base) {
    return pounds(yearly)
        .multiply(BigDecimal.valueOf(period))
        .divide(BigDecimal.valueOf(base), 4, RoundingMode.DOWN);
  }

  private static BigDecimal pounds(Money money) {
    return new BigDecimal(money.toString());
  }

  @ParameterizedTest
  @MethodSource("years")
  void nationalInsuranceIsExactAroundEveryThreshold(TaxYear year) {
    LocalDate payDate = year.firstDay();
    NationalInsurance insurance = new NationalInsurance(RULES.nationalInsurance(), payDate);
    for (PayFrequency frequency : PayFrequency.values()) {
      Money primary =
          RULES.nationalInsurance().primaryThreshold().on(payDate).value().of(frequency);
      Money upper =
          RULES.nationalInsurance().upperEarningsLimit().on(payDate).value().of(frequency);
      BigDecimal main = new BigDecimal("0.08");
      BigDecimal above = new BigDecimal("0.02");
      for (long pence : new long[] {-1, 0, 1, 6, 7, 8, 19, 20, 100}) {
        Money nearPrimary = primary.plus(Money.ofPence(pence));
        Money nearUpper = upper.plus(Money.ofPence(pence));
        assertEquals(
            exact(nearPrimary.minus(primary), main),
            insurance.on(NiCategory.A, frequency, nearPrimary).worker());
        assertEquals(
            exact(nearUpper.min(upper).minus(primary), main)
                .plus(exact(nearUpper.minus(upper), above)),
            insurance.on(NiCategory.A, frequency, nearUpper).worker());
      }
    }
  }

  /** Three decimals kept; a third decimal of 6 or more makes one more penny. */
  private static Money exact(Money pay, BigDecimal rate) {
    if (!pay.isPositive()) {
      return Money.ZERO;
    }
    BigDecimal cut = pounds(pay).multiply(rate).setScale(3, RoundingMode.DOWN);
    return Money.of(cut.setScale(2, RoundingMode.HALF_DOWN).toPlainString());
  }

  @ParameterizedTest
  @MethodSource("years")
  void loansBeginExactlyWhereAWholePoundIsOwed(TaxYear year) {
    LocalDate payDate = year.firstDay();
    StudentLoans loans = new StudentLoans(RULES.studentLoans(), payDate);
    for (StudentLoanPlan plan : StudentLoanPlan.values()) {
      Money yearly = RULES.studentLoans().thresholds().get(plan.ruleName()).on(payDate).value();
      Money threshold =
          Money.of(
              pounds(yearly).divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN).toPlainString());
      // 11.12 × 9 % is the first whole pound
      Money first = threshold.plus(Money.of("11.12"));
      assertEquals(Money.of("1"), loans.plan(plan, PayFrequency.MONTHLY, first, Working.SILENT));
      assertEquals(
          Money.ZERO,
          loans.plan(plan, PayFrequency.MONTHLY, first.minus(Money.ofPence(1)), Working.SILENT));
      assertEquals(Money.ZERO, loans.plan(plan, PayFrequency.MONTHLY, threshold, Working.SILENT));
    }
  }
}
