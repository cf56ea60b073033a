package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.people.application.NamePayee;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RecordMembership.Change;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCapitalSums;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlDividendBook;
import coop.commonwage.surplus.store.SqlFunderAccounts;
import coop.commonwage.surplus.store.SqlMemberships;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    return bodies().list().getFirst();
  }

  private ReadFunderAccounts bodies() {
    return new ReadFunderAccounts(
        coop.transactions, coop.treasurer, new SqlFunderAccounts(coop.source));
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

  private List<String> told(UUID person) {
    var sums = new SqlCapitalSums(coop.source);
    return coop.transactions.in(coop.employer, () -> sums.paidByBank(person)).stream()
        .map(one -> one.amount() + " " + one.state() + " " + one.cameBack().orElse(null))
        .toList();
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
    ReadFunderAccounts.Shown shown = bodies().shown("Gwynedd Council", 9).getFirst();
    assertEquals(new Paged(1, 1, 1), shown.paged());
    assertEquals(Optional.empty(), shown.claims().getFirst().distributionId());
    assertEquals(gwynedd(), shown.account());
  }

  @Test
  void theEstateOfWhoDiedIsPaid() {
    posts("funder");
    coop.asTreasurer(
        una, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.DIED, "certificate"));
    assertTrue(refused(una, "left").contains("died"));
    out().pay(una, "died", "executor: Gwen Roberts, probate 12345");
    assertEquals(List.of("U1 care-credit-paid 1333.33"), waiting());
    NamePayee.Typed gwen =
        new NamePayee.Typed(
            "U1", "executor", "Gwen Roberts", "08-90-00", "1234567 8", "probate 12345");
    assertEquals(
        List.of("payrollId", "capacity", "name", "evidence", "sortCode", "accountNumber"),
        assertThrows(
                Refused.class,
                () ->
                    coop.names(coop.treasurer)
                        .record(new NamePayee.Typed("U9", "heir", " ", "0890", "123", "")))
            .errors()
            .stream()
            .map(error -> error.column())
            .toList());
    UUID named = coop.names(coop.treasurer).record(gwen);
    assertEquals(Map.of(), coop.estates(una), "one person's word is not enough");
    assertEquals(
        "Who recorded bank details cannot confirm them.",
        assertThrows(Refused.class, () -> coop.names(coop.treasurer).decide(named, true)).detail());
    coop.names(coop.board).decide(named, true);
    assertThrows(Refused.class, () -> coop.names(coop.board).decide(named, false), "once");
    assertEquals(
        "Gwen Roberts 12345678",
        coop.estates(una).get(una).name()
            + " "
            + coop.estates(una).get(una).account().accountNumber());
    assertEquals(Map.of(), coop.payees(una), "her own account is none of this");
    UUID own =
        coop.names(coop.board)
            .record(
                new NamePayee.Typed("U1", "own", "Una Roberts", "089000", "87654321", "letter"));
    coop.names(coop.treasurer).decide(own, true);
    assertEquals("87654321", coop.payees(una).get(una).account().accountNumber());
    assertEquals("12345678", coop.estates(una).get(una).account().accountNumber());
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

  private BatchMemberPayments batches(Caller by) {
    return new BatchMemberPayments(
        coop.transactions,
        by,
        new SqlBankBatches(coop.source),
        new SqlDividendBook(coop.source),
        coop.audit,
        coop.clock);
  }

  private UUID prepares() {
    return batches(coop.treasurer).prepare(TODAY, Optional::of);
  }

  private UUID releases() {
    UUID batch = prepares();
    batches(coop.board).release(batch, "ab".repeat(32), Map.of());
    return batch;
  }

  private void comesBack(UUID batch) {
    new RecordBankReturn(
            coop.transactions,
            coop.treasurer,
            new SqlBankBatches(coop.source),
            new SqlDividendBook(coop.source),
            coop.audit,
            coop.clock)
        .record(
            batch,
            batches(coop.treasurer).payments(batch).getFirst().entryId(),
            TODAY,
            "account closed",
            "letter of the bank");
  }

  private Money putsBack(UUID person, String kind) {
    return new PutBackCareCredit(
            coop.transactions,
            coop.treasurer,
            new SqlCareAccounts(coop.source),
            new SqlFunderAccounts(coop.source),
            new SqlBankBatches(coop.source),
            coop.audit,
            coop.clock)
        .put(
            person,
            coop.care().stream()
                .filter(entry -> entry.personId().equals(person) && entry.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id(),
            "for the wrong member");
  }

  private String notPutBack(UUID person, String kind) {
    return assertThrows(Refused.class, () -> putsBack(person, kind)).detail();
  }

  /** What of a distribution the bank is known to have paid, by person and kind. */
  private List<String> paid(UUID distribution) {
    return coop.transactions.in(
        coop.employer,
        () ->
            new SqlBankBatches(coop.source)
                .ofDistribution(distribution).stream()
                    .filter(BankBatches.Followed::released)
                    .map(
                        one ->
                            one.to().payrollId()
                                + " "
                                + one.kind().word()
                                + " "
                                + one.inBatch().orElseThrow())
                    .toList());
  }

  private List<DividendBook.Recovery> settles(UUID distribution, String amount, String paid) {
    return coop.transactions.in(
        coop.employer,
        () ->
            new SqlDividendBook(coop.source)
                .add(
                    List.of(
                        new DividendBook.Recovery(
                            distribution,
                            una,
                            PaidKind.CARE_CREDIT,
                            "paid-back",
                            Money.of(amount),
                            Money.of(paid),
                            Optional.empty(),
                            "by transfer")),
                    coop.clock.instant(),
                    "pat"));
  }

  @Test
  void aReversalTakesBackWhatWentOutAndNobodyIsPaidItAnyMore() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"care-account\""));
    out().allowOnWish(true);
    out().pay(una, "wish", "letter");
    UUID batch = prepares();
    coop.asTreasurer(
        ulf, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.RESIGNED, "letter"));
    out().pay(ulf, "left", "letter of 20 June");
    coop.postsAdopted(coop.reversal(posted));
    assertEquals(List.of(), waiting());
    assertEquals(List.of(), paid(posted));
    assertEquals(
        "0.00 {credit-reversed=-4000.00, credited=4000.00, paid-out=-2133.33,"
            + " paid-out-reversed=2133.33, return-reversed=1866.67, returned-to-funder=-1866.67}",
        totals());
    assertEquals(Money.ZERO, gwynedd().owed());
    assertTrue(
        assertThrows(
                Refused.class, () -> batches(coop.board).release(batch, "ab".repeat(32), Map.of()))
            .detail()
            .contains("1 of these payments are of, 1333.33 in all: cancel this batch"));
    batches(coop.treasurer).cancel(batch, "reversed");
    assertEquals(List.of(), waiting());
  }

  @Test
  void whatTheBankPaidOfACreditIsOpenToBeSettledWhenItsYearIsReversed() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"funder\""));
    out().allowOnWish(true);
    out().pay(una, "wish", "letter");
    UUID batch = releases();
    coop.postsAdopted(coop.reversal(posted));
    assertEquals(List.of("U1 care-credit-paid 1333.33"), paid(posted));
    assertThrows(StatementFailed.class, () -> settles(posted, "1333.34", "1333.34"));
    assertThrows(StatementFailed.class, () -> settles(posted, "1333.34", "1333.33"));
    comesBack(batch);
    assertEquals(List.of(), paid(posted), "she never had it");
    assertEquals(List.of(), waiting(), "nor is it owed to her");
    assertThrows(StatementFailed.class, () -> settles(posted, "0.01", "0.01"));
  }

  @Test
  void whatWasPaidBackDoesNotComeBackFromTheBankToo() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"funder\""));
    out().allowOnWish(true);
    out().pay(una, "wish", "letter");
    UUID batch = releases();
    coop.postsAdopted(coop.reversal(posted));
    assertEquals(1, settles(posted, "1000.00", "1333.33").size());
    assertThrows(StatementFailed.class, () -> settles(posted, "333.34", "1333.33"));
    assertTrue(
        assertThrows(Refused.class, () -> comesBack(batch)).detail().contains("so they had it"));
  }

  @Test
  void invoicesAreGivenBackBeforeAReversal() {
    UUID posted = coop.posts(coop.drafts(year, ",\"publicly_funded_care\":\"care-account\""));
    coop.uses("U2,I-1,2026-06-01,1000.00,used\n");
    coop.asTreasurer(
        ulf, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.RESIGNED, "letter"));
    out().pay(ulf, "left", "letter of 20 June");
    UUID reversal = coop.reversal(posted);
    assertEquals(
        "Invoices used what it credited towards the care of Ulf Roberts (U2): give back what"
            + " invoices used first.",
        assertThrows(Refused.class, () -> coop.postsAdopted(reversal)).detail());
    coop.uses("U2,I-1,2026-06-30,1000.00,reversed\n");
    coop.postsAdopted(reversal);
    assertTrue(totals().startsWith("0.00 "));
    assertEquals(Money.ZERO, gwynedd().owed());
  }

  @Test
  void whatWentOutIsPutBackUnlessItIsUnderWayOrPaid() {
    posts("care-account");
    coop.asTreasurer(
        ulf, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.RESIGNED, "letter"));
    out().pay(ulf, "left", "letter of 20 June");
    UUID batch = releases();
    assertTrue(notPutBack(ulf, "paid-out").contains("cancel that batch"));
    funders().paid("Gwynedd Council", TODAY, Money.of("0.01"), "BACS 1");
    assertTrue(notPutBack(ulf, "returned-to-funder").contains("Gwynedd Council was paid"));
    assertThrows(
        StatementFailed.class,
        () ->
            coop.sql(
                "insert into surplus.care_entry (employer_id, person_id, day, kind, amount,"
                    + " evidence, reverses, recorded_at, recorded_by) select employer_id,"
                    + " person_id, day, 'paid-out-reversed', -amount, 'x', id, now(), 'x' from"
                    + " surplus.care_entry where kind = 'paid-out'"));
    comesBack(batch);
    assertEquals(List.of("U2 care-credit-paid 800.00"), waiting());
    assertEquals(List.of("800.00 waiting " + TODAY), told(ulf));
    assertEquals(Money.of("800.00"), putsBack(ulf, "paid-out"));
    assertEquals(List.of(), told(ulf));
    assertEquals("All of it is back in the care account already.", notPutBack(ulf, "paid-out"));
    assertEquals(List.of(), waiting());
    funders().takeBack(gwynedd().payments().getFirst().id(), "to another council");
    putsBack(ulf, "returned-to-funder");
    assertEquals(Money.ZERO, gwynedd().left());
    assertEquals(
        "CareCredit[own=800.00, ofBodies={Gwynedd Council=1866.67}]",
        coop.careOf(ulf).own().credit().toString());
    out().pay(ulf, "left", "again");
    assertEquals(List.of("U2 care-credit-paid 800.00"), waiting());
  }

  @Test
  void aBodyIsPaidWhatItIsOwedAndNoMore() {
    posts("funder");
    assertEquals(Money.of("1866.67"), gwynedd().left());
    RecordFunderPayment funders = funders();
    assertEquals(
        "this body is owed £1,866.67 and is not paid more than that",
        assertThrows(
                Refused.class,
                () -> funders.paid("Gwynedd Council", TODAY, Money.of("1866.68"), "BACS 1"))
            .errors()
            .getFirst()
            .message());
    funders.paid("Gwynedd Council", TODAY, Money.of("1000.00"), "BACS 1");
    for (String again : List.of("BACS 1", " bacs 1 ")) {
      assertEquals(
          "a payment to this body under this reference is recorded already, 1000.00 of 2026-07-01:"
              + " another payment has another reference",
          assertThrows(
                  Refused.class,
                  () -> funders.paid("Gwynedd Council", TODAY, Money.of("1000.00"), again))
              .errors()
              .getFirst()
              .message());
    }
    funders.paid("Gwynedd Council", TODAY.minusDays(1), Money.of("800.00"), "BACS 2");
    String doubled =
        "insert into surplus.funder_payment (id, employer_id, funder, paid_on, amount, reference,"
            + " recorded_at, recorded_by) values (gen_random_uuid(), register.current_employer(),"
            + " 'Gwynedd Council', '2026-06-30', 1, '%s', '2026-07-02', 'x')";
    assertThrows(StatementFailed.class, () -> coop.sql(doubled.formatted("bacs 2")));
    coop.sql(doubled.formatted("BACS 4"));
    funders.paid("Gwynedd Council", TODAY, Money.of("66.66"), "BACS 5");
    assertEquals(Money.ZERO, gwynedd().left());
    FunderAccounts.Payment first = gwynedd().payments().getFirst();
    funders.takeBack(first.id(), "to another council");
    assertThrows(Refused.class, () -> funders.takeBack(first.id(), "again"));
    assertFalse(gwynedd().stands(first));
    assertEquals(Money.of("1000.00"), gwynedd().left());
    funders.paid("Gwynedd Council", TODAY, Money.of("999.99"), "BACS 1");
    assertEquals(Money.of("0.01"), gwynedd().left());
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
