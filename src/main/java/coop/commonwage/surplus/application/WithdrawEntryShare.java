package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.EntryShareAgreements.Agreement;
import coop.commonwage.surplus.application.EntryShareAgreements.Withdrawn;
import coop.commonwage.surplus.capital.AgreedShares;
import coop.commonwage.surplus.capital.EntryShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes an agreement to take shares back that was typed wrongly: one person asks for it and says
 * why, another confirms it. What was paid in has to stay covered by what else was agreed.
 */
@Dependent
public class WithdrawEntryShare {

  /** How long the reason may be. */
  public static final int LONGEST_REASON = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final EntryShareAgreements agreements;
  private final CapitalAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public WithdrawEntryShare(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      EntryShareAgreements agreements,
      CapitalAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.agreements = agreements;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Those that wait for another to confirm, with member and amount. The board sees them too: nobody
   * confirms what they may not read.
   */
  public List<Agreement> waiting() {
    return transactions.in(caller.employerId(), agreements::waiting);
  }

  /**
   * Those of a member that stand; none for a number that is nobody's.
   *
   * @throws Refused when the caller is of the board, which sees only what it is asked to confirm
   */
  public List<Agreement> of(String payrollId) {
    return ofMember(payrollId, agreements::of);
  }

  /**
   * Those of a member that were withdrawn, with who asked for it, why, and who confirmed it.
   *
   * @throws Refused as {@link #of}
   */
  public List<Withdrawn> withdrawn(String payrollId) {
    return ofMember(payrollId, agreements::withdrawn);
  }

  /** The caller's own that were withdrawn; none of an account that belongs to nobody. */
  public List<Withdrawn> ownWithdrawn() {
    return transactions.in(
        caller.employerId(), () -> caller.personId().map(agreements::withdrawn).orElse(List.of()));
  }

  private <T> List<T> ofMember(String payrollId, Function<UUID, List<T>> read) {
    if (!caller.is(Role.TREASURER) && !caller.is(Role.AUDITOR)) {
      throw Refused.forbidden(
          "What a member agreed to is for the treasurer and the auditor; the board sees what it is"
              + " asked to confirm.");
    }
    return transactions.in(
        caller.employerId(),
        () -> accounts.withPayrollId(payrollId.strip()).map(read).orElse(List.of()));
  }

  /**
   * @param reason why it is wrong, in at most {@value #LONGEST_REASON} characters
   * @throws Refused when there is no such agreement, no reason or too long a one, somebody asked
   *     already, or money was paid in that only this agreement covers
   */
  public void ask(UUID id, String reason) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          Agreement agreement = standing(id);
          if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw CapitalRules.wrong(
                "reason", reason, "says what is wrong with the agreement in 1 to 400 characters");
          }
          if (agreement.asked().isPresent()) {
            throw CapitalRules.notNow(
                "Somebody asked for this agreement to be withdrawn already: another confirms it.");
          }
          requireCovered(agreement);
          Instant at = clock.instant();
          agreements.ask(
              id,
              new EntryShareAgreements.Asked(
                  reason.strip(), caller.accountId(), caller.login(), at));
          record("capital.entry-share.withdrawal-asked", agreement, reason.strip());
        });
  }

  /**
   * @throws Refused when nobody asked for it, the caller did, it is withdrawn already, or money was
   *     paid in since
   */
  public void confirm(UUID id) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          Agreement agreement = standing(id);
          EntryShareAgreements.Asked asked = asked(agreement);
          if (asked.by().equals(caller.accountId())) {
            throw CapitalRules.notNow(
                "Whoever asked for an agreement to be withdrawn does not confirm it: two people"
                    + " look at it.");
          }
          requireCovered(agreement);
          agreements.confirm(id, caller.accountId(), caller.login(), clock.instant());
          record("capital.entry-share.withdrawn", agreement, asked.reason());
        });
  }

  /**
   * Lets it stand after all; who asked may do that alone.
   *
   * @throws Refused when nobody asked for it, or it is withdrawn already
   */
  public void keep(UUID id) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          Agreement agreement = standing(id);
          EntryShareAgreements.Asked asked = asked(agreement);
          agreements.keep(id, caller.accountId(), caller.login(), clock.instant());
          record("capital.entry-share.withdrawal-declined", agreement, asked.reason());
        });
  }

  private static EntryShareAgreements.Asked asked(Agreement agreement) {
    return agreement
        .asked()
        .orElseThrow(
            () ->
                CapitalRules.notNow(
                    "Nobody asked for this agreement to be withdrawn: ask for it and say why."));
  }

  private Agreement standing(UUID id) {
    return agreements
        .find(id)
        .orElseThrow(
            () ->
                agreements.isWithdrawn(id)
                    ? CapitalRules.notNow("This agreement is withdrawn already.")
                    : Refused.notFound("agreement on shares with this id"));
  }

  private void requireCovered(Agreement agreement) {
    UUID person = agreement.share().personId();
    List<EntryShare> others = new ArrayList<>(accounts.entryShares(Set.of(person)));
    others.remove(agreement.share());
    Money over = AgreedShares.of(others, accounts.entries(person)).over();
    if (over.isPositive()) {
      throw CapitalRules.notNow(
          "%s was paid in that only this agreement covers: it stands. What was paid goes back by a redemption, a transfer or when the member leaves; have payroll end what it still takes from wages."
              .formatted(over.inPounds()));
    }
  }

  private void record(String action, Agreement agreement, String reason) {
    audit.record(
        caller.employerId(),
        caller.login(),
        action,
        "person/" + agreement.share().personId(),
        Map.of(
            "agreement", agreement.id().toString(),
            "amount", agreement.share().amount().toString(),
            "agreedOn", agreement.share().agreedOn().toString(),
            "reason", reason));
  }
}
