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
import coop.commonwage.surplus.comparison.Comparison.Spread;
import coop.commonwage.surplus.distributions.Basis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four ways to share £60,000 among twelve members, worked by hand. */
class ComparisonTest {

  private static final Assumptions FROM_TEN_THOUSAND =
      new Assumptions(Money.of("10000.00"), Rate.ZERO, 2_100);

  private final Comparison four =
      TwelveMembers.compared(
          FROM_TEN_THOUSAND,
          TwelveMembers.HOURS,
          TwelveMembers.HALF,
          TwelveMembers.PAY,
          TwelveMembers.TENURE);

  @Test
  void everyWayStartsFromTheSameWaterfall() {
    for (Comparison.Column column : four.columns()) {
      Figures figures = column.figures().orElseThrow();
      assertEquals(Money.of("36000.00"), figures.toMembers());
      assertEquals(Money.of("36000.00"), figures.cash());
      assertEquals(Money.ZERO, figures.retained());
      assertEquals(Money.of("18000.00"), figures.toReserves());
      assertEquals(Money.of("6000.00"), figures.toOtherFunds());
      assertEquals(12, figures.receivers());
      assertEquals(5, figures.waterfall().size());
    }
  }

  @Test
  void theLowestPaidQuarterGetsMostWhereHalfIsSharedEqually() {
    // J, K and L earned £13,500 together
    assertEquals(
        List.of(
            cell("2700.00", "900.00", 3, 200),
            cell("5850.00", "1950.00", 3, 433),
            cell("2700.00", "900.00", 3, 200),
            cell("1890.00", "630.00", 3, 140)),
        cells("pay", "lowest-paid-quarter"));
    assertEquals(
        List.of(
            cell("33300.00", "3700.00", 9, 200),
            cell("30150.00", "3350.00", 9, 181),
            cell("33300.00", "3700.00", 9, 200),
            cell("34110.00", "3790.00", 9, 205)),
        cells("pay", "three-quarters"));
  }

  @Test
  void fullTimeBeginsExactlyAtTheMinutesThatAreAssumed() {
    // A, B and C; D is one minute short
    assertEquals(
        List.of(
            cell("15300.00", "5100.00", 3, 192),
            cell("12150.00", "4050.00", 3, 153),
            cell("15900.00", "5300.00", 3, 200),
            cell("17310.00", "5770.00", 3, 218)),
        cells("hours", "full-time"));
    assertEquals(
        List.of(
            cell("11700.00", "3900.00", 3, 211),
            cell("10350.00", "3450.00", 3, 186),
            cell("11100.00", "3700.00", 3, 200),
            cell("11390.00", "3796.67", 3, 205)),
        cells("hours", "part-time"));
    assertEquals(6, group("hours", "no-hours-promised").people());
  }

  @Test
  void contractsAreComparedByTheirKind() {
    assertEquals(
        List.of(
            cell("27000.00", "4500.00", 6, 200),
            cell("22500.00", "3750.00", 6, 167),
            cell("27000.00", "4500.00", 6, 200),
            cell("28700.00", "4783.33", 6, 213)),
        cells("contract", "guaranteed-hours"));
    assertEquals(
        List.of(
            cell("9000.00", "1500.00", 6, 200),
            cell("13500.00", "2250.00", 6, 300),
            cell("9000.00", "1500.00", 6, 200),
            cell("7300.00", "1216.67", 6, 162)),
        cells("contract", "zero-hours"));
  }

  @Test
  void serviceIsComparedInFourBands() {
    assertEquals(
        List.of("[under-1]", "[from-1-to-4]", "[from-5-to-9]", "[from-10]"),
        dimension("service").groups().stream().map(group -> group.names().toString()).toList());
    assertEquals(
        List.of(
            cell("2700.00", "900.00", 3, 200),
            cell("5850.00", "1950.00", 3, 433),
            cell("2700.00", "900.00", 3, 200),
            cell("1890.00", "630.00", 3, 140)),
        cells("service", "under-1"));
  }

  @Test
  void everyGroupingAddsUpToWhatMembersGet() {
    assertEquals(4, four.dimensions().size());
    for (Dimension dimension : four.dimensions()) {
      for (int way = 0; way < 4; way++) {
        int place = way;
        assertEquals(
            Money.of("36000.00"),
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
          new Later(Money.of("100000.00"), Money.ZERO), column.figures().orElseThrow().later());
    }
  }

  @Test
  void growthIsAppliedToEachYearAndRoundedInEach() {
    // 18,000.00 + 18,360.00 + 18,727.20 + 19,101.74 + 19,483.78
    assertEquals(Money.of("103672.72"), reservesAt("0.02"));
    // 18,000 and nothing more
    assertEquals(Money.of("28000.00"), reservesAt("-1"));
    // 18,000 + 36,000 + 72,000 + 144,000 + 288,000
    assertEquals(Money.of("568000.00"), reservesAt("1"));
  }

  private static Money reservesAt(String growth) {
    return TwelveMembers.compared(
            new Assumptions(Money.of("10000.00"), Rate.of(growth), 2_100), TwelveMembers.HOURS)
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
        TwelveMembers.way(
            "Sixty percent in cash",
            TwelveMembers.pool(TwelveMembers.factor(Basis.HOURS, "1")).paidInCash(Rate.of("0.6")));
    Figures figures =
        TwelveMembers.compared(FROM_TEN_THOUSAND, keptInPart)
            .columns()
            .getFirst()
            .figures()
            .orElseThrow();
    assertEquals(Money.of("21600.00"), figures.cash());
    assertEquals(Money.of("14400.00"), figures.retained());
    assertEquals(Money.of("72000.00"), figures.later().accounts());
    assertEquals(Money.of("100000.00"), figures.later().reserves());
  }

  @Test
  void capsAndWhatTheyLeaveOverAreSeen() {
    // everybody is held to £1,000: 9 × 1,000 + 900 + 450, and J’s 1,350 held too
    Way capped =
        TwelveMembers.way(
            "At most £1,000",
            TwelveMembers.pool(TwelveMembers.factor(Basis.HOURS, "1"))
                .withCap(Money.of("1000.00")));
    Figures figures =
        TwelveMembers.compared(FROM_TEN_THOUSAND, capped)
            .columns()
            .getFirst()
            .figures()
            .orElseThrow();
    assertEquals(12, figures.capped());
    assertEquals(Money.of("12000.00"), figures.toMembers());
    assertEquals(Money.of("42000.00"), figures.toReserves());
    assertEquals("1.0", figures.spread().orElseThrow().ratio());
  }

  @Test
  void aWayTheFormDoesNotAllowIsAColumnThatNamesTheArticle() {
    Way multiplied =
        new Way(
            "Hours × pay",
            Optional.empty(),
            List.of(new Way.Breach("section 312C", "the product of factors")),
            java.util.Set.of());
    Comparison comparison =
        TwelveMembers.compared(FROM_TEN_THOUSAND, TwelveMembers.HOURS, multiplied);
    assertEquals("section 312C", comparison.columns().get(1).refused().getFirst().article());
    assertTrue(comparison.columns().get(1).figures().isEmpty());
    assertTrue(comparison.dimensions().getFirst().groups().getFirst().cells().get(1).isEmpty());
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
        Money.of(lowest),
        Optional.of(percent));
  }
}
