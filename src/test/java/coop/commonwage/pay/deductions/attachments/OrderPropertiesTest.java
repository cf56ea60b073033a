package coop.commonwage.pay.deductions.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.OrderBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold whatever the orders and the pay: seeded, so that a failure comes again. */
class OrderPropertiesTest {

  private static final int CASES = 3_000;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private final SplittableRandom random = new SplittableRandom(20261122);

  private Money amount(int mostPence) {
    return Money.ofPence(random.nextInt(mostPence) + 1L);
  }

  private OrderInForce anyOrder(String id, PayFrequency frequency) {
    OrderKind[] kinds = OrderKind.values();
    OrderKind kind = kinds[random.nextInt(kinds.length)];
    OrderTerms terms =
        switch (kind.says()) {
          case NOTHING -> new OrderTerms.ByTable();
          case A_SUM -> new OrderTerms.Fixed(frequency, amount(60_000), Optional.empty());
          case SUM_AND_OLD_PROTECTION, SUM_AND_PROTECTION ->
              new OrderTerms.Fixed(frequency, amount(60_000), Optional.of(amount(200_000)));
          case A_TABLE ->
              new OrderTerms.PrintedTable(
                  frequency,
                  List.of(OrderBand.share(Money.ZERO, Optional.empty(), Rate.of("0.05"))));
          case A_DAILY_RATE -> new OrderTerms.Daily(amount(3_000), false);
          case A_DAILY_RATE_AND_DEBTS -> new OrderTerms.Daily(amount(3_000), random.nextBoolean());
        };
    Optional<Money> total =
        kind.namesTotal() || random.nextBoolean() ? Optional.of(amount(300_000)) : Optional.empty();
    return SomeOrders.order(kind, id, FIRST.plusDays(random.nextInt(1_500)), terms, total);
  }

  private PayFrequency anyFrequency() {
    PayFrequency[] all = PayFrequency.values();
    return all[random.nextInt(all.length)];
  }

