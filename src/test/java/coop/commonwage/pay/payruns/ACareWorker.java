package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.MileageYear;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.hours.BandTime;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worker in words: born 1990, hired 2020, zero hours at £13.45, code 1257L, letter A, in no
 * pension, paid for October 2026 on 5 November, with nothing before in the tax year.
 */
final class ACareWorker {

  private final List<TimeWorked> time = new ArrayList<>();
  private final List<OneOffEarning> oneOffs = new ArrayList<>();
  private LocalDate born = LocalDate.of(1990, 5, 4);
  private LocalDate hired = LocalDate.of(2020, 1, 6);
  private Optional<LocalDate> left = Optional.empty();
  private int guaranteedMinutes;
  private Rate hourly = Rate.of("13.45");
  private Rate travel = Rate.of("13.45");
  private Rate mileage = Rate.of("0.45");
  private Rate weekend = Rate.of("0.10");
  private Rate bankHoliday = Rate.of("0.50");
  private TaxCode code = TaxCode.of("1257L");
  private NiCategory letter = NiCategory.A;
  private Optional<StudentLoanPlan> plan = Optional.empty();
  private boolean postgraduate;
  private PensionTerms pension =
      new PensionTerms(PensionTerms.Status.OPTED_OUT, Rate.of("0.05"), Rate.of("0.03"));
  private final List<BandTime> bands = new ArrayList<>();
  private int onCalls;
  private int sleepIns;
  private int milesTenths;
  private int unpaidGaps;
  private int incomplete;
  private int overlaps;
  private YearToDate before = YearToDate.NOTHING;
  private Circumstances circumstances = Circumstances.NONE;
  private PayPeriod period =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
          LocalDate.of(2026, 11, 5));

  static ACareWorker onZeroHours() {
    return new ACareWorker();
  }

  static ACareWorker onGuaranteedHours(int hoursWeekly) {
    ACareWorker worker = new ACareWorker();
    worker.guaranteedMinutes = hoursWeekly * 60;
    return worker;
  }

  ACareWorker born(String day) {
    born = LocalDate.parse(day);
    return this;
  }

  ACareWorker hired(String day) {
    hired = LocalDate.parse(day);
    return this;
  }

  ACareWorker left(String day) {
    left = Optional.of(LocalDate.parse(day));
    return this;
  }

  ACareWorker paid(String poundsAnHour) {
    hourly = Rate.of(poundsAnHour);
    return this;
  }

  ACareWorker paidForTravel(String poundsAnHour) {
    travel = Rate.of(poundsAnHour);
    return this;
  }

  ACareWorker paidMoreAtWeekends(String share) {
    weekend = Rate.of(share);
    return this;
  }

  ACareWorker paidAMile(String pounds) {
    mileage = Rate.of(pounds);
    return this;
  }

  ACareWorker onCode(String taxCode) {
    code = TaxCode.of(taxCode);
    return this;
  }

  ACareWorker withLetter(NiCategory category) {
    letter = category;
    return this;
  }

  ACareWorker repaying(StudentLoanPlan studentLoan) {
    plan = Optional.of(studentLoan);
    return this;
  }

  ACareWorker repayingAPostgraduateLoan() {
    postgraduate = true;
    return this;
  }

  ACareWorker inThePension() {
    return inThePension("0.05", "0.03");
  }

  ACareWorker inThePension(String workerShare, String employerShare) {
    pension =
        new PensionTerms(
            PensionTerms.Status.ENROLLED, Rate.of(workerShare), Rate.of(employerShare));
    return this;
  }

  ACareWorker paysInBy(String method, String basis, String workerShare, String employerShare) {
    pension =
        new PensionTerms(
            pension.status() == PensionTerms.Status.NOT_ENROLLED
                ? PensionTerms.Status.NOT_ENROLLED
                : PensionTerms.Status.ENROLLED,
            new PensionAgreement(
                PensionMethod.ofWord(method),
                PensionBasis.ofWord(basis),
                Rate.of(workerShare),
                Rate.of(employerShare)));
    return this;
  }

  ACareWorker inNoPension() {
    pension = new PensionTerms(PensionTerms.Status.NOT_ENROLLED, Rate.ZERO, Rate.ZERO);
    return this;
  }

  ACareWorker worked(TimeKind kind, DayKind day, int minutes) {
    time.add(new TimeWorked(kind, day, minutes));
    return this;
  }

  ACareWorker worked(TimeKind kind, int minutes) {
    return worked(kind, DayKind.ORDINARY, minutes);
  }

  ACareWorker inTheBand(TimeBand band, DayKind day, int minutes) {
    bands.add(new BandTime(band, day, minutes));
    return this;
  }

  ACareWorker onCall(int turns) {
    onCalls = turns;
    return this;
  }

  ACareWorker whoseEmployerChose(Choice choice, String answer) {
    Map<Choice, String> choices = new EnumMap<>(Choice.class);
    choices.putAll(circumstances.choices());
    choices.put(choice, answer);
    circumstances =
        circumstances.withChoices(
            new EmployerChoices(
                choices.entrySet().stream()
                    .map(
                        each -> new EmployerChoice(each.getKey(), each.getValue(), LocalDate.EPOCH))
                    .toList()),
            period);
    return this;
  }

  ACareWorker sleptIn(int nights) {
    sleepIns = nights;
    return this;
  }

  ACareWorker droveTenths(int miles) {
    milesTenths = miles;
    return this;
  }

  ACareWorker hadUnpaidGaps(int minutes) {
    unpaidGaps = minutes;
    return this;
  }

  ACareWorker withIncompleteVisits(int visits) {
    incomplete = visits;
    return this;
  }

  ACareWorker withOverlaps(int visits) {
    overlaps = visits;
    return this;
  }

  ACareWorker alsoEarned(String lineCode, String pounds, String reference) {
    oneOffs.add(new OneOffEarning(lineCode, Money.of(pounds), reference));
    return this;
  }

  ACareWorker after(String taxable, String tax) {
    before =
        new YearToDate(
            Money.of(taxable),
            Money.of(taxable),
            Money.of(tax),
            Money.of(taxable),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            0);
    return this;
  }

  ACareWorker afterMiles(int tenths, String overApproved) {
    before = before.withMileage(new MileageYear(tenths, Optional.of(Money.of(overApproved))));
    return this;
  }

  ACareWorker before(YearToDate year) {
    before = year;
    return this;
  }

  ACareWorker in(Circumstances outOfTheOrdinary) {
    circumstances = outOfTheOrdinary;
    return this;
  }

  ACareWorker inPeriod(PayFrequency frequency, String first, String last, String payDate) {
    period =
        new PayPeriod(
            frequency,
            DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
            LocalDate.parse(payDate));
    return this;
  }

  private WorkedTime worked() {
    WorkedTime plain =
        new WorkedTime(time, sleepIns, milesTenths, unpaidGaps, incomplete, overlaps);
    return new WorkedTime(
        time,
        sleepIns,
        milesTenths,
        unpaidGaps,
        incomplete,
        overlaps,
        onCalls,
        bands,
        plain.workingTimeMinutes(),
        plain.contactMinutes());
  }

  PayslipInputs inputs() {
    ContractTerms contract =
        new ContractTerms(
            guaranteedMinutes == 0 ? ContractKind.ZERO_HOURS : ContractKind.GUARANTEED_HOURS,
            "care worker",
            guaranteedMinutes,
            hourly,
            travel,
            Money.of("60.00"),
            mileage,
            weekend,
            bankHoliday);
    return new PayslipInputs(
        new WorkerTerms(born, hired, left, contract, code, letter, plan, postgraduate, pension),
        period,
        worked(),
        oneOffs,
        before,
        circumstances);
  }
}
