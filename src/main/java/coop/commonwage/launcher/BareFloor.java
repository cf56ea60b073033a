package coop.commonwage.launcher;

import coop.commonwage.launcher.BenchWorkers.Bare;

/**
 * The floor a benchmark is held against: every figure of the same payslips by the same arithmetic
 * on bare pence, for one pay day of each frequency, with that year's figures written into the code
 * as a hurried programmer would. It keeps no lines, names no law, checks nothing, explains nothing,
 * and is used for nothing but measuring.
 */
final class BareFloor {

  /** How many figures a payslip has; {@link BenchFigures} says which stands where. */
  static final int FIGURES = 34;

  private static final int FIRST_YEAR = 2026;

  // by frequency: weekly, fortnightly, four-weekly, monthly
  private static final int[] FIRST_DAY = {10 * 32 + 19, 10 * 32 + 12, 9 * 32 + 28, 10 * 32 + 1};
  private static final int[] PAY_DAY = {10 * 32 + 30, 10 * 32 + 30, 10 * 32 + 30, 11 * 32 + 5};
  private static final int[] PERIOD = {30, 30, 30, 7};
  private static final int[] ALONE = {1, 2, 4, 1};
  private static final int[] BASE = {52, 52, 52, 12};
  private static final long[] PRIMARY = {24_200, 48_400, 96_700, 104_800};
  private static final long[] SECONDARY = {9_600, 19_300, 38_500, 41_700};
  private static final long[] UPPER = {96_700, 193_400, 386_700, 418_900};
  private static final long[] QUALIFYING = {12_000, 24_000, 48_000, 52_000};
  private static final long[] PLAN_1 = {51_730, 103_461, 206_923, 224_166};
  private static final long[] PLAN_2 = {56_509, 113_019, 226_038, 244_875};
  private static final long[] PLAN_4 = {64_990, 129_980, 259_961, 281_625};
  private static final long[] PLAN_5 = {48_076, 96_153, 192_307, 208_333};
  private static final long[] POSTGRADUATE = {40_384, 80_769, 161_538, 175_000};

  private static final long[] UK_UP_TO = {3_770_000, 12_514_000};
  private static final long[] UK_RATE = {20, 40, 45};
  private static final long[] UK_TAX = {754_000, 4_251_600};
  private static final long[] SCOTLAND_UP_TO = {
    396_700, 1_695_600, 3_109_200, 6_243_000, 12_514_000
  };
  private static final long[] SCOTLAND_RATE = {19, 20, 21, 42, 45, 48};
  private static final long[] SCOTLAND_TAX = {75_373, 335_153, 632_009, 1_948_205, 4_770_155};
  private static final long[] UK_FLAT = {20, 40, 45};
  private static final long[] SCOTLAND_FLAT = {20, 21, 42, 45, 48};

  private BareFloor() {}

