package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A movement of what a member has towards care.
 *
 * @param kind {@code credited}, {@code credit-reversed}, {@code used}, {@code use-reversed}, {@code
 *     paid-out}, {@code returned-to-funder}, {@code paid-out-reversed} or {@code return-reversed}
 * @param amount positive when it adds
 * @param invoice which invoice used it, or gave it back; empty otherwise
 * @param reverses the use that is given back, or the way out that is taken back; empty otherwise
 * @param ofBody what of a credit, of a credit taken back, of a return or of a return taken back is
 *     a public body's
 */
public record CareEntry(
    UUID id,
    UUID personId,
    String payrollId,
    String name,
    LocalDate day,
    String kind,
    Money amount,
    Optional<String> invoice,
    Optional<UUID> reverses,
    Optional<CareCredit.OfBody> ofBody) {

  /** An invoice used a credit. */
  public static final String USED = "used";

  /** A credit went out to the member or the estate. */
  public static final String PAID_OUT = "paid-out";

  /** A credit went back to the public body whose money brought it. */
  public static final String RETURNED = "returned-to-funder";

  /** A way out was taken back. */
  public static final Set<String> WAYS_BACK = Set.of("paid-out-reversed", "return-reversed");

  /** An invoice that used a credit was taken back. */
  public static final String USE_REVERSED = "use-reversed";

  /** Whether it went out in money. */
  public boolean isWayOut() {
    return kind.equals(PAID_OUT) || kind.equals(RETURNED);
  }

  /**
   * What of this way out was not taken back.
   *
   * @param entries of the same member
   */
  public Money standsOut(List<CareEntry> entries) {
    return amount
        .negated()
        .minus(
            Money.sum(
                entries.stream()
                    .filter(one -> WAYS_BACK.contains(one.kind()))
                    .filter(one -> one.reverses().equals(Optional.of(id)))
                    .map(CareEntry::amount)
                    .toList()));
  }
}
