package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostedEntriesTest {

  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 14);
  private static final FrozenDistribution SHARED = ASharedHundred.between(ANN, BEN);

  private static CapitalEntry entry(UUID person, Kind kind, String amount) {
    return new CapitalEntry(person, DAY, kind, Holding.ACCOUNT, 2026, Money.of(amount));
  }

  private static List<CapitalEntry> posted() {
    return new ArrayList<>(
        List.of(
            entry(ANN, Kind.ALLOCATED, "60.00"),
            entry(ANN, Kind.PAID_IN_CASH, "-60.00"),
            entry(BEN, Kind.ALLOCATED, "40.00"),
            entry(BEN, Kind.PAID_IN_CASH, "-30.00"),
            entry(BEN, Kind.CREDITED_TO_CARE, "-10.00")));
  }

  @Test
  void whatWasPostedIsWhatWasShared() {
    assertEquals(Optional.empty(), PostedEntries.sharing(SHARED, posted()));
  }

  @Test
  void aChangedShareIsNamed() {
    List<CapitalEntry> entries = posted();
    entries.set(2, entry(BEN, Kind.ALLOCATED, "45.00"));
    assertEquals(
        Optional.of("in the account of B2 the share is 45.00 and was 40.00"),
        PostedEntries.sharing(SHARED, entries));
  }

  @Test
  void changedCashIsNamed() {
    List<CapitalEntry> entries = posted();
    entries.set(1, entry(ANN, Kind.PAID_IN_CASH, "-59.99"));
    assertEquals(
        Optional.of("in the account of A1 what went out is 59.99 and was 60.00"),
        PostedEntries.sharing(SHARED, entries));
  }

  @Test
  void whatWaitedAndIsPaidToALeaverIsNoChange() {
    List<CapitalEntry> entries = posted();
    entries.add(entry(ANN, Kind.RELEASED, "3.20"));
    entries.add(entry(ANN, Kind.PAID_IN_CASH, "-3.20"));
    assertEquals(Optional.empty(), PostedEntries.sharing(SHARED, entries));
  }

  @Test
  void allThatDiffersIsNamed() {
    List<CapitalEntry> entries = posted();
    entries.set(0, entry(ANN, Kind.ALLOCATED, "60.01"));
    entries.set(2, entry(BEN, Kind.ALLOCATED, "45.00"));
    assertEquals(
        Optional.of(
            "in the account of A1 the share is 60.01 and was 60.00; in the account of B2 the share"
                + " is 45.00 and was 40.00"),
        PostedEntries.sharing(SHARED, entries));
  }

  @Test
  void interestNobodyGaveIsNamed() {
    List<CapitalEntry> entries = posted();
    entries.add(entry(ANN, Kind.INTEREST, "0.01"));
    assertEquals(
        Optional.of("in the account of A1 the interest is 0.01 and was 0.00"),
        PostedEntries.sharing(SHARED, entries));
  }

  private static final FrozenDistribution WITH_INTEREST =
      ASharedHundred.withInterestAndCarry(ANN, BEN);

  private static List<CapitalEntry> paidOut() {
    return new ArrayList<>(
        List.of(
            entry(ANN, Kind.ALLOCATED, "50.00"),
            entry(ANN, Kind.PAID_IN_CASH, "-47.00"),
            entry(ANN, Kind.CARRIED, "-3.00"),
            entry(ANN, Kind.INTEREST, "10.00"),
            entry(ANN, Kind.INTEREST_PAID, "-10.00"),
            entry(BEN, Kind.ALLOCATED, "30.00"),
            entry(BEN, Kind.PAID_IN_CASH, "-27.00"),
            entry(BEN, Kind.CARRIED, "-3.00"),
            entry(BEN, Kind.INTEREST, "10.00"),
            entry(BEN, Kind.INTEREST_PAID, "-10.00")));
  }

  @Test
  void interestPaidOfOneThatIsGoneIsNamedWhereOthersHaveTheirs() {
    List<CapitalEntry> entries = paidOut();
    assertEquals(Optional.empty(), PostedEntries.sharing(WITH_INTEREST, entries));
    entries.removeLast();
    assertEquals(
        Optional.of("in the account of B2 the interest paid is 0.00 and was 10.00"),
        PostedEntries.sharing(WITH_INTEREST, entries));
    entries.removeIf(entry -> entry.kind() == Kind.INTEREST_PAID);
    assertEquals(
        Optional.empty(),
        PostedEntries.sharing(WITH_INTEREST, entries),
        "interest that stays in the accounts went out of none");
  }

  @Test
  void whatWaitsForOneThatIsGoneIsNamedWhereOthersHaveTheirs() {
    List<CapitalEntry> entries = paidOut();
    entries.remove(2);
    assertEquals(
        Optional.of("in the account of A1 what waits is 0.00 and was 3.00"),
        PostedEntries.sharing(WITH_INTEREST, entries));
  }

  @Test
  void anEntryOfSomebodyWithoutAShareIsNamed() {
    List<CapitalEntry> entries = posted();
    entries.add(entry(new UUID(0, 3), Kind.ALLOCATED, "5.00"));
    assertEquals(
        Optional.of("an account moved of somebody who has no share in it"),
        PostedEntries.sharing(SHARED, entries));
  }

  @Test
  void aReversalTakesBackWhatWasPosted() {
    List<CapitalEntry> back = new ArrayList<>(CapitalEntry.reversing(posted(), DAY));
    assertEquals(Optional.empty(), PostedEntries.reversing(posted(), back));
    back.removeFirst();
    assertEquals(
        Optional.of("it takes other amounts back than were posted"),
        PostedEntries.reversing(posted(), back));
  }
}
