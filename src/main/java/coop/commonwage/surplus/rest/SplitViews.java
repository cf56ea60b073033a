package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.ShareSplit;

/** Where shares go, and what weights decided, as JSON; amounts are pounds as decimal texts. */
public final class SplitViews {

  private SplitViews() {}

  /**
   * Where a share goes, or all shares together: {@code share} and {@code brought} are what the
   * others come to.
   *
   * @param brought what waited since earlier years and goes out with it
   * @param paid in money, with wages or by bank
   * @param credited of the member's own, towards their care
   * @param forCare of what public bodies' money brought, towards care
   * @param returned of that, back to the bodies
   * @param waiting too little to be paid: it stays owed
   */
  public record SplitView(
      String share,
      String brought,
      String paid,
      String credited,
      String forCare,
      String returned,
      String kept,
      String waiting) {

    static SplitView of(ShareSplit split) {
      return new SplitView(
          split.share().toString(),
          split.brought().toString(),
          split.paid().toString(),
          split.credited().toString(),
          split.forCare().toString(),
          split.returned().toString(),
          split.kept().toString(),
          split.waiting().toString());
    }
  }

  /**
   * What the weights of the colleges came to.
   *
   * @param partFor the part of the decision that was for the motion, as {@code 57.14%}
   * @param needed the part it needed: more than it, or, where {@code atLeast}, no less
   */
  public record WeighedView(String partFor, String needed, boolean atLeast) {

    static WeighedView of(MemberStatement.Weighed weighed) {
      return new WeighedView(weighed.partFor(), weighed.needed(), weighed.atLeast());
    }
  }

  /**
   * How money goes out; interest on shares is besides the shares.
   *
   * @param interestKept on shares that stays in the accounts
   */
  public record GoingView(String withWages, String byBank, String interest, String interestKept) {

    static GoingView of(DistributionView.Going going) {
      return new GoingView(
          going.withWages().toString(),
          going.byBank().toString(),
          going.interest().toString(),
          going.interestKept().toString());
    }
  }

  /**
   * What of the cash public bodies' money brought.
   *
   * @param treatment {@code left-out}, {@code care-account} or {@code funder}
   * @param part of the cash that goes to care accounts or back to the bodies
   */
  public record PublicCareView(String treatment, String part) {

    static PublicCareView of(DistributionView.PublicCareSplit care) {
      return new PublicCareView(care.treatment().word(), care.part().toString());
    }
  }

  /**
   * What is left of a posted distribution's money.
   *
   * @param notPaid of one that stands: neither set off nor paid yet
   * @param toRecover of one that was taken back, or takes one back: paid before, and not settled
   */
  public record LeftView(String notPaid, String toRecover) {

    static LeftView of(DividendsPaid.Left left) {
      return new LeftView(left.notPaid().toString(), left.toRecover().toString());
    }
  }
}
