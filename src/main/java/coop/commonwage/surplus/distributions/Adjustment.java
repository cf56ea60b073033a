package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * Why a member's share is not the sum of their parts of the pots: a limit on their own share, or
 * what limits on the shares of others left to share again.
 *
 * @param kind which limit
 * @param limit the most or the least this member may get; empty where the limits are those of
 *     others
 * @param percent of own pay that is the limit, as {@code 30%}; empty for other limits
 * @param ofPay the own pay of the year it is a percentage of; empty where it is not known
 * @param change what it adds to the parts of the pots; below zero what it takes from them
 * @param notTaken what of the class's pool nobody may take
 * @param notTakenTo the fund that takes it
 */
public record Adjustment(
    Kind kind,
    Optional<Money> limit,
    Optional<String> percent,
    Optional<Money> ofPay,
    Money change,
    Money notTaken,
    String notTakenTo) {

  /** The limits there are. */
  public enum Kind {
    CAP_PER_MEMBER("cap"),
    CAP_OF_PAY("cap-of-pay"),
    FLOOR("floor"),
    /** The limits of others. */
    SHARED_AGAIN("shared-again");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether it is a limit of this member's own share. */
    public boolean isOwn() {
      return this != SHARED_AGAIN;
    }
  }
}
