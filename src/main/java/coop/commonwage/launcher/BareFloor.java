package coop.commonwage.launcher;

import coop.commonwage.launcher.BenchWorkers.Bare;

/**
 * The floor a benchmark is held against: the same pay by the same arithmetic on bare pence, for one
 * month of one year, with that year's figures written into the code as a hurried programmer would.
 * It keeps no lines, names no law, checks nothing, and is used for nothing but measuring.
 */
final class BareFloor {

  private static final int MONTH = 7;
  private static final long[] UK_UP_TO = {3_770_000, 12_514_000};
  private static final long[] UK_RATE = {20, 40, 45};
  private static final long[] UK_TAX = {754_000, 4_251_600};
  private static final long[] SCOTLAND_UP_TO = {
    396_700, 1_695_600, 3_109_200, 6_243_000, 12_514_000
  };
  private static final long[] SCOTLAND_RATE = {19, 20, 21, 42, 45, 48};
  private static final long[] SCOTLAND_TAX = {75_373, 335_153, 632_009, 1_948_205, 4_770_155};

  private BareFloor() {}

  /**
   * What reaches the bank, in pence, times four plus the employer's costs: one number to compare.
   */
  static long digest(Bare worker) {
    int minutes = worker.contact() + worker.weekend() + worker.bankHoliday() + worker.travel();
    long hourly = worker.hourly();
    long gross =
        halfUp(worker.contact() * hourly, 60)
            + halfUp(worker.weekend() * hourly * 110, 6_000)
            + halfUp(worker.bankHoliday() * hourly * 150, 6_000)
            + halfUp((long) worker.travel() * worker.travelHourly(), 60);
    long counted =
        halfUp(worker.contact() * hourly, 60)
            + halfUp(worker.weekend() * hourly, 60)
            + halfUp(worker.bankHoliday() * hourly, 60)
            + halfUp((long) worker.travel() * worker.travelHourly(), 60);
    long required = (minutes * (worker.under21() ? 1_085L : 1_271L) + 59) / 60;
    gross += Math.max(0, required - counted) + worker.oneOff();
    long tax = tax(worker, gross);
    long workerNic =
        thirdDecimal(Math.max(0, Math.min(gross, 418_900) - 104_800) * 80)
            + thirdDecimal(Math.max(0, gross - 418_900) * 20);
    long employerFrom = worker.under21() ? 418_900 : 41_700;
    long employerNic =
        thirdDecimal(Math.max(0, Math.min(gross, 418_900) - employerFrom) * 150)
            + thirdDecimal(Math.max(0, gross - 418_900) * 150);
    long loans = loans(worker, gross);
    long net = gross - tax - workerNic - loans;
    long employerPension = 0;
    if (worker.enrolled()) {
      long qualifying = Math.max(0, Math.min(gross, 418_900) - 52_000);
      net -= halfUp(halfUp(qualifying * 5, 100) * 80, 100);
      employerPension = halfUp(qualifying * 3, 100);
    }
    long payable = net + halfUp(worker.milesTenths() * 45L, 10);
    return payable * 4 + employerNic + employerPension;
  }

  private static long tax(Bare worker, long gross) {
    int steps = (worker.codeNumber() - 1) / 500;
    int rest = (worker.codeNumber() - 1) % 500 + 1;
    long free = MONTH * ((((rest * 1_000L + 900) * 100 / 12) + 99) / 100 + steps * 41_667L);
    long taxable = worker.taxableBefore() + gross + (worker.addsPay() ? free : -free);
    long due = 0;
    if (taxable > 0) {
      due =
          worker.scottish()
              ? banded(taxable, SCOTLAND_UP_TO, SCOTLAND_RATE, SCOTLAND_TAX)
              : banded(taxable, UK_UP_TO, UK_RATE, UK_TAX);
    }
    return Math.min(due - worker.taxBefore(), gross / 2);
  }

  private static long banded(long taxable, long[] upTo, long[] rate, long[] tax) {
    int band = 0;
    long start = 0;
    long before = 0;
    while (band < upTo.length) {
      long end = upTo[band] * MONTH * 100 / 12;
      if (taxable <= (end + 9_999) / 10_000 * 100) {
        break;
      }
      start = end;
      before = tax[band] * MONTH * 100 / 12;
      band++;
    }
    return (before * 100 + (taxable / 100 * 10_000 - start) * rate[band]) / 100 / 100;
  }

  private static long loans(Bare worker, long gross) {
    long threshold =
        switch (worker.plan()) {
          case 1 -> 224_166;
          case 2 -> 244_875;
          case 4 -> 281_625;
          case 5 -> 208_333;
          default -> Long.MAX_VALUE;
        };
    long repaid = gross > threshold ? (gross - threshold) * 9 / 10_000 * 100 : 0;
    return worker.postgraduate() && gross > 175_000
        ? repaid + (gross - 175_000) * 6 / 10_000 * 100
        : repaid;
  }

  private static long halfUp(long numerator, long denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
  }

  /** Thousandths of a penny to pence; a third decimal of a pound from 6 makes one more. */
  private static long thirdDecimal(long thousandths) {
    return (thousandths / 100 + 4) / 10;
  }
}
