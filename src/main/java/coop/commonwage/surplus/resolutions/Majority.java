package coop.commonwage.surplus.resolutions;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.Fraction;

/**
 * How much of the votes cast carries a motion. Abstentions are not votes cast.
 *
 * @param word {@code ordinary} or {@code extraordinary}
 * @param share the share of the votes cast: an ordinary motion needs more than it, an extraordinary
 *     one at least it
 */
public record Majority(String word, Rate share) {

  public static final String EXTRAORDINARY_WORD = "extraordinary";

  /** More than half; a tie is lost and nobody has a casting vote. */
  public static final Majority ORDINARY = new Majority("ordinary", Rate.ofPercent("50"));

  /**
   * @param share as the rules have it, above a half
   */
  public static Majority extraordinary(Rate share) {
    if (share.compareTo(ORDINARY.share()) <= 0 || share.compareTo(Rate.of("1")) > 0) {
      throw new ProposalRefused(
          "majority",
          "an extraordinary majority is more than 50% and at most 100% of the votes cast, not "
              + share.inPercent());
    }
    return new Majority(EXTRAORDINARY_WORD, share);
  }

  public boolean isExtraordinary() {
    return word.equals(EXTRAORDINARY_WORD);
  }

  /** Whether this part of the votes cast carries the motion. */
  public boolean isReachedBy(Fraction part) {
    int difference = part.compareTo(Fraction.of(share));
    return isExtraordinary() ? difference >= 0 : difference > 0;
  }

  /** How many of so many votes cast are needed. */
  public int needed(int cast) {
    int atLeast = Resolution.quorum(1, share, cast);
    boolean more = !isExtraordinary() && cast > 0 && !isReachedBy(Fraction.of(atLeast, cast));
    return more ? atLeast + 1 : atLeast;
  }
}
