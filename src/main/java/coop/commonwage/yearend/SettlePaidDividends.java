package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
   * @param how {@code paid-back} or {@code let-go}
   * @throws Refused when it is more than is open, or nothing is
   */
  public void settle(
      UUID employerId,
      String by,
      UUID distributionId,
      UUID personId,
      String how,
      Money amount,
      String reason) {
    if (!WAYS.contains(how)) {
      throw wrong("how", how, "must be paid-back or let-go");
    }
    if (reason.isBlank()) {
      throw wrong("reason", reason, "say how it came to be settled");
    }
    MoneyTrail trail = follow.follow(employerId, distributionId);
    Money open =
        trail.lines().stream()
            .filter(line -> line.personId().equals(personId))
            .map(trail::open)
            .findFirst()
            .orElse(Money.ZERO);
    if (!amount.isPositive() || amount.isMoreThan(open)) {
      throw wrong(
          "amount", amount.toString(), "must be above zero and no more than is open, " + open);
    }
    settle.settle(
        employerId,
        by,
        List.of(
            new DividendBook.Recovery(
                distributionId, personId, how, amount, Optional.empty(), reason.strip())));
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(
        "Mend the value named and send again; nothing was done.",
        List.of(FieldError.ofField(field, value, message)));
  }
}
