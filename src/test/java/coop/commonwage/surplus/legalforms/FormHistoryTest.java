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
        Optional.empty(),
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
                          Optional.empty(),
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
                        Optional.empty(),
                        AT,
                        "pat",
                        PAT,
                        Optional.empty()))
            .field());
  }

  private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

  private static MembersDecision decided(LocalDate on, LocalDate second) {
    return new MembersDecision(on, Optional.ofNullable(second), 30, 10, 60);
  }

  private static FormChange registered(
      LocalDate from, LocalDate registered, Optional<MembersDecision> decision) {
    return new FormChange(
        UUID.randomUUID(),
        "uk-eot-company",
        from,
        "a trust bought the shares",
        "RS001234",
        Optional.of(new FormGrounds(registered, "certificate of 20 May", decision)),
        AT,
        "pat",
        PAT,
        Optional.empty());
  }

  private static String wrong(Runnable making) {
    return assertThrows(FormRefused.class, making::run).getMessage();
  }

  @Test
  void aFormHoldsFromTheRegistrarsDayAtTheEarliestAndNotBeforeItIsRegistered() {
    Optional<MembersDecision> decision = Optional.of(decided(APRIL, null));
    assertDoesNotThrow(() -> history().checkProposed(registered(MAY, MAY, decision), TODAY));
    assertEquals(
        "a legal form holds from the day the registrar registered it, 2026-05-20, at the earliest",
        refused(history(), registered(MAY.minusDays(1), MAY, decision)));
    assertDoesNotThrow(() -> history().checkProposed(registered(TODAY, TODAY, decision), TODAY));
    assertEquals(
        "is still to come: record the form once it is one",
        refused(history(), registered(TODAY.plusDays(1), TODAY.plusDays(1), decision)));
  }

  @Test
  void aRecordWasWrongFromTheStartOnlyWhereTheFormWasRegisteredByTheDayOfTakingIn() {
    LocalDate takenIn = LocalDate.of(2026, 11, 14);
    assertDoesNotThrow(
        () -> history().checkProposed(registered(MAY, MAY, Optional.empty()), TODAY));
    assertDoesNotThrow(
        () ->
            history()
                .checkProposed(registered(takenIn, takenIn, Optional.empty()), TODAY.plusDays(5)));
    FormChange later = registered(takenIn.plusDays(1), takenIn.plusDays(1), Optional.empty());
    assertTrue(
        wrong(() -> history().checkProposed(later, TODAY.plusDays(5)))
            .endsWith("what was registered later is a change the members decided"));
  }

  @Test
  void aCorrectionHoldsFromTheDayOfTakingInOrEarlierAndAChangeMayBeginLater() {
    LocalDate takenIn = LocalDate.of(2026, 11, 14);
    for (LocalDate from : List.of(MAY, takenIn.minusDays(1), takenIn)) {
      assertDoesNotThrow(
          () -> history().checkProposed(registered(from, MAY, Optional.empty()), TODAY));
    }
    for (LocalDate from : List.of(takenIn.plusDays(1), takenIn.plusYears(1))) {
      assertEquals(
          "a record that was wrong was wrong when the employer was taken in: it is corrected from"
              + " 2026-11-14 or an earlier day",
          refused(history(), registered(from, MAY, Optional.empty())));
      assertDoesNotThrow(
          () ->
              history()
                  .checkProposed(registered(from, MAY, Optional.of(decided(APRIL, null))), TODAY));
    }
  }

  @Test
  void nothingIsRegisteredBeforeTheMembersDecidedItAndTheirVotesAddUp() {
    assertDoesNotThrow(() -> registered(MAY, MAY, Optional.of(decided(MAY, null))));
    assertEquals(
        "nothing is registered before the members decided it, on 2026-05-21",
        wrong(() -> registered(MAY, MAY, Optional.of(decided(MAY.plusDays(1), null)))));
    assertEquals(
        "nothing is registered before the members decided it, on 2026-05-21",
        wrong(() -> registered(MAY, MAY, Optional.of(decided(APRIL, MAY.plusDays(1))))));
    assertEquals(
        "the second meeting is held after the first, of 2026-04-01",
        wrong(() -> decided(APRIL, APRIL)));
    assertEquals(
        "the members carried it with more votes for than against, not 20 to 20",
        wrong(() -> new MembersDecision(APRIL, Optional.empty(), 20, 20, 40)));
    assertDoesNotThrow(() -> new MembersDecision(APRIL, Optional.empty(), 21, 19, 40));
    for (int[] votes : new int[][] {{21, 20, 40}, {-1, -2, 40}}) {
      assertEquals(
          "the votes are zero or more, and no more than the members entitled to vote",
          wrong(() -> new MembersDecision(APRIL, Optional.empty(), votes[0], votes[1], votes[2])));
    }
    assertEquals(
        "name the registrar’s paper in 1 to 500 characters: nothing else shows it",
        wrong(() -> new FormGrounds(MAY, " ", Optional.empty())));
    assertEquals(
        "say under which number the registrar has it",
        wrong(
            () ->
                new FormChange(
                    PAT,
                    "uk-eot-company",
                    MAY,
                    "because",
                    "",
                    Optional.of(new FormGrounds(MAY, "certificate", Optional.empty())),
                    AT,
                    "pat",
                    PAT,
                    Optional.empty())));
  }
}
