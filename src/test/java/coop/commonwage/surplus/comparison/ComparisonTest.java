package coop.commonwage.surplus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.comparison.Comparison.Cell;
import coop.commonwage.surplus.comparison.Comparison.Dimension;
import coop.commonwage.surplus.comparison.Comparison.Figures;
import coop.commonwage.surplus.comparison.Comparison.Group;
import coop.commonwage.surplus.comparison.Comparison.Later;
import coop.commonwage.surplus.comparison.Comparison.Others;
import coop.commonwage.surplus.comparison.Comparison.Spread;
import coop.commonwage.surplus.distributions.Basis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four ways to share £120,000 among twelve pairs of members, worked by hand. */
class ComparisonTest {

  private static final Assumptions FROM_TEN_THOUSAND =
      new Assumptions(Money.of("10000.00"), Rate.ZERO, 2_100);

  private final Comparison four =
      TwelvePairs.compared(
          FROM_TEN_THOUSAND,
          TwelvePairs.HOURS,
          TwelvePairs.HALF,
          TwelvePairs.PAY,
          TwelvePairs.TENURE);

  @Test
  void everyWayStartsFromTheSameWaterfall() {
    for (Comparison.Column column : four.columns()) {
      Figures figures = column.figures().orElseThrow();
      assertEquals(Money.of("72000.00"), figures.toMembers());
      assertEquals(Money.of("72000.00"), figures.cash());
      assertEquals(Money.ZERO, figures.retained());
      assertEquals(Money.of("36000.00"), figures.toReserves());
      assertEquals(Money.of("12000.00"), figures.toOtherFunds());
      assertEquals(24, figures.receivers());
      assertEquals(5, figures.waterfall().size());
    }
  }

  @Test
  void theLowestPaidQuarterGetsMostWhereHalfIsSharedEqually() {
    // J, K and L and their likes earned £27,000 together
    assertEquals(
        List.of(
            cell("5400.00", "900.00", 6, 200),
            cell("11700.00", "1950.00", 6, 433),
            cell("5400.00", "900.00", 6, 200),
            cell("3780.00", "630.00", 6, 140)),
        cells("pay", "lowest-paid-quarter"));
    assertEquals(
        List.of(
            cell("66600.00", "3700.00", 18, 200),
            cell("60300.00", "3350.00", 18, 181),
            cell("66600.00", "3700.00", 18, 200),
            cell("68220.00", "3790.00", 18, 205)),
        cells("pay", "three-quarters"));
  }

  @Test
  void fullTimeBeginsExactlyAtTheMinutesThatAreAssumed() {
    // A, B and C with their likes; D is one minute short
    assertEquals(
        List.of(
            cell("30600.00", "5100.00", 6, 192),
            cell("24300.00", "4050.00", 6, 153),
            cell("31800.00", "5300.00", 6, 200),
            cell("34620.00", "5770.00", 6, 218)),
        cells("hours", "full-time"));
    assertEquals(
        List.of(
            cell("23400.00", "3900.00", 6, 211),
            cell("20700.00", "3450.00", 6, 186),
            cell("22200.00", "3700.00", 6, 200),
            cell("22780.00", "3796.67", 6, 205)),
        cells("hours", "part-time"));
    assertEquals(12, group("hours", "no-hours-promised").people());
  }

  @Test
  void contractsAreComparedByTheirKind() {
    assertEquals(
        List.of(
            cell("54000.00", "4500.00", 12, 200),
            cell("45000.00", "3750.00", 12, 167),
            cell("54000.00", "4500.00", 12, 200),
            cell("57400.00", "4783.33", 12, 213)),
        cells("contract", "guaranteed-hours"));
    assertEquals(
        List.of(
            cell("18000.00", "1500.00", 12, 200),
            cell("27000.00", "2250.00", 12, 300),
            cell("18000.00", "1500.00", 12, 200),
            cell("14600.00", "1216.67", 12, 162)),
        cells("contract", "zero-hours"));
  }

  @Test
  void serviceIsComparedInFourBands() {
    assertEquals(
        List.of("[under-1]", "[from-1-to-4]", "[from-5-to-9]", "[from-10]"),
        dimension("service").groups().stream().map(group -> group.names().toString()).toList());
    assertEquals(
        List.of(
            cell("5400.00", "900.00", 6, 200),
            cell("11700.00", "1950.00", 6, 433),
            cell("5400.00", "900.00", 6, 200),
            cell("3780.00", "630.00", 6, 140)),
        cells("service", "under-1"));
  }

