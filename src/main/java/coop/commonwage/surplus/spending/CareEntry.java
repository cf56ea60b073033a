package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of what a member has towards care.
 *
 * @param kind {@code credited}, {@code credit-reversed}, {@code used}, {@code use-reversed}, {@code
 *     paid-out} or {@code returned-to-funder}
 * @param amount positive when it adds
 * @param invoice which invoice used it, or gave it back; empty otherwise
 * @param reverses the use that is given back; empty otherwise
 * @param ofBody what of a credit, of a credit taken back or of a return is a public body's
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

  /** An invoice that used a credit was taken back. */
  public static final String USE_REVERSED = "use-reversed";
}
