package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of what a member has towards care.
 *
 * @param kind {@code credited}, {@code credit-reversed}, {@code used} or {@code use-reversed}
 * @param amount positive when it adds
 * @param invoice which invoice used it, or gave it back; empty for a credit
 */
public record CareEntry(
    UUID id,
    UUID personId,
    String payrollId,
    String name,
    LocalDate day,
    String kind,
    Money amount,
    Optional<String> invoice) {

  /** An invoice used a credit. */
  public static final String USED = "used";
}