  @Test
  void everyGroupingAddsUpToWhatMembersGet() {
    assertEquals(4, four.dimensions().size());
    for (Dimension dimension : four.dimensions()) {
      for (int way = 0; way < 4; way++) {
        int place = way;
        assertEquals(
            Money.of("72000.00"),
            Money.sum(
                dimension.groups().stream()
                    .map(group -> group.cells().get(place).orElseThrow().total())
                    .toList()));
      }
    }
  }

  @Test
  void whatBelongsToOnePersonIsToldInStepsOfTenPounds() {
    assertEquals(
        List.of(
            spread("450.00", "2700.00", "5400.00", "12.0", "450.00", 20),
            spread("1730.00", "2850.00", "4200.00", "2.4", "1730.00", 77),
            spread("450.00", "2700.00", "6000.00", "13.3", "450.00", 20),
            spread("320.00", "2290.00", "6180.00", "19.6", "320.00", 14)),
        four.columns().stream()
            .map(column -> column.figures().orElseThrow().spread().orElseThrow())
            .toList());
  }

  @Test
  void reservesAfterFiveYearsLikeThisOneAreTheOpeningReserveAndFiveTimesThisYears() {
    for (Comparison.Column column : four.columns()) {
      assertEquals(
          new Later(Money.of("190000.00"), Money.ZERO), column.figures().orElseThrow().later());
    }
  }

  @Test
  void growthIsAppliedToEachYearAndRoundedInEach() {
    // 36,000.00 + 36,720.00 + 37,454.40 + 38,203.49 + 38,967.56
    assertEquals(Money.of("197345.45"), reservesAt("0.02"));
    // 36,000 and nothing more
    assertEquals(Money.of("46000.00"), reservesAt("-1"));
    // 36,000 + 72,000 + 144,000 + 288,000 + 576,000
    assertEquals(Money.of("1126000.00"), reservesAt("1"));
  }

  private static Money reservesAt(String growth) {
    return TwelvePairs.compared(
            new Assumptions(Money.of("10000.00"), Rate.of(growth), 2_100), TwelvePairs.HOURS)
        .columns()
        .getFirst()
        .figures()
        .orElseThrow()
        .later()
        .reserves();
  }

  @Test
  void whatIsKeptInAccountsAddsUpInThem() {
    Way keptInPart =
        TwelvePairs.way(
            "Sixty percent in cash",
            TwelvePairs.pool(TwelvePairs.factor(Basis.HOURS, "1")).paidInCash(Rate.of("0.6")));
    Figures figures =
        TwelvePairs.compared(FROM_TEN_THOUSAND, keptInPart)
            .columns()
            .getFirst()
            .figures()
            .orElseThrow();
    assertEquals(Money.of("43200.00"), figures.cash());
    assertEquals(Money.of("28800.00"), figures.retained());
    assertEquals(Money.of("144000.00"), figures.later().accounts());
    assertEquals(Money.of("190000.00"), figures.later().reserves());
  }

  @Test
  void capsAndWhatTheyLeaveOverAreSeen() {
    // everybody is held to £1,000: what L and K may not reach by hours they get from the others
    Way capped =
        TwelvePairs.way(
            "At most £1,000",
            TwelvePairs.pool(TwelvePairs.factor(Basis.HOURS, "1")).withCap(Money.of("1000.00")));
    Figures figures =
        TwelvePairs.compared(FROM_TEN_THOUSAND, capped)
            .columns()
            .getFirst()
            .figures()
            .orElseThrow();
    assertEquals(24, figures.capped());
    assertEquals(Money.of("24000.00"), figures.toMembers());
    assertEquals(Money.of("84000.00"), figures.toReserves());
    assertEquals("1.0", figures.spread().orElseThrow().ratio());
  }

  @Test
  void aWayTheFormDoesNotAllowIsAColumnThatNamesTheArticle() {
    Way multiplied =
        new Way(
            "Hours × pay",
            Optional.empty(),
            List.of(Way.Breach.ofLaw("section 312C", "the product of factors")),
            java.util.Set.of(),
            false);
    Comparison comparison = TwelvePairs.compared(FROM_TEN_THOUSAND, TwelvePairs.HOURS, multiplied);
    assertEquals("section 312C", comparison.columns().get(1).refused().getFirst().article());
    assertTrue(comparison.columns().get(1).figures().isEmpty());
    assertTrue(comparison.dimensions().getFirst().groups().getFirst().cells().get(1).isEmpty());
  }

