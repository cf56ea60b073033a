package coop.commonwage.pay.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.funding.FundedWork.Payer;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CostSharesTest {

  private static final String COUNCIL = "council/WCC-2291";
  private static final String BUDGET = "budget/C0080";

  @Test
  void payForWorkGoesToItsAccountAndTheRestFollowsInProportion() {
    List<PayslipLine> lines =
        List.of(
            line(LineKind.EARNING, "contact", 600, Unit.MINUTES, "134.50"),
            line(LineKind.EARNING, "contact-weekend", 60, Unit.MINUTES, "14.80"),
            line(LineKind.EARNING, "travel", 90, Unit.MINUTES, "20.18"),
            line(LineKind.EARNING, "sleep-in", 1, Unit.NIGHTS, "60.00"),
            line(LineKind.REIMBURSEMENT, "mileage", 80, Unit.TENTHS_OF_A_MILE, "3.60"),
            line(LineKind.EARNING, "guaranteed-hours", 100, Unit.MINUTES, "22.42"),
            line(LineKind.DEDUCTION, "income-tax", 0, null, "12.00"),
            line(LineKind.EMPLOYER_COST, "employer-national-insurance", 0, null, "9.99"),
            line(LineKind.INFORMATION, "unpaid-gaps", 30, Unit.MINUTES, "0.00"));
    List<FundedWork> work =
        List.of(
            time(COUNCIL, TimeKind.CONTACT, DayKind.ORDINARY, 400),
            time(BUDGET, TimeKind.CONTACT, DayKind.ORDINARY, 200),
            time(BUDGET, TimeKind.CONTACT, DayKind.WEEKEND, 60),
            time(COUNCIL, TimeKind.TRAVEL, DayKind.ORDINARY, 60),
            time(BUDGET, TimeKind.TRAVEL, DayKind.WEEKEND, 30),
            new FundedWork(new Payer.Account(BUDGET), new FundedWork.What.SleepIn(), 1),
            new FundedWork(new Payer.Account(COUNCIL), new FundedWork.What.Miles(), 80));
    // Council: 134.50 x 400/600 = 89.67, travel 20.18 x 60/90 = 13.45, miles 3.60: 106.72.
    // Budget: 44.83 + 14.80 + 6.73 + 60.00 = 126.36. Of 22.42 and 9.99 the council bears
    // 106.72/233.08: 10.265 and 4.574; the penny of the first goes to the larger remainder.
    assertEquals(
        List.of(
            new FundedCost(BUDGET, 290, Money.of("126.36"), Money.of("17.57")),
            new FundedCost(COUNCIL, 460, Money.of("106.72"), Money.of("14.84"))),
        CostShares.of(lines, work));
    assertEquals(Money.of("265.49"), CostShares.cost(lines));
  }

  @Test
  void timeAtNoEnhancementIsPaidByThePlainLineWhateverTheDay() {
    List<PayslipLine> lines = List.of(line(LineKind.EARNING, "travel", 30, Unit.MINUTES, "6.00"));
    List<FundedWork> work =
        List.of(
            time(COUNCIL, TimeKind.TRAVEL, DayKind.ORDINARY, 10),
            time(BUDGET, TimeKind.TRAVEL, DayKind.WEEKEND, 20));
    assertEquals(
        List.of(
            new FundedCost(BUDGET, 20, Money.of("4.00"), Money.ZERO),
            new FundedCost(COUNCIL, 10, Money.of("2.00"), Money.ZERO)),
        CostShares.of(lines, work));
  }

  @Test
  void anEnhancementIsBorneByTheMinutesItIsPaidForAndATurnOnCallByItsAccount() {
    List<PayslipLine> lines =
        List.of(
            line(LineKind.EARNING, "contact", 180, Unit.MINUTES, "36.00"),
            line(LineKind.EARNING, "evening-enhancement", 90, Unit.ENHANCED_MINUTES, "9.00"),
            line(LineKind.EARNING, "night-enhancement", 30, Unit.ENHANCED_MINUTES, "6.00"),
            line(LineKind.EARNING, "on-call", 1, Unit.TURNS, "20.00"));
    List<FundedWork> work =
        List.of(
            time(COUNCIL, TimeKind.CONTACT, DayKind.ORDINARY, 90),
            time(BUDGET, TimeKind.CONTACT, DayKind.ORDINARY, 90),
            enhanced(COUNCIL, TimeBand.EVENING, 60),
            enhanced(BUDGET, TimeBand.EVENING_AND_NIGHT, 30),
            enhanced(BUDGET, TimeBand.NIGHT, 30),
            new FundedWork(new Payer.Account(COUNCIL), new FundedWork.What.OnCall(), 1));
    // The shared half hour is in the 90 minutes of the evening and not in the 30 of the night.
    assertEquals(
        List.of(
            new FundedCost(BUDGET, 90, Money.of("27.00"), Money.ZERO),
            new FundedCost(COUNCIL, 90, Money.of("44.00"), Money.ZERO)),
        CostShares.of(lines, work));
  }

  private static FundedWork enhanced(String account, TimeBand band, int minutes) {
    return new FundedWork(
        new Payer.Account(account), new FundedWork.What.Enhanced(band, DayKind.ORDINARY), minutes);
  }

  @Test
  void trainingIsBorneByAllInProportionAndUnfundedCareByTheCooperative() {
    List<PayslipLine> lines =
        List.of(
            line(LineKind.EARNING, "contact", 90, Unit.MINUTES, "22.50"),
            line(LineKind.EARNING, "training", 60, Unit.MINUTES, "15.00"),
            line(LineKind.EMPLOYER_COST, "employer-pension", 0, null, "0.91"));
    List<FundedWork> work =
        List.of(
            time(BUDGET, TimeKind.CONTACT, DayKind.ORDINARY, 60),
            new FundedWork(
                new Payer.Nobody(),
                new FundedWork.What.Time(TimeKind.CONTACT, DayKind.ORDINARY),
                30),
            new FundedWork(
                new Payer.Everybody(),
                new FundedWork.What.Time(TimeKind.TRAINING, DayKind.ORDINARY),
                60));
    assertEquals(
        List.of(
            new FundedCost(FundedCost.OWN, 30, Money.of("7.50"), Money.of("5.30")),
            new FundedCost(BUDGET, 60, Money.of("15.00"), Money.of("10.61"))),
        CostShares.of(lines, work));
  }

  @Test
  void trainingAloneIsTheCooperativesOwn() {
    List<PayslipLine> lines =
        List.of(line(LineKind.EARNING, "training", 60, Unit.MINUTES, "15.00"));
    List<FundedWork> work =
        List.of(
            new FundedWork(
                new Payer.Everybody(),
                new FundedWork.What.Time(TimeKind.TRAINING, DayKind.ORDINARY),
                60));
    assertEquals(
        List.of(new FundedCost(FundedCost.OWN, 0, Money.ZERO, Money.of("15.00"))),
        CostShares.of(lines, work));
  }

  @Test
  void aPayslipWithoutWorkIsTheCooperativesOwn() {
    List<PayslipLine> lines =
        List.of(
            line(LineKind.EARNING, "statutory-sick-pay", 0, null, "123.25"),
            line(LineKind.EMPLOYER_COST, "employer-pension", 0, null, "1.00"));
    assertEquals(
        List.of(new FundedCost(FundedCost.OWN, 0, Money.ZERO, Money.of("124.25"))),
        CostShares.of(lines, List.of()));
  }

  @Test
  void aShareOfTheSurplusIsChargedToNobody() {
    PayslipLine dividend =
        new PayslipLine(
            LineKind.EARNING,
            "surplus-share",
            Optional.empty(),
            Optional.empty(),
            Money.of("812.00"),
            "one-off/2026-1");
    assertEquals(List.of(), CostShares.of(List.of(dividend), List.of()));
    assertEquals(Money.ZERO, CostShares.cost(List.of(dividend)));
  }

  @Test
  void whateverIsSharedSumsToTheCostToThePenny() {
    SplittableRandom random = new SplittableRandom(20261122);
    List<String> codes =
        List.of("contact", "contact-weekend", "travel", "waiting", "sleep-in", "mileage", "other");
    for (int round = 0; round < 2_000; round++) {
      List<PayslipLine> lines = new ArrayList<>();
      for (String code : codes) {
        String pounds = "%d.%02d".formatted(random.nextInt(400), random.nextInt(100));
        boolean takesBack = random.nextInt(10) == 0;
        LineKind kind =
            code.equals("other")
                ? LineKind.EMPLOYER_COST
                : code.equals("mileage") ? LineKind.REIMBURSEMENT : LineKind.EARNING;
        lines.add(line(kind, code, 1, Unit.MINUTES, takesBack ? "-" + pounds : pounds));
      }
      List<FundedWork> work = new ArrayList<>();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        Payer payer =
            switch (random.nextInt(5)) {
              case 0 -> new Payer.Nobody();
              case 1 -> new Payer.Everybody();
              default -> new Payer.Account("a" + random.nextInt(3));
            };
        FundedWork.What what =
            switch (random.nextInt(5)) {
              case 0 -> new FundedWork.What.SleepIn();
              case 1 -> new FundedWork.What.Miles();
              case 2 -> new FundedWork.What.Time(TimeKind.TRAVEL, DayKind.WEEKEND);
              case 3 -> new FundedWork.What.Time(TimeKind.CONTACT, DayKind.WEEKEND);
              default -> new FundedWork.What.Time(TimeKind.CONTACT, DayKind.ORDINARY);
            };
        work.add(new FundedWork(payer, what, random.nextInt(300)));
      }
      assertEquals(
          CostShares.cost(lines),
          CostShares.of(lines, work).stream()
              .map(FundedCost::total)
              .reduce(Money.ZERO, Money::plus),
          "round " + round);
    }
  }

  private static FundedWork time(String account, TimeKind kind, DayKind day, int minutes) {
    return new FundedWork(new Payer.Account(account), new FundedWork.What.Time(kind, day), minutes);
  }

  private static PayslipLine line(
      LineKind kind, String code, int quantity, Unit unit, String amount) {
    Optional<PayslipLine.Quantity> counted =
        Optional.ofNullable(unit).map(of -> new PayslipLine.Quantity(quantity, of));
    return new PayslipLine(kind, code, counted, Optional.empty(), Money.of(amount), "contract");
  }
}
