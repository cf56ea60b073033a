package coop.commonwage.surplus.legalforms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormHistoryTest {

  private static final Instant AT = Instant.parse("2026-11-14T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final UUID PAT = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();

  private static FormChange change(String form, LocalDate from, FormChange.Decision decision) {
    return new FormChange(
        UUID.randomUUID(),
        form,
        from,
        "special resolution 3",
        "",
        AT,
        "pat",
        PAT,
        Optional.ofNullable(decision));
  }

  private static FormChange confirmed(String form, LocalDate from, int minutes) {
    return change(
        form,
        from,
        new FormChange.Decision(
            FormChange.Outcome.CONFIRMED, AT.plusSeconds(60L * minutes), "bea"));
  }

  private static FormHistory history(FormChange... changes) {
    return new FormHistory("uk-coop-society", AT, List.of(changes));
  }

  private static String refused(FormHistory history, FormChange proposed) {
    return assertThrows(FormRefused.class, () -> history.checkProposed(proposed, TODAY))
        .getMessage();
  }

  @Test
  void theFormItWasTakenInWithHoldsUntilAnotherOneIsConfirmed() {
    FormHistory history =
        history(
            change("uk-fairshares", APRIL, null),
            change(
                "uk-cic-shares",
                APRIL,
                new FormChange.Decision(FormChange.Outcome.WITHDRAWN, AT, "bea")));
    assertEquals("uk-coop-society", history.on(TODAY));
    assertEquals("uk-fairshares", history.waiting().orElseThrow().form());
  }

  @Test
  void aConfirmedFormHoldsFromItsFirstDayOnAndNotTheDayBefore() {
    FormHistory history = history(confirmed("uk-eot-company", APRIL, 1));
    assertEquals("uk-coop-society", history.on(APRIL.minusDays(1)));
    assertEquals("uk-eot-company", history.on(APRIL));
    assertEquals("uk-eot-company", history.on(APRIL.plusYears(20)));
    assertTrue(history.waiting().isEmpty());
  }

  @Test
  void theLaterDayCountsWhateverWasConfirmedLastAndOfOneDayTheLastConfirmed() {
    FormHistory history =
        history(
            confirmed("uk-eot-company", APRIL, 1),
            confirmed("uk-fairshares", APRIL.minusYears(1), 2),
            confirmed("uk-cic-shares", APRIL, 3));
    assertEquals("uk-cic-shares", history.on(TODAY));
    assertEquals("uk-fairshares", history.on(APRIL.minusDays(1)));
  }

  @Test
  void whoProposedDoesNotConfirmAndNothingIsDecidedTwice() {
    FormChange waits = change("uk-eot-company", APRIL, null);
    assertEquals(
        "two-people",
        assertThrows(
                FormRefused.class, () -> waits.checkDecision(FormChange.Outcome.CONFIRMED, PAT))
            .field());
    assertDoesNotThrow(() -> waits.checkDecision(FormChange.Outcome.CONFIRMED, BEA));
    assertDoesNotThrow(() -> waits.checkDecision(FormChange.Outcome.WITHDRAWN, PAT));
    FormChange decided = confirmed("uk-eot-company", APRIL, 1);
    assertThrows(FormRefused.class, () -> decided.checkDecision(FormChange.Outcome.WITHDRAWN, BEA));
  }

  @Test
  void oneWaitsAtATimeForAnotherFormThanHoldsThenAndAtMostAYearAhead() {
    FormChange eot = change("uk-eot-company", APRIL, null);
    assertEquals(
        "uk-eot-company waits to be confirmed: decide that first", refused(history(eot), eot));
    assertEquals(
        "uk-coop-society is on record from 2026-04-01 already",
        refused(history(), change("uk-coop-society", APRIL, null)));
    assertEquals(
        "at most a year ahead",
        refused(history(), change("uk-eot-company", TODAY.plusYears(1).plusDays(1), null)));
    assertDoesNotThrow(
        () -> history().checkProposed(change("uk-eot-company", TODAY.plusYears(1), null), TODAY));
  }

  @Test
  void aChangeSaysWhyInAtMost500Characters() {
    for (String reason : List.of(" ", "x".repeat(501))) {
      assertEquals(
          "reason",
          assertThrows(
                  FormRefused.class,
                  () ->
                      new FormChange(
                          PAT,
                          "uk-fairshares",
                          APRIL,
                          reason,
                          "",
                          AT,
                          "pat",
                          PAT,
                          Optional.empty()))
              .field());
    }
    assertEquals(
        "registration",
        assertThrows(
                FormRefused.class,
                () ->
                    new FormChange(
                        PAT,
                        "uk-fairshares",
                        APRIL,
                        "x".repeat(500),
                        "9".repeat(61),
                        AT,
                        "pat",
                        PAT,
                        Optional.empty()))
            .field());
  }
}
