package coop.commonwage.pay.deductions.attachments;

import static coop.commonwage.pay.deductions.attachments.SomeOrders.MADE;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.MONTHLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.AttachmentOrderRules;
import coop.commonwage.rules.EarningsBasis;
import coop.commonwage.rules.OrderBand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an order may say, and the words it is refused with. */
class OrderRecordsTest {

  private static final OrderTerms TABLE = new OrderTerms.ByTable();
  private static final OrderTerms SUM =
      new OrderTerms.Fixed(MONTHLY, Money.of("10"), Optional.empty());
  private static final OrderTerms SUM_AND_PROTECTION =
      new OrderTerms.Fixed(MONTHLY, Money.of("10"), Optional.of(Money.ZERO));
  private static final OrderTerms DAILY = new OrderTerms.Daily(Money.of("1"), false);
  private static final OrderTerms DAILY_AND_DEBTS = new OrderTerms.Daily(Money.of("1"), true);
  private static final OrderTerms PRINTED =
      new OrderTerms.PrintedTable(
          MONTHLY, List.of(OrderBand.share(Money.ZERO, Optional.empty(), Rate.ZERO)));

  private static String refusal(Executable wrong) {
    return assertThrows(IllegalArgumentException.class, wrong).getMessage();
  }

  private static AttachmentOrder order(OrderKind kind, OrderTerms terms, Optional<Money> total) {
    return new AttachmentOrder(kind, "the court", "1", MADE, terms, total);
  }

  @Test
  void everyKindSaysWhatItSaysAndNothingElse() {
    for (OrderKind kind : OrderKind.values()) {
      Set<OrderTerms> accepted =
          switch (kind) {
            case DEA_FIXED -> Set.of(SUM);
            case DEO -> Set.of(SUM, SUM_AND_PROTECTION);
            case AEO_MAINTENANCE, AEO_CIVIL_DEBT -> Set.of(SUM_AND_PROTECTION);
            case COMMUNITY_CHARGE -> Set.of(PRINTED);
            case MAINTENANCE_ARRESTMENT -> Set.of(DAILY);
            case CONJOINED_ARRESTMENT -> Set.of(DAILY, DAILY_AND_DEBTS);
            default -> Set.of(TABLE);
          };
      for (OrderTerms terms :
          List.of(TABLE, SUM, SUM_AND_PROTECTION, DAILY, DAILY_AND_DEBTS, PRINTED)) {
        if (accepted.contains(terms)) {
          assertEquals(terms, order(kind, terms, Optional.of(Money.of("5"))).terms());
        } else {
          assertEquals(
              "an order of kind %s says %s".formatted(kind.word(), kind.says().words()),
              refusal(() -> order(kind, terms, Optional.of(Money.of("5")))));
        }
      }
    }
  }

  @Test
  void ordersForADebtSayHowMuchIsOwed() {
    Set<OrderKind> withTotal =
        Set.of(
            OrderKind.COUNCIL_TAX_ENGLAND,
            OrderKind.COUNCIL_TAX_WALES,
            OrderKind.FINES,
            OrderKind.COMMUNITY_CHARGE,
            OrderKind.EARNINGS_ARRESTMENT,
            OrderKind.AEO_CIVIL_DEBT);
    for (OrderKind kind : OrderKind.values()) {
      assertEquals(withTotal.contains(kind), kind.namesTotal(), kind.word());
    }
    assertEquals(
        "total must be given: an order of kind fines says how much is owed",
        refusal(() -> order(OrderKind.FINES, TABLE, Optional.empty())));
    assertEquals(
        "total must be more than 0.00, was 0.00",
        refusal(() -> order(OrderKind.FINES, TABLE, Optional.of(Money.ZERO))));
  }

  @Test
  void anOrderNamesItsCreditorAndReference() {
    assertEquals(
        "creditor must say who receives the money",
        refusal(() -> new AttachmentOrder(OrderKind.DEO, " ", "1", MADE, SUM, Optional.empty())));
    assertEquals(
        "reference must be the one printed on the order",
        refusal(() -> new AttachmentOrder(OrderKind.DEO, "CMS", "", MADE, SUM, Optional.empty())));
  }

