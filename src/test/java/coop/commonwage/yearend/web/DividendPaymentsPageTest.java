package coop.commonwage.yearend.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.yearend.MoneyTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DividendPaymentsPageTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000050");

  private static MoneyTrail.Line line(String name, MoneyTrail.Where where, String paid) {
    return line(name, "worker", where, "500.00", paid);
  }

  private static MoneyTrail.Line line(
      String name, String memberClass, MoneyTrail.Where where, String due, String paid) {
    return new MoneyTrail.Line(
        new MoneyTrail.Person(UUID.randomUUID(), "W0001", name, memberClass),
        PaidKind.SHARE,
        Money.of(due),
        Money.ZERO,
        where,
        Money.of(due),
        where == MoneyTrail.Where.PAID ? Optional.of(LocalDate.of(2026, 12, 4)) : Optional.empty(),
        Money.of(paid),
        Money.ZERO,
        Money.ZERO);
  }

  private static String page(String name, boolean reversed, boolean acts, MoneyTrail.Line... lines)
      throws Exception {
    return page(name, reversed, acts, true, lines);
  }

  private static String page(
      String name, boolean reversed, boolean acts, boolean names, MoneyTrail.Line... lines)
      throws Exception {
    return RenderedPage.of(
        name,
        "yearend",
        "yearend/payments.jte",
        Map.of(
            "trail",
            new MoneyTrail(ID, reversed, true, Optional.empty(), List.of(lines)),
            "acts",
            acts,
            "names",
            names,
            "errors",
            Map.of()));
  }

  @Test
  void theBoardSeesSumsOfFiveOrMoreAndNobodysName() throws Exception {
    String html =
        page(
            "dividend-payments-board",
            false,
            false,
            false,
            line("Tendai Ahmed", "worker", MoneyTrail.Where.PAID, "500.00", "500.00"),
            line("Cerys Llewelyn", "worker", MoneyTrail.Where.WAITING, "300.00", "0.00"),
            line("Mair Pugh", "user", MoneyTrail.Where.FOR_BANK, "40.00", "0.00"));
    assertFalse(html.contains("Users of the service"), "one alone");
    assertFalse(html.contains("£800.00"), "two workers");
    assertTrue(html.contains("Everything adds up"));
    for (String name : List.of("Tendai", "Cerys", "Mair", "W0001")) {
      assertFalse(html.contains(name + " ") || html.contains(name + "<"), name);
    }
  }

  @Test
  void everyShareIsSomewhereAndTheSumsAgree() throws Exception {
    String html =
        page(
            "dividend-payments",
            false,
            true,
            line("Tendai Ahmed", MoneyTrail.Where.PAID, "500.00"),
            line("Cerys Llewelyn-Thomas", MoneyTrail.Where.NO_EMPLOYMENT, "0.00"));
    assertTrue(html.contains("Everything adds up"));
    assertTrue(html.contains("4 December 2026"));
    assertTrue(html.contains("Nobody to pay in payroll"));
    assertTrue(html.contains("action=\"/yearend/distributions/" + ID + "/payments\""));
  }

  @Test
  void aPennyThatIsNowhereIsSaidLoudly() throws Exception {
    String html =
        page(
            "dividend-payments-differs",
            false,
            false,
            line("Tendai Ahmed", MoneyTrail.Where.PAID, "499.99"));
    assertTrue(html.contains("These sums differ by £0.01"));
    assertFalse(html.contains("Everything adds up"));
    assertFalse(html.contains("<form method=\"post\" action=\"/yearend"));
  }

  @Test
  void whatWasPaidAndReversedStandsOpenUntilItIsSettled() throws Exception {
    String html =
        page(
            "dividend-payments-reversed",
            true,
            true,
            line("Tendai Ahmed", MoneyTrail.Where.PAID, "500.00"),
            line("Bo Jones", MoneyTrail.Where.WITHDRAWN, "0.00"));
    assertTrue(html.contains("£500.00 was paid and is reversed"));
    assertTrue(html.contains("action=\"/yearend/distributions/" + ID + "/settlements\""));
    assertFalse(html.contains("Bo Jones (W0001)"));
  }
}
