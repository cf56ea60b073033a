package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RecordMembership.Change;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlFunderAccounts;
import coop.commonwage.surplus.store.SqlMemberships;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CareCreditsGoOutIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static DatabaseForTests database;

  private ACareCooperative coop;
  private UUID una;
  private UUID ulf;
  private UUID year;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** U1 has 1,333.33 of her own; U2 has 800.00 of his own and 1,866.67 a council brought. */
  @BeforeEach
  void twoUsersAreCredited() {
    coop = new ACareCooperative(database);
    UUID wil = coop.person("W1", "Wil");
    una = coop.person("U1", "Una");
    ulf = coop.person("U2", "Ulf");
    LocalDate since = LocalDate.of(2024, 1, 1);
    coop.asTreasurer(wil, new Change.Joins("worker", since));
    coop.asTreasurer(una, new Change.Joins("user", since));
    coop.asTreasurer(ulf, new Change.Joins("user", since));
    year = coop.closesYear(wil, "W1", 60_000);
    coop.spends("U1,2026-03-31,1000.00,0,\nU2,2026-03-31,600.00,1400.00,Gwynedd Council\n");
    coop.chooses(Optional.empty(), true);
  }

  private PayOutCareCredit out() {
    return new PayOutCareCredit(
        coop.transactions,
        coop.treasurer,
        new SqlMemberships(coop.source),
        new SqlCareAccounts(coop.source),
        coop.audit,
        coop.clock);
  }

  private RecordFunderPayment funders() {
    return new RecordFunderPayment(
        coop.transactions,
        coop.treasurer,
        new SqlFunderAccounts(coop.source),
        coop.audit,
        coop.clock);
  }

  private FunderAccounts.Account gwynedd() {
    return new ReadFunderAccounts(
            coop.transactions, coop.treasurer, new SqlFunderAccounts(coop.source))
        .list()
        .getFirst();
  }

  private List<String> waiting() {
    return coop.transactions.in(
        coop.employer,
        () ->
            new SqlBankBatches(coop.source)
                .open().stream()
                    .map(one -> one.to().payrollId() + " " + one.kind().word() + " " + one.amount())
                    .toList());
  }

  private String totals() {
    CareAccounts.Totals totals = coop.careOf(una).overview().totals();
    assertTrue(totals.agrees(), "the care accounts hold what the capital accounts gave");
    return totals.left() + " " + totals.byKind();
  }

  private void posts(String publicCare) {
    coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"" + publicCare + "\""));
  }

  private String refused(UUID person, String reason) {
    return assertThrows(Refused.class, () -> out().pay(person, reason, "letter")).detail();
  }

  @Test
  void whoLeavesIsPaidTheirOwnOnceAndTheBodyGetsTheRest() {
    posts("care-account");
    assertEquals("4000.00 {credited=4000.00}", totals());
    coop.uses("U2,I-1,2026-06-01,1000.00,used\n");
    assertTrue(refused(ulf, "left").contains("is a member"));
    coop.asTreasurer(
        ulf, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.RESIGNED, "letter"));
    assertTrue(refused(ulf, "died").contains("does not say that this member died"));
    assertEquals(
        new PayOutCareCredit.PaidOut(Money.of("800.00"), Money.of("866.67")),
        out().pay(ulf, "left", "letter of 20 June"));
    assertTrue(refused(ulf, "left").contains("no credit"), "paid out once");
    assertEquals(List.of("U2 care-credit-paid 800.00"), waiting());
    assertEquals(
        "1333.33 {credited=4000.00, paid-out=-800.00, returned-to-funder=-866.67, used=-1000.00}",
        totals());
    assertEquals(Money.of("866.67"), gwynedd().owed());
    assertEquals(Optional.empty(), gwynedd().claims().getFirst().distributionId());
  }

  @Test
  void theEstateOfWhoDiedIsPaid() {
    posts("funder");
    coop.asTreasurer(
        una, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.DIED, "certificate"));
    assertTrue(refused(una, "left").contains("died"));
    out().pay(una, "died", "executor: Gwen Roberts, probate 12345");
    assertEquals(List.of("U1 care-credit-paid 1333.33"), waiting());
  }

  @Test
  void onTheirWishOnlyWhereAllowedAndOnlyTheirOwn() {
    posts("care-account");
    assertTrue(refused(ulf, "wish").contains("its rule can be changed first"));
    out().allowOnWish(true);
    assertEquals(
        new PayOutCareCredit.PaidOut(Money.of("800.00"), Money.ZERO),
        out().pay(ulf, "wish", "on the telephone, 1 July"));
    assertEquals(
        List.of("U2 credited 2666.67", "U2 paid-out -800.00"),
        coop.careOf(ulf).own().entries().stream()
            .map(entry -> entry.payrollId() + " " + entry.kind() + " " + entry.amount())
            .toList());
    assertTrue(refused(ulf, "wish").contains("no credit"), "the council's is never his");
    out().allowOnWish(false);
    assertTrue(refused(una, "wish").contains("its rule"));
    for (String evidence : List.of("", "x".repeat(401))) {
      assertThrows(Refused.class, () -> out().pay(una, "left", evidence));
    }
    assertThrows(Refused.class, () -> out().pay(una, "tired", "letter"));
  }

  @Test
  void aReversalFindsWhatWasPaidOutGone() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"funder\""));
    out().allowOnWish(true);
    out().pay(una, "wish", "letter");
    UUID reversal = coop.reversal(posted);
    assertEquals(
        "The care accounts of 1 people hold less than it credited, because invoices used it or it"
            + " was paid out since: give back what invoices used first; what was paid out cannot be"
            + " taken back.",
        assertThrows(Refused.class, () -> coop.postsAdopted(reversal)).detail());
  }

  @Test
  void aBodyIsPaidWhatItIsOwedAndNoMore() {
    posts("funder");
    assertEquals(Money.of("1866.67"), gwynedd().left());
    RecordFunderPayment funders = funders();
    assertEquals(
        "more than it is owed: 1866.67",
        assertThrows(
                Refused.class,
                () -> funders.paid("Gwynedd Council", TODAY, Money.of("1866.68"), "BACS 1"))
            .errors()
            .getFirst()
            .message());
    funders.paid("Gwynedd Council", TODAY, Money.of("1000.00"), "BACS 1");
    funders.paid("Gwynedd Council", TODAY.minusDays(1), Money.of("866.67"), "BACS 2");
    assertEquals(Money.ZERO, gwynedd().left());
    FunderAccounts.Payment first = gwynedd().payments().getFirst();
    funders.takeBack(first.id(), "to another council");
    assertThrows(Refused.class, () -> funders.takeBack(first.id(), "again"));
    assertFalse(gwynedd().stands(first));
    assertEquals(Money.of("1000.00"), gwynedd().left());
    assertThrows(Refused.class, () -> funders.paid("Powys", TODAY, Money.of("1.00"), "BACS 3"));
    assertEquals(
        List.of("paidOn", "amount", "reference"),
        assertThrows(
                Refused.class,
                () -> funders.paid("Gwynedd Council", TODAY.plusDays(1), Money.ZERO, " "))
            .errors()
            .stream()
            .map(error -> error.column())
            .toList());
    for (String statement :
        List.of(
            "update surplus.funder_payment set amount = 1",
            "delete from surplus.funder_payment",
            "insert into surplus.funder_payment (id, employer_id, funder, paid_on, amount,"
                + " reference, recorded_at, recorded_by) values (gen_random_uuid(),"
                + " register.current_employer(), 'Gwynedd Council', '2026-07-01', 100001, 'x',"
                + " '2026-07-02', 'x')",
            "insert into surplus.care_entry (employer_id, person_id, day, kind, amount, reason,"
                + " evidence, recorded_at, recorded_by) select employer_id, person_id, day,"
                + " 'paid-out', -999999, 'left', 'x', now(), 'x' from surplus.care_entry limit"
                + " 1")) {
      assertThrows(StatementFailed.class, () -> coop.sql(statement), statement);
    }
  }

  @Test
  void aDistributionThatIsReversedLeavesWhatABodyWasPaidToBeHadBack() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"funder\""));
    funders().paid("Gwynedd Council", TODAY, Money.of("66.67"), "BACS 1");
    coop.postsAdopted(coop.reversal(posted));
    assertEquals(Money.of("-66.67"), gwynedd().left());
  }
}
