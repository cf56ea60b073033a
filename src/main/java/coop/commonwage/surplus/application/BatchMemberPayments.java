package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Share interest and redeemed capital, gross, on the way to members' banks: gathered by one person,
 * released by another. Knows whom and how much; where their bank account is, it never learns.
 */
@Dependent
public class BatchMemberPayments {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final BankBatches batches;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public BatchMemberPayments(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      BankBatches batches,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** What left the accounts in money and stands in no batch yet. */
  public List<BankBatches.Payment> open() {
    return transactions.in(caller.employerId(), batches::open);
  }

  /** Newest first. */
  public List<BankBatches.Batch> list() {
    return transactions.in(caller.employerId(), batches::list);
  }

  public BankBatches.Batch one(UUID id) {
    return transactions.in(caller.employerId(), () -> found(id));
  }

  private BankBatches.Batch found(UUID id) {
    return batches.find(id).orElseThrow(() -> Refused.notFound("batch of payments with this id"));
  }

  public List<BankBatches.Payment> payments(UUID id) {
    return transactions.in(caller.employerId(), () -> batches.payments(id));
  }

  /**
   * Gathers what is open and can be paid.
   *
   * @param payable whether somebody can be paid by bank
   * @throws Refused when the day is past, or nobody can be paid
   */
  public UUID prepare(LocalDate payOn, Predicate<UUID> payable) {
    return transactions.in(
        caller.employerId(),
        () -> {
          if (payOn.isBefore(clock.today())) {
            throw conflict("%s is past: choose today or a later day.".formatted(payOn));
          }
          List<BankBatches.Payment> payments =
              batches.open().stream().filter(payment -> payable.test(payment.personId())).toList();
          if (payments.isEmpty()) {
            throw conflict(
                "There is no share interest and nothing redeemed that waits for a payment by bank"
                    + " to somebody whose bank account is known.");
          }
          Instant at = clock.instant();
          UUID id = NewId.at(at);
          Money total = Money.sum(payments.stream().map(BankBatches.Payment::amount).toList());
          batches.add(
              new BankBatches.Batch(
                  id,
                  payOn,
                  at,
                  caller.login(),
                  caller.accountId(),
                  payments.size(),
                  total,
                  Optional.empty()),
              caller.accountId(),
              payments);
          note("bank-batch.prepared", id, Map.of("total", total.toString()));
          return id;
        });
  }

  /**
   * Notes that the file with this hash leaves.
   *
   * @throws Refused when the caller prepared it, or it was released before
   */
  public void release(UUID id, String sha256) {
    transactions.run(
        caller.employerId(),
        () -> {
          BankBatches.Batch batch = found(id);
          refuseOwn(batch);
          boolean first =
              batches.release(
                  id,
                  batch.preparer(),
                  caller.accountId(),
                  new BankBatches.Release(clock.instant(), caller.login(), sha256));
          if (!first) {
            throw conflict("This batch was released already; its file leaves once.");
          }
          note("bank-batch.released", id, Map.of("sha256", sha256));
        });
  }

  private void refuseOwn(BankBatches.Batch batch) {
    if (batch.preparer().equals(caller.accountId())) {
      throw Refused.forbidden("Who prepared a batch of payments cannot release it.");
    }
  }

  private void note(String what, UUID id, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), what, "bank-batch/" + id, details);
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("bank-batch", "The payments cannot take this step", detail);
  }
}
