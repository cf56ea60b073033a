package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.MileageRules;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MileageTest {

  private static final MileageRules LAW = RuleSets.bundled().mileage();

  private static final MileageYear BEGINNING = MileageYear.BEGINNING;

  private static Mileage paidOn(String payDate) {
    return new Mileage(LAW, LocalDate.parse(payDate));
  }

  private static MileageYear after(int miles, String overApproved) {
    return new MileageYear(10 * miles, Optional.of(Money.of(overApproved)));
  }

  private static MileagePay car(MileageYear before, int milesTenths, String rate) {
    return paidOn("2026-11-05")
        .pay(VehicleKind.CAR_OR_VAN, before, milesTenths, Rate.of(rate), Working.SILENT);
  }

  private static String approved(VehicleKind vehicle, String payDate, int milesTenths) {
    return paidOn(payDate).approved(vehicle, BEGINNING, milesTenths).toString();
  }

  @Test
  void everyKindOfVehicleHasItsRate() {
    assertEquals("55.00", approved(VehicleKind.CAR_OR_VAN, "2026-11-05", 1_000));
    assertEquals("24.00", approved(VehicleKind.MOTORCYCLE, "2026-11-05", 1_000));
    assertEquals("20.00", approved(VehicleKind.CYCLE, "2026-11-05", 1_000));
    assertEquals("5.00", paidOn("2026-11-05").approvedForPassengers(1_000, 1).toString());
    assertEquals("15.00", paidOn("2026-11-05").approvedForPassengers(1_000, 3).toString());
  }

  @Test
  void theCarRateIsThatOfTheTaxYearOfThePayment() {
    assertEquals("45.00", approved(VehicleKind.CAR_OR_VAN, "2026-04-05", 1_000));
    assertEquals("55.00", approved(VehicleKind.CAR_OR_VAN, "2026-04-06", 1_000));
    assertEquals("45.00", approved(VehicleKind.CAR_OR_VAN, "2024-04-06", 1_000));
  }

  @Test
  void theStepIsAtTenThousandMilesOfTheYear() {
    Mileage mileage = paidOn("2026-11-05");

    // 1 mile to the step, then 0.1 beyond it
    assertEquals(Money.of("0.55"), mileage.approved(VehicleKind.CAR_OR_VAN, after(9_999, "0"), 10));
    assertEquals(Money.of("0.58"), mileage.approved(VehicleKind.CAR_OR_VAN, after(9_999, "0"), 11));
    assertEquals(
        Money.of("0.25"), mileage.approved(VehicleKind.CAR_OR_VAN, after(10_000, "0"), 10));
    assertEquals(
        Money.of("0.25"), mileage.approved(VehicleKind.CAR_OR_VAN, after(12_345, "0"), 10));
  }

  @Test
  void aStepInTheMiddleOfAPayslipSplitsItsMiles() {
    // 200 miles at 0.55 and 300 at 0.25
    MileagePay pay = car(after(9_800, "0"), 5_000, "0.55");

    assertEquals(3_000, pay.furtherTenths());
    assertEquals(Money.of("275.00"), pay.paid());
    assertEquals(Money.of("185.00"), pay.approved());
    assertEquals(Money.of("90.00"), pay.taxable());
    assertEquals(Money.ZERO, pay.nicable());
  }

  @Test
  void otherVehiclesKnowNoStepAndLeaveTheYearOfTheCarAsItIs() {
    MileageYear before = after(12_000, "1.00");
    MileagePay pay =
        paidOn("2026-11-05")
            .pay(VehicleKind.MOTORCYCLE, before, 1_000, Rate.of("0.30"), Working.SILENT);

    assertEquals(0, pay.furtherTenths());
    assertEquals(Money.of("24.00"), pay.approved());
    assertEquals(Money.of("6.00"), pay.taxable());
    assertEquals(Money.of("6.00"), pay.nicable());
    assertEquals(before, pay.yearAfter());
  }

  @Test
  void aCycleIsComparedByItselfToo() {
    MileagePay pay =
        paidOn("2026-11-05")
            .pay(VehicleKind.CYCLE, BEGINNING, 100, Rate.of("0.15"), Working.SILENT);

    assertEquals(Money.of("1.50"), pay.paid());
    assertEquals(Money.ZERO, pay.taxable());
    assertEquals(Money.ZERO, pay.nicable());
    assertEquals(BEGINNING, pay.yearAfter());
  }

  @Test
  void nationalInsuranceTakesTheFirstRateForAllMiles() {
    MileagePay pay = car(after(20_000, "0"), 1_000, "0.60");

    assertEquals(Money.of("35.00"), pay.taxable());
    assertEquals(Money.of("5.00"), pay.nicable());
  }

  @Test
  void whatWasPaidTooLittleEarlierInTheYearMakesRoomLater() {
    // 12,000 miles at a flat 0.40: 4,800 paid, 5,500 + 500 approved, so nothing is ever taxed
    MileagePay first = car(BEGINNING, 100_000, "0.40");
    MileagePay second = car(first.yearAfter(), 20_000, "0.40");

    assertEquals(Money.of("1500.00"), first.relief());
    assertEquals(Money.ZERO, second.taxable());
    assertEquals(Money.of("1200.00"), second.relief());
    assertEquals(after(12_000, "-1200.00"), second.yearAfter());
  }

  @Test
  void onlyWhatLiesAboveTheYearsApprovedAmountIsTaxed() {
    // 5.00 below so far; now 20.00 above
    MileagePay pay = car(after(1_000, "-5.00"), 4_000, "0.60");

    assertEquals(Money.of("15.00"), pay.taxable());
    assertEquals(Money.of("20.00"), pay.nicable());
    assertEquals(Money.ZERO, pay.relief());
  }

  @Test
  void whatWasTaxedIsGivenBackWhenTheYearTurnsOutLower() {
    // 20.00 above so far and taxed; now 50.00 below
    MileagePay pay = car(after(1_000, "20.00"), 5_000, "0.45");

    assertEquals(Money.of("-20.00"), pay.taxable());
    assertEquals(Money.of("30.00"), pay.relief());
    assertEquals(Money.ZERO, pay.nicable());
    assertEquals(Money.of("-10.00"), car(after(1_000, "20.00"), 1_000, "0.45").taxable());
  }

  @Test
  void exactlyTheApprovedRateLeavesNothingOverHoweverItIsRounded() {
    MileageYear year = BEGINNING;
    for (int i = 0; i < 50; i++) {
      MileagePay pay = car(year, 1, "0.55");
      assertEquals(Money.ZERO, pay.taxable());
      year = pay.yearAfter();
    }
    assertEquals(new MileageYear(50, Optional.of(Money.ZERO)), year);
  }

  @Test
  void aYearThatWasNotKeptIsLookedAtPayslipByPayslip() {
    MileageYear unknown = new MileageYear(150_000, Optional.empty());
    MileagePay pay = car(unknown, 1_000, "0.60");

    assertEquals(0, pay.furtherTenths());
    assertEquals(Money.of("5.00"), pay.taxable());
    assertEquals(Money.ZERO, pay.relief());
    assertEquals(new MileageYear(151_000, Optional.empty()), pay.yearAfter());
    assertEquals(Money.ZERO, car(unknown, 1_000, "0.45").taxable());
  }

  @Test
  void halfAPennyGoesUp() {
    assertEquals(Money.of("0.06"), paidOn("2026-11-05").amount(1, Rate.of("0.55")));
    assertEquals(Money.of("0.05"), paidOn("2026-11-05").amount(1, Rate.of("0.54")));
  }

  @Test
  void ratesNameTheirSource() {
    Mileage mileage = paidOn("2026-11-05");

    assertEquals("uk/mileage/first-rate@2026-04-06", mileage.source(VehicleKind.CAR_OR_VAN).id());
    assertEquals(
        "uk/mileage/motorcycle-rate@2024-04-06", mileage.source(VehicleKind.MOTORCYCLE).id());
    assertEquals("uk/mileage/cycle-rate@2024-04-06", mileage.source(VehicleKind.CYCLE).id());
    assertEquals(
        "uk/mileage/national-insurance-car-rate@2026-04-06",
        mileage.insuranceSource(VehicleKind.CAR_OR_VAN).id());
    assertEquals(
        "uk/mileage/cycle-rate@2024-04-06", mileage.insuranceSource(VehicleKind.CYCLE).id());
  }

  @Test
  void vehiclesAreNamedByTheirWords() {
    assertEquals(VehicleKind.CAR_OR_VAN, VehicleKind.ofWord("car-or-van"));
    assertEquals("motorcycle", VehicleKind.MOTORCYCLE.word());
    assertEquals(
        "\"horse\" is not a kind of vehicle: car-or-van, motorcycle or cycle",
        assertThrows(IllegalArgumentException.class, () -> VehicleKind.ofWord("horse"))
            .getMessage());
  }

  @Test
  void theMileageRowOfTheCarePackIsExact() throws IOException {
    int rows = 0;
    try (Stream<NamedCsvRecord> all =
        CsvReader.builder()
            .ofNamedCsvRecord(Path.of("payroll-rules/uk/conformance/care.csv"))
            .stream()) {
      for (NamedCsvRecord row :
          all.filter(row -> row.getField("area").equals("mileage")).toList()) {
        rows++;
        Map<String, String> inputs = entries(row.getField("inputs"));
        String payDate = inputs.get("year").substring(0, 4) + "-12-01";
        int tenths = 10 * Integer.parseInt(inputs.get("miles"));
        Mileage mileage = paidOn(payDate);
        Money taxFree = mileage.approved(VehicleKind.CAR_OR_VAN, BEGINNING, tenths);
        Money insuranceFree =
            mileage.amount(tenths, mileage.insuranceSource(VehicleKind.CAR_OR_VAN).value());

        assertEquals(
            entries(row.getField("expected")),
            Map.of("tax_free", taxFree.toString(), "nic_free", insuranceFree.toString()),
            row.getField("id"));
      }
    }
    assertEquals(1, rows);
  }

  @Test
  void howAYearIsCutIntoPayslipsDoesNotChangeWhatIsTaxed() {
    SplittableRandom random = new SplittableRandom(230);
    for (int i = 0; i < 1_000; i++) {
      Rate rate = new Rate(5 * random.nextLong(0, 16), 2);
      int miles = 20 * random.nextInt(1, 800);
      int first = 20 * random.nextInt(0, miles / 20 + 1);
      MileagePay whole = car(BEGINNING, 10 * miles, rate.toString());
      MileagePay one = car(BEGINNING, 10 * first, rate.toString());
      MileagePay two = car(one.yearAfter(), 10 * (miles - first), rate.toString());

      assertEquals(whole.taxable(), one.taxable().plus(two.taxable()));
      assertEquals(whole.yearAfter(), two.yearAfter());
      assertFalse(whole.taxable().isNegative());
    }
  }

  private static Map<String, String> entries(String text) {
    Map<String, String> entries = new TreeMap<>();
    for (String part : text.split(";")) {
      String[] named = part.split("=", 2);
      entries.put(named[0], named[1]);
    }
    return entries;
  }

  @Test
  void milesWithoutTheStepTellNothingOfIt() {
    WhatIsTold told = new WhatIsTold();
    paidOn("2026-11-05")
        .pay(VehicleKind.CAR_OR_VAN, after(1_000, "-5.00"), 1_000, Rate.of("0.60"), told);

    assertEquals(
        List.of(
            "miles-tenths < 1000",
            "mileage-rate < Price[rate=0.6]",
            "§ mileage/first-rate@2026-04-06",
            "approved-rate Price[rate=0.55]",
            "§ mileage/rounding@2024-04-06",
            "mileage-paid 60.00",
            "mileage-approved 55.00",
            "mileage-over-before < -5.00",
            "mileage-over-after 0.00",
            "mileage-taxable 0.00",
            "§ mileage/national-insurance-car-rate@2026-04-06",
            "mileage-nicable 5.00"),
        told.lines());
  }

  @Test
  void aCycleTellsNothingOfTheYearOfTheCar() {
    WhatIsTold told = new WhatIsTold();
    paidOn("2026-11-05").pay(VehicleKind.CYCLE, BEGINNING, 100, Rate.of("0.25"), told);

    assertEquals(
        List.of(
            "miles-tenths < 100",
            "mileage-rate < Price[rate=0.25]",
            "approved-rate Price[rate=0.2]",
            "mileage-paid 2.50",
            "mileage-approved 2.00",
            "mileage-taxable 0.50",
            "mileage-nicable 0.50"),
        told.figures());
    assertEquals(
        List.of(
            "mileage/cycle-rate@2024-04-06",
            "mileage/rounding@2024-04-06",
            "mileage/cycle-rate@2024-04-06"),
        told.rules());
  }
}
