package coop.commonwage.yearend.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.yearend.MoneyTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoneyTrailViewTest {

  private static MoneyTrail.Line line(
      String name, String memberClass, MoneyTrail.Where where, String due, String paid) {
    return new MoneyTrail.Line(
        new MoneyTrail.Person(UUID.randomUUID(), "P1", name, memberClass),
        PaidKind.SHARE,
        Money.of(due),
        Money.ZERO,
        where,
        Money.of(due),
        Optional.empty(),
        Money.of(paid),
        Money.ZERO,
        Money.ZERO);
  }

  private static final MoneyTrail TRAIL =
      new MoneyTrail(
          UUID.randomUUID(),
          false,
          true,
          Optional.empty(),
          List.of(
              line("Ana", "worker", MoneyTrail.Where.PAID, "70.00", "70.00"),
              line("Bo", "worker", MoneyTrail.Where.WAITING, "30.01", "0.00"),
              line("Mair", "user", MoneyTrail.Where.BY_BANK, "9.99", "9.99")));

  @Test
  void theBoardIsToldNoLineAndNoSumOfAFew() {
    MoneyTrailView view = MoneyTrailView.of(TRAIL, false, "high");
    assertEquals(List.of(), view.lines());
    assertEquals(List.of(), view.classes());
    assertEquals("0.00", view.difference());
  }

  @Test
  void aClassOfFewerThanFiveIsSummedUpWithTheSmallestThatIsNot() {
    List<MoneyTrail.Line> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add(line("I" + i, "investor", MoneyTrail.Where.BY_BANK, "1.00", "1.00"));
    }
    for (int i = 0; i < 6; i++) {
      lines.add(line("W" + i, "worker", MoneyTrail.Where.PAID, "10.00", "10.00"));
    }
    for (int i = 0; i < 4; i++) {
      lines.add(line("U" + i, "user", MoneyTrail.Where.FOR_BANK, "0.25", "0.00"));
    }
    assertEquals(
        List.of(
            new MoneyTrailView.ClassView("investor, user", 9, "6.00", "0.00", "5.00", "1.00"),
            new MoneyTrailView.ClassView("worker", 6, "60.00", "0.00", "60.00", "0.00")),
        view(lines, false).classes());
    assertEquals(
        List.of("investor", "user", "worker"),
        view(lines, true).classes().stream().map(MoneyTrailView.ClassView::memberClass).toList());
    lines.add(line("U4", "user", MoneyTrail.Where.FOR_BANK, "0.25", "0.00"));
    assertEquals(3, view(lines, false).classes().size(), "five users are a crowd");
  }

  private static MoneyTrailView view(List<MoneyTrail.Line> lines, boolean byName) {
    return MoneyTrailView.of(
        new MoneyTrail(UUID.randomUUID(), false, true, Optional.empty(), lines), byName, "high");
  }

  @Test
  void theTreasurerIsToldWhoseItIs() {
    assertEquals(
        List.of("Ana", "Bo", "Mair"),
        MoneyTrailView.of(TRAIL, true, "high").lines().stream()
            .map(MoneyTrailView.LineView::name)
            .toList());
  }
}
