package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction.Kind;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.CashForecast;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Proposes to the board what the co-operative's own terms make due: the interest of the accounting
 * year that is over, and what is paid back this year, the oldest money first within the board's
 * limit. Each is proposed once a year, also when it was withdrawn, and nothing moves before the
 * board approves it.
 */
@Dependent
public class ProposeCapitalActions {

  /** As whom the schedule prepares. */
  public static final String SCHEDULE = "schedule";

  /** Whose account the schedule has: nobody's. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final EmployerTransactions transactions;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalSums sums;
  private final PrepareCapitalAction prepare;
  private final Clock clock;

  @Inject
  public ProposeCapitalActions(
      @Half("surplus") EmployerTransactions transactions,
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalSums sums,
      PrepareCapitalAction prepare,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.actions = actions;
    this.sums = sums;
    this.prepare = prepare;
    this.clock = clock;
  }

  /**
   * What is due and was not proposed yet.
   *
   * @return what could be prepared, by id, and in words why something could not
   */
  public Proposed propose(UUID employerId) {
    LocalDate today = clock.today();
    List<UUID> prepared = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (CapitalOrder order : transactions.in(employerId, () -> due(today))) {
      try {
        prepared.add(
            transactions.in(
                employerId,
                () ->
                    prepare.prepareIn(
                        new PrepareCapitalAction.Preparer(employerId, SCHEDULE, NOBODY), order)));
      } catch (Refused wouldNot) {
        refused.add(
            wouldNot.errors().isEmpty()
                ? wouldNot.detail()
                : wouldNot.errors().getFirst().message());
      }
    }
    return new Proposed(prepared, refused);
  }

  /** What became of it. */
  public record Proposed(List<UUID> prepared, List<String> refused) {
    public Proposed {
      prepared = List.copyOf(prepared);
      refused = List.copyOf(refused);
    }
  }

  private List<CapitalOrder> due(LocalDate today) {
    Optional<CapitalAccounts.Policy> policy = accounts.policyOn(today);
    List<CapitalOrder> due = new ArrayList<>();
    if (policy.isPresent()) {
      CapitalTerms terms = CapitalTermsJson.read(policy.get().terms());
      String decision = policy.get().decision();
      interest(terms, today, decision).ifPresent(due::add);
      redemption(terms, today, decision).ifPresent(due::add);
    }
    return due;
  }

  private Optional<CapitalOrder> interest(CapitalTerms terms, LocalDate today, String decision) {
    Optional<DateSpan> over = terms.yearly().over(today);
    if (terms.yearly().rate().isEmpty() || over.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = over.get().lastDay();
    boolean heldThen = !sums.heldOn(last).isZero();
    return heldThen
            && !actions.proposed(Kind.INTEREST, last.getYear())
            && accounts.interestGiven(over.get()).isEmpty()
        ? Optional.of(new CapitalOrder.Interest(last, decision, terms.yearly().rate().get()))
        : Optional.empty();
  }

  /** Adds everybody's accounts up each night, which every member's page takes the sums of. */
  private Optional<CapitalOrder> redemption(CapitalTerms terms, LocalDate today, String decision) {
    boolean repays = terms.rollingYears().isPresent() || terms.percentOfBalances().isPresent();
    if (!repays) {
      return Optional.empty();
    }
    SortedMap<Integer, Money> redeemable = sums.redeemable(today);
    if (actions.proposed(Kind.REDEMPTION, today.getYear())) {
      return Optional.empty();
    }
    Money thisYear =
        CashForecast.of(
                redeemable,
                terms,
                today,
                sums.redeemedIn(today.getYear()),
                Map.of(),
                sums.accountingYears(terms, today))
            .getFirst()
            .paid();
    return thisYear.isPositive()
        ? Optional.of(new CapitalOrder.Redeem(today, decision))
        : Optional.empty();
  }
}
