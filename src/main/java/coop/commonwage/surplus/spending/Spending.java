package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one member spent in one year.
 *
 * @param yearEnd the last day of the year
 * @param privately paid out of the member's own pocket
 * @param publicly paid by a council or another public body, for this member's care
 * @param funder which body; empty where nothing was paid publicly
 */
public record Spending(
    UUID personId, LocalDate yearEnd, Money privately, Money publicly, String funder) {

  public Spending {
    if (privately.isNegative() || publicly.isNegative()) {
      throw new IllegalArgumentException("what was spent is zero or more");
    }
    if (publicly.isPositive() && funder.isBlank()) {
      throw new IllegalArgumentException("what was paid publicly names the body that paid it");
    }
  }

  public Money all() {
    return privately.plus(publicly);
  }
}
