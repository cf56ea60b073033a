package coop.commonwage.launcher;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
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
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Varied care workers in the middle of a tax year, the same ones every time, for measuring: each as
 * a payslip's inputs and as bare numbers.
 */
final class BenchWorkers {

  private static final long SEED = 20_261_105L;
  private static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, Month.OCTOBER, 1)),
          LocalDate.of(2026, Month.NOVEMBER, 5));
  private static final LocalDate HIRED = LocalDate.of(2020, Month.JANUARY, 6);
  private static final int[] PLANS = {0, 0, 0, 0, 1, 2, 4, 5};

  private BenchWorkers() {}

  /** One worker as bare numbers; money in pence. */
  record Bare(
      int contact,
      int weekend,
      int bankHoliday,
      int travel,
      int hourly,
      int travelHourly,
      boolean under21,
      int codeNumber,
      boolean addsPay,
      boolean scottish,
      int plan,
      boolean postgraduate,
      boolean enrolled,
      int milesTenths,
      long oneOff,
      long taxableBefore,
      long taxBefore) {}

  static List<Bare> bare(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Bare> workers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long taxableBefore = 600_000 + random.nextLong(1_500_000);
      workers.add(
          new Bare(
              3_000 + random.nextInt(6_000),
              random.nextInt(2_000),
              random.nextInt(300),
              random.nextInt(1_500),
              1_220 + random.nextInt(400),
              1_200 + random.nextInt(150),
              random.nextInt(8) == 0,
              random.nextInt(5) == 0 ? 1 + random.nextInt(1_400) : 1_257,
              random.nextInt(20) == 0,
              random.nextInt(4) == 0,
              PLANS[random.nextInt(PLANS.length)],
              random.nextInt(20) == 0,
              random.nextInt(5) != 0,
              random.nextInt(3_000),
              random.nextInt(50) == 0 ? 50_000 + random.nextLong(400_000) : 0,
              taxableBefore,
              taxableBefore / 20));
    }
    return workers;
  }

  static PayslipInputs inputs(Bare worker) {
    ContractTerms contract =
        new ContractTerms(
            ContractKind.ZERO_HOURS,
            "care worker",
            0,
            new Rate(worker.hourly(), 2),
            new Rate(worker.travelHourly(), 2),
            Money.ofPounds(60),
            Rate.of("0.45"),
            Rate.of("0.10"),
            Rate.of("0.50"));
    String number = (worker.addsPay() ? "K" : "") + worker.codeNumber();
    WorkerTerms terms =
        new WorkerTerms(
            worker.under21() ? LocalDate.of(2007, Month.MAY, 4) : LocalDate.of(1985, Month.MAY, 4),
            HIRED,
            Optional.empty(),
            contract,
            TaxCode.of((worker.scottish() ? "S" : "") + (worker.addsPay() ? number : number + "L")),
            worker.under21() ? NiCategory.M : NiCategory.A,
            worker.plan() == 0
                ? Optional.empty()
                : Optional.of(StudentLoanPlan.ofNumber(Integer.toString(worker.plan()))),
            worker.postgraduate(),
            new PensionTerms(
                worker.enrolled() ? PensionTerms.Status.ENROLLED : PensionTerms.Status.OPTED_OUT,
                Rate.of("0.05"),
                Rate.of("0.03")));
    return new PayslipInputs(terms, OCTOBER, worked(worker), oneOffs(worker), before(worker));
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
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        0);
  }
}