  @Test
  void amountsAreNotNegative() {
    assertEquals(
        "normalDeduction must be more than 0.00, was 0.00",
        refusal(() -> new OrderTerms.Fixed(MONTHLY, Money.ZERO, Optional.empty())));
    assertEquals(
        "protectedEarnings must not be negative, was -0.01",
        refusal(
            () -> new OrderTerms.Fixed(MONTHLY, Money.of("0.01"), Optional.of(Money.of("-0.01")))));
    assertEquals(
        "dailyMaintenance must be more than 0.00, was 0.00",
        refusal(() -> new OrderTerms.Daily(Money.ZERO, false)));
    assertEquals(
        "dailyMaintenance must be more than 0.00, was -0.01",
        refusal(() -> new OrderTerms.Daily(Money.of("-0.01"), true)));
    assertTrue(new OrderTerms.Daily(Money.ZERO, true).ordinaryDebts());
    assertEquals(
        "an order's balance cannot be negative: taken 0.00, shortfall 0.00, protected shortfall"
            + " -0.01",
        refusal(() -> new OrderBalance(Money.ZERO, Money.ZERO, Money.of("-0.01"))));
    assertEquals(
        "an order's balance cannot be negative: taken -0.01, shortfall 0.00, protected shortfall"
            + " 0.00",
        refusal(() -> new OrderBalance(Money.of("-0.01"), Money.ZERO, Money.ZERO)));
    assertEquals(
        "an order's balance cannot be negative: taken 0.00, shortfall -0.01, protected shortfall"
            + " 0.00",
        refusal(() -> new OrderBalance(Money.ZERO, Money.of("-0.01"), Money.ZERO)));
    assertEquals(
        "loans due must not be negative, were -0.01",
        refusal(
            () ->
                new AttachableEarnings(
                    Money.ZERO, Money.of("-0.01"), EarningsPeriod.ofDays(1), Optional.empty())));
  }

  @Test
  void aPrintedTableRisesWithoutGapsAndEndsOpen() {
    String words = "table must rise row by row from 0.00, and only its last row has no limit";
    OrderBand first = OrderBand.share(Money.ZERO, Optional.of(Money.of("75")), Rate.ZERO);
    OrderBand open = OrderBand.share(Money.of("75"), Optional.empty(), Rate.ZERO);
    for (List<OrderBand> rows :
        List.of(
            List.of(first),
            List.of(open),
            List.of(OrderBand.share(Money.ZERO, Optional.empty(), Rate.ZERO), open),
            List.of(first, first))) {
      assertEquals(words, refusal(() -> new OrderTerms.PrintedTable(MONTHLY, rows)));
    }
    assertEquals(
        "table must have at least one row",
        refusal(() -> new OrderTerms.PrintedTable(MONTHLY, List.of())));
    assertEquals(2, new OrderTerms.PrintedTable(MONTHLY, List.of(first, open)).rows().size());
  }

  @Test
  void theSameOrderIsNotGivenTwice() {
    OrderInForce one = SomeOrders.byTable(OrderKind.FINES, "1", MADE);

    assertEquals(
        "the same order is given twice",
        refusal(() -> new OrdersAsked(List.of(one, one), DeaReading.FULL_NET, false)));
  }

  @Test
  void earningsAreForAtLeastOneDay() {
    assertEquals(
        "earnings are for at least one day, was 0 of day and 0 days",
        refusal(() -> EarningsPeriod.ofDays(0)));
    assertEquals(
        "earnings are for at least one day, was 1 of month and 0 days",
        refusal(() -> EarningsPeriod.of(MONTHLY, 0)));
    assertEquals(
        new EarningsPeriod(EarningsBasis.WEEK, 2, 14),
        EarningsPeriod.of(PayFrequency.FORTNIGHTLY, 14));
    assertEquals(1, EarningsPeriod.ofDays(1).count());
  }

  @Test
  void wordsAreReadBackAndOthersRefused() {
    for (OrderKind kind : OrderKind.values()) {
      assertEquals(kind, OrderKind.ofWord(kind.word()));
      assertEquals("attachment-" + kind.family(), kind.formula());
      assertTrue(kind.lineCode().startsWith("attachment-"));
    }
    assertEquals(
        "\"dea\" is not a kind of order: one of dea-standard, dea-higher, dea-fixed, deo,"
            + " aeo-maintenance, aeo-civil-debt, council-tax-england, council-tax-wales, fines,"
            + " community-charge, earnings-arrestment, maintenance-arrestment,"
            + " conjoined-arrestment",
        refusal(() -> OrderKind.ofWord("dea")));
    for (DeaReading reading : DeaReading.values()) {
      assertEquals(reading, DeaReading.ofWord(reading.word()));
    }
    assertEquals(
        "\"net\" is not a base for direct earnings attachments: full-net or residual-net",
        refusal(() -> DeaReading.ofWord("net")));
  }

  @Test
  void everyFamilyOfOrdersStandsInTheRules() {
    assertEquals(
        new TreeSet<>(AttachmentOrderRules.FAMILIES),
        Arrays.stream(OrderKind.values())
            .map(OrderKind::family)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void anOrderWithoutATotalIsNeverPaidOff() {
    OrderInForce endless = SomeOrders.sum(OrderKind.DEO, "1", MONTHLY, "10");

    assertEquals(Optional.empty(), endless.left());
    assertFalse(endless.isPaidOff());
    OrderInForce debt = SomeOrders.owing(SomeOrders.byTable(OrderKind.FINES, "1", MADE), "10.00");
    assertFalse(SomeOrders.after(debt, "9.99", "0", "0").isPaidOff());
    assertTrue(SomeOrders.after(debt, "10.00", "0", "0").isPaidOff());
  }
}
