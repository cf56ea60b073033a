package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.TRAINING;
import static coop.commonwage.pay.hours.TimeKind.TRAVEL;
import static coop.commonwage.pay.hours.TimeKind.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Time of a period that turns out differently pays its difference, whatever the way there was. */
class TimeCorrectionTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  @Test
  void anHourMoreIsPaidAtTheRateOfThenAndIsNoTimeOfNow() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 600));
    WorkedTime now = ACareWorker.onZeroHours().worked(CONTACT, 660).inputs().worked();
    Payslip november =
        payslip(november().paid("20.00").worked(CONTACT, 60).in(correcting(october, now)));
    assertEquals(
        List.of(
            "EARNING contact 60 MINUTES at 20 = 20.00 (contract)",
            "EARNING correction-contact 60 MINUTES at 13.45 = 13.45 (contract, 2026-10-01)",
            "INFORMATION correction-worked-time 60 MINUTES = 0.00 (contract, 2026-10-01)"),
        forTime(november));
    assertEquals(Money.of("33.45"), november.gross());
    assertEquals(60, november.inputs().worked().minimumWageMinutes());
    assertEquals(120, november.workedMinutes());
  }

  @Test
  void whatIsPaidForThenFillsUpNoMinimumWageOfNow() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 600));
    WorkedTime now = ACareWorker.onZeroHours().worked(CONTACT, 6_600).inputs().worked();
    Supplier<ACareWorker> lowPaid = () -> november().paid("11.00").worked(CONTACT, 600);
    Money alone = payslip(lowPaid.get()).amount(MinimumWageLine.CODE);
    Payslip both = payslip(lowPaid.get().in(correcting(october, now)));
    assertEquals(Money.of("17.10"), alone);
    assertEquals(alone, both.amount(MinimumWageLine.CODE));
    assertEquals(Money.of("1345.00"), both.amount("correction-contact"));
  }

  @Test
  void travelThatWasNotPaidAboveTheMinimumWageOfThenIsToppedUpByTheLawOfThen() {
    Payslip october = payslip(ACareWorker.onZeroHours().paidForTravel("0.00").worked(CONTACT, 600));
    WorkedTime now =
        ACareWorker.onZeroHours().worked(CONTACT, 600).worked(TRAVEL, 120).inputs().worked();
    Payslip november = payslip(november().worked(CONTACT, 60).in(correcting(october, now)));
    // twelve hours at 12.71 are 152.52, ten at 13.45 are 134.50
    assertEquals(Money.of("18.02"), november.amount("correction-minimum-wage-top-up"));
    assertEquals(Money.ZERO, november.amount("correction-travel"));
  }

  @Test
  void ofWhatWasAgreedOnlyWhatTheLawCountsLowersTheMinimumWageOfThen() {
    // 110 h at 12.71 are 1,398.10; 1,300.00 and ten hours on the way at 9.00 are 1,390.00
    assertEquals(Money.of("8.10"), topUpAfterTaking("share-instalment"));
    assertEquals(Money.of("8.10"), topUpAfterTaking("loan-repayment"));
    assertEquals(Money.of("8.10"), topUpAfterTaking("overpayment-recovery"));
    assertEquals(Money.of("8.10"), topUpAfterTaking("purchase"));
    assertEquals(Money.of("8.10"), topUpAfterTaking("voluntary"));
    assertEquals(Money.of("33.10"), topUpAfterTaking("uniform"));
    assertEquals(Money.of("33.10"), topUpAfterTaking("other"));
  }

  private static Money topUpAfterTaking(String deduction) {
    Told told = Told.aDeduction(1, deduction, "as agreed", "25.00").saying("total", "200.00");
    ACareWorker worker = ACareWorker.onZeroHours().paid("13.00").paidForTravel("9.00");
    Payslip october = payslip(worker.worked(CONTACT, 6_000).in(OrderLinesTest.told(told)));
    assertEquals(Money.of("25.00"), october.amount("deduction-" + deduction));
    WorkedTime now =
        ACareWorker.onZeroHours().worked(CONTACT, 6_000).worked(TRAVEL, 600).inputs().worked();
    Payslip november = payslip(november().worked(CONTACT, 60).in(correcting(october, now)));
    assertEquals(Money.of("90.00"), november.amount("correction-travel"));
    return november.amount("correction-minimum-wage-top-up");
  }

  @Test
  void workThatFillsGuaranteedHoursTakesTheirPlace() {
    Payslip october =
        payslip(ACareWorker.onGuaranteedHours(10).worked(CONTACT, DayKind.WEEKEND, 600));
    WorkedTime now =
        ACareWorker.onGuaranteedHours(10).worked(CONTACT, DayKind.WEEKEND, 720).inputs().worked();
    Payslip november =
        payslip(november(ACareWorker.onGuaranteedHours(10)).in(correcting(october, now)));
    // two hours at 14.795 instead of two guaranteed ones at 13.45
    assertEquals(Money.of("29.59"), november.amount("correction-contact-weekend"));
    assertEquals(Money.of("-26.90"), november.amount("correction-guaranteed-hours"));
  }

  @Test
  void whatWasTooMuchIsTakenDownToTheMinimumWageAndTheRestIsTold() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 6_000));
    Payslip november =
        payslip(november().worked(CONTACT, 6_000).in(correcting(october, WorkedTime.NONE)));
    // a hundred hours at 0.74 above 12.71
    assertEquals(Money.of("-74.00"), november.amount("correction-contact"));
    assertEquals(Money.of("1271.00"), november.amount("correction-held-back"));
    assertEquals(Money.of("1271.00"), november.gross());
  }

  @Test
  void aPayslipWithoutWorkGivesBackNoMoreThanItHas() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 6_000));
    Payslip november =
        payslip(
            november()
                .alsoEarned("surplus-share", "100.00", "S1")
                .in(correcting(october, WorkedTime.NONE)));
    assertEquals(Money.ZERO, november.net());
    assertEquals(
        Money.of("1345.00"),
        november
            .amount("correction-contact")
            .negated()
            .plus(november.amount("correction-held-back")));
  }

  @Test
  void milesAreRepaidAtTheRateOfThenAndCountToTheYear() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 600).droveTenths(1_000));
    WorkedTime now =
        ACareWorker.onZeroHours().worked(CONTACT, 600).droveTenths(1_250).inputs().worked();
    Payslip november =
        payslip(
            november().before(october.after()).worked(CONTACT, 60).in(correcting(october, now)));
    assertEquals(Money.of("11.25"), november.amount("correction-mileage"));
    assertEquals(1_250, november.after().milesTenths());
    assertEquals(Optional.of(Money.of("-12.50")), november.after().mileageOverApproved());
    assertEquals(november.net().plus(Money.of("11.25")), november.payable());
  }

  @Test
  void everyLineOfACorrectionIsExplained() {
    Payslip october = payslip(ACareWorker.onZeroHours().worked(CONTACT, 600));
    WorkedTime now =
        ACareWorker.onZeroHours().worked(CONTACT, 660).droveTenths(50).inputs().worked();
    Payslip november = payslip(november().worked(CONTACT, 60).in(correcting(october, now)));
    for (PayslipLine line : november.lines()) {
      if (line.code().startsWith(CorrectionLines.PREFIX)) {
        Derivation derivation = GROSS_TO_NET.explain(november.inputs(), line.key()).orElseThrow();
        assertEquals("correction", derivation.formula(), line.key());
        assertTrue(
            derivation.notes().contains(new Derivation.Input("correction-because", "V1, V2")),
            line.key());
      }
    }
  }

  @Test
  void anySequenceOfDeliveriesEndsWithThePayOfTheLastOnePaidOnce() {
    for (int seed = 0; seed < 150; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int guaranteed = random.nextInt(3) * 10;
      String travel = random.nextBoolean() ? "13.45" : "9.00";
      Payslip october = payslip(delivery(random, guaranteed, travel));
      List<PaidForTime> corrected = new ArrayList<>();
      Payslip last = october;
      WorkedTime known = october.inputs().worked();
      int deliveries = 1 + random.nextInt(4);
      for (int i = 0; i < deliveries; i++) {
        known = delivery(random, guaranteed, travel).inputs().worked();
        last =
            payslip(
                november()
                    .paid("60.00")
                    .worked(CONTACT, 12_000)
                    .before(last.after())
                    .in(
                        Circumstances.NONE.withCorrections(
                            List.of(TimeCorrection.of(october, known, corrected, List.of("V1"))))));
        addTo(corrected, last);
      }
      PayslipInputs then = october.inputs();
      Payslip atOnce =
          GROSS_TO_NET
              .calculate(
                  new PayslipInputs(
                      then.terms(),
                      then.period(),
                      known,
                      then.oneOffs(),
                      then.before(),
                      then.circumstances()))
              .payslip();
      List<PayslipLine> paid = new ArrayList<>(october.lines());
      assertEquals(sums(atOnce.lines(), List.of()), sums(paid, corrected), "seed " + seed);
      assertEquals(
          atOnce.workedMinutes(),
          october.workedMinutes()
              + corrected.stream()
                  .filter(one -> one.code().equals(CorrectionLines.MINUTES))
                  .mapToInt(PaidForTime::quantity)
                  .sum(),
          "seed " + seed);
      assertEquals(known.milesTenths(), last.after().milesTenths(), "seed " + seed);
    }
  }

  /** What is known of October after a delivery: any part of it, more or less than before. */
  private static ACareWorker delivery(SplittableRandom random, int guaranteed, String travel) {
    ACareWorker worker =
        guaranteed == 0 ? ACareWorker.onZeroHours() : ACareWorker.onGuaranteedHours(guaranteed);
    worker.paidForTravel(travel).droveTenths(random.nextInt(3) * random.nextInt(2_000));
    worker.worked(CONTACT, 1 + random.nextInt(6_000));
    worker.worked(CONTACT, DayKind.WEEKEND, random.nextInt(2) * random.nextInt(900));
    worker.worked(TRAVEL, random.nextInt(2) * random.nextInt(900));
    worker.worked(WAITING, random.nextInt(2) * random.nextInt(300));
    worker.worked(TRAINING, random.nextInt(2) * random.nextInt(300));
    return worker.sleptIn(random.nextInt(4));
  }

  /** Amount and quantity by code, of lines for time and miles. */
  private static Map<String, String> sums(List<PayslipLine> lines, List<PaidForTime> corrected) {
    Map<String, long[]> sums = new TreeMap<>();
    for (PayslipLine line : lines) {
      if (TimeCorrection.isForTime(line) || line.code().startsWith(MileageLines.CODE)) {
        add(
            sums,
            line.code(),
            line.amount(),
            line.quantity().map(PayslipLine.Quantity::amount).orElse(0));
      }
    }
    for (PaidForTime one : corrected) {
      if (!one.code().equals(CorrectionLines.MINUTES)) {
        add(
            sums,
            one.code().substring(CorrectionLines.PREFIX.length()),
            one.amount(),
            one.quantity());
      }
    }
    Map<String, String> words = new TreeMap<>();
    sums.forEach(
        (code, sum) -> {
          boolean isTold = code.equals(MileageLines.RELIEF) || code.equals(MileageLines.INSURED);
          if (!isTold && (sum[0] != 0 || sum[1] != 0)) {
            words.put(code, sum[0] + " for " + sum[1]);
          }
        });
    return words;
  }

  private static void add(Map<String, long[]> sums, String code, Money amount, int quantity) {
    long[] sum = sums.computeIfAbsent(code, each -> new long[2]);
    sum[0] += amount.pence();
    sum[1] += quantity;
  }

  private static void addTo(List<PaidForTime> corrected, Payslip payslip) {
    for (PayslipLine line : payslip.lines()) {
      if (line.code().startsWith(CorrectionLines.PREFIX)) {
        corrected.add(
            new PaidForTime(
                line.code(),
                line.amount(),
                line.quantity().map(PayslipLine.Quantity::amount).orElse(0),
                line.quantity().map(PayslipLine.Quantity::unit),
                line.rate()));
      }
    }
  }

  private static Circumstances correcting(Payslip then, WorkedTime now) {
    return Circumstances.NONE.withCorrections(
        List.of(TimeCorrection.of(then, now, List.of(), List.of("V1", "V2"))));
  }

  private static ACareWorker november() {
    return november(ACareWorker.onZeroHours());
  }

  private static ACareWorker november(ACareWorker worker) {
    return worker.inPeriod(PayFrequency.MONTHLY, "2026-11-01", "2026-11-30", "2026-12-04");
  }

  private static List<String> forTime(Payslip payslip) {
    return payslip.lines().stream()
        .filter(
            line ->
                line.kind() == LineKind.EARNING || line.code().startsWith(CorrectionLines.PREFIX))
        .map(PayslipLine::toString)
        .toList();
  }

  private static Payslip payslip(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip();
  }
}
