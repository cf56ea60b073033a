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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Share interest, redeemed capital and the cash of members who are no workers, gross, on the way to
 * their banks: gathered by one person, released by another. Knows whom and how much; where their
 * bank account is, it never learns.
 */
@Dependent
public class BatchMemberPayments {

  private static final int LONGEST_REASON = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final BankBatches batches;
  private final DividendBook book;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public BatchMemberPayments(
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

  /** What left the accounts in money and stands in no batch yet; nothing that is to be set off. */
  public List<BankBatches.Payment> open() {
    return transactions.in(
        caller.employerId(),
        () -> {
          List<BankBatches.Payment> open = batches.open();
          Map<Due, Money> left = left(open);
          setOffs(left);
          return open.stream()
              .map(payment -> paying(payment, left))
              .filter(payment -> payment.amount().isPositive())
              .toList();
        });
  }

  private static BankBatches.Payment paying(BankBatches.Payment payment, Map<Due, Money> left) {
    return new BankBatches.Payment(
        payment.entryId(),
        payment.to(),
        payment.kind(),
        payment.day(),
        left.getOrDefault(Due.of(payment), payment.amount()),
        payment.distributionId(),
        payment.paidTo(),
        payment.cameBack());
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

  /** Some of them, in the same order. */
  public List<BankBatches.Payment> payments(UUID id, int from, int most) {
    return transactions.in(caller.employerId(), () -> batches.payments(id, from, most));
  }

  /** What those of a batch come to, kind by kind. */
  public List<BankBatches.KindSum> sums(UUID id) {
    return transactions.in(caller.employerId(), () -> batches.sums(id));
  }

  /** What waits under a least payment. */
  public BankBatches.Carried carried() {
    return transactions.in(caller.employerId(), batches::carried);
  }

  /**
   * One of them.
   *
   * @throws Refused when the batch has none such
   */
  public BankBatches.Payment payment(UUID id, UUID entryId) {
    return transactions
        .in(caller.employerId(), () -> batches.payment(id, entryId))
        .orElseThrow(() -> Refused.notFound("payment in this batch with this id"));
  }

  /** Those of a batch that the bank sent back. */
  public List<BankBatches.Return> returned(UUID id) {
    return transactions.in(caller.employerId(), () -> batches.returned(id));
  }

  /**
   * Gathers what is open and can be paid. What the bank paid of a distribution that was reversed is
   * set off first, whether or not anything is left to be paid.
   *
   * @param payable the payment as the bank can make it; empty when it has to wait
   * @throws Refused when the day is past, or nobody can be paid
   */
  public UUID prepare(
      LocalDate payOn, Function<BankBatches.Payment, Optional<BankBatches.Payment>> payable) {
    if (payOn.isBefore(clock.today())) {
      throw conflict("%s is past: choose today or a later day.".formatted(payOn));
    }
    return transactions
        .in(caller.employerId(), () -> gather(payOn, payable))
        .orElseThrow(
            () ->
                conflict(
                    "Nothing waits that can be paid by bank now: no share of the surplus, no share"
                        + " interest, no capital paid back, nothing taken over the limit and no"
                        + " credit towards care."));
  }

  /** Sets off and gathers in one go; what is set off stays noted where nothing is left to pay. */
  private Optional<UUID> gather(
      LocalDate payOn, Function<BankBatches.Payment, Optional<BankBatches.Payment>> payable) {
    setOff();
    List<BankBatches.Payment> payments =
        batches.open().stream().flatMap(payment -> payable.apply(payment).stream()).toList();
    return payments.isEmpty() ? Optional.empty() : Optional.of(add(payOn, payments));
  }

  private void setOff() {
    batches.hold();
    book.hold();
    List<DividendBook.Recovery> setOffs = setOffs(left(batches.open()));
    for (DividendBook.Recovery fresh : book.add(setOffs, clock.instant(), caller.login())) {
      SettleDividends.audit(audit, caller.employerId(), caller.login(), fresh);
    }
  }

  /** Whether what a payment of a batch paid is owed when it comes back: not what was reversed. */
  public boolean isOwed(UUID id, UUID entryId) {
    return transactions.in(
        caller.employerId(),
        () -> batches.takenBack(id).stream().noneMatch(gone -> gone.entryId().equals(entryId)));
  }

  private UUID add(LocalDate payOn, List<BankBatches.Payment> payments) {
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
            (int) payments.stream().map(payment -> payment.to().personId()).distinct().count(),
            total,
            0,
            Optional.empty(),
            Optional.empty()),
        caller.accountId(),
        payments);
    note("bank-batch.prepared", id, Map.of("total", total.toString(), "payOn", payOn.toString()));
    return id;
  }

