package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedSharesTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private static EntryShare agreed(LocalDate day, String amount) {
    return new EntryShare(Accounts.person("A"), day, Money.of(amount), 1, day);
  }

  private static CapitalEntry paid(LocalDate day, String amount) {
    return Accounts.shares("A", day, amount);
  }

  @Test
  void whereNothingWasAgreedThereIsNoRoom() {
    AgreedShares none = AgreedShares.of(List.of(), List.of());
    assertEquals(Money.ZERO, none.room(MARCH));
    assertEquals(Money.ZERO, none.left());
    assertEquals(Optional.empty(), none.first());
  }

  @Test
  void thereIsRoomFromTheDayItWasAgreedUntilAllIsPaid() {
    AgreedShares shares =
        AgreedShares.of(List.of(agreed(MARCH, "1000.00")), List.of(paid(MAY, "999.99")));
    assertEquals(Money.ZERO, shares.room(MARCH.minusDays(1)));
    assertEquals(Money.of("0.01"), shares.room(MARCH));
    assertEquals(Money.of("0.01"), shares.room(MAY));
    assertEquals(Money.of("0.01"), shares.left());
    assertEquals(Optional.of(MARCH), shares.first());
  }

  @Test
  void aPaymentDatedBackTakesNothingThatALaterOneHasTaken() {
    AgreedShares shares =
        AgreedShares.of(
            List.of(agreed(MARCH, "100.00"), agreed(MAY, "50.00")),
            List.of(paid(MAY.minusDays(1), "90.00"), paid(MAY, "55.00")));
    assertEquals(Money.of("5.00"), shares.room(MARCH), "5.00 is left of all 150.00 in the end");
    assertEquals(Money.of("5.00"), shares.room(MAY));
  }

  @Test
  void whatIsNoEntryShareDoesNotCount() {
    AgreedShares shares =
        AgreedShares.of(
            List.of(agreed(MARCH, "100.00")), List.of(Accounts.allocated("A", MAY, 2025, "70.00")));
    assertEquals(Money.of("100.00"), shares.room(MAY));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 44, 555})
  void whoPaysNoMoreThanThereIsRoomForNeverPaidMoreThanWasAgreedOnAnyDay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      List<EntryShare> agreed = new ArrayList<>();
      List<CapitalEntry> paid = new ArrayList<>();
      for (int step = 0; step < 12; step++) {
        LocalDate day = MARCH.plusDays(random.nextInt(60));
        Money amount = Money.ofPence(random.nextLong(1, 500));
        if (random.nextInt(3) == 0) {
          agreed.add(agreed(day, amount.toString()));
        } else {
          Money room = AgreedShares.of(agreed, paid).room(day);
          assertFalse(room.isNegative());
          if (room.isPositive()) {
            paid.add(paid(day, amount.min(room).toString()));
          }
        }
      }
      AgreedShares shares = AgreedShares.of(agreed, paid);
      for (int day = 0; day < 60; day++) {
        LocalDate on = MARCH.plusDays(day);
        assertTrue(!shares.paidBy(on).isMoreThan(shares.agreedBy(on)), on.toString());
      }
    }
  }
}
