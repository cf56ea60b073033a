package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Fraction;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What becomes of the part of a dividend that care paid for by a public body brings. A rebate makes
 * that care cheaper, so the body may treat it as public money that was not spent. No source says
 * which of the three the law asks for: the co-operative chooses, and asks the body first.
 */
public enum PublicCare {
  /** Such spending does not count: its members share by what they paid themselves. */
  LEFT_OUT("left-out"),
  /** It counts; what it brings is a credit towards the member's next care, never money. */
  CARE_ACCOUNT("care-account"),
  /** It counts; what it brings goes back to the body that paid. */
  FUNDER("funder");

  private final String word;

  PublicCare(String word) {
    this.word = word;
  }

  /** The word in a policy: {@code care-account}. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PublicCare ofWord(String word) {
    for (PublicCare one : values()) {
      if (one.word.equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not one of: %s"
            .formatted(
                word,
                Arrays.stream(values()).map(PublicCare::word).collect(Collectors.joining(", "))));
  }

  /** What of somebody's spending counts in a pot. */
  public Money counted(Spending spending) {
    return this == LEFT_OUT ? spending.privately() : spending.all();
  }

  /**
   * What of a share the public body's money brought: of the part that came by spending as much as
   * the body's part of the spending, half a penny going up.
   *
   * @param share what the member gets
   * @param bySpending what the pots shared by spending gave, before caps and floors
   * @param byAll what all pots gave, before caps and floors
   * @return zero where nothing of it counts; never more than the share
   */
  public Money part(Money share, Money bySpending, Money byAll, Spending spending) {
    Money counted = counted(spending);
    if (this == LEFT_OUT || !counted.isPositive() || !byAll.isPositive()) {
      return Money.ZERO;
    }
    return Fraction.of(share)
        .times(Fraction.of(bySpending).dividedBy(Fraction.of(byAll)))
        .times(Fraction.of(spending.publicly()).dividedBy(Fraction.of(counted)))
        .poundsHalfUp()
        .min(share);
  }
}
