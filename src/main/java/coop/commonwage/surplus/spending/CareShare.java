package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.util.UUID;

/**
 * How a member's share stands where a public body paid for their care: frozen with the proposal.
 *
 * @param treatment what the co-operative decided
 * @param spending what the member and the body paid
 * @param publicPart what of the cash goes to the care account or back to the body; zero where such
 *     spending is left out
 */
public record CareShare(UUID personId, PublicCare treatment, Spending spending, Money publicPart) {

  public CareShare {
    if (publicPart.isNegative() || treatment == PublicCare.LEFT_OUT && !publicPart.isZero()) {
      throw new IllegalArgumentException(
          "spending that is %s brings no part of %s".formatted(treatment.word(), publicPart));
    }
  }
}