  @Test
  void whoDidNotWorkButSharesIsCountedAmongThoseWhoGetSomething() {
    Comparison six = TwelvePairs.withUsers(FROM_TEN_THOUSAND, 6);
    assertEquals(24, six.people());
    assertEquals(Optional.of(new Others(Optional.of(6))), six.others());
    Figures hours = six.columns().getFirst().figures().orElseThrow();
    assertEquals(Optional.empty(), hours.others());
    Figures half = six.columns().get(1).figures().orElseThrow();
    assertEquals(24, half.receivers());
    assertEquals(Optional.of(new Others(Optional.of(6))), half.others());
    assertEquals(Money.of("72000.00"), half.toMembers());
    // the workers get £225 to £2,700 by hours, each of the six users £6,000
    assertEquals(
        new Spread(
            Money.of("230.00"),
            Money.of("1800.00"),
            Money.of("6000.00"),
            "26.7",
            Optional.of(Money.of("230.00")),
            Optional.of(10L)),
        half.spread().orElseThrow());
  }

  @Test
  void fewerThanFiveWhoDidNotWorkAreNotCounted() {
    Comparison four = TwelvePairs.withUsers(FROM_TEN_THOUSAND, 4);
    assertEquals(Optional.of(new Others(Optional.empty())), four.others());
    assertEquals(
        Optional.of(new Others(Optional.of(5))),
        TwelvePairs.withUsers(FROM_TEN_THOUSAND, 5).others());
  }

  @Test
  void aFormThatKnowsAnExemptPartSaysWhatOfTheCashItIsByEachWay() {
    assertEquals(Optional.empty(), four.columns().getFirst().figures().orElseThrow().tax());
    // £5 an hour for each of 24: A to G have £4,500 or more, £3,600 of it free of tax; H, I, J, K
    // and L have £10,500 together, all of it free
    assertEquals(
        Optional.of(new Comparison.Tax(Money.of("71400.00"), Money.of("48600.00"))),
        TwelvePairs.ownedByATrust(FROM_TEN_THOUSAND)
            .columns()
            .getFirst()
            .figures()
            .orElseThrow()
            .tax());
  }

  @Test
  void theLawComesBeforeFiguresThatAreMissingAndThoseBeforeAQuestion() {
    Way.Breach law = Way.Breach.ofLaw("art. 1", "not allowed");
    Way.Breach lacking = Way.Breach.lacking(new Way.Missing("user", "spend"), "none");
    Way.Breach open = Way.Breach.open("who should?");
    assertEquals(Comparison.State.READY, four.columns().getFirst().state());
    assertEquals(Comparison.State.REFUSED, state(lacking, law, open));
    assertEquals(Comparison.State.LACKING, state(open, lacking));
    assertEquals(Comparison.State.OPEN, state(open));
  }

  private static Comparison.State state(Way.Breach... because) {
    return new Comparison.Column("a way", List.of(because), Optional.empty()).state();
  }

  @Test
  void assumptionsThatCannotBeAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Assumptions(Money.of("-0.01"), Rate.ZERO, 2_100));
    assertThrows(
        IllegalArgumentException.class, () -> new Assumptions(Money.ZERO, Rate.of("1.01"), 2_100));
    assertThrows(
        IllegalArgumentException.class, () -> new Assumptions(Money.ZERO, Rate.of("-1.01"), 2_100));
    assertThrows(IllegalArgumentException.class, () -> new Assumptions(Money.ZERO, Rate.ZERO, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Assumptions(Money.ZERO, Rate.ZERO, 10_081));
  }

  private Dimension dimension(String name) {
    return four.dimensions().stream()
        .filter(dimension -> dimension.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Group group(String dimension, String name) {
    return dimension(dimension).groups().stream()
        .filter(group -> group.names().equals(List.of(name)))
        .findFirst()
        .orElseThrow();
  }

  private List<Cell> cells(String dimension, String name) {
    return group(dimension, name).cells().stream().map(Optional::orElseThrow).toList();
  }

  private static Cell cell(String total, String average, int receivers, long tenthsOfPercent) {
    return new Cell(Money.of(total), Money.of(average), receivers, Optional.of(tenthsOfPercent));
  }

  private static Spread spread(
      String least, String middle, String most, String ratio, String lowest, long percent) {
    return new Spread(
        Money.of(least),
        Money.of(middle),
        Money.of(most),
        ratio,
        Optional.of(Money.of(lowest)),
        Optional.of(percent));
  }
}
