package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was under the least payment is paid, however little it is, once its member has left: there
 * is no later share it could be paid with. What a proposal before the members brings in waits until
 * that is posted or withdrawn. Doing it again changes nothing.
 */
@Dependent
public class ReleaseCarried {

  private final EmployerTransactions transactions;
  private final Distributions distributions;
  private final CapitalAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ReleaseCarried(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      CapitalAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.distributions = distributions;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param by a login, or {@code schedule}
   * @return what is to be paid now
   */
  public Money release(UUID employerId, String by) {
    return transactions.in(
        employerId,
        () -> {
          accounts.hold();
          LocalDate today = clock.today();
          Map<UUID, List<CarriedPayment>> bySource =
              accounts.carriedOfLeavers(today).stream()
                  .collect(Collectors.groupingBy(CarriedPayment::source));
          bySource.forEach((source, left) -> releaseOf(employerId, by, source, left, today));
          return Money.sum(
              bySource.values().stream()
                  .flatMap(List::stream)
                  .map(CarriedPayment::amount)
                  .toList());
        });
  }

  private void releaseOf(
      UUID employerId, String by, UUID source, List<CarriedPayment> left, LocalDate today) {
    Instant at = clock.instant();
    List<CapitalEntry> entries = new ArrayList<>();
    for (CarriedPayment waits : left) {
      int tranche = waits.yearEnd().getYear();
      entries.add(
          new CapitalEntry(
              waits.personId(), today, Kind.RELEASED, Holding.ACCOUNT, tranche, waits.amount()));
      entries.add(
          new CapitalEntry(
              waits.personId(),
              today,
              Kind.PAID_IN_CASH,
              Holding.ACCOUNT,
              tranche,
              waits.amount().negated()));
    }
    distributions.addToAccounts(source, entries, at);
    audit.record(
        employerId,
        by,
        "dividend.carried-released",
        "distribution/" + source,
        Map.of(
            "people",
            Integer.toString(left.size()),
            "amount",
            Money.sum(left.stream().map(CarriedPayment::amount).toList()).toString()));
  }
}
