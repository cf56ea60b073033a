package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts the distribution that takes a posted one back. It is proposed, adopted by the members and
 * posted like any other; until then nothing has changed.
 */
@Dependent
public class ReverseDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ReverseDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the id of the draft that reverses
   * @throws Refused when it is not posted, was reversed before, reverses another itself, or is
   *     about to be reversed already
   */
  public UUID draft(UUID id, String reason) {
    return transactions.in(caller.employerId(), () -> draftHeld(id, reason));
  }

  private UUID draftHeld(UUID id, String reason) {
    StoredDistribution original =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(original.proposal() instanceof Proposal.Posted)) {
      throw Refusals.wrongState(original, "reversed: only a posted one can");
    }
    refuseTwice(original);
    Instant at = clock.instant();
    StoredDistribution reversal =
        new StoredDistribution(
            NewId.at(at),
            original.labourYearId(),
            original.year(),
            original.recordDate(),
            original.form(),
            original.formTitle(),
            original.formConfidence(),
            original.declaredSurplus(),
            original.losses(),
            original.policy(),
            original.undistributedTo(),
            new Proposal.Draft(),
            Optional.of(id),
            Optional.empty());
    distributions.draft(reversal, new Distributions.Step(at, caller.login(), reason));
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.reversal-drafted",
        "distribution/" + reversal.id(),
        Map.of("reverses", id.toString()));
    return reversal.id();
  }

  private void refuseTwice(StoredDistribution original) {
    if (original.reverses().isPresent()) {
      throw Refusals.conflict(
          "This distribution takes another back and cannot be taken back itself: share the year"
              + " again instead.");
    }
    if (original.reversedBy().isPresent()) {
      throw Refusals.conflict(
          "The distribution of %s was reversed already.".formatted(original.year()));
    }
    boolean onItsWay =
        distributions.list().stream()
            .filter(other -> !(other.proposal() instanceof Proposal.Withdrawn))
            .anyMatch(other -> other.reverses().equals(Optional.of(original.id())));
    if (onItsWay) {
      throw Refusals.conflict(
          "A reversal of the distribution of %s is on its way already: take that one on."
              .formatted(original.year()));
    }
  }
}
