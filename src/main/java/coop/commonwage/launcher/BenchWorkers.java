package coop.commonwage.launcher;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.YearToDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Varied care workers in the middle of a tax year, the same ones every time, for measuring: each as
 * a payslip's inputs and as bare numbers. They are paid in four runs, one for each frequency.
 */
final class BenchWorkers {

  private static final long SEED = 20_261_105L;
  private static final int[] PLANS = {0, 0, 0, 0, 1, 2, 4, 5};
  private static final NiCategory[] LETTERS = {
    NiCategory.A, NiCategory.M, NiCategory.C, NiCategory.H, NiCategory.J, NiCategory.Z
  };
  private static final String[] FLAT = {"BR", "D0", "D1", "D2", "D3"};
  private static final int[] MILEAGE = {45, 55, 55, 55, 60};
  private static final String[] NATION = {"", "S", "C"};
  private static final PayPeriod[] PERIODS = {
    period(PayFrequency.WEEKLY, "2026-10-19", "2026-10-25", "2026-10-30"),
    period(PayFrequency.FORTNIGHTLY, "2026-10-12", "2026-10-25", "2026-10-30"),
    period(PayFrequency.FOUR_WEEKLY, "2026-09-28", "2026-10-25", "2026-10-30"),
    period(PayFrequency.MONTHLY, "2026-10-01", "2026-10-31", "2026-11-05")
  };

  /** The form of a bare tax code: a number of tens free of tax. */
  static final int FREE = 0;

  /** A number of tens added to pay. */
  static final int K = 1;

  /** One rate; the number says which, from BR on. */
  static final int ONE_RATE = 2;

  static final int NO_TAX = 3;

  private BenchWorkers() {}

  /**
   * One worker as bare numbers; money in pence.
   *
   * @param frequency 0 weekly, 1 fortnightly, 2 four-weekly, 3 monthly
   * @param milesTenths business miles, in tenths
   * @param mileagePence what the contract pays for a mile
   * @param letter 0 A, 1 M, 2 C, 3 H, 4 J, 5 Z
   * @param nation 0 rest of the UK, 1 Scotland, 2 Wales
   * @param plan of a student loan; 0 for none
   * @param mileageOverBefore what was paid for the year's miles less what is approved
   * @param workerShare of the pension in percent; 0 for whoever opted out
   */
  record Bare(
      int frequency,
      int contact,
      int weekend,
      int bankHoliday,
      int travel,
      int hourly,
      int travelHourly,
      int milesTenths,
      int mileagePence,
      int birthYear,
      int birthMonth,
      int birthDay,
      int letter,
      int nation,
      int form,
      int codeNumber,
      boolean periodAlone,
      int plan,
      boolean postgraduate,
      int workerShare,
      int employerShare,
      long oneOff,
      long taxableBefore,
      long taxBefore,
      long workerNicBefore,
      long employerNicBefore,
      long loanBefore,
      long pensionBefore,
      long employerPensionBefore,
      int milesBefore,
      long mileageOverBefore) {}

