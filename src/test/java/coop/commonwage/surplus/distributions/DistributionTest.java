package coop.commonwage.surplus.distributions;

import static coop.commonwage.surplus.distributions.Cases.aSurplusOf;
import static coop.commonwage.surplus.distributions.Cases.allocations;
import static coop.commonwage.surplus.distributions.Cases.worker;
import static coop.commonwage.surplus.distributions.Cases.workersBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void aSocietysSurplusFallsThroughLossesFundsAndInterestIntoTheWorkersPool() {
    Distribution d =
        aSurplusOf("60000.00")
            .afterLossesOf("12000.00")
            .to("general-reserve", "30", PercentOf.SURPLUS_AFTER_LOSSES)
            .to("education", "5", PercentOf.SURPLUS_AFTER_LOSSES)
            .to("community", "5", PercentOf.SURPLUS_AFTER_LOSSES)
            .withInterestOf("2")
            .sharedBy(workersBy(Basis.HOURS).paidInCash(Rate.ofPercent("60")))
            .among(
                worker("A", Basis.HOURS, "1820").withShares(Money.of("10000")),
                worker("B", Basis.HOURS, "1560").withShares(Money.of("10000")),
                worker("C", Basis.HOURS, "1040").withShares(Money.of("10000")),
                worker("D", Basis.HOURS, "520").withShares(Money.of("10000")))
            .shared();
    assertEquals(
        "[FundAmount[fund=general-reserve, amount=14400.00],"
            + " FundAmount[fund=education, amount=2400.00],"
            + " FundAmount[fund=community, amount=2400.00]]",
        d.funds().toString());
    assertEquals(Money.of("800.00"), d.shareInterest());
    assertEquals("10315.79 8842.10 5894.74 2947.37", allocations(d));
    assertEquals(
        "6189.47 5305.26 3536.84 1768.42",
        String.join(" ", d.members().stream().map(m -> m.cash().toString()).toList()));
    assertEquals(
        "4126.32 3536.84 2357.90 1178.95",
        String.join(" ", d.members().stream().map(m -> m.retained().toString()).toList()));
    assertEquals(Money.of("60000.00"), d.total());
    assertEquals(Money.ZERO, d.waterfall().getLast().remaining());
  }

  @Test
  void severalFactorsAreSeparatePotsThatAreAdded() {
    Pool pool =
        Pool.of(
            "worker",
            Pool.ALL,
            new Pool.Factor(Basis.PAY, Rate.ofPercent("37.5")),
            new Pool.Factor(Basis.SERVICE_YEARS, Rate.ofPercent("12.5")),
            new Pool.Factor(Basis.HOURS, Rate.ofPercent("50")));
    Distribution d =
        aSurplusOf("8000.00")
            .sharedBy(pool)
            .among(
                member("A", "24000", "6", "1820"),
                member("B", "18000", "2", "1400"),
                member("C", "9600", "1", "780"))
            .shared();
    assertEquals(
        "[FactorShare[basis=PAY, amount=1395.35], FactorShare[basis=SERVICE_YEARS, amount=666.67],"
            + " FactorShare[basis=HOURS, amount=1820.00]]",
        d.members().getFirst().byFactor().toString());
    assertEquals("3882.02 2668.73 1449.25", allocations(d));
  }

  @Test
  void whoWouldExceedTheCapIsHeldToItAndTheRestIsSharedAgain() {
    Distribution d =
        aSurplusOf("10000.00")
            .sharedBy(workersBy(Basis.HOURS).withCap(Money.of("4000")))
            .amongWorkersWithHours("5", "3", "2")
            .shared();
    assertEquals("4000.00 3600.00 2400.00", allocations(d));
    assertTrue(d.members().getFirst().capped());
    assertEquals(Money.ZERO, d.undistributed());
    assertEquals("5000.00", d.members().getFirst().byFactor().getFirst().amount().toString());
  }

  @Test
  void oneCapCanPushTheNextMemberOverIt() {
    Distribution d =
        aSurplusOf("10000.00")
            .sharedBy(workersBy(Basis.HOURS).withCap(Money.of("3500")))
            .amongWorkersWithHours("50", "32", "18")
            .shared();
    assertEquals("3500.00 3500.00 3000.00", allocations(d));
  }

  @Test
  void whatNobodyMayTakeGoesToTheNamedReserve() {
    Distribution d =
        aSurplusOf("10000.00")
            .sharedBy(workersBy(Basis.HOURS).withCap(Money.of("3000")))
            .amongWorkersWithHours("5", "3", "2")
            .shared();
    assertEquals("3000.00 3000.00 3000.00", allocations(d));
    assertEquals("general-reserve", d.undistributedTo());
    assertEquals(Money.of("1000.00"), d.undistributed());
    assertEquals(Money.of("10000.00"), d.total());
  }

  @Test
  void aCapCanBeAShareOfOnesOwnPayRoundedDown() {
    Distribution d =
        aSurplusOf("1000.00")
            .sharedBy(workersBy(Basis.HOURS).withCapOfPay(Rate.ofPercent("30")))
            .among(
                Member.of("A", "worker", figures("10", "333.33")),
                Member.of("B", "worker", figures("10", "9000")))
            .shared();
    assertEquals("99.99 900.01", allocations(d));
  }

  @Test
  void whoWouldFallUnderTheFloorIsLiftedToItAndTheOthersShareTheRest() {
    Distribution d =
        aSurplusOf("1000.00")
            .sharedBy(workersBy(Basis.HOURS).withFloor(Money.of("100")))
            .amongWorkersWithHours("90", "5", "5")
            .shared();
    assertEquals("800.00 100.00 100.00", allocations(d));
    assertTrue(d.members().getLast().raised());
  }

  @Test
  void theCappedGiveTooWhenTheOthersCannotPayTheFloors() {
    Distribution d =
        aSurplusOf("1000.00")
            .sharedBy(workersBy(Basis.HOURS).withCap(Money.of("450")).withFloor(Money.of("150")))
            .amongWorkersWithHours("50", "45", "5")
            .shared();
    assertEquals("447.37 402.63 150.00", allocations(d));
  }

  @Test
  void equalHeadsGetTheOddPenniesInOrder() {
    Distribution d =
        aSurplusOf("100.00")
            .sharedBy(workersBy(Basis.EQUAL).paidInCash(Rate.ofPercent("50")))
            .amongWorkersWithHours("1", "2", "3")
            .shared();
    assertEquals("33.34 33.33 33.33", allocations(d));
    assertEquals(
        "16.67 16.66 16.66",
        String.join(" ", d.members().stream().map(m -> m.cash().toString()).toList()));
  }

  @Test
  void thoseWhoMayNotShareGetNothingOfThePoolButTheirShareInterest() {
    Distribution d =
        aSurplusOf("1000.00")
            .withInterestOf("5")
            .sharedBy(workersBy(Basis.HOURS))
            .among(
                worker("A", Basis.HOURS, "10"),
                worker("B", Basis.HOURS, "10")
                    .withShares(Money.of("1000"))
                    .notEligible("joined after the record date"))
            .shared();
    assertEquals("950.00 0.00", allocations(d));
    assertEquals(Money.of("50.00"), d.members().getLast().shareInterest());
  }

  @Test
  void shareInterestCountsBothTheFirstAndTheLastDayHeld() {
    Member lateComer =
        new Member("A", "worker", Map.of(), Money.of("500"), OptionalInt.of(182), false, "");
    Distribution d = aSurplusOf("100.00").withInterestOf("3").among(lateComer).shared();
    assertEquals(Money.of("7.48"), d.members().getFirst().shareInterest());
  }

  @Test
  void aYearThatHoldsALeapDayHas366Days() {
    assertEquals(366, Waterfall.daysInYearEnding(java.time.LocalDate.of(2024, 3, 31)));
    assertEquals(366, Waterfall.daysInYearEnding(java.time.LocalDate.of(2024, 2, 29)));
    assertEquals(365, Waterfall.daysInYearEnding(java.time.LocalDate.of(2025, 2, 28)));
    assertEquals(365, Waterfall.daysInYearEnding(java.time.LocalDate.of(2026, 3, 31)));
  }

  @Test
  void noPoolsAtAllSendTheRestToTheReserve() {
    Distribution d = aSurplusOf("100.00").to("education", "5", PercentOf.DECLARED_SURPLUS).shared();
    assertEquals(Money.of("95.00"), d.undistributed());
  }

  @Test
  void aFundOfTheRemainderIsTakenOfWhatTheFundsBeforeItLeft() {
    Distribution d =
        aSurplusOf("10000.00")
            .to("legal", "15", PercentOf.DECLARED_SURPLUS)
            .to("statutory", "50", PercentOf.REMAINING)
            .shared();
    assertEquals(Money.of("4250.00"), d.funds().getLast().amount());
  }

  @Test
  void aPoolNobodyMayReceiveAsksWhoShould() {
    assertUnusable(
        "£100.00 is for the class “worker”, but no member of it may receive anything: who should?"
            + " (Made-up Act, s1)",
        aSurplusOf("100.00").sharedBy(workersBy(Basis.HOURS)));
  }

  @Test
  void weightsThatSumToZeroAskWhatToShareBy() {
    assertUnusable(
        "£100.00 is for the class “worker” by hours, but nobody has any: what should it be shared"
            + " by? (Made-up Act, s1)",
        aSurplusOf("100.00").sharedBy(workersBy(Basis.HOURS)).amongWorkersWithHours("0", "0"));
  }

  @Test
  void aMemberListedTwiceIsRefused() {
    assertUnusable(
        "member A is listed twice: everybody shares once (Made-up Act, s1)",
        aSurplusOf("100.00")
            .sharedBy(workersBy(Basis.HOURS))
            .among(worker("A", Basis.HOURS, "1"), worker("A", Basis.HOURS, "2")));
  }

  @Test
  void negativeHoursAreRefused() {
    assertUnusable(
        "member A has negative hours: -1; zero or more is allowed (Made-up Act, s1)",
        aSurplusOf("100.00").sharedBy(workersBy(Basis.HOURS)).amongWorkersWithHours("-1"));
  }

  @Test
  void percentagesThatDoNotSumAreRefused() {
    assertUnusable(
        "the percentages of the pools sum to 90%, not to 100% (Made-up Act, s1)",
        aSurplusOf("100.00")
            .sharedBy(
                Pool.of("worker", Rate.ofPercent("90"), new Pool.Factor(Basis.EQUAL, Pool.ALL)))
            .amongWorkersWithHours("1"));
  }

  @Test
  void aCapUnderAFloorIsRefused() {
    assertUnusable(
        "pool worker has a cap of 5.00 under its floor of 6.00 (Made-up Act, s1)",
        aSurplusOf("100.00")
            .sharedBy(workersBy(Basis.EQUAL).withCap(Money.of("5")).withFloor(Money.of("6")))
            .amongWorkersWithHours("1"));
  }

  @Test
  void floorsThatNeedMoreThanThePoolAreRefused() {
    assertUnusable(
        "pool worker has 100.00, but floors of 60.00 for 2 members need 120.00: lower the floor"
            + " (Made-up Act, s1)",
        aSurplusOf("100.00")
            .sharedBy(workersBy(Basis.HOURS).withFloor(Money.of("60")))
            .amongWorkersWithHours("1", "2"));
  }

  @Test
  void fundsThatTakeMoreThanThereIsAreRefused() {
    assertUnusable(
        "fund b would take 60.00, but only 40.00 is left: lower the percentages (Made-up Act, s1)",
        aSurplusOf("100.00")
            .to("a", "60", PercentOf.DECLARED_SURPLUS)
            .to("b", "60", PercentOf.DECLARED_SURPLUS));
  }

  @Test
  void whoHasNoWeightIsLiftedToTheFloorAlsoBesideSomebodyWhoseCapLeavesNoRoom() {
    Distribution d =
        aSurplusOf("1000.00")
            .sharedBy(
                workersBy(Basis.HOURS)
                    .withCapOfPay(Rate.ofPercent("30"))
                    .withFloor(Money.of("100.00")))
            .among(
                Member.of("A", "worker", figures("10", "1000")),
                Member.of("B", "worker", figures("0", "2000")),
                Member.of("C", "worker", figures("0", "0")))
            .shared();
    assertEquals("300.00 100.00 0.00", allocations(d));
    assertEquals(Money.of("600.00"), d.undistributed());
  }

  @Test
  void aPayTooLargeForAnyCapCapsNobody() {
    Distribution d =
        aSurplusOf("100.00")
            .sharedBy(workersBy(Basis.HOURS).withCapOfPay(Rate.ofPercent("30")))
            .among(Member.of("A", "worker", figures("1", "9".repeat(38))))
            .shared();
    assertEquals("100.00", allocations(d));
  }

  @Test
  void amountsThatCannotBeAddedUpAreRefused() {
    assertUnusable(
        "its amounts are too large to be added up to the penny",
        aSurplusOf("100.00")
            .withInterestOf("100")
            .sharedBy(workersBy(Basis.HOURS))
            .among(
                worker("A", Basis.HOURS, "1").withShares(Money.ofPence(Long.MAX_VALUE)),
                worker("B", Basis.HOURS, "1").withShares(Money.ofPence(Long.MAX_VALUE))));
  }

  @Test
  void aDistributionWhoseLinesDoNotSumCannotBeMadeNorReadBack() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Distribution(
                Money.of("100.00"),
                Money.ZERO,
                List.of(),
                List.of(new Distribution.FundAmount("reserve", Money.of("99.99"))),
                List.of(),
                List.of(),
                "reserve",
                Money.ZERO));
  }

  private static void assertUnusable(String message, Cases cases) {
    assertEquals(message, assertThrows(UnusableCase.class, cases::outcome).getMessage());
  }

  private static Member member(String id, String pay, String years, String hours) {
    return Member.of(
        id,
        "worker",
        Map.of(
            Basis.PAY, Fraction.of(pay),
            Basis.SERVICE_YEARS, Fraction.of(years),
            Basis.HOURS, Fraction.of(hours)));
  }

  private static Map<Basis, Fraction> figures(String hours, String pay) {
    return Map.of(Basis.HOURS, Fraction.of(hours), Basis.PAY, Fraction.of(pay));
  }
}
