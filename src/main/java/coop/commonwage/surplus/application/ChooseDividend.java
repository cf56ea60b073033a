package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records whether a member who uses care has a dividend paid or credited towards care: their own
 * choice, or the co-operative's for those who chose nothing. It counts for what is posted from then
 * on.
 */
@Dependent
public class ChooseDividend {

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
   * @param person whose choice it is; empty for the co-operative's own
   * @param credit credited, otherwise paid
   * @throws Refused when there is no such person
   */
  public void choose(Optional<UUID> person, boolean credit) {
    transactions.run(
        caller.employerId(),
        () -> {
          person.ifPresent(
              one ->
                  memberships
                      .person(one)
                      .orElseThrow(() -> Refused.notFound("person with this id")));
          accounts.choose(person, credit, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "dividend.chosen",
              person.map(one -> "person/" + one).orElseGet(() -> "employer/" + caller.employerId()),
              Map.of("choice", credit ? "credit" : "payment"));
        });
  }
}
