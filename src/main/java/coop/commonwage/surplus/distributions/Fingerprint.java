package coop.commonwage.surplus.distributions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * The SHA-256 of every figure people vote on: form, year end, each step of the waterfall, each pot,
 * each member's share. Whatever changes any of them changes it; the order in which the members are
 * kept does not.
 */
public final class Fingerprint {

  private final HashedLines lines = new HashedLines();

  private Fingerprint() {}

  public static String of(String form, LocalDate yearEnd, Distribution distribution) {
    Fingerprint print = new Fingerprint();
    print.lines.line("form", form, yearEnd);
    print.lines.line("surplus", distribution.declaredSurplus(), distribution.lossesCovered());
    for (WaterfallStep step : distribution.waterfall()) {
      print.lines.line(
          "step",
          step.step(),
          step.name(),
          step.percent(),
          step.base(),
          step.baseAmount(),
          step.amount(),
          step.remaining());
    }
    for (PoolAmount pool : distribution.pools()) {
      print.lines.line("pool", pool.memberClass(), pool.amount(), pool.left());
      for (PoolAmount.Pot pot : pool.pots()) {
        print.lines.line("pot", pot.basis().word(), pot.amount(), pot.all());
      }
    }
    distribution.members().stream()
        .sorted(Comparator.comparing(MemberShare::id))
        .forEach(print::member);
    print.lines.line("undistributed", distribution.undistributedTo(), distribution.undistributed());
    return print.lines.hex();
  }

  /**
   * Of a distribution that takes another back: its figures are the other's, and yet nobody may take
   * the vote on one for the vote on the other.
   *
   * @param reversed the distribution taken back
   * @param figures the fingerprint of its figures
   */
  public static String ofReversal(UUID reversed, String figures) {
    Fingerprint print = new Fingerprint();
    print.lines.line("reverses", reversed, figures);
    return print.lines.hex();
  }

  private void member(MemberShare share) {
    lines.line(
        "member",
        share.id(),
        share.memberClass(),
        share.shareInterest(),
        share.allocation(),
        share.cash(),
        share.retained(),
        share.exempt());
    for (MemberShare.FactorShare factor : share.byFactor()) {
      lines.line("factor", factor.basis().word(), factor.amount());
    }
    share
        .credit()
        .ifPresent(
            credit ->
                lines.line(
                    "credit", credit.broughtForward(), credit.paid(), credit.carriedForward()));
    if (!share.excludedBecause().isEmpty()) {
      lines.line("excluded", share.excludedBecause());
    }
  }
}
