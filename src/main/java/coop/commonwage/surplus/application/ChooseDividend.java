package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records whether a member who uses care has a dividend paid or credited towards care. A member's
 * own choice counts for everything posted after it; the co-operative's rule for those who chose
 * nothing is part of what the members vote on, so a proposal keeps the rule it was put to them
 * with.
 */
@Dependent
public class ChooseDividend {

  private static final int LONGEST_CONSENT = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final CareAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ChooseDividend(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      CareAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records the co-operative's own rule, for those who chose nothing: of what is put to the members
   * from then on.
   */
  public void rule(boolean credit) {
    transactions.run(caller.employerId(), () -> keep(Optional.empty(), credit, ""));
  }

  /**
   * Records the caller's own choice.
   *
   * @throws Refused when the account is nobody's own
   */
  public void mine(boolean credit) {
    UUID me =
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
    transactions.run(caller.employerId(), () -> keep(Optional.of(me), credit, ""));
  }

  /**
   * Records what a member told somebody of the office. Nobody else chooses for a member, so how
   * they said it is kept with it.
   *
   * @param consent how and when the member said so, in 1 to 400 characters
   * @throws Refused when there is no such person, or it does not say how they said so
   */
  public void told(UUID person, boolean credit, String consent) {
    String said = consent.strip();
    if (said.isEmpty() || said.length() > LONGEST_CONSENT) {
      throw CapitalRules.wrong(
          "consent",
          said,
          "say how and when the member told you, in up to %d characters"
              .formatted(LONGEST_CONSENT));
    }
    transactions.run(
        caller.employerId(),
        () -> {
          memberships.person(person).orElseThrow(() -> Refused.notFound("person with this id"));
          keep(Optional.of(person), credit, said);
        });
  }

  private void keep(Optional<UUID> person, boolean credit, String consent) {
    accounts.choose(person, credit, consent, clock.instant(), caller.login());
    Map<String, String> details = new HashMap<>();
    details.put("choice", credit ? "credit" : "payment");
    if (!consent.isEmpty()) {
      details.put("consent", consent);
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "dividend.chosen",
        person.map(one -> "person/" + one).orElseGet(() -> "employer/" + caller.employerId()),
        details);
  }
}
