package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records how a share that was paid and reversed afterwards was settled: the person paid it back,
 * or the co-operative let it go. Nothing is taken from wages here.
 */
@Dependent
public class SettlePaidDividends {

  private static final Set<String> WAYS = Set.of("paid-back", "let-go");

  private final FollowDividends follow;
  private final SettleDividends settle;

  @Inject
  public SettlePaidDividends(FollowDividends follow, SettleDividends settle) {
    this.follow = follow;
    this.settle = settle;
  }

  /**
   * @param paid which payment: to whom, and of which kind
   * @param how {@code paid-back} or {@code let-go}
   * @param seen what was open of it when the caller looked; empty when the caller does not say
   * @throws Refused when it is more than is open, nothing is, or something else is open than was
   *     seen: the same settlement is not noted twice
   */
  public void settle(
      UUID employerId,
      String by,
      Paid paid,
      String how,
      Money amount,
      Optional<Money> seen,
      String reason) {
    if (!WAYS.contains(how)) {
      throw wrong("how", how, "must be paid-back or let-go");
    }
    if (reason.isBlank()) {
      throw wrong("reason", reason, "say how it came to be settled");
    }
    MoneyTrail trail = follow.follow(employerId, paid.distributionId());
    Optional<MoneyTrail.Line> line = trail.line(paid.personId(), paid.kind());
    Money open = line.map(trail::open).orElse(Money.ZERO);
    if (seen.isPresent() && !seen.get().equals(open)) {
      throw wrong(
          "open",
          seen.get().toString(),
          "is not open any more, " + open + " is: something was settled since you looked");
    }
    if (!amount.isPositive() || amount.isMoreThan(open)) {
      throw wrong(
          "amount", amount.toString(), "must be above zero and no more than is open, " + open);
    }
    settle.settle(
        employerId,
        by,
        new DividendBook.Recovery(
            paid.distributionId(),
            paid.personId(),
            paid.kind(),
            how,
            amount,
            line.map(MoneyTrail.Line::paid).orElse(Money.ZERO),
            Optional.empty(),
            reason.strip()),
        line.map(MoneyTrail.Line::settled).orElse(Money.ZERO));
  }

  /** A payment of a distribution: to whom, and what it was. */
  public record Paid(UUID distributionId, UUID personId, PaidKind kind) {}

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
