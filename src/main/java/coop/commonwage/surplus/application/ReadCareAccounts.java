package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.spending.CareEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads what members have towards care, and what goes back to public bodies. */
@Dependent
public class ReadCareAccounts {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CareAccounts accounts;
  private final Distributions distributions;
  private final Clock clock;

  @Inject
  public ReadCareAccounts(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CareAccounts accounts,
      Distributions distributions,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.distributions = distributions;
    this.clock = clock;
  }

  /** Every movement, by payroll id and day. */
  public List<CareEntry> entries() {
    return transactions.in(caller.employerId(), accounts::entries);
  }

  /** The caller's own movements. */
  public List<CareEntry> mine() {
    UUID me = me();
    return transactions.in(caller.employerId(), () -> accounts.entries(me));
  }

  /**
   * Whether the caller's next dividend is credited: only of a member who uses care it can be. What
   * a public body's money brings is no part of that.
   */
  public boolean isMineCredited() {
    UUID me = me();
    return transactions.in(
        caller.employerId(),
        () -> accounts.usesCare(me, clock.today()) && accounts.credited().of(me));
  }

  private UUID me() {
    return caller
        .personId()
        .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
  }

  /**
   * What goes back to which body for a distribution that stands.
   *
   * @throws Refused when there is no such distribution
   */
  public List<CareAccounts.Return> returns(UUID distributionId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          distributions
              .find(distributionId)
              .orElseThrow(() -> Refused.notFound("distribution with this id"));
          return accounts.returns(distributionId);
        });
  }
}
