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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
          Map<Payment, Money> settled = settled(recoveries);
          note(
              employerId,
              by,
              recoveries.stream()
                  .flatMap(one -> left(one, settled.getOrDefault(Payment.of(one), Money.ZERO)))
                  .toList());
        });
  }

  /** As much of a settlement as is not settled by now in another way. */
  private static Stream<DividendBook.Recovery> left(
      DividendBook.Recovery recovery, Money settledBefore) {
    Money left = recovery.paid().minus(settledBefore).orZeroIfNegative();
    Money amount = recovery.amount().min(left);
    return amount.isPositive() ? Stream.of(recovery.of(amount)) : Stream.empty();
  }

  /** A payment that is settled. */
  private record Payment(UUID distributionId, UUID personId, PaidKind kind) {

    static Payment of(DividendBook.Recovery recovery) {
      return new Payment(recovery.distributionId(), recovery.personId(), recovery.kind());
    }
  }

  /** What is settled of payments of these distributions by now; each is asked for once. */
  private Map<Payment, Money> settled(List<DividendBook.Recovery> recoveries) {
    return recoveries.stream()
        .map(DividendBook.Recovery::distributionId)
        .distinct()
        .flatMap(distribution -> book.recoveries(distribution).stream())
        .collect(Collectors.toMap(Payment::of, DividendBook.Recovery::amount, Money::plus));
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
          book.hold();
          distributions
              .hold(recovery.distributionId())
              .orElseThrow(() -> Refused.notFound("distribution with this id"));
          Money settled = settled(List.of(recovery)).getOrDefault(Payment.of(recovery), Money.ZERO);
          if (!settled.equals(settledBefore)) {
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
