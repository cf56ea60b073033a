package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.ControlItem;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
   * @throws Refused naming the term that is wrong, or when a highest rate of interest is dated back
   */
  public void decideTerms(LocalDate from, String decision, JsonObject terms) {
    if (decision == null || decision.isBlank()) {
      throw CapitalRules.wrong("decision", "", "name the resolution or minute that decided it");
    }
    CapitalTerms read;
    try {
      read = CapitalTermsJson.read(terms);
    } catch (UnusableCase unusable) {
      throw CapitalRules.wrong(unusable);
    }
    transactions.run(
        caller.employerId(),
        () -> {
          read.yearly().highestRate().ifPresent(rate -> refuseDatedBack(from, rate));
          accounts.keepPolicy(
              new CapitalAccounts.Policy(
                  from, accounts.legalFormOn(from), decision.strip(), terms.toString()),
              clock.instant(),
              caller.login());
          record("capital.terms.decided", "from/" + from, Map.of("decision", decision.strip()));
        });
  }

  /** Declared beforehand is not declared afterwards; to lower it for a past day harms nobody. */
  private void refuseDatedBack(LocalDate from, Rate highest) {
    LocalDate today = clock.today();
    boolean declaredThen =
        accounts.declaredBy(from).filter(most -> highest.compareTo(most) <= 0).isPresent();
    if (from.isBefore(today) && !declaredThen) {
      throw CapitalRules.wrong(
          "from",
          from.toString(),
          "a highest rate of interest is declared beforehand: terms that name %s hold from %s at the earliest"
              .formatted(highest.inPercent(), today));
    }
  }

  /**
   * Holds the accounts against the net book value the board gave.
   *
   * @param items what a difference is made of, to the penny
   * @return the id under which another person confirms it
   * @throws Refused when there is a difference and the items do not come to it, or the day is still
   *     to come
   */
  public UUID control(
      LocalDate day, Money netBookValue, Money collective, List<ControlItem> items) {
    return transactions.in(
        caller.employerId(),
        () -> {
          if (day.isAfter(clock.today())) {
            throw CapitalRules.wrong("day", day.toString(), "is still to come");
          }
          ControlTotal total = new ControlTotal(day, netBookValue, collective, sums.heldOn(day));
          try {
            total.refuseUnexplained(items);
          } catch (IllegalArgumentException unexplained) {
            throw CapitalRules.wrong("items", "", unexplained.getMessage());
          }
          Instant at = clock.instant();
          CapitalAccounts.Control control =
              new CapitalAccounts.Control(
                  NewId.at(at),
                  total,
                  items,
                  "",
                  caller.login(),
                  Optional.of(caller.accountId()),
                  Optional.empty());
          accounts.keepControl(control, at);
          record(
              "capital.control.recorded",
              "control/" + control.id(),
              Map.of("day", day.toString(), "difference", total.difference().toString()));
          return control.id();
        });
  }

  /**
   * Says that a second person looked at a control total and at what explains its difference; once.
   *
   * @throws Refused when the caller recorded it, or somebody confirmed it already
   */
  public void confirm(UUID id) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          CapitalAccounts.Control control =
              accounts
                  .control(id)
                  .orElseThrow(() -> Refused.notFound("control total with this id"));
          if (control.recorder().isEmpty()) {
            throw CapitalRules.notNow(
                "This control total is of a time when one person recorded it: record it again, and"
                    + " another confirms it.");
          }
          if (control.confirmedBy().isPresent()) {
            throw CapitalRules.notNow("This control total was confirmed already.");
          }
          if (control.recorder().get().equals(caller.accountId())) {
            throw CapitalRules.notNow(
                "Whoever recorded a control total cannot confirm it: two people look at it.");
          }
          accounts.confirmControl(control, caller.accountId(), clock.instant(), caller.login());
          record(
              "capital.control.confirmed",
              "control/" + id,
              Map.of("day", control.total().day().toString()));
        });
  }

  private void record(String action, String subject, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), action, "capital/" + subject, details);
  }
}