  static List<Bare> bare(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Bare> workers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      workers.add(bare(PERIODS.length * i / count, random));
    }
    return workers;
  }

  private static Bare bare(int frequency, SplittableRandom random) {
    int weeks = frequency == 3 ? 4 : PERIODS[frequency].frequency().weeks();
    int letter = random.nextInt(8) == 0 ? 1 + random.nextInt(5) : 0;
    int nation = random.nextInt(4) == 0 ? 1 : random.nextInt(4) == 0 ? 2 : 0;
    int form = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : FREE;
    int number =
        switch (form) {
          case ONE_RATE -> random.nextInt(nation == 1 ? 5 : 3);
          case NO_TAX -> 0;
          default -> random.nextInt(5) == 0 ? 1 + random.nextInt(1_400) : 1_257;
        };
    int hourly = 1_255 + random.nextInt(400);
    int contact = weeks * (750 + random.nextInt(1_500));
    long usual = (contact + weeks * 475L) * hourly / 60;
    long taxableBefore = usual * (periods(frequency) - 1) * (90 + random.nextInt(20)) / 100;
    long freeOfOne = frequency == 3 ? 104_826 : 24_191L * weeks;
    long free = form == FREE ? freeOfOne * (periods(frequency) - 1) : 0;
    boolean enrolled = letter == 0 && random.nextInt(5) != 0;
    return new Bare(
        frequency,
        contact,
        weeks * random.nextInt(500),
        weeks * random.nextInt(75),
        weeks * random.nextInt(375),
        hourly,
        1_200 + random.nextInt(150),
        weeks * random.nextInt(750),
        MILEAGE[random.nextInt(MILEAGE.length)],
        birthYear(letter, random),
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        letter,
        form == NO_TAX ? 0 : nation,
        form,
        number,
        random.nextInt(10) == 0,
        PLANS[random.nextInt(PLANS.length)],
        random.nextInt(20) == 0,
        enrolled ? 5 + random.nextInt(4) : 0,
        enrolled ? 3 + random.nextInt(4) : 0,
        random.nextInt(50) == 0 ? 50_000 + random.nextLong(400_000) : 0,
        taxableBefore,
        form == NO_TAX ? 0 : Math.max(0, taxableBefore - free) * (17 + random.nextInt(4)) / 100,
        taxableBefore / 25,
        taxableBefore / 12,
        taxableBefore / 60,
        taxableBefore / 24,
        taxableBefore / 33,
        random.nextInt(20_000),
        random.nextInt(-20_000, 20_000));
  }

  /** A year in which the letter fits, whatever the day. */
  private static int birthYear(int letter, SplittableRandom random) {
    return switch (letter) {
      case 1, 5 -> 2006 + random.nextInt(2);
      case 2 -> 1947 + random.nextInt(12);
      case 3 -> 2002 + random.nextInt(3);
      default -> 1962 + random.nextInt(42);
    };
  }

  /** Pay periods of the tax year up to the runs. */
  private static int periods(int frequency) {
    TaxPeriod period = PERIODS[frequency].taxPeriod();
    return period.number() / Math.max(1, period.frequency().weeks());
  }

  static PayslipInputs inputs(Bare worker) {
    return new PayslipInputs(
        terms(worker),
        PERIODS[worker.frequency()],
        worked(worker),
        oneOffs(worker),
        before(worker));
  }

  private static PayPeriod period(
      PayFrequency frequency, String firstDay, String lastDay, String payDate) {
    return new PayPeriod(
        frequency,
        DateSpan.of(LocalDate.parse(firstDay), LocalDate.parse(lastDay)),
        LocalDate.parse(payDate));
  }

  private static WorkerTerms terms(Bare worker) {
    return new WorkerTerms(
        LocalDate.of(worker.birthYear(), worker.birthMonth(), worker.birthDay()),
        LocalDate.of(2024, 6, 3),
        Optional.empty(),
        new ContractTerms(
            ContractKind.ZERO_HOURS,
            "care worker",
            0,
            new Rate(worker.hourly(), 2),
            new Rate(worker.travelHourly(), 2),
            Money.ofPounds(60),
            new Rate(worker.mileagePence(), 2),
            Rate.of("0.10"),
            Rate.of("0.50")),
        TaxCode.of(code(worker), worker.periodAlone()),
        LETTERS[worker.letter()],
        worker.plan() == 0
            ? Optional.empty()
            : Optional.of(StudentLoanPlan.ofNumber(Integer.toString(worker.plan()))),
        worker.postgraduate(),
        new PensionTerms(
            worker.workerShare() > 0 ? PensionTerms.Status.ENROLLED : PensionTerms.Status.OPTED_OUT,
            new Rate(worker.workerShare(), 2),
            new Rate(worker.employerShare(), 2)));
  }

  private static String code(Bare worker) {
    String nation = NATION[worker.nation()];
    return switch (worker.form()) {
      case FREE -> nation + worker.codeNumber() + "L";
      case K -> nation + "K" + worker.codeNumber();
      case ONE_RATE -> nation + FLAT[worker.codeNumber()];
      default -> "NT";
    };
  }

  private static WorkedTime worked(Bare worker) {
    return new WorkedTime(
        List.of(
            new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, worker.contact()),
            new TimeWorked(TimeKind.CONTACT, DayKind.WEEKEND, worker.weekend()),
            new TimeWorked(TimeKind.CONTACT, DayKind.BANK_HOLIDAY, worker.bankHoliday()),
            new TimeWorked(TimeKind.TRAVEL, DayKind.ORDINARY, worker.travel())),
        0,
        worker.milesTenths(),
        0,
        0,
        0);
  }

  private static List<OneOffEarning> oneOffs(Bare worker) {
    return worker.oneOff() == 0
        ? List.of()
        : List.of(
            new OneOffEarning("surplus-share", Money.ofPence(worker.oneOff()), "distribution-1"));
  }

  private static YearToDate before(Bare worker) {
    Money taxable = Money.ofPence(worker.taxableBefore());
    return new YearToDate(
        taxable,
        taxable,
        Money.ofPence(worker.taxBefore()),
        taxable,
        Money.ofPence(worker.workerNicBefore()),
        Money.ofPence(worker.employerNicBefore()),
        Money.ofPence(worker.loanBefore()),
        Money.ZERO,
        Money.ofPence(worker.pensionBefore()),
        Money.ofPence(worker.employerPensionBefore()),
        worker.milesBefore(),
        Optional.of(Money.ofPence(worker.mileageOverBefore())));
  }
}
