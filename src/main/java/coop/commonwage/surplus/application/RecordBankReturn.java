package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records that the bank sent one payment of a batch back: the money is owed again to the same
 * person, under the same name, and a later batch may pay it, once. The accounts do not move: what
 * left them left them to be paid, and still is.
 */
@Dependent
public class RecordBankReturn {

  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_EVIDENCE = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final BankBatches batches;
  private final DividendBook book;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordBankReturn(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      BankBatches batches,
      DividendBook book,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.batches = batches;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param entryId which payment of the batch
   * @param on the day the bank had it back: from the batch's day of payment to today
   * @param reason why it came back, as the bank says, in 1 to 200 characters
   * @param evidence what shows it, in 1 to 400 characters
   * @throws Refused with the field that is wrong; or when the batch never left, the payment is none
   *     of it or came back before, or its receiver paid it back or had it set off since
   */
  public void record(UUID batchId, UUID entryId, LocalDate on, String reason, String evidence) {
    List<FieldError> errors = new ArrayList<>();
    refuseText(errors, "reason", reason, "say why it came back", LONGEST_REASON);
    refuseText(errors, "evidence", evidence, "say what shows it", LONGEST_EVIDENCE);
    if (on.isAfter(clock.today())) {
      errors.add(
          FieldError.ofField("returnedOn", on.toString(), "the day must be today or earlier"));
    }
    refuse(errors);
    transactions.run(
        caller.employerId(),
        () -> {
          batches.hold();
          book.hold();
          BankBatches.Payment payment = payment(batchId, entryId, on);
          BankBatches.Return back =
              new BankBatches.Return(
                  entryId, on, reason.strip(), evidence.strip(), clock.instant(), caller.login());
          if (!batches.comesBack(batchId, back)) {
            throw conflict("That this payment came back was recorded already.");
          }
          audit.record(
              caller.employerId(),
              caller.login(),
              "bank-batch.payment-returned",
              "bank-batch/" + batchId,
              Map.of(
                  "person",
                  payment.to().personId().toString(),
                  "kind",
                  payment.kind().word(),
                  "amount",
                  payment.amount().toString(),
                  "returnedOn",
                  on.toString(),
                  "reason",
                  back.reason(),
                  "evidence",
                  back.evidence()));
        });
  }

  private BankBatches.Payment payment(UUID batchId, UUID entryId, LocalDate on) {
    BankBatches.Batch batch =
        batches.find(batchId).orElseThrow(() -> Refused.notFound("batch of payments with this id"));
    BankBatches.Payment payment =
        batches
            .payment(batchId, entryId)
            .orElseThrow(() -> Refused.notFound("payment in this batch with this id"));
    if (batch.release().isEmpty()) {
      throw conflict("This batch has not left, so the bank cannot have sent anything back.");
    }
    if (on.isBefore(batch.payOn())) {
      throw CapitalRules.wrong(
          "returnedOn",
          on.toString(),
          "the day the bank sent it back must be the day of payment, %s, or later"
              .formatted(batch.payOn()));
    }
    if (batches.wasGivenBack(entryId)) {
      throw conflict(
          "What the bank paid here was paid back by its receiver, or set off, since: so they had"
              + " it.");
    }
    return payment;
  }

  private static void refuseText(
      List<FieldError> errors, String field, String text, String what, int most) {
    if (text.isBlank() || text.strip().length() > most) {
      errors.add(
          FieldError.ofField(field, text, "%s, in up to %d characters".formatted(what, most)));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("bank-batch", "The payments cannot take this step", detail);
  }
}
