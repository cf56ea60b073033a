package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlItemTest {

  @Test
  void itemsAreReadOneOnALine() {
    assertEquals(
        List.of(
            new ControlItem(Money.of("0.02"), "rounding of 2019", "journal 44"),
            new ControlItem(Money.of("-0.01"), "a stamp nobody booked", "petty cash")),
        ControlItem.readAll(
            "0.02; rounding of 2019; journal 44\n\n-0.01;a stamp nobody booked ; petty cash\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dunno",
        "0.01; dunno; books",
        "0.01; rounding of 2019",
        "0.01; rounding of 2019; j4",
        "0.00; rounding of 2019; journal 44",
        "a penny; rounding of 2019; journal 44",
        "0.01; rounding; of 2019; journal 44",
      })
  void aThrowAwayWordExplainsNothing(String line) {
    assertThrows(IllegalArgumentException.class, () -> ControlItem.read(line));
  }

  @Test
  void theItemsComeToTheDifferenceToThePenny() {
    ControlTotal total =
        new ControlTotal(
            LocalDate.of(2026, 3, 31), Money.of("10.02"), Money.of("4.00"), Money.of("6.00"));
    ControlItem one = ControlItem.read("0.01; rounding of 2019; journal 44");
    total.refuseUnexplained(List.of(one, ControlItem.read("0.01; rounding of 2018; journal 3")));
    for (List<ControlItem> wrong :
        List.of(
            List.<ControlItem>of(),
            List.of(one),
            List.of(one, one),
            List.of(one, ControlItem.read("0.02; rounding of 2018; journal 3")))) {
      assertThrows(IllegalArgumentException.class, () -> total.refuseUnexplained(wrong));
    }
  }
}
