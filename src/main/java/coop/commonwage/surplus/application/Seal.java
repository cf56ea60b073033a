package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.HashedLines;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import coop.commonwage.surplus.spending.CareShare;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The SHA-256 of everything that is kept of a proposed distribution: beside the figures people vote
 * on, which the fingerprint covers, what they came of (everybody's own figures, the policy, the day
 * of record), whose they are, and what is said about them. What the members decided binds the
 * fingerprint; the seal tells whether anything else was touched since.
 */
public final class Seal {

  private final HashedLines lines = new HashedLines();

  private Seal() {}

  /** In hex; the order in which the members are kept does not matter. */
  public static String of(StoredDistribution stored, FrozenDistribution frozen) {
    Seal seal = new Seal();
    seal.lines.line(
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
    stored.reverses().ifPresent(reversed -> seal.lines.line("reverses", reversed));
    Distribution distribution = frozen.distribution();
    distribution.waterfall().forEach(seal::step);
    distribution.pools().forEach(seal::pool);
    List<FrozenDistribution.Holder> holders = frozen.holders();
    IntStream.range(0, holders.size())
        .boxed()
        .sorted(Comparator.comparing(i -> holders.get(i).id()))
        .forEach(i -> seal.share(holders.get(i), distribution.members().get(i)));
    seal.lines.line("undistributed", distribution.undistributed());
    frozen.careShares().stream()
        .sorted(Comparator.comparing(CareShare::personId))
        .forEach(
            share ->
                seal.lines.line(
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
        .forEach(one -> seal.lines.line("brought", one.personId(), one.source(), one.amount()));
    return seal.lines.hex();
  }

  private void step(WaterfallStep step) {
    lines.line(
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
    lines.line(
        "pool",
        pool.memberClass(),
        pool.percent(),
        pool.amount(),
        pool.receivers(),
        pool.capped(),
        pool.raised(),
        pool.left());
    for (PoolAmount.Pot pot : pool.pots()) {
      lines.line("pot", pot.basis().word(), pot.percent(), pot.amount(), exact(pot.all()));
    }
  }

  private void share(FrozenDistribution.Holder holder, MemberShare share) {
    lines.line(
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
      lines.line("part", part.basis().word(), exact(holder.figures().get(f)), part.amount());
    }
    share
        .credit()
        .ifPresent(
            credit ->
                lines.line(
                    "credit", credit.broughtForward(), credit.paid(), credit.carriedForward()));
  }

  private static String exact(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }
}
