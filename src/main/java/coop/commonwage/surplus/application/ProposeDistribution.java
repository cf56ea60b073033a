package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Freezes a draft under a fingerprint and puts it to the members. */
@Dependent
public class ProposeDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final WorkOut workOut;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ProposeDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      WorkOut workOut,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.workOut = workOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param seen the fingerprint of the figures the caller looked at; empty takes them as they are
   * @throws Refused when it is no draft any more, or its figures have changed since
   */
  public void propose(UUID id, Optional<String> seen, String reason) {
    transactions.run(caller.employerId(), () -> proposeHeld(id, seen, reason));
  }

  private void proposeHeld(UUID id, Optional<String> seen, String reason) {
    workOut.holdAccounts();
    StoredDistribution stored =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Draft draft)) {
      throw Refusals.wrongState(stored, "proposed: only a draft can");
    }
    if (stored.reverses().isEmpty()) {
      workOut.formOnRecord(stored.year().lastDay(), Optional.of(stored.form()));
    }
    FrozenDistribution figures = Figures.of(stored, distributions, workOut);
    workOut.refuseInterestTwice(stored, figures.distribution());
    String hash = Figures.print(stored, figures);
    if (seen.isPresent() && !seen.get().equals(hash)) {
      throw Refused.conflict(
          "other-figures",
          "The distribution cannot take this step",
          "The figures have changed since you looked at them: look again, then propose.");
    }
    distributions.freeze(id, figures);
    distributions.move(
        id,
        draft.propose(caller.accountId(), hash),
        caller.accountId(),
        new Distributions.Step(clock.instant(), caller.login(), reason));
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.proposed",
        "distribution/" + id,
        Map.of("hash", hash));
  }
}
