package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the bank is with what the board decided to pay a member out of the account. That it left
 * the account is no payment yet, and what the bank sent back is owed again.
 *
 * @param day the day it left the account
 * @param kind of the movement, as {@link CapitalEntry.Kind#word}
 * @param amount more than zero
 * @param cameBack the last day on which the bank sent it back; empty when it never did
 * @param payOn the day of payment of the batch that pays it now; empty when it waits for one
 * @param sent whether that batch has left
 */
public record PaidByBank(
    LocalDate day,
    String kind,
    Money amount,
    Optional<LocalDate> cameBack,
    Optional<LocalDate> payOn,
    boolean sent) {

  public PaidByBank {
    if (!amount.isPositive() || sent && payOn.isEmpty()) {
      throw new IllegalArgumentException(
          "%s of %s cannot be paid on %s".formatted(amount, day, payOn));
    }
  }

  /** {@code waiting}, {@code planned} or {@code sent}; as it stands now. */
  public String state() {
    return sent ? "sent" : payOn.isPresent() ? "planned" : "waiting";
  }

  /** Whether its member is told: what was sent and stayed sent is told by the movement alone. */
  public boolean isTold() {
    return !sent || cameBack.isPresent();
  }
}
