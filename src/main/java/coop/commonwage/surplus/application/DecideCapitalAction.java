package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * A second person approves what was prepared, figure for figure, or somebody withdraws it. What is
 * approved and whose day has come is carried out at once; a later day waits for the nightly job.
 */
@Dependent
public class DecideCapitalAction {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalActions actions;
  private final CarryOutCapitalActions carryOut;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public DecideCapitalAction(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalActions actions,
      CarryOutCapitalActions carryOut,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.actions = actions;
    this.carryOut = carryOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param seen the fingerprint of the figures the approver looked at
   * @throws Refused when the caller prepared it, the figures are others, or an account no longer
   *     holds what would go out
   */
  public void approve(UUID id, String seen) {
    transactions.run(
        caller.employerId(),
        () -> {
          CapitalAction action = held(id, CapitalAction.State.PREPARED);
          if (action.preparer().equals(caller.accountId())) {
            throw Refused.forbidden("Whoever prepared it cannot approve it: two people have to.");
          }
          if (!action.hash().equals(seen)) {
            throw CapitalRules.notNow(
                "These are not the figures you looked at: look again, then approve.");
          }
          actions.approve(id, caller.accountId(), caller.login(), clock.instant());
          record(action, "approved");
          if (!action.day().isAfter(clock.today())) {
            carryOut.carryOut(caller.employerId(), caller.login(), id);
          }
        });
  }

  /**
   * @throws Refused when it was carried out or withdrawn already
   */
  public void withdraw(UUID id) {
    transactions.run(
        caller.employerId(),
        () -> {
          CapitalAction action = actions.hold(id).orElseThrow(DecideCapitalAction::none);
          if (action.state() == CapitalAction.State.CARRIED_OUT
              || action.state() == CapitalAction.State.WITHDRAWN) {
            throw CapitalRules.notNow(
                "It was %s already and cannot be withdrawn.".formatted(action.state().word()));
          }
          actions.withdraw(id);
          record(action, "withdrawn");
        });
  }

  private CapitalAction held(UUID id, CapitalAction.State wanted) {
    CapitalAction action = actions.hold(id).orElseThrow(DecideCapitalAction::none);
    if (action.state() != wanted) {
      throw CapitalRules.notNow(
          "It is %s: only what is %s can be approved."
              .formatted(action.state().word(), wanted.word()));
    }
    return action;
  }

  private static Refused none() {
    return Refused.notFound("action on the accounts with this id");
  }

  private void record(CapitalAction action, String what) {
    audit.record(
        caller.employerId(),
        caller.login(),
        "capital." + action.kind().word() + "." + what,
        "capital-action/" + action.id(),
        Map.of("hash", action.hash(), "decision", action.decision()));
  }
}
