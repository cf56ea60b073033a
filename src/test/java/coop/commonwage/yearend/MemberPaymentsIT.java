package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.membership.EndReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Share interest on its way to members' banks, on a real PostgreSQL. */
class MemberPaymentsIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);

  private static DatabaseForTests database;

  private final AccountsForTests accounts = AccountsForTests.none();
  private final AccountsForTests estates = AccountsForTests.none();
  private Instant since = Instant.EPOCH;
  private ASharingCooperative coop;
  private UUID distribution;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void twoMembersWithInterestAndOneBankAccount() {
    coop = ASharingCooperative.on(database);
    coop.works("A1", 4000);
    coop.works("B2", 2020);
    coop.importsMembers(
        "payroll_id,member_class,member_since\nA1,worker,2020-01-01\nB2,worker,2026-10-31\n");
    distribution = coop.shares("60000.00", "2026/1");
    getsInterest("A1", 1250);
    getsInterest("B2", 75);
    hasAccount("A1", "12345678");
  }

  private void hasAccount(String payrollId, String number) {
    accounts.put(coop.person(payrollId), "Ana Roberts", number, since);
  }

  private void getsInterest(String payrollId, int pence) {
    database.asOwner(
        ("insert into surplus.capital_entry (id, employer_id, person_id, distribution_id, day,"
             + " kind, holding, tranche_year, amount) select gen_random_uuid(), '%s', '%s', '%s',"
             + " '2026-11-14', kind, 'account', 2026, amount from (values ('interest', %d),"
             + " ('interest-paid', -%d)) as new (kind, amount)")
            .formatted(coop.employer(), coop.person(payrollId), distribution, pence, pence));
  }

  private PayMembersByBank asTreasurer() {
    return new PayMembersByBank(coop.batches(false), accounts, estates);
  }

  private PayMembersByBank asBoard() {
    return new PayMembersByBank(coop.batches(true), accounts, estates);
  }

  @Test
  void whatWaitsIsShownWithoutUnsealingAnyAccountThatNothingCameBackFrom() {
    asTreasurer().waiting(coop.employer());
    assertEquals(0, accounts.unsealed());
    UUID batch = released();
    accounts.unsealed();
    comesBack(batch, coop.batches(false).payments(batch).getFirst().entryId(), TODAY);
    asTreasurer().waiting(coop.employer());
    assertEquals(2, accounts.unsealed(), "the one it went to and the one that counts");
    hasAccount("B2", "87654321");
    asTreasurer().waiting(coop.employer());
    assertEquals(2, accounts.unsealed());
  }

  private static String refused(Runnable action) {
    return assertThrows(Refused.class, action::run).detail();
  }

  @Test
  void interestIsPaidGrossOnceByTwoPeopleAndTheFilesHashIsKept() {
    PayMembersByBank.Prepared prepared = asTreasurer().prepare(coop.employer(), TODAY);
    assertEquals(
        List.of(coop.person("B2")),
        prepared.withoutAccount().stream().map(BankBatches.Receiver::personId).toList());
    assertEquals(
        "Who prepared a batch of payments cannot release it.",
        refused(() -> asTreasurer().release(coop.employer(), prepared.batchId())));
    assertEquals(
        "This batch has not been released yet.",
        refused(() -> asBoard().again(coop.employer(), prepared.batchId())));
    PayMembersByBank.File file = asBoard().release(coop.employer(), prepared.batchId());
    assertEquals(
        "amount_pounds,recipient_name,account_no,sort_code,reference,pay_on\r\n"
            + "12.50,ANA ROBERTS,12345678,089000,INTEREST 20261114,2026-11-14\r\n",
        new String(file.bytes(), StandardCharsets.US_ASCII));
    assertEquals(
        file.sha256(), coop.batches(false).list().getFirst().release().orElseThrow().sha256());
    assertEquals(
        "This batch was released already; its file leaves once.",
        refused(() -> asBoard().release(coop.employer(), prepared.batchId())));
    assertArrayEquals(file.bytes(), asBoard().again(coop.employer(), prepared.batchId()).bytes());
  }

  @Test
  void whoHadNoAccountIsPaidLaterAndNobodyTwice() {
    asTreasurer().prepare(coop.employer(), TODAY);
    assertEquals(1, coop.batches(false).open().size());
    assertThrows(Refused.class, () -> asTreasurer().prepare(coop.employer(), TODAY));
    hasAccount("B2", "87654321");
    PayMembersByBank.Prepared second = asTreasurer().prepare(coop.employer(), TODAY);
    assertEquals(List.of(), second.withoutAccount());
    assertEquals("0.75", coop.batches(false).one(second.batchId()).total().toString());
    assertEquals(List.of(), coop.batches(false).open());
  }

  @Test
  void aFileIsNeverMadeAgainWithAnotherAccountAndNoDayIsPast() {
    assertEquals(
        "2026-11-13 is past: choose today or a later day.",
        refused(() -> asTreasurer().prepare(coop.employer(), TODAY.minusDays(1))));
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    asBoard().release(coop.employer(), batch);
    hasAccount("A1", "11111111");
    assertThrows(Refused.class, () -> asBoard().again(coop.employer(), batch));
  }

  @Test
  void aPreparedBatchCanBeCancelledAndWhatItHeldIsPaidByAnotherOnce() {
    UUID first = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    BankBatches.Payment held = coop.batches(false).payments(first).getFirst();
    assertThrows(Refused.class, () -> coop.batches(false).cancel(first, " "));
    coop.batches(false).cancel(first, "wrong day");
    assertEquals(
        "This batch was cancelled already.",
        refused(() -> coop.batches(false).cancel(first, "wrong day")));
    assertEquals(
        "This batch was cancelled: prepare another one.",
        refused(() -> asBoard().release(coop.employer(), first)));
    assertEquals(2, coop.batches(false).open().size());
    UUID second = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    assertEquals(List.of(held), coop.batches(false).payments(second));
    asBoard().release(coop.employer(), second);
    assertEquals(
        "This batch was released: its file has left, so it cannot be cancelled any more.",
        refused(() -> coop.batches(false).cancel(second, "too late")));
    assertEquals(1, coop.batches(false).open().size());
    assertEquals(
        List.of(
            "bank-batch.prepared",
            "bank-batch.cancelled",
            "bank-batch.prepared",
            "bank-batch.released"),
        coop.audited("bank-batch."));
  }

  @Test
  void aBatchLeavesOnItsDayAtTheLatest() {
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY.plusDays(3)).batchId();
    coop.isOn(TODAY.plusDays(4));
    assertEquals(
        "Its day of payment, 2026-11-17, is past: cancel this batch and prepare it again for a new"
            + " day.",
        refused(() -> asBoard().release(coop.employer(), batch)));
    coop.isOn(TODAY.plusDays(3));
    asBoard().release(coop.employer(), batch);
    coop.isOn(TODAY.plusDays(9));
    assertEquals(
        "This batch was released already; its file leaves once.",
        refused(() -> asBoard().release(coop.employer(), batch)));
    asBoard().again(coop.employer(), batch);
    assertEquals("bank-batch.file-again", coop.audited("bank-batch.").getLast());
  }

  @Test
  void whoseAccountIsGoneIsNamedBeforeAnythingLeaves() {
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    accounts.clear();
    assertEquals(
        "No bank account is known any more of Ana Roberts (A1): enter it, or cancel this batch.",
        refused(() -> asBoard().release(coop.employer(), batch)));
    hasAccount("A1", "12345678");
    asBoard().release(coop.employer(), batch);
  }

  private UUID released() {
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    asBoard().release(coop.employer(), batch);
    return batch;
  }

  private void comesBack(UUID batch, UUID entry, LocalDate on) {
    coop.bankReturns().record(batch, entry, on, "account closed", "statement 11, line 4");
  }

  @Test
  void whatTheBankSendsBackIsOwedAgainByNameAndPaidOnceByALaterBatch() {
    UUID first = released();
    BankBatches.Payment line = coop.batches(false).payments(first).getFirst();
    comesBack(first, line.entryId(), TODAY);
    BankBatches.Payment again =
        coop.batches(false).open().stream()
            .filter(one -> one.to().equals(line.to()))
            .findFirst()
            .orElseThrow();
    assertEquals(line.amount(), again.amount());
    assertEquals(TODAY, again.cameBack().orElseThrow().on());
    assertEquals("account closed", coop.batches(false).returned(first).getFirst().reason());
    assertEquals(
        "That this payment came back was recorded already.",
        refused(() -> comesBack(first, line.entryId(), TODAY)));
    assertThrows(Refused.class, () -> released(), "not to the account it came back from");
    assertEquals(
        List.of(line.to()),
        asTreasurer().waiting(coop.employer()).of(PayMembersByBank.WaitsFor.MENDING));
    since = Instant.parse("2026-11-14T12:00:01Z");
    hasAccount("A1", "12345678");
    assertEquals(
        List.of(line.to()),
        asTreasurer().waiting(coop.employer()).of(PayMembersByBank.WaitsFor.MENDING),
        "the same digits, recorded again, are the same account");
    since = Instant.EPOCH;
    hasAccount("A1", "22334455");
    UUID second = released();
    assertEquals(1, coop.batches(false).open().size(), "only who has no account waits");
    assertThrows(Refused.class, () -> released(), "it is paid once");
    comesBack(second, line.entryId(), TODAY);
    assertEquals(2, coop.batches(false).open().size());
    assertEquals(1, coop.batches(false).payments(first).size(), "the batch stays as it left");
    assertEquals(
        List.of(
            "bank-batch.prepared",
            "bank-batch.released",
            "bank-batch.payment-returned",
            "bank-batch.prepared",
            "bank-batch.released",
            "bank-batch.payment-returned"),
        coop.audited("bank-batch."));
  }

  @Test
  void moneyOfWhoDiedWaitsForTheEstateAndTheBatchNamesWhoActsForIt() {
    UUID early = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    coop.leaves("A1", TODAY.minusDays(1), EndReason.DIED);
    assertEquals(
        "Who is paid for the estate of Ana Roberts (A1) is not who this batch names: cancel this"
            + " batch and prepare it again.",
        refused(() -> asBoard().release(coop.employer(), early)));
    says(
        "pays a member who died",
        coop.databaseRefuses(
            ("insert into surplus.bank_release select id, employer_id, preparer,"
                    + " gen_random_uuid(), prepared_at, 'bea', repeat('a', 64)"
                    + " from surplus.bank_batch where id = '%s'")
                .formatted(early)));
    coop.batches(false).cancel(early, "she died");
    PayMembersByBank.Waiting waiting = asTreasurer().waiting(coop.employer());
    assertEquals(
        List.of(coop.person("A1")),
        waiting.of(PayMembersByBank.WaitsFor.ESTATE).stream()
            .map(BankBatches.Receiver::personId)
            .toList());
    assertThrows(Refused.class, () -> asTreasurer().prepare(coop.employer(), TODAY));
    says(
        "names who acts for the estate",
        coop.databaseRefuses(
            ("with other as (insert into surplus.bank_batch select gen_random_uuid(),"
                    + " employer_id, pay_on, prepared_at, prepared_by, preparer from"
                    + " surplus.bank_batch where id = '%s' returning id) insert into"
                    + " surplus.bank_payment (entry_id, employer_id, batch_id, person_id, kind,"
                    + " amount) select e.id, e.employer_id, other.id, person_id, kind, -amount"
                    + " from surplus.capital_entry e, other where person_id = '%s' and kind ="
                    + " 'interest-paid'")
                .formatted(early, coop.person("A1"))));
    estates.put(coop.person("A1"), "Gwen Pugh", "44556677", since);
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    assertEquals(
        "Gwen Pugh", coop.batches(false).payments(batch).getFirst().paidTo().orElseThrow());
    assertEquals(
        "12.50,GWEN PUGH,44556677,089000,INTEREST 20261114,2026-11-14",
        new String(asBoard().release(coop.employer(), batch).bytes(), StandardCharsets.US_ASCII)
            .lines()
            .toList()
            .getLast());
    asBoard().again(coop.employer(), batch);
  }

  @Test
  void onlyWhatLeftComesBackFromTheDayOfPaymentToToday() {
    UUID waits = asTreasurer().prepare(coop.employer(), TODAY.plusDays(1)).batchId();
    UUID entry = coop.batches(false).payments(waits).getFirst().entryId();
    assertEquals(
        "This batch has not left, so the bank cannot have sent anything back.",
        refused(() -> comesBack(waits, entry, TODAY)));
    says(
        "comes back when its batch has left",
        coop.databaseRefuses(
            ("insert into surplus.bank_return select batch_id, entry_id, employer_id, date"
                    + " '2026-11-15', 'x', 'x', timestamptz '2026-11-20', 'pat'"
                    + " from surplus.bank_payment where batch_id = '%s'")
                .formatted(waits)));
    asBoard().release(coop.employer(), waits);
    coop.isOn(TODAY.plusDays(2));
    assertEquals(
        "returnedOn the day the bank sent it back must be the day of payment, 2026-11-15, or later",
        wrong(waits, entry, 0));
    assertEquals("returnedOn the day must be today or earlier", wrong(waits, entry, 3));
    for (int[] lengths : new int[][] {{0, 1}, {201, 1}, {1, 0}, {1, 401}}) {
      assertThrows(
          Refused.class,
          () ->
              coop.bankReturns()
                  .record(
                      waits,
                      entry,
                      TODAY.plusDays(1),
                      "x".repeat(lengths[0]),
                      "x".repeat(lengths[1])));
    }
    assertEquals(
        404,
        assertThrows(Refused.class, () -> comesBack(waits, UUID.randomUUID(), TODAY.plusDays(1)))
            .status());
    coop.bankReturns().record(waits, entry, TODAY.plusDays(1), "x".repeat(200), "x".repeat(400));
    says("permission denied", coop.databaseRefuses("delete from surplus.bank_return"));
  }

  private String wrong(UUID batch, UUID entry, int days) {
    FieldError error =
        assertThrows(Refused.class, () -> comesBack(batch, entry, TODAY.plusDays(days)))
            .errors()
            .getFirst();
    return error.column() + " " + error.message();
  }

  private String adds(UUID batch, String kind) {
    return coop.databaseRefuses(
        ("insert into surplus.bank_payment (entry_id, employer_id, batch_id, person_id, kind,"
                + " amount) select id, employer_id, '%s', person_id, kind, -amount"
                + " from surplus.capital_entry where person_id = '%s' and kind = '%s'")
            .formatted(batch, coop.person("B2"), kind));
  }

  private static void says(String words, String answer) {
    assertTrue(answer.contains(words), answer);
  }

  @Test
  void theDatabaseKeepsWhatABatchHolds() {
    UUID batch = asTreasurer().prepare(coop.employer(), TODAY).batchId();
    says("no worker's share", adds(batch, "paid-in-cash"));
    says(
        "cancelled with its batch",
        coop.databaseRefuses("update surplus.bank_payment set cancelled = true"));
    says(
        "permission denied",
        coop.databaseRefuses("update surplus.bank_payment set amount = amount + 1"));
    says("permission denied", coop.databaseRefuses("delete from surplus.bank_payment"));
    asBoard().release(coop.employer(), batch);
    says("takes no more payments", adds(batch, "interest-paid"));
    says(
        "was released",
        coop.databaseRefuses(
            ("insert into surplus.bank_cancellation select id, employer_id, now(), 'pat', 'late'"
                    + " from surplus.bank_batch where id = '%s'")
                .formatted(batch)));
  }
}
