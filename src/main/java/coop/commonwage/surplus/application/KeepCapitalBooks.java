package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.InterestReturn;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The books around the accounts: what the co-operative decided about them, the control total, what
 * was paid to leavers, and whom the yearly return of interest names.
 */
@Dependent
public class KeepCapitalBooks {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public KeepCapitalBooks(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalRules rules,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.actions = actions;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records what the co-operative decided about its accounts from a day on.
   *
   * @param terms as {@link CapitalTermsJson} reads them
   * @throws Refused naming the term that is wrong
   */
  public void decideTerms(LocalDate from, String decision, JsonObject terms) {
    if (decision == null || decision.isBlank()) {
      throw CapitalRules.wrong("decision", "", "name the resolution or minute that decided it");
    }
    try {
      CapitalTermsJson.read(terms);
    } catch (UnusableCase unusable) {
      throw CapitalRules.wrong(unusable);
    }
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.keepPolicy(
              new CapitalAccounts.Policy(
                  from, accounts.legalForm(), decision.strip(), terms.toString()),
              clock.instant(),
              caller.login());
          record("capital.terms.decided", "from/" + from, Map.of("decision", decision.strip()));
        });
  }

  /**
   * Holds the accounts against the net book value the board gave.
   *
   * @param explanation what a difference is
   * @throws Refused when there is a difference and nobody names it
   */
  public ControlTotal control(
      LocalDate day, Money netBookValue, Money collective, String explanation) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Money held =
              Money.sum(
                  CapitalAccount.all(accounts.entries()).stream()
                      .map(account -> account.balanceOn(day))
                      .toList());
          ControlTotal total = new ControlTotal(day, netBookValue, collective, held);
          if (!total.agrees() && explanation.isBlank()) {
            throw CapitalRules.wrong(
                "explanation",
                "",
                "accounts of %s and a collective account of %s are not %s: say what the difference of %s is"
                    .formatted(held, collective, netBookValue, total.difference()));
          }
          accounts.keepControl(
              new CapitalAccounts.Control(
                  total, total.agrees() ? "" : explanation.strip(), caller.login()),
              clock.instant());
          record(
              "capital.control.recorded",
              "day/" + day,
              Map.of("difference", total.difference().toString()));
          return total;
        });
  }

  /**
   * Records that an instalment was paid to somebody who left; once.
   *
   * @throws Refused when there is no such instalment, or an earlier one was not paid
   */
  public void paid(UUID debtId, int number, LocalDate paidOn) {
    transactions.run(
        caller.employerId(),
        () -> {
          LeaverDebt debt =
              actions.debts().stream()
                  .filter(each -> each.id().equals(debtId))
                  .findFirst()
                  .orElseThrow(() -> Refused.notFound("debt with this id"));
          if (number < 1 || number > debt.schedule().lines().size()) {
            throw CapitalRules.wrong(
                "number",
                Integer.toString(number),
                "1 to %d".formatted(debt.schedule().lines().size()));
          }
          if (number > 1 && !debt.paid().contains(number - 1)) {
            throw CapitalRules.wrong(
                "number", Integer.toString(number), "the instalment before it was not paid yet");
          }
          if (paidOn.isAfter(clock.today()) || paidOn.isBefore(debt.openedOn())) {
            throw CapitalRules.wrong(
                "paidOn", paidOn.toString(), "from %s to today".formatted(debt.openedOn()));
          }
          if (actions.keepPayment(debtId, number, paidOn, clock.instant(), caller.login())) {
            record(
                "capital.debt.paid",
                "capital-debt/" + debtId,
                Map.of(
                    "number", Integer.toString(number),
                    "person", debt.personId().toString(),
                    "paidOn", paidOn.toString(),
                    "amount", debt.schedule().lines().get(number - 1).payment().toString()));
          }
        });
  }

  /** Whom the yearly return names, with their payroll numbers and names. */
  public record Named(InterestReturn figures, Map<UUID, CapitalAccounts.Owner> owners) {}

  /**
   * @param periodEnd the last day of the society's accounting period of a year
   * @throws Refused when the legal form asks for no such return
   */
  public Named interestReturn(LocalDate periodEnd) {
    return transactions.in(
        caller.employerId(),
        () -> {
          LegalLimit from =
              rules
                  .limit(periodEnd, "interest-return-from")
                  .orElseThrow(
                      () ->
                          CapitalRules.notNow(
                              "%s sends no return of share interest."
                                  .formatted(rules.formOn(periodEnd).title())));
          int months =
              CapitalRules.whole(rules.limit(periodEnd, "interest-return-within").orElseThrow());
          InterestReturn figures =
              InterestReturn.of(
                  accounts.entries(), DateSpan.yearEnding(periodEnd), from.amount(), months);
          Map<UUID, CapitalAccounts.Owner> owners = accounts.owners();
          owners.keySet().retainAll(figures.paid().keySet());
          return new Named(figures, owners);
        });
  }

  private void record(String action, String subject, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), action, "capital/" + subject, details);
  }
}
