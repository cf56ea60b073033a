package coop.commonwage.pay.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 20);

  static ContractTerms thirtyGuaranteedHours() {
    return new ContractTerms(
        ContractKind.GUARANTEED_HOURS,
        "care worker",
        30 * 60,
        Rate.of("13.45"),
        Rate.of("12.71"),
        Money.of("60.00"),
        Rate.of("0.45"),
        Rate.ofPercent("10"),
        Rate.ofPercent("50"));
  }

  private static Contract draft() {
    return Contract.draft(new UUID(0, 2), new UUID(0, 1), FIRST_DAY, thirtyGuaranteedHours());
  }

  @Test
  void aDraftDecidesNoPay() {
    assertFalse(draft().decides(FIRST_DAY));
  }

  @Test
  void anIssuedContractDecidesPayFromItsFirstDayThoughNobodyHasSigned() {
    Contract issued = draft().issued(ISSUED);
    assertFalse(issued.decides(FIRST_DAY.minusDays(1)));
    assertTrue(issued.decides(FIRST_DAY));
    assertTrue(issued.decides(FIRST_DAY.plusYears(10)));
  }

  @Test
  void theDayOfAcknowledgementIsKeptThroughTheRestOfItsLife() {
    Contract over =
        draft()
            .issued(ISSUED)
            .acknowledged(ISSUED.plusDays(2))
            .superseded(LocalDate.of(2026, 10, 1));
    assertEquals(ContractState.SUPERSEDED, over.state());
    assertEquals(Optional.of(ISSUED), over.issuedOn());
    assertEquals(Optional.of(ISSUED.plusDays(2)), over.acknowledgedOn());
  }

  @Test
  void aSupersededContractDecidesTheDaysBeforeTheNextOne() {
    Contract over = draft().issued(ISSUED).superseded(LocalDate.of(2026, 10, 1));
    assertTrue(over.decides(LocalDate.of(2026, 9, 30)));
    assertFalse(over.decides(LocalDate.of(2026, 10, 1)));
  }

  @Test
  void anEndedContractDecidesItsLastDay() {
    Contract over = draft().issued(ISSUED).ended(LocalDate.of(2026, 10, 17));
    assertTrue(over.decides(LocalDate.of(2026, 10, 17)));
    assertFalse(over.decides(LocalDate.of(2026, 10, 18)));
  }

  @Test
  void aStepThatIsNotNextIsRefusedInWords() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> draft().acknowledged(ISSUED));
    assertEquals(
        "a contract that is drafted cannot be acknowledged: it must be issued",
        refused.getMessage());
    Contract over = draft().issued(ISSUED).ended(FIRST_DAY);
    assertThrows(IllegalStateException.class, () -> over.superseded(FIRST_DAY.plusDays(1)));
    assertThrows(IllegalStateException.class, () -> draft().ended(FIRST_DAY));
    assertThrows(IllegalStateException.class, () -> over.issued(ISSUED));
  }

  @Test
  void datesThatCannotBeAreRefused() {
    Contract issued = draft().issued(ISSUED);
    assertThrows(IllegalArgumentException.class, () -> issued.acknowledged(ISSUED.minusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> issued.superseded(FIRST_DAY));
    assertThrows(IllegalArgumentException.class, () -> issued.ended(FIRST_DAY.minusDays(1)));
  }

  @Test
  void aContractReadBackMustBeWhole() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Contract(
                new UUID(0, 2),
                new UUID(0, 1),
                FIRST_DAY,
                thirtyGuaranteedHours(),
                ContractState.ENDED,
                Optional.of(ISSUED),
                Optional.empty(),
                Optional.empty()));
  }
}
