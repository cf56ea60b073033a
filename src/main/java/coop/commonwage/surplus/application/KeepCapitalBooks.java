package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;

/**
 * The books around the accounts: what the co-operative decided about them, and the control total.
 */
@Dependent
public class KeepCapitalBooks {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalSums sums;
  private final CapitalRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public KeepCapitalBooks(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalSums sums,
      CapitalRules rules,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.sums = sums;
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
                  from, accounts.legalFormOn(from), decision.strip(), terms.toString()),
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
          Money held = sums.heldOn(day);
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

  private void record(String action, String subject, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), action, "capital/" + subject, details);
  }
}
