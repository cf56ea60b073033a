package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LossShareTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static CapitalAccount ana() {
    return new CapitalAccount(
        Accounts.person("ana"),
        List.of(Accounts.shares("ana", LocalDate.of(2020, 1, 1), "1000.00")));
  }

  private static LossShare of(String loss, Map<String, Integer> figures) {
    return LossShare.of(
        List.of(ana()),
        DAY,
        Money.of(loss),
        Money.of("100.00"),
        Rate.ofPercent("80"),
        figures.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> Accounts.person(each.getKey()),
                    each -> BigInteger.valueOf(each.getValue()))));
  }

  @Test
  void nobodyBearsThePartOfSomebodyWhoHoldsNothing() {
    LossShare share = of("500.00", Map.of("ana", 3, "bo", 1));
    assertEquals(Money.of("100.00"), share.toReserve());
    assertEquals(Money.of("300.00"), share.writtenDown());
    assertEquals(Money.of("100.00"), share.carried());
    assertEquals(1, share.unable(), "Bo holds nothing");
  }

  @Test
  void aPartThatAnAccountCannotBearIsCarried() {
    LossShare share = of("5000.00", Map.of("ana", 3, "bo", 1));
    assertEquals(Money.of("1000.00"), share.writtenDown());
    assertEquals(Money.of("3900.00"), share.carried());
    assertEquals(2, share.unable());
    assertEquals(0, of("1100.00", Map.of("ana", 1)).unable(), "to the last penny");
  }

  @Test
  void withoutAnyFigureItAsks() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> of("500.00", Map.of()));
    assertTrue(refused.getMessage().startsWith("nobody has a figure to share the loss of 400.00"));
    assertEquals(Money.of("80.00"), of("100.00", Map.of("ana", 1)).toReserve());
  }
}
