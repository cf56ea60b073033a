package coop.commonwage.yearend.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.yearend.MoneyTrail;
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
  void theBoardIsToldTheSumsOfEachClassAndNoLine() {
    MoneyTrailView view = MoneyTrailView.of(TRAIL, false, "high");
    assertEquals(List.of(), view.lines());
    assertEquals(
        List.of(
            new MoneyTrailView.ClassView("user", 1, "9.99", "0.00", "9.99", "0.00"),
            new MoneyTrailView.ClassView("worker", 2, "100.01", "0.00", "70.00", "30.01")),
        view.classes());
    assertEquals("0.00", view.difference());
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