  /** Writes a payslip's figures from a place on, in pence. */
  static void payslip(Bare worker, long[] to, int at) {
    int frequency = worker.frequency();
    int letter = worker.letter();
    long hourly = worker.hourly();
    long contact = halfUp(worker.contact() * hourly, 60);
    long weekend = halfUp(worker.weekend() * hourly * 110, 6_000);
    long bankHoliday = halfUp(worker.bankHoliday() * hourly * 150, 6_000);
    long travel = halfUp((long) worker.travel() * worker.travelHourly(), 60);
    long counted =
        contact
            + halfUp(worker.weekend() * hourly, 60)
            + halfUp(worker.bankHoliday() * hourly, 60)
            + travel;
    int minutes = worker.contact() + worker.weekend() + worker.bankHoliday() + worker.travel();
    int born = worker.birthMonth() * 32 + worker.birthDay();
    int ageAtStart = FIRST_YEAR - worker.birthYear() - (FIRST_DAY[frequency] < born ? 1 : 0);
    long hourlyMinimum = ageAtStart >= 21 ? 1_271 : ageAtStart >= 18 ? 1_085 : 800;
    long required = (minutes * hourlyMinimum + 59) / 60;
    long topUp = Math.max(0, required - counted);
    long above = counted - required;
    int findings = topUp > 0 || hourly > hourlyMinimum && above * 100 < required ? 1 : 0;

    long paidForMiles = halfUp((long) worker.milesTenths() * worker.mileagePence(), 10);
    long approved = halfUp(worker.milesTenths() * 55L, 10);
    long over = worker.mileageOverBefore() + paidForMiles - approved;
    long taxableMiles = Math.max(0, over) - Math.max(0, worker.mileageOverBefore());
    long insuredMiles = Math.max(0, paidForMiles - halfUp(worker.milesTenths() * 55L, 10));
    if (approved - paidForMiles > Math.max(0, above + topUp)) {
      findings++;
    }

    long gross = contact + weekend + bankHoliday + travel + topUp + worker.oneOff() + taxableMiles;
    long insured = gross - taxableMiles + insuredMiles;
    int age = FIRST_YEAR - worker.birthYear() - (PAY_DAY[frequency] < born ? 1 : 0);
    if (age < 21) {
      letter = letter == 0 ? 1 : letter == 4 ? 5 : letter;
    } else if (age >= 66) {
      letter = 2;
    } else {
      letter = letter == 1 || letter == 3 && age >= 25 ? 0 : letter == 5 ? 4 : letter;
    }
    boolean employerSpared = letter == 1 || letter == 3 || letter == 5;

    long tax = tax(worker, frequency, gross);

    long upper = UPPER[frequency];
    long toUpper = Math.max(0, Math.min(insured, upper) - PRIMARY[frequency]);
    long aboveUpper = Math.max(0, insured - upper);
    long workerNic =
        letter == 2
            ? 0
            : thirdDecimal(toUpper * (letter >= 4 ? 20 : 80)) + thirdDecimal(aboveUpper * 20);
    long from = employerSpared ? upper : SECONDARY[frequency];
    long employerNic =
        thirdDecimal(Math.max(0, Math.min(insured, upper) - from) * 150)
            + thirdDecimal(aboveUpper * 150);

    long loan = loan(worker.plan(), frequency, insured);
    long postgraduate =
        worker.postgraduate()
            ? Math.max(0, insured - POSTGRADUATE[frequency]) * 6 / 10_000 * 100
            : 0;

    long pension = 0;
    long relief = 0;
    long employerPension = 0;
    if (worker.workerShare() > 0) {
      long qualifying = Math.max(0, Math.min(gross, upper) - QUALIFYING[frequency]);
      long whole = halfUp(qualifying * worker.workerShare(), 100);
      pension = halfUp(whole * 80, 100);
      relief = whole - pension;
      employerPension = halfUp(qualifying * worker.employerShare(), 100);
    }
    if (worker.workerShare() > 0
        && (worker.employerShare() < 3 || worker.workerShare() + worker.employerShare() < 8)) {
      findings++;
    }
    long mileage = paidForMiles - taxableMiles;
    long net = gross - tax - workerNic - loan - postgraduate - pension;

    to[at] = contact;
    to[at + 1] = weekend;
    to[at + 2] = bankHoliday;
    to[at + 3] = travel;
    to[at + 4] = topUp;
    to[at + 5] = worker.oneOff();
    to[at + 6] = mileage;
    to[at + 7] = tax;
    to[at + 8] = workerNic;
    to[at + 9] = employerNic;
    to[at + 10] = loan;
    to[at + 11] = postgraduate;
    to[at + 12] = pension;
    to[at + 13] = employerPension;
    to[at + 14] = relief;
    to[at + 15] = gross;
    to[at + 16] = net;
    to[at + 17] = net + mileage;
    to[at + 18] = worker.taxableBefore() + gross;
    to[at + 19] = worker.taxableBefore() + gross;
    to[at + 20] = worker.taxBefore() + tax;
    to[at + 21] = worker.taxableBefore() + insured;
    to[at + 22] = worker.workerNicBefore() + workerNic;
    to[at + 23] = worker.employerNicBefore() + employerNic;
    to[at + 24] = worker.loanBefore() + loan;
    to[at + 25] = postgraduate;
    to[at + 26] = worker.pensionBefore() + pension;
    to[at + 27] = worker.employerPensionBefore() + employerPension;
    to[at + 28] = worker.milesBefore() + worker.milesTenths();
    to[at + 29] = over;
    to[at + 30] = taxableMiles;
    to[at + 31] = insuredMiles == taxableMiles ? 0 : insuredMiles;
    to[at + 32] = worker.milesTenths() == 0 ? 0 : Math.max(0, -over);
    to[at + 33] = findings + (tax < 0 ? 1 : 0) + (net < 0 ? 1 : 0) + (gross == 0 ? 1 : 0);
  }

  private static long tax(Bare worker, int frequency, long gross) {
    boolean alone = worker.periodAlone();
    long pay = alone ? gross : worker.taxableBefore() + gross;
    long before = alone ? 0 : worker.taxBefore();
    boolean scottish = worker.nation() == 1;
    long due;
    switch (worker.form()) {
      case BenchWorkers.NO_TAX -> due = 0;
      case BenchWorkers.ONE_RATE ->
          due = pay / 100 * (scottish ? SCOTLAND_FLAT : UK_FLAT)[worker.codeNumber()];
      default -> {
        int periods = alone ? ALONE[frequency] : PERIOD[frequency];
        int base = BASE[frequency];
        int steps = (worker.codeNumber() - 1) / 500;
        int rest = (worker.codeNumber() - 1) % 500 + 1;
        long free =
            periods
                * (((rest * 1_000L + 900) * 100 / base + 99) / 100
                    + steps * ((50_000_000L / base + 99) / 100));
        long taxable = worker.form() == BenchWorkers.K ? pay + free : pay - free;
        due =
            taxable <= 0
                ? 0
                : scottish
                    ? banded(taxable, periods, base, SCOTLAND_UP_TO, SCOTLAND_RATE, SCOTLAND_TAX)
                    : banded(taxable, periods, base, UK_UP_TO, UK_RATE, UK_TAX);
      }
    }
    return Math.min(due - before, gross / 2);
  }

  private static long banded(
      long taxable, int periods, int base, long[] upTo, long[] rate, long[] tax) {
    int band = 0;
    long start = 0;
    long before = 0;
    while (band < upTo.length) {
      long end = upTo[band] * periods * 100 / base;
      if (taxable <= (end + 9_999) / 10_000 * 100) {
        break;
      }
      start = end;
      before = tax[band] * periods * 100 / base;
      band++;
    }
    return (before + (taxable / 100 * 10_000 - start) * rate[band] / 100) / 100;
  }

  private static long loan(int plan, int frequency, long gross) {
    long threshold =
        switch (plan) {
          case 1 -> PLAN_1[frequency];
          case 2 -> PLAN_2[frequency];
          case 4 -> PLAN_4[frequency];
          case 5 -> PLAN_5[frequency];
          default -> Long.MAX_VALUE;
        };
    return gross > threshold ? (gross - threshold) * 9 / 10_000 * 100 : 0;
  }

  private static long halfUp(long numerator, long denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
  }

  /** Thousandths of a penny to pence; a third decimal of a pound from 6 makes one more. */
  private static long thirdDecimal(long thousandths) {
    return (thousandths / 100 + 4) / 10;
  }
}
