package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** A member agrees that a ballot be held on shorter notice than the rules ask for. Not secret. */
@Dependent
public class AgreeToShortNotice {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AgreeToShortNotice(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Agreeing again changes nothing.
   *
   * @throws Refused when the member is not on the roll, the rules know no shorter notice, or the
   *     ballot is no longer called
   */
  public void agree(UUID ballotId) {
    UUID me =
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
    transactions.run(
        caller.employerId(),
        () -> {
          Ballot ballot =
              ballots.hold(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
          if (ballots.entry(ballotId, me).isEmpty()) {
            throw Refused.forbidden("You are not on the roll of this ballot.");
          }
          if (ballot.rules().shortNoticePercent().isEmpty() || !ballot.state().equals("called")) {
            throw BallotRefusals.conflict(
                "short-notice",
                "There is nothing to agree to: this ballot is %s, and its rules are %s."
                    .formatted(ballot.state(), ballot.rules().source()));
          }
          if (ballots.keepConsent(ballotId, me, clock.instant())) {
            audit.record(
                caller.employerId(),
                caller.login(),
                "ballot.short-notice-agreed",
                "ballot/" + ballotId,
                Map.of("person", me.toString()));
          }
        });
  }
}
