package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import coop.commonwage.surplus.spending.CareShare;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The SHA-256 of everything that is kept of a proposed distribution: beside the figures people vote
 * on, which the fingerprint covers, what they came of (everybody's own figures, the policy, the day
 * of record), whose they are, and what is said about them. What the members decided binds the
 * fingerprint; the seal tells whether anything else was touched since.
 */
public final class Seal {

  private final MessageDigest digest;

  private Seal() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** In hex; the order in which the members are kept does not matter. */
  public static String of(StoredDistribution stored, FrozenDistribution frozen) {
    Seal seal = new Seal();
    seal.line(
        "distribution",
        stored.id(),
        stored.labourYearId(),
        stored.recordDate(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        stored.declaredSurplus(),
        stored.losses(),
        stored.policy(),
        stored.undistributedTo());
    stored.reverses().ifPresent(reversed -> seal.line("reverses", reversed));
    Distribution distribution = frozen.distribution();
    distribution.waterfall().forEach(seal::step);
    distribution.pools().forEach(seal::pool);
    List<FrozenDistribution.Holder> holders = frozen.holders();
    IntStream.range(0, holders.size())
        .boxed()
        .sorted(Comparator.comparing(i -> holders.get(i).id()))
        .forEach(i -> seal.share(holders.get(i), distribution.members().get(i)));
    seal.line("undistributed", distribution.undistributed());
    frozen.careShares().stream()
        .sorted(Comparator.comparing(CareShare::personId))
        .forEach(
            share ->
                seal.line(
                    "care",
                    share.personId(),
                    share.treatment().word(),
                    share.spending().privately(),
                    share.spending().publicly(),
                    share.spending().funder(),
                    share.publicPart()));
    frozen.brought().stream()
        .sorted(
            Comparator.comparing(CarriedPayment::personId).thenComparing(CarriedPayment::source))
        .forEach(one -> seal.line("brought", one.personId(), one.source(), one.amount()));
    return HexFormat.of().formatHex(seal.digest.digest());
  }

  private void step(WaterfallStep step) {
    line(
        "step",
        step.step(),
        step.name(),
        step.percent(),
        step.base(),
        step.baseAmount(),
        step.amount(),
        step.remaining(),
        step.citation());
  }

  private void pool(PoolAmount pool) {
    line(
        "pool",
        pool.memberClass(),
        pool.percent(),
        pool.amount(),
        pool.receivers(),
        pool.capped(),
        pool.raised(),
        pool.left());
    for (PoolAmount.Pot pot : pool.pots()) {
      line("pot", pot.basis().word(), pot.percent(), pot.amount(), exact(pot.all()));
    }
  }

  private void share(FrozenDistribution.Holder holder, MemberShare share) {
    line(
        "share",
        holder.id(),
        holder.personId(),
        holder.payrollId(),
        holder.name(),
        share.memberClass(),
        share.shareInterest(),
        share.allocation(),
        share.cash(),
        share.retained(),
        share.exempt(),
        share.capped(),
        share.raised(),
        share.excludedBecause());
    for (int f = 0; f < share.byFactor().size(); f++) {
      MemberShare.FactorShare part = share.byFactor().get(f);
      line("part", part.basis().word(), exact(holder.figures().get(f)), part.amount());
    }
    share
        .credit()
        .ifPresent(
            credit ->
                line("credit", credit.broughtForward(), credit.paid(), credit.carriedForward()));
  }

  private static String exact(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
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
