package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How what was paid of a distribution and reversed afterwards was settled; wages never are. */
@Dependent
public class SettleDividends {

  private final EmployerTransactions transactions;
  private final Distributions distributions;
  private final DividendBook book;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SettleDividends(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      DividendBook book,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.distributions = distributions;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /** The distributions of the same labour year that were reversed; oldest first. */
  public List<UUID> reversedOfSameYear(UUID employerId, UUID distributionId) {
    return transactions.in(employerId, () -> book.reversedOfSameYear(distributionId));
  }

  /** How what was paid of a reversed distribution was settled. */
  public List<DividendBook.Recovery> recoveries(UUID employerId, UUID distributionId) {
    return transactions.in(employerId, () -> book.recoveries(distributionId));
  }

  /** Notes what was set off in a distribution; once. */
  public void setOff(UUID employerId, String by, List<DividendBook.Recovery> recoveries) {
    transactions.run(
        employerId,
        () -> {
          book.hold();
          note(employerId, by, recoveries.stream().flatMap(one -> left(one).stream()).toList());
        });
  }

  /** As much of a settlement as is not settled by now in another way. */
  private Optional<DividendBook.Recovery> left(DividendBook.Recovery recovery) {
    Money left = recovery.paid().minus(settled(recovery)).orZeroIfNegative();
    Money amount = recovery.amount().min(left);
    return amount.isPositive() ? Optional.of(recovery.of(amount)) : Optional.empty();
  }

  private Money settled(DividendBook.Recovery recovery) {
    return Money.sum(
        book.recoveries(recovery.distributionId()).stream()
            .filter(one -> one.personId().equals(recovery.personId()))
            .filter(one -> one.kind() == recovery.kind())
            .map(DividendBook.Recovery::amount)
            .toList());
  }

  /**
   * Notes that somebody paid back, or was let off.
   *
   * @param settledBefore what of that payment was settled when the caller looked
   * @throws Refused when something else was settled of it since
   */
  public void settle(
      UUID employerId, String by, DividendBook.Recovery recovery, Money settledBefore) {
    transactions.run(
        employerId,
        () -> {
          distributions
              .hold(recovery.distributionId())
              .orElseThrow(() -> Refused.notFound("distribution with this id"));
          book.hold();
          if (!settled(recovery).equals(settledBefore)) {
            throw Refusals.conflict(
                "Something of this payment was settled meanwhile: look again at what is open.");
          }
          note(employerId, by, List.of(recovery));
        });
  }

  private void note(UUID employerId, String by, List<DividendBook.Recovery> recoveries) {
    for (DividendBook.Recovery recovery : book.add(recoveries, clock.instant(), by)) {
      audit(audit, employerId, by, recovery);
    }
  }

  static void audit(AuditTrail audit, UUID employerId, String by, DividendBook.Recovery recovery) {
    audit.record(
        employerId,
        by,
        "dividend." + recovery.how(),
        "distribution/" + recovery.distributionId(),
        Map.of(
            "person",
            recovery.personId().toString(),
            "kind",
            recovery.kind().word(),
            "amount",
            recovery.amount().toString(),
            "setOffIn",
            recovery.setOffIn().map(UUID::toString).orElse(""),
            "reason",
            recovery.reason()));
  }
}
