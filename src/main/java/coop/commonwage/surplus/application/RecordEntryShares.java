package coop.commonwage.surplus.application;

import static java.util.stream.Collectors.groupingBy;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.AgreedShares;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entry shares as they are agreed, and what is really paid of them, on the day it is paid. */
@Dependent
public class RecordEntryShares {

  private static final int MOST_REFERENCE = 100;
  private static final Money A_PENNY = Money.ofPence(1);

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
   * @throws Refused when the person is not known, the day is still to come, or the shares would
   *     exceed what one member may hold
   */
  public void agree(Recorder recorder, EntryShare share) {
    transactions.run(
        recorder.employerId(),
        () -> {
          known(share.personId());
          if (share.agreedOn().isAfter(clock.today())) {
            throw CapitalRules.wrong("agreedOn", share.agreedOn().toString(), "is still to come");
          }
          accounts.hold();
          if (accounts.entryShares(Set.of(share.personId())).contains(share)) {
            throw Refusals.conflict(
                "The same was agreed with this member on the same day already: another agreement"
                    + " differs in its day, its sum or its instalments.");
          }
          Money already = heldOrAgreed(share.personId());
          Optional<LegalLimit> limit = rules.limit(share.agreedOn(), Postings.MOST_HELD);
          limit
              .filter(most -> already.plus(share.amount()).isMoreThan(most.amount()))
              .ifPresent(
                  most -> {
                    throw CapitalRules.wrong(
                        "amount",
                        share.amount().toString(),
                        "with %s of shares held or agreed already, the shares of one member would exceed %s: %s"
                            .formatted(already, most.amount(), most.source()));
                  });
          accounts.keepEntryShare(
              share, already, limit.map(LegalLimit::amount), clock.instant(), recorder.by());
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
   * @throws Refused when the person is not known, a figure is wrong, nothing was agreed by its day,
   *     more would be paid in than was agreed, or the shares would exceed what one member may hold
   */
  public boolean receive(Recorder recorder, Payment payment) {
    return transactions.in(recorder.employerId(), () -> receiveIn(recorder, payment, false));
  }

  /**
   * As {@link #receive}, of money that pay took and cannot be refused any more: what is over what
   * was agreed, or over what one member may hold in shares, goes into the account and is named to
   * the treasurer, who pays it back.
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

  /**
   * Those of some for whose shares nothing more can be taken: everything agreed is paid, one member
   * may hold no more, or money was taken already without an agreement.
   */
  public Set<UUID> full(UUID employerId, Set<UUID> people) {
    return transactions.in(
        employerId,
        () -> {
          Set<UUID> full = new HashSet<>();
          Map<UUID, List<CapitalEntry>> entries =
              accounts.entriesOf(people).stream().collect(groupingBy(CapitalEntry::personId));
          Map<UUID, List<EntryShare>> agreed =
              accounts.entryShares(people).stream().collect(groupingBy(EntryShare::personId));
          for (UUID person : people) {
            List<CapitalEntry> own = entries.getOrDefault(person, List.of());
            List<EntryShare> shares = agreed.getOrDefault(person, List.of());
            boolean known = !shares.isEmpty() || !own.isEmpty();
            if (known
                && split(new CapitalAccount(person, own), shares, clock.today(), A_PENNY)
                    .over()
                    .isPositive()) {
              full.add(person);
            }
          }
          return full;
        });
  }

  /** What a member holds in shares, and what was agreed and is still to be paid. */
  private Money heldOrAgreed(UUID person) {
    List<CapitalEntry> entries = accounts.entries(person);
    return new CapitalAccount(person, entries)
        .balance(Holding.SHARES)
        .plus(AgreedShares.of(accounts.entryShares(Set.of(person)), entries).left());
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
    List<EntryShare> agreed = accounts.entryShares(Set.of(payment.personId()));
    if (!keepsWhatIsOver) {
      refuseUnagreed(AgreedShares.of(agreed, account.entries()), payment);
    }
    HoldingLimit within = split(account, agreed, payment.day(), payment.amount());
    if (within.over().isPositive() && !keepsWhatIsOver) {
      LegalLimit limit = rules.limit(payment.day(), Postings.MOST_HELD).orElseThrow();
      throw CapitalRules.wrong(
          "amount",
          payment.amount().toString(),
          "the shares of one member would exceed %s: %s".formatted(limit.amount(), limit.source()));
    }
    return within;
  }

  /** What of an amount may become shares: what was agreed and the form's limit both hold it. */
  private HoldingLimit split(
      CapitalAccount account, List<EntryShare> agreed, LocalDate day, Money amount) {
    Money most = amount.min(AgreedShares.of(agreed, account.entries()).room(day));
    Money toShares =
        HoldingLimit.split(
                account.balance(Holding.SHARES),
                most,
                rules.limit(day, Postings.MOST_HELD).map(LegalLimit::amount))
            .toShares();
    return new HoldingLimit(toShares, amount.minus(toShares));
  }

  private static void refuseUnagreed(AgreedShares agreed, Payment payment) {
    LocalDate day = payment.day();
    if (agreed.agreedBy(day).isZero()) {
      throw CapitalRules.wrong(
          "day",
          day.toString(),
          agreed
              .first()
              .map("is before the day the entry share was agreed, %s"::formatted)
              .orElse("no entry share was agreed with this member: record what was agreed first"));
    }
    Money room = agreed.room(day);
    if (payment.amount().isMoreThan(room)) {
      throw CapitalRules.wrong(
          "amount",
          payment.amount().toString(),
          "of %s agreed only %s is still to be paid: agree another entry share for what is more"
              .formatted(agreed.agreedBy(day), room));
    }
  }

  private void known(UUID person) {
    accounts.owner(person).orElseThrow(() -> Refused.notFound("person with this id"));
  }
}
