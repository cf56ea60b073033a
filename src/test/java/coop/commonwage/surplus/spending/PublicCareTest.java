package coop.commonwage.surplus.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicCareTest {

  private static Spending spending(String privately, String publicly) {
    return new Spending(
        new UUID(1, 1),
        LocalDate.of(2026, 3, 31),
        Money.of(privately),
        Money.of(publicly),
        publicly.equals("0") ? "" : "Gwynedd");
  }

  private static Money part(
      PublicCare treatment, String share, String bySpending, String byAll, Spending of) {
    return treatment.part(Money.of(share), Money.of(bySpending), Money.of(byAll), of);
  }

  @Test
  void whatIsLeftOutDoesNotCountAndBringsNothing() {
    Spending of = spending("600.00", "1400.00");
    assertEquals(Money.of("600.00"), PublicCare.LEFT_OUT.counted(of));
    assertEquals(Money.ZERO, part(PublicCare.LEFT_OUT, "300.00", "300.00", "300.00", of));
  }

  @Test
  void whatCountsBringsItsPartOfTheShare() {
    Spending of = spending("600.00", "1400.00");
    for (PublicCare counting : new PublicCare[] {PublicCare.CARE_ACCOUNT, PublicCare.FUNDER}) {
      assertEquals(Money.of("2000.00"), counting.counted(of));
      assertEquals(Money.of("210.00"), part(counting, "300.00", "300.00", "300.00", of));
    }
  }

  @Test
  void onlyWhatCameBySpendingIsDivided() {
    Spending of = spending("600.00", "1400.00");
    assertEquals(Money.of("70.00"), part(PublicCare.FUNDER, "300.00", "100.00", "300.00", of));
    assertEquals(
        Money.of("35.00"),
        part(PublicCare.FUNDER, "150.00", "100.00", "300.00", of),
        "a cap takes from both parts alike");
  }

  @Test
  void halfAPennyGoesUp() {
    Spending half = spending("1.00", "1.00");
    assertEquals(Money.of("0.01"), part(PublicCare.FUNDER, "0.01", "0.01", "0.01", half));
    assertEquals(Money.of("0.02"), part(PublicCare.FUNDER, "0.03", "0.03", "0.03", half));
    assertEquals(
        Money.ZERO, part(PublicCare.FUNDER, "0.01", "0.01", "0.01", spending("1.01", "1.00")));
  }

  @Test
  void wholeAndNothingAreExact() {
    assertEquals(
        Money.of("9.99"),
        part(PublicCare.CARE_ACCOUNT, "9.99", "9.99", "9.99", spending("0", "5.00")));
    assertEquals(
        Money.ZERO, part(PublicCare.CARE_ACCOUNT, "9.99", "9.99", "9.99", spending("5.00", "0")));
    assertEquals(
        Money.ZERO, part(PublicCare.CARE_ACCOUNT, "0.00", "0.00", "0.00", spending("0", "5.00")));
  }

  @Test
  void thePartIsNeverBelowZeroNorMoreThanTheShareAndGrowsWithThePublicMoney() {
    SplittableRandom random = new SplittableRandom(7_310);
    for (int round = 0; round < 2_000; round++) {
      Money share = Money.ofPence(random.nextLong(0, 500_000));
      Money byAll = Money.ofPence(random.nextLong(1, 600_000));
      Money bySpending = Money.ofPence(random.nextLong(0, byAll.pence() + 1));
      long privately = random.nextLong(0, 900_000);
      long publicly = random.nextLong(1, 900_000);
      Money part = PublicCare.FUNDER.part(share, bySpending, byAll, pence(privately, publicly));
      Money more =
          PublicCare.FUNDER.part(share, bySpending, byAll, pence(privately, publicly + 5_000));
      assertFalse(part.isNegative());
      assertFalse(part.isMoreThan(share), part + " of " + share);
      assertFalse(part.isMoreThan(more), "more public money brought less");
    }
  }

  private static Spending pence(long privately, long publicly) {
    return new Spending(
        new UUID(1, 1),
        LocalDate.of(2026, 3, 31),
        Money.ofPence(privately),
        Money.ofPence(publicly),
        "Gwynedd");
  }

  @Test
  void anUnknownWordIsToldTheThreeThereAre() {
    assertEquals(
        "\"kept\" is not one of: left-out, care-account, funder",
        assertThrows(IllegalArgumentException.class, () -> PublicCare.ofWord("kept")).getMessage());
    assertTrue(PublicCare.ofWord("funder") == PublicCare.FUNDER);
  }
}
