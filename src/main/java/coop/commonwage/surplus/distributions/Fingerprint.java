package coop.commonwage.surplus.distributions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The SHA-256 of every figure people vote on: form, year end, each step of the waterfall, each pot,
 * each member's share. Whatever changes any of them changes it; the order in which the members are
 * kept does not.
 */
public final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  public static String of(String form, LocalDate yearEnd, Distribution distribution) {
    Fingerprint print = new Fingerprint();
    print.line("form", form, yearEnd);
    print.line("surplus", distribution.declaredSurplus(), distribution.lossesCovered());
    for (WaterfallStep step : distribution.waterfall()) {
      print.line(
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
      print.line("pool", pool.memberClass(), pool.amount(), pool.left());
      for (PoolAmount.Pot pot : pool.pots()) {
        print.line("pot", pot.basis().word(), pot.amount(), pot.all());
      }
    }
    distribution.members().stream()
        .sorted(Comparator.comparing(MemberShare::id))
        .forEach(print::member);
    print.line("undistributed", distribution.undistributedTo(), distribution.undistributed());
    return HexFormat.of().formatHex(print.digest.digest());
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
    print.line("reverses", reversed, figures);
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void member(MemberShare share) {
    line(
        "member",
        share.id(),
        share.memberClass(),
        share.shareInterest(),
        share.allocation(),
        share.cash(),
        share.retained(),
        share.exempt());
    for (MemberShare.FactorShare factor : share.byFactor()) {
      line("factor", factor.basis().word(), factor.amount());
    }
    share
        .credit()
        .ifPresent(
            credit ->
                line("credit", credit.broughtForward(), credit.paid(), credit.carriedForward()));
    if (!share.excludedBecause().isEmpty()) {
      line("excluded", share.excludedBecause());
    }
  }

  /** Each part is preceded by its length, so that parts cannot run together. */
  private void line(Object... parts) {
    for (Object part : parts) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    digest.update((byte) '\n');
  }
}
