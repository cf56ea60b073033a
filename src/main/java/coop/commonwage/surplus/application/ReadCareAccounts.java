package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.spending.CareCredit;
import coop.commonwage.surplus.spending.CareEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads what members have towards care, and what goes back to public bodies. */
@Dependent
public class ReadCareAccounts {

  /** How many movements stand on a page. */
  public static final int MOST_ON_A_PAGE = 100;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final CareAccounts accounts;
  private final Distributions distributions;
  private final Clock clock;

  @Inject
  public ReadCareAccounts(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      CareAccounts accounts,
      Distributions distributions,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.accounts = accounts;
    this.distributions = distributions;
    this.clock = clock;
  }

  /** Movements by payroll id and day, a page of them. */
  public record Movements(List<CareEntry> entries, Paged paged) {}

  /**
   * @param page from 1
   */
  public Movements movements(int page) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Paged paged = Paged.of(page, MOST_ON_A_PAGE, accounts.entryCount());
          return new Movements(
              accounts.entries((paged.page() - 1) * MOST_ON_A_PAGE, MOST_ON_A_PAGE), paged);
        });
  }

  /** Some of the accounts, by payroll id; of those whose name or number has this in it. */
  public List<CareAccounts.Balance> balances(String query, int from, int most) {
    return transactions.in(caller.employerId(), () -> accounts.balances(query.strip(), from, most));
  }

  /** What all accounts come to, and how the co-operative has set them. */
  public Overview overview() {
    return transactions.in(
        caller.employerId(),
        () ->
            new Overview(
                accounts.totals(), accounts.credited().otherwise(), accounts.isPaidOnWish()));
  }

  /**
   * All accounts.
   *
   * @param credited whether those who chose nothing are credited
   * @param paidOnWish whether members who stay may have their own credit paid out
   */
  public record Overview(CareAccounts.Totals totals, boolean credited, boolean paidOnWish) {}

  /**
   * One member's account.
   *
   * @param entries in the order they were recorded
   * @param usesCare whether the member is one of those who use care now
   * @param credited whether the next dividend is credited
   * @param paidOnWish whether the co-operative pays a member's own credit out while they stay
   */
  public record Of(
      Memberships.Named person,
      List<CareEntry> entries,
      CareCredit credit,
      boolean usesCare,
      boolean credited,
      boolean paidOnWish) {}

  /**
   * One member's account.
   *
   * @throws Refused when there is no such person
   */
  public Of one(UUID person) {
    return transactions.in(caller.employerId(), () -> of(person));
  }

  /** The caller's own account. */
  public Of own() {
    UUID me = me();
    return transactions.in(caller.employerId(), () -> of(me));
  }

  private Of of(UUID person) {
    List<CareEntry> entries = accounts.entries(person);
    boolean usesCare = accounts.usesCare(person, clock.today());
    return new Of(
        memberships.person(person).orElseThrow(() -> Refused.notFound("person with this id")),
        entries,
        CareCredit.of(entries),
        usesCare,
        usesCare && accounts.isCredited(person),
        accounts.isPaidOnWish());
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