  /** What is due to somebody of one kind in one distribution. */
  private record Due(UUID distributionId, UUID personId, PaidKind kind) {

    static Due of(BankBatches.Payment payment) {
      return new Due(
          payment.distributionId().orElse(null), payment.to().personId(), payment.kind());
    }
  }

  private static Map<Due, Money> left(List<BankBatches.Payment> open) {
    Map<Due, Money> left = new HashMap<>();
    open.stream()
        .filter(payment -> payment.distributionId().isPresent())
        .forEach(payment -> left.merge(Due.of(payment), payment.amount(), Money::plus));
    return left;
  }

  /** What is to be set off against what is left, which it makes less. */
  private List<DividendBook.Recovery> setOffs(Map<Due, Money> left) {
    List<DividendBook.Recovery> setOffs = new ArrayList<>();
    for (DividendBook.Recovery paid : book.paidByBankAndTakenBack()) {
      Due due = new Due(paid.setOffIn().orElseThrow(), paid.personId(), paid.kind());
      Money amount = paid.amount().min(left.getOrDefault(due, Money.ZERO));
      if (amount.isPositive()) {
        left.merge(due, amount.negated(), Money::plus);
        setOffs.add(paid.of(amount));
      }
    }
    return setOffs;
  }

  /**
   * Notes that the file with this hash leaves.
   *
   * @param to in which record of the register the account stands that each payment goes to
   * @throws Refused when the caller prepared it, it was released or cancelled before, its day is
   *     past, or it holds a payment of a distribution that was reversed
   */
  public void release(UUID id, String sha256, Map<UUID, UUID> to) {
    transactions.run(
        caller.employerId(),
        () -> {
          BankBatches.Batch batch = found(id);
          refuseToRelease(batch);
          boolean first =
              batches.release(
                  id,
                  batch.preparer(),
                  caller.accountId(),
                  new BankBatches.Release(clock.instant(), caller.login(), sha256));
          if (!first) {
            throw releasedBefore();
          }
          batches.wentTo(id, to);
          note(
              "bank-batch.released",
              id,
              Map.of("sha256", sha256, "total", batch.total().toString()));
        });
  }

  private static Refused releasedBefore() {
    return conflict("This batch was released already; its file leaves once.");
  }

  private void refuseToRelease(BankBatches.Batch batch) {
    if (batch.preparer().equals(caller.accountId())) {
      throw Refused.forbidden("Who prepared a batch of payments cannot release it.");
    }
    if (batch.cancellation().isPresent()) {
      throw conflict("This batch was cancelled: prepare another one.");
    }
    if (batch.release().isPresent()) {
      throw releasedBefore();
    }
    List<BankBatches.Payment> takenBack = batches.takenBack(batch.id());
    if (!takenBack.isEmpty()) {
      throw conflict(
          ("The members have reversed the distribution that %d of these payments are of, %s in all:"
                  + " cancel this batch and prepare it again without them.")
              .formatted(
                  takenBack.size(),
                  Money.sum(takenBack.stream().map(BankBatches.Payment::amount).toList())));
    }
    if (batch.payOn().isBefore(clock.today())) {
      throw conflict(
          "Its day of payment, %s, is past: cancel this batch and prepare it again for a new day."
              .formatted(batch.payOn()));
    }
  }

  /**
   * Cancels a batch that was not released: what it holds is open again.
   *
   * @throws Refused when it was released or cancelled before, or no reason is given
   */
  public void cancel(UUID id, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw CapitalRules.wrong(
          "reason",
          why,
          "say why it is cancelled, in up to %d characters".formatted(LONGEST_REASON));
    }
    transactions.run(
        caller.employerId(),
        () -> {
          BankBatches.Batch batch = found(id);
          if (batch.release().isPresent()) {
            throw conflict(
                "This batch was released: its file has left, so it cannot be cancelled any more.");
          }
          if (!batches.cancel(
              id, new BankBatches.Cancellation(clock.instant(), caller.login(), why))) {
            throw conflict("This batch was cancelled already.");
          }
          note(
              "bank-batch.cancelled", id, Map.of("reason", why, "total", batch.total().toString()));
        });
  }

  /** Notes that the file of a released batch was taken once more. */
  public void takenAgain(UUID id, String sha256) {
    transactions.run(
        caller.employerId(), () -> note("bank-batch.file-again", id, Map.of("sha256", sha256)));
  }

  private void note(String what, UUID id, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), what, "bank-batch/" + id, details);
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("bank-batch", "The payments cannot take this step", detail);
  }
}
