package coop.commonwage.surplus.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CareCreditTest {

  private static final String GWYNEDD = "Gwynedd Council";
  private static final String NHS = "NHS";

  private final List<CareEntry> entries = new ArrayList<>();

  private CareEntry add(String kind, String amount, Optional<UUID> reverses, String... body) {
    CareEntry entry =
        new CareEntry(
            UUID.randomUUID(),
            new UUID(1, 1),
            "U1",
            "Una",
            LocalDate.of(2026, 6, 1),
            kind,
            Money.of(amount),
            Optional.empty(),
            reverses,
            body.length == 0
                ? Optional.empty()
                : Optional.of(new CareCredit.OfBody(body[0], Money.of(body[1]))));
    entries.add(entry);
    return entry;
  }

  private String left() {
    CareCredit credit = CareCredit.of(entries);
    return credit.own() + " " + credit.ofBodies();
  }

  @Test
  void whatABodysMoneyBroughtStandsApartFromTheMembersOwn() {
    add("credited", "100.00", Optional.empty(), GWYNEDD, "60.00");
    assertEquals("40.00 {Gwynedd Council=60.00}", left());
  }

  @Test
  void anInvoiceUsesPublicMoneyFirstAndTheOldestBeforeTheNewer() {
    add("credited", "100.00", Optional.empty(), GWYNEDD, "60.00");
    add("credited", "30.00", Optional.empty(), NHS, "30.00");
    add("used", "-59.99", Optional.empty());
    assertEquals("40.00 {Gwynedd Council=0.01, NHS=30.00}", left());
    add("used", "-0.02", Optional.empty());
    assertEquals("40.00 {NHS=29.99}", left());
    add("used", "-30.00", Optional.empty());
    assertEquals("39.99 {}", left());
  }

  @Test
  void whatAnInvoiceGivesBackIsTheirsWhoseItWas() {
    add("credited", "100.00", Optional.empty(), GWYNEDD, "60.00");
    CareEntry use = add("used", "-70.00", Optional.empty());
    assertEquals("30.00 {}", left());
    add("use-reversed", "70.00", Optional.of(use.id()));
    assertEquals("40.00 {Gwynedd Council=60.00}", left());
  }

  @Test
  void whatGoesOutTakesFromItsOwnPartOnly() {
    add("credited", "100.00", Optional.empty(), GWYNEDD, "60.00");
    add("paid-out", "-40.00", Optional.empty());
    assertEquals("0.00 {Gwynedd Council=60.00}", left());
    add("returned-to-funder", "-60.00", Optional.empty(), GWYNEDD, "-60.00");
    assertEquals("0.00 {}", left());
  }

  @Test
  void aCreditTakenBackAfterItWasUsedIsBorneByWhatIsLeft() {
    add("credited", "100.00", Optional.empty());
    add("credited", "50.00", Optional.empty(), NHS, "50.00");
    add("used", "-50.00", Optional.empty());
    add("credit-reversed", "-50.00", Optional.empty(), NHS, "-50.00");
    assertEquals("50.00 {}", left());
  }

  @Test
  void thePartsAreAllThereIsWhateverHappened() {
    for (long seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      entries.clear();
      Money balance = Money.ZERO;
      for (int i = 0; i < 30; i++) {
        long pence = 1 + random.nextInt(500);
        Money amount = Money.ofPence(pence);
        if (random.nextBoolean()) {
          Money body = Money.ofPence(random.nextLong(pence + 1));
          add(
              "credited",
              amount.toString(),
              Optional.empty(),
              random.nextBoolean() ? GWYNEDD : NHS,
              body.toString());
          balance = balance.plus(amount);
        } else if (!amount.isMoreThan(balance)) {
          CareEntry use = add("used", amount.negated().toString(), Optional.empty());
          balance = balance.minus(amount);
          if (random.nextInt(3) == 0) {
            add("use-reversed", amount.toString(), Optional.of(use.id()));
            balance = balance.plus(amount);
          }
        }
        CareCredit credit = CareCredit.of(entries);
        assertEquals(balance, credit.all(), "seed " + seed);
        assertFalse(credit.own().isNegative(), "seed " + seed);
        for (Map.Entry<String, Money> one : credit.ofBodies().entrySet()) {
          assertEquals(true, one.getValue().isPositive(), "seed " + seed);
        }
      }
    }
  }
}
