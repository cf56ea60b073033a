package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.Collection;

/**
 * Where the share of one member goes, or the shares of many together: each penny one way.
 *
 * @param share of the surplus
 * @param brought what waited since earlier years and goes out with it
 * @param paid in money, with wages or by bank
 * @param credited of the member's own, towards their care
 * @param forCare of what a public body's money brought, towards their care
 * @param returned of that, back to the body
 * @param kept in the member's account
 * @param waiting too little to be paid: it stays owed
 */
public record ShareSplit(
    Money share,
    Money brought,
    Money paid,
    Money credited,
    Money forCare,
    Money returned,
    Money kept,
    Money waiting) {

  /** Nothing. */
  public static final ShareSplit NONE =
      new ShareSplit(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO);

  public ShareSplit {
    Money goes = paid.plus(credited).plus(forCare).plus(returned).plus(kept).plus(waiting);
    if (!goes.equals(share.plus(brought))) {
      throw new IllegalArgumentException(
          "%s goes somewhere, and the share is %s with %s of earlier years"
              .formatted(goes, share, brought));
    }
  }

  /** All of these together. */
  public static ShareSplit sum(Collection<ShareSplit> splits) {
    return splits.stream().reduce(NONE, ShareSplit::plus);
  }

  private ShareSplit plus(ShareSplit other) {
    return new ShareSplit(
        share.plus(other.share),
        brought.plus(other.brought),
        paid.plus(other.paid),
        credited.plus(other.credited),
        forCare.plus(other.forCare),
        returned.plus(other.returned),
        kept.plus(other.kept),
        waiting.plus(other.waiting));
  }

  /** What goes towards care, whoever's money brought it. */
  public Money towardsCare() {
    return credited.plus(forCare);
  }

  /** What goes out for the member: in money, or as a credit of their own. */
  public Money out() {
    return paid.plus(credited);
  }

  /** What of this year's share is paid: without what waited since earlier years. */
  public Money paidOfShare() {
    return credited.isPositive() ? paid : paid.minus(brought);
  }

  /** What of this year's share is a credit of the member's own. */
  public Money creditedOfShare() {
    return credited.isPositive() ? credited.minus(brought) : credited;
  }
}