  private List<OrderInForce> anyOrders(PayFrequency frequency) {
    List<OrderInForce> orders = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      orders.add(anyOrder("order-" + i, frequency));
    }
    return orders;
  }

  private AttachableEarnings anyEarnings(PayFrequency frequency) {
    return new AttachableEarnings(
        Money.ofPence(random.nextInt(400_000) - 5_000L),
        random.nextBoolean() ? Money.ZERO : amount(20_000),
        EarningsPeriod.of(frequency, frequency.isMonthly() ? 30 : frequency.weeks() * 7),
        random.nextBoolean() ? Optional.empty() : Optional.of(amount(400)));
  }

  private OrdersAsked asked(List<OrderInForce> orders) {
    return new OrdersAsked(
        orders, random.nextBoolean() ? DeaReading.FULL_NET : DeaReading.RESIDUAL_NET, true);
  }

  @Test
  void neverMoreThanThereIsAndNeverThroughWhatAnOrderProtects() {
    int taking = 0;
    for (int i = 0; i < CASES; i++) {
      PayFrequency frequency = anyFrequency();
      AttachableEarnings earnings = anyEarnings(frequency);
      OrdersTaken taken = SomeOrders.taken(earnings, asked(anyOrders(frequency)));
      Money net = earnings.net().orZeroIfNegative();
      Money residue = net;
      Money fees = Money.ZERO;
      boolean loansPlaced = false;
      for (OrderDeduction deduction : taken.deductions()) {
        OrderKind kind = deduction.order().kind();
        boolean afterLoans = kind.isDea() || kind == OrderKind.AEO_CIVIL_DEBT;
        if (afterLoans && !loansPlaced) {
          residue = residue.minus(taken.loans());
          loansPlaced = true;
        }
        Money before = residue;
        assertFalse(deduction.taken().isNegative());
        residue = residue.minus(deduction.taken());
        fees = fees.plus(deduction.fee());
        if (deduction.taken().isPositive()) {
          taking++;
          assertTrue(
              leaves(kind, deduction, net, before).compareTo(residue.pence()) <= 0,
              () -> "case " + deduction);
        }
        deduction
            .order()
            .total()
            .ifPresent(total -> assertFalse(deduction.taken().isMoreThan(total)));
      }
      if (!loansPlaced) {
        residue = residue.minus(taken.loans());
      }
      assertFalse(residue.minus(fees).isNegative());
      assertFalse(taken.loans().isMoreThan(earnings.loansDue()));
      Money kept = fees;
      earnings.aboveMinimumWage().ifPresent(room -> assertFalse(kept.isMoreThan(room)));
    }
    assertTrue(taking > CASES, "only " + taking + " orders took anything");
  }

  /** In whole pence, written out again: sixty hundredths, up to the next penny. */
  private static Long leaves(OrderKind kind, OrderDeduction deduction, Money net, Money before) {
    if (kind.isDea()) {
      return sixty(net);
    }
    if (deduction.order().terms() instanceof OrderTerms.Fixed fixed) {
      return fixed.protectedEarnings().map(Money::pence).orElseGet(() -> sixty(before));
    }
    return 0L;
  }

  private static long sixty(Money amount) {
    return (amount.pence() * 60 + 99) / 100;
  }

  @Test
  void theOrderOfListingIsIrrelevant() {
    for (int i = 0; i < CASES; i++) {
      PayFrequency frequency = anyFrequency();
      AttachableEarnings earnings = anyEarnings(frequency);
      OrdersAsked asked = asked(anyOrders(frequency));
      List<OrderInForce> shuffled = new ArrayList<>(asked.orders());
      Collections.shuffle(shuffled, new Random(i));

      assertEquals(
          SomeOrders.taken(earnings, asked),
          SomeOrders.taken(earnings, new OrdersAsked(shuffled, asked.deaReading(), true)));
    }
  }

  @Test
  void overManyPaysAnOrderTakesItsTotalAndNotAPennyMore() {
    int finished = 0;
    for (int i = 0; i < CASES / 10; i++) {
      PayFrequency frequency = anyFrequency();
      OrderInForce standing = anyOrder("one", frequency);
      Money taken = Money.ZERO;
      Money shortfall = Money.ZERO;
      Money missed = Money.ZERO;
      for (int pay = 0; pay < 40; pay++) {
        OrdersTaken result =
            SomeOrders.taken(
                anyEarnings(frequency),
                asked(
                    List.of(
                        new OrderInForce(
                            "one", standing.order(), new OrderBalance(taken, shortfall, missed)))));
        for (OrderDeduction deduction : result.deductions()) {
          taken = taken.plus(deduction.taken());
          shortfall = shortfall.plus(deduction.shortfallChange());
          missed = missed.plus(deduction.protectedShortfallChange());
        }
        assertFalse(shortfall.isNegative());
        assertFalse(missed.isNegative());
        boolean carries = standing.order().kind().carriesShortfall();
        assertTrue(carries || shortfall.isZero());
        assertTrue(standing.order().kind() == OrderKind.AEO_MAINTENANCE || missed.isZero());
      }
      Money all = taken;
      standing.order().total().ifPresent(total -> assertFalse(all.isMoreThan(total)));
      if (standing.order().total().filter(all::equals).isPresent()) {
        finished++;
      }
    }
    assertTrue(finished > 50, "only " + finished + " were paid off");
  }

  @Test
  void ofASingleOrderMorePayNeverTakesLess() {
    for (OrderKind kind : OrderKind.values()) {
      if (kind.says() != OrderTerms.Says.NOTHING) {
        continue;
      }
      OrderInForce order = SomeOrders.byTable(kind, "one", SomeOrders.MADE);
      Money before = Money.ZERO;
      for (long pence = 0; pence < 500_000; pence += 1 + random.nextInt(200)) {
        Money taken =
            SomeOrders.taken(SomeOrders.monthly(Money.ofPence(pence).toString(), "0"), order)
                .deductions()
                .getFirst()
                .taken();
        assertFalse(taken.isLessThan(before), kind.word() + " at " + pence);
        before = taken;
      }
      assertTrue(before.isPositive());
    }
  }
}
