package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.HoldingLimit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entry shares as they are agreed, and what is really paid of them, on the day it is paid. */
@Dependent
public class RecordEntryShares {

  private static final int MOST_REFERENCE = 100;

  private final EmployerTransactions transactions;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordEntryShares(
      @Half("surplus") EmployerTransactions transactions,
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalRules rules,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.actions = actions;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Money that came in.
   *
   * @param instalment a part of an entry share, or else all of it at once
   * @param reference what names the payment where it came from; it is taken only once
   */
  public record Payment(
      UUID personId, LocalDate day, Money amount, boolean instalment, String reference) {}

  /**
   * @param by a login
   * @param account of the login
   */
  public record Recorder(UUID employerId, String by, UUID account) {}

  /**
   * @throws Refused when the person is not known or a figure is wrong
   */
  public void agree(Recorder recorder, EntryShare share) {
    transactions.run(
        recorder.employerId(),
        () -> {
          known(share.personId());
          accounts.keepEntryShare(share, clock.instant(), recorder.by());
          audit.record(
              recorder.employerId(),
              recorder.by(),
              "capital.entry-share.agreed",
              "person/" + share.personId(),
              Map.of(
                  "amount", share.amount().toString(),
                  "agreedOn", share.agreedOn().toString(),
                  "firstDue", share.firstDue().toString(),
                  "instalments", Integer.toString(share.instalments())));
        });
  }

  /**
   * @return whether it was not recorded before
   * @throws Refused when the person is not known, a figure is wrong, or the shares would exceed
   *     what one member may hold
   */
  public boolean receive(Recorder recorder, Payment payment) {
    return transactions.in(recorder.employerId(), () -> receiveIn(recorder, payment, false));
  }

  /**
   * As {@link #receive}, of money that pay took and cannot be sent back: what is over what one
   * member may hold in shares goes into the account and is named to the treasurer.
   *
   * @return whether it was not recorded before
   * @throws Refused when the person is not known or a figure is wrong
   */
  public boolean takeOver(Recorder recorder, Payment payment) {
    return transactions.in(recorder.employerId(), () -> receiveIn(recorder, payment, true));
  }

  /** Which of these payments are recorded already, by their references. */
  public Set<String> received(UUID employerId, Collection<String> references) {
    return transactions.in(employerId, () -> actions.received(references));
  }

  private boolean receiveIn(Recorder recorder, Payment payment, boolean keepsWhatIsOver) {
    String reference = payment.reference().strip();
    if (reference.isEmpty() || reference.length() > MOST_REFERENCE) {
      throw CapitalRules.wrong(
          "reference",
          reference,
          "names the payment in 1 to %d characters".formatted(MOST_REFERENCE));
    }
    if (!payment.amount().isPositive()) {
      throw CapitalRules.wrong("amount", payment.amount().toString(), "must be more than 0.00");
    }
    if (payment.day().isAfter(clock.today())) {
      throw CapitalRules.wrong("day", payment.day().toString(), "is still to come");
    }
    known(payment.personId());
    accounts.hold();
    Optional<CapitalAction> known = actions.withReference("receipt/" + reference);
    if (known.isPresent()) {
      refuseOther(payment, known.get());
      return false;
    }
    CapitalAccount account =
        new CapitalAccount(payment.personId(), accounts.entries(payment.personId()));
    HoldingLimit within = within(account, payment, keepsWhatIsOver);
    List<CapitalMove> moves = moves(account, payment, within);
    Instant at = clock.instant();
    CapitalAction action =
        new CapitalAction(
            NewId.at(at),
            CapitalAction.Kind.RECEIPT,
            payment.day(),
            "receipt/" + reference,
            "",
            "{}",
            payment.amount(),
            within.over(),
            CapitalAction.fingerprint(CapitalAction.Kind.RECEIPT, payment.day(), moves),
            CapitalAction.State.PREPARED,
            at,
            recorder.by(),
            recorder.account(),
            Optional.empty());
    actions.add(action, moves);
    actions.carryOut(action, moves, at);
    audit.record(
        recorder.employerId(),
        recorder.by(),
        "capital.receipt.recorded",
        "capital-action/" + action.id(),
        Map.of(
            "reference", reference,
            "person", payment.personId().toString(),
            "day", payment.day().toString(),
            "amount", payment.amount().toString(),
            "overLimit", within.over().toString(),
            "instalment", Boolean.toString(payment.instalment())));
    return true;
  }

  /**
   * A standing order says the same words each month: its next payment must not pass for the last.
   */
  private void refuseOther(Payment payment, CapitalAction known) {
    boolean isTheSame =
        known.day().equals(payment.day())
            && known.total().equals(payment.amount())
            && actions.moves(known.id()).stream()
                .allMatch(move -> move.personId().equals(payment.personId()));
    if (!isTheSame) {
      throw CapitalRules.wrong(
          "reference",
          payment.reference(),
          "is that of another payment, of %s: give each payment its own".formatted(known.day()));
    }
  }

  private List<CapitalMove> moves(CapitalAccount account, Payment payment, HoldingLimit within) {
    List<CapitalMove> moves = new ArrayList<>();
    if (within.toShares().isPositive()) {
      Rate reserve =
          rules
              .limit(payment.day(), "entry-share-to-reserve")
              .map(LegalLimit::number)
              .orElse(Rate.ZERO);
      moves.addAll(
          EntryShare.payment(
              payment.personId(),
              payment.instalment() ? CapitalEntry.Kind.INSTALMENT : CapitalEntry.Kind.ENTRY_SHARE,
              payment.day(),
              account.entrySharePaid(),
              within.toShares(),
              reserve));
    }
    if (within.over().isPositive()) {
      moves.add(
          EntryShare.overLimit(payment.personId(), payment.day(), payment.amount(), within.over()));
    }
    return moves;
  }

  private HoldingLimit within(CapitalAccount account, Payment payment, boolean keepsWhatIsOver) {
    Optional<LegalLimit> limit = rules.limit(payment.day(), Postings.MOST_HELD);
    HoldingLimit within =
        HoldingLimit.split(
            account.balance(Holding.SHARES), payment.amount(), limit.map(LegalLimit::amount));
    if (within.over().isPositive() && !keepsWhatIsOver) {
      throw CapitalRules.wrong(
          "amount",
          payment.amount().toString(),
          "the shares of one member would exceed %s: %s"
              .formatted(limit.orElseThrow().amount(), limit.orElseThrow().source()));
    }
    return within;
  }

  private void known(UUID person) {
    accounts.owner(person).orElseThrow(() -> Refused.notFound("person with this id"));
  }
}
