package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What payroll was told about a worker changes the minimum wage of October 2026. */
class MinimumWageFactsTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  private static <B> Given<B> told(
      InstructionKind<B> kind, String from, String until, Map<String, String> entries) {
    return new Given<>(
        Instruction.recorded(
            ID,
            kind,
            LocalDate.parse(from),
            until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
            entries),
        Map.of());
  }

  private static ACareWorker with(ACareWorker worker, Given<?>... told) {
    return worker.in(Circumstances.NONE.withInstructions(List.of(told)));
  }

  /** 100 h at £12.71 are exactly the minimum wage. */
  private static ACareWorker atTheMinimum() {
    return ACareWorker.onZeroHours().paid("12.71").worked(CONTACT, 6_000);
  }

  private static Money topUp(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().amount("minimum-wage-top-up");
  }

  private static Given<?> accommodation(String from, String until, String charge) {
    return told(InstructionKinds.ACCOMMODATION, from, until, Map.of("chargeADay", charge));
  }

  private static Given<?> cost(String from, String until, String spent, String repaid) {
    return told(
        InstructionKinds.UNREIMBURSED_EXPENSES,
        from,
        until,
        Map.of("what", "fuel", "spent", spent, "repaid", repaid));
  }

  private static Given<?> apprentice(String from, String until) {
    return told(InstructionKinds.APPRENTICESHIP, from, until, Map.of());
  }

  @Test
  void accommodationAboveTheOffsetIsMadeUp() {
    // 31 days × (11.50 − 11.10)
    assertEquals(
        Money.of("12.40"), topUp(with(atTheMinimum(), accommodation("2026-01-01", "", "11.50"))));
    assertEquals(Money.ZERO, topUp(with(atTheMinimum(), accommodation("2026-01-01", "", "11.10"))));
  }

  @Test
  void freeAccommodationCountsAsPay() {
    // 100 h × 12.00 are 71.00 short; 31 × 11.10 are more than that
    ACareWorker worker = ACareWorker.onZeroHours().paid("12.00").worked(CONTACT, 6_000);

    assertEquals(Money.of("71.00"), topUp(worker));
    assertEquals(Money.ZERO, topUp(with(worker, accommodation("2026-01-01", "", "0"))));
    // 6 days × 11.10 = 66.60
    assertEquals(Money.of("4.40"), topUp(with(worker, accommodation("2026-10-26", "", "0"))));
  }

  @Test
  void onlyTheDaysOfThePeriodCount() {
    // one day × 0.40
    assertEquals(
        Money.of("0.40"),
        topUp(with(atTheMinimum(), accommodation("2026-01-01", "2026-10-01", "11.50"))));
    assertEquals(
        Money.of("0.40"), topUp(with(atTheMinimum(), accommodation("2026-10-31", "", "11.50"))));
    assertEquals(
        Money.ZERO,
        topUp(with(atTheMinimum(), accommodation("2026-01-01", "2026-09-30", "11.50"))));
    assertEquals(Money.ZERO, topUp(with(atTheMinimum(), accommodation("2026-11-01", "", "11.50"))));
  }

  @Test
  void theNightsOfAUsualWeekAreTakenTimesTheWeeks() {
    Given<?> fourNights =
        told(
            InstructionKinds.ACCOMMODATION,
            "2026-01-01",
            "",
            Map.of("chargeADay", "12.10", "nightsAWeek", "4"));

    // 4 × 1.00 × 4.429 = 17.716
    assertEquals(Money.of("17.72"), topUp(with(atTheMinimum(), fourNights)));
  }

  @Test
  void whatTheJobCostsAndIsNotRepaidIsMadeUp() {
    assertEquals(
        Money.of("14.40"),
        topUp(with(atTheMinimum(), cost("2026-10-12", "2026-10-12", "54.40", "40.00"))));
    assertEquals(
        Money.of("20.00"),
        topUp(
            with(
                atTheMinimum(),
                cost("2026-01-01", "", "12.00", "0"),
                cost("2026-10-31", "", "8.00", "0"))));
    assertEquals(
        Money.ZERO,
        topUp(with(atTheMinimum(), cost("2026-09-30", "2026-09-30", "54.40", "40.00"))));
  }

  @Test
  void anApprenticeHasTheApprenticeRateInTheFirstYear() {
    // 100 h × (8.00 − 7.50)
    ACareWorker worker = ACareWorker.onZeroHours().paid("7.50").worked(CONTACT, 6_000);

    assertEquals(Money.of("50.00"), topUp(with(worker, apprentice("2026-10-01", ""))));
    assertEquals(Money.of("521.00"), topUp(with(worker, apprentice("2026-10-02", ""))));
    assertEquals(Money.of("521.00"), topUp(with(worker, apprentice("2025-10-01", ""))));
    assertEquals(Money.of("521.00"), topUp(with(worker, apprentice("2026-01-01", "2026-09-30"))));
  }

  @Test
  void theRateOfAnApprenticeIsNamedAsTheSource() {
    ACareWorker worker = ACareWorker.onZeroHours().paid("7.50").worked(CONTACT, 6_000);
    Payslip payslip =
        GROSS_TO_NET.calculate(with(worker, apprentice("2026-10-01", "")).inputs()).payslip();

    assertEquals(
        List.of("uk/minimum-wage/apprentice-rate@2026-04-01"),
        payslip.lines().stream()
            .filter(line -> line.code().equals("minimum-wage-top-up"))
            .map(PayslipLine::rule)
            .toList());
  }

  @Test
  void aMotorcycleIsApprovedAtItsOwnRateAndIsNoCarInTheYear() {
    Given<?> motorcycle =
        told(InstructionKinds.OWN_VEHICLE, "2026-10-01", "", Map.of("vehicle", "motorcycle"));
    Payslip payslip =
        GROSS_TO_NET
            .calculate(
                with(atTheMinimum().droveTenths(1_000).paidAMile("0.30"), motorcycle).inputs())
            .payslip();

    assertEquals(Money.of("24.00"), payslip.amount("mileage"));
    assertEquals(Money.of("6.00"), payslip.amount("mileage-excess"));
    assertEquals(0, payslip.after().milesTenths());
  }

  @Test
  void aVehicleOfTheNextPeriodWaitsForIt() {
    Given<?> cycle =
        told(InstructionKinds.OWN_VEHICLE, "2026-10-02", "", Map.of("vehicle", "cycle"));
    Payslip payslip =
        GROSS_TO_NET
            .calculate(with(atTheMinimum().droveTenths(1_000).paidAMile("0.55"), cycle).inputs())
            .payslip();

    assertEquals(Money.of("55.00"), payslip.amount("mileage"));
    assertEquals(1_000, payslip.after().milesTenths());
  }

  @Test
  void theMinimumWageIsExplainedWithEverythingThatWasLeftOutAndWhy() {
    ACareWorker worker =
        with(
            ACareWorker.onGuaranteedHours(10)
                .paid("13.00")
                .paidForTravel("12.00")
                .worked(CONTACT, 600)
                .worked(CONTACT, DayKind.WEEKEND, 60)
                .worked(TRAVEL, 120)
                .sleptIn(1),
            accommodation("2026-10-01", "2026-10-10", "11.60"),
            cost("2026-10-01", "", "54.40", "40.00"));
    Derivation derivation = GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow();

    // 11 × 13.00 + 2 × 12.00 = 167.00; less 14.40 and 10 × 0.50; 13 × 12.71 = 165.23
    assertEquals(
        List.of(
            "accommodation-charge £11.60",
            "accommodation-offset £11.10",
            "accommodation-days 10",
            "accommodation-adjustment −£5.00",
            "own-cost-what fuel",
            "own-cost-spent £54.40",
            "own-cost-repaid £40.00",
            "date-of-birth 1990-05-04",
            "period-first-day 2026-10-01",
            "minimum-wage-rate £12.71",
            "minimum-wage-minutes 780",
            "minimum-wage-required £165.23",
            "minimum-wage-basic-pay £167.00",
            "minimum-wage-premium £1.30",
            "minimum-wage-time-not-worked £406.68",
            "minimum-wage-sleep-in £60.00",
            "minimum-wage-expenses-not-repaid £14.40",
            "minimum-wage-accommodation-charge £5.00",
            "minimum-wage-pay £147.60",
            "minimum-wage-average £11.3538"),
        figures(derivation));
    assertEquals(Money.of("17.63"), derivation.result());
    assertEquals("minimum-wage-top-up", derivation.formula());
  }

  @Test
  void salaryGivenUpForThePensionIsTakenOffAndSaid() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("13.45")
            .worked(CONTACT, 6_000)
            .paysInBy("salary-sacrifice", "total-pay", "0.05", "0.03");
    Derivation derivation = GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow();

    // 1,345.00 × 5 %
    assertEquals(
        List.of(
            "minimum-wage-basic-pay £1,345.00",
            "minimum-wage-salary-given-up £67.25",
            "minimum-wage-pay £1,277.75"),
        figures(derivation).stream()
            .filter(text -> text.matches("minimum-wage-(basic|time|salary|pay).*"))
            .toList());
    assertEquals(Money.ZERO, derivation.result());
  }

  @Test
  void accommodationIsKnownBeforeSalaryIsGivenUp() {
    // 1,345.00 − 1,271.00 leaves 74.00; accommodation takes 31 × 1.00 of it
    ACareWorker worker =
        with(
            ACareWorker.onZeroHours()
                .paid("13.45")
                .worked(CONTACT, 6_000)
                .paysInBy("salary-sacrifice", "total-pay", "0.05", "0.03"),
            accommodation("2026-10-01", "", "12.10"));
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(Money.of("-43.00"), payslip.amount("pension-sacrifice"));
    assertEquals(Money.ZERO, payslip.amount("minimum-wage-top-up"));
  }

  @Test
  void theRulesOfAnExplanationAreNamed() {
    ACareWorker worker =
        with(
            ACareWorker.onZeroHours().paid("8.00").worked(CONTACT, 600),
            apprentice("2026-10-01", ""));

    assertEquals(
        List.of(
            "uk/minimum-wage/apprentice-under-age@2024-04-01",
            "uk/minimum-wage/apprentice-first-months@2024-04-01",
            "uk/minimum-wage/apprentice-rate@2026-04-01",
            "uk/minimum-wage/top-up-rounding@2024-04-01"),
        GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow().notes().stream()
            .filter(Derivation.Source.class::isInstance)
            .map(note -> ((Derivation.Source) note).entry().id())
            .toList());
  }

  @Test
  void theCheckIsExplainedWhereNothingWasMissing() {
    Derivation derivation = GROSS_TO_NET.minimumWage(atTheMinimum().inputs()).orElseThrow();

    assertEquals(Money.ZERO, derivation.result());
    assertEquals("minimum-wage-average £12.71", figures(derivation).getLast());
    assertEquals(Optional.empty(), GROSS_TO_NET.minimumWage(ACareWorker.onZeroHours().inputs()));
  }

  @Test
  void theSamePayIsCountedWhetherSomebodyListensOrNot() {
    ACareWorker worker =
        with(
            ACareWorker.onGuaranteedHours(10).paid("12.00").worked(CONTACT, 600).sleptIn(2),
            accommodation("2026-10-01", "", "12.00"),
            cost("2026-10-01", "", "20.00", "0"));

    assertEquals(topUp(worker), GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow().result());
  }

  private static List<String> figures(Derivation derivation) {
    return derivation.notes().stream()
        .map(
            note ->
                switch (note) {
                  case Derivation.Input input -> input.name() + " " + input.value();
                  case Derivation.Step step -> step.name() + " " + step.value();
                  case Derivation.Source source -> "";
                })
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Given<?> arrears(String from, Map<String, Paid> paid) {
    return new Given<>(
        Instruction.recorded(
            ID,
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            LocalDate.parse(from),
            Optional.empty(),
            Map.of(
                "periodFirstDay", "2025-05-01",
                "minutes", "2100",
                "payThatCounted", "400.00")),
        paid);
  }

  @Test
  void arrearsArePaidAtTodaysRateAndTaxed() {
    // 35 h × 12.21 − 400.00 = 27.35; × 12.71 ÷ 12.21 = 28.4699…
    ACareWorker worker = with(atTheMinimum(), arrears("2026-11-01", Map.of()));
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(worker.inputs());
    PayslipLine line =
        calculated.payslip().lines().stream()
            .filter(each -> each.code().equals("minimum-wage-arrears"))
            .findFirst()
            .orElseThrow();

    assertEquals(Money.of("28.47"), line.amount());
    assertEquals(LineKind.EARNING, line.kind());
    assertEquals(Optional.of(ID.toString()), line.reference());
    assertEquals("uk/minimum-wage/top-up-rounding@2024-04-01", line.rule());
    assertEquals(Money.of("1299.47"), calculated.payslip().gross());
    assertEquals(Money.of("1299.47"), calculated.payslip().after().taxable());
    assertEquals(
        List.of(
            "date-of-birth 1990-05-04",
            "period-first-day 2025-05-01",
            "minimum-wage-minutes 2100",
            "minimum-wage-pay £400.00",
            "minimum-wage-rate-then £12.21",
            "minimum-wage-missing £27.35",
            "minimum-wage-rate-now £12.71",
            "minimum-wage-arrears-uplifted £28.47",
            "minimum-wage-arrears-paid £0.00"),
        figures(GROSS_TO_NET.explain(worker.inputs(), line.key()).orElseThrow()));
  }

  @Test
  void arrearsDoNotPropUpThisPeriod() {
    ACareWorker worker = ACareWorker.onZeroHours().paid("12.00").worked(CONTACT, 6_000);

    assertEquals(Money.of("71.00"), topUp(with(worker, arrears("2026-11-01", Map.of()))));
  }

  @Test
  void arrearsArePaidOnce() {
    Given<?> paid =
        arrears("2026-10-01", Map.of("minimum-wage-arrears", new Paid(Money.of("28.47"), 0)));

    assertEquals(Money.ZERO, arrearsOf(with(atTheMinimum(), paid)));
  }

  @Test
  void arrearsWaitForTheDayTheyHoldFrom() {
    assertEquals(
        Money.of("28.47"), arrearsOf(with(atTheMinimum(), arrears("2026-11-05", Map.of()))));
    assertEquals(Money.ZERO, arrearsOf(with(atTheMinimum(), arrears("2026-11-06", Map.of()))));
  }

  @Test
  void arrearsOfAnApprenticeAreWorkedOutAtTheApprenticeRate() {
    Given<?> then = told(InstructionKinds.APPRENTICESHIP, "2025-01-01", "2025-12-31", Map.of());
    Given<?> owed =
        told(
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            "2026-11-01",
            "",
            Map.of(
                "periodFirstDay", "2025-05-01",
                "minutes", "600",
                "payThatCounted", "70.50"));

    // 10 h × 7.55 − 70.50 = 5.00; × 8.00 ÷ 7.55
    assertEquals(Money.of("5.30"), arrearsOf(with(atTheMinimum(), then, owed)));
  }

  @Test
  void noLineIsMadeWhereNothingIsOwed() {
    Given<?> nothing =
        told(
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            "2026-11-01",
            "",
            Map.of(
                "periodFirstDay", "2025-05-01",
                "minutes", "600",
                "payThatCounted", "122.10"));

    assertEquals(
        List.of(),
        GROSS_TO_NET.calculate(with(atTheMinimum(), nothing).inputs()).payslip().lines().stream()
            .filter(line -> line.code().equals("minimum-wage-arrears"))
            .toList());
  }

  private static Money arrearsOf(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().amount("minimum-wage-arrears");
  }

  private static List<String> close(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).findings().stream()
        .filter(finding -> finding.code().equals("minimum-wage-close"))
        .map(PayslipFinding::message)
        .toList();
  }

  @Test
  void payCloseToTheMinimumIsFoundWhereTheRateHidesIt() {
    // 100 h × 13.00 + 20 h × 11.90 = 1,538.00; 120 × 12.71 = 1,525.20; 1 % is 15.252
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("13.00")
            .paidForTravel("11.90")
            .worked(CONTACT, 6_000)
            .worked(TRAVEL, 1_200);

    assertEquals(
        List.of(
            "pay that counts is only £12.80 above the minimum wage for 120 h 00 min of work,"
                + " though the hourly rate is £13.00"),
        close(worker));
  }

  @Test
  void payExactlyAHundredthAboveIsNotClose() {
    // 100 h × 12.8371 = 1,283.71; 1,271.00 and a hundredth of it
    assertEquals(
        List.of(), close(ACareWorker.onZeroHours().paid("12.8371").worked(CONTACT, 6_000)));
    assertEquals(1, close(ACareWorker.onZeroHours().paid("12.837").worked(CONTACT, 6_000)).size());
  }

  @Test
  void whoeverIsPaidTheMinimumItselfIsNotFound() {
    assertEquals(List.of(), close(atTheMinimum()));
  }

  @Test
  void aWeeklyPeriodIsComparedByItself() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.WEEKLY, "2026-10-05", "2026-10-11", "2026-10-16")
            .paid("15.80")
            .paidForTravel("0")
            .worked(CONTACT, 1_800)
            .worked(TRAVEL, 480);

    // H6, first week: 38 × 12.71 − 474.00
    assertEquals(Money.of("8.98"), topUp(worker));
  }
}
