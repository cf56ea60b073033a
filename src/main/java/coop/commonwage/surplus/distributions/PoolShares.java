package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One pool shared among the members of its class: a pot for each factor by largest remainder, the
 * pots added; shared again on exact combined weights where that breaks a cap or a floor.
 */
final class PoolShares {

  private final Pool pool;
  private final Money amount;
  private final List<Member> members;
  private final int[] receivers;
  private final List<PoolAmount.Pot> pots = new ArrayList<>();
  private final List<List<Money>> potShares = new ArrayList<>();
  private final List<BigInteger[]> weights = new ArrayList<>();
  private long[] shares;
  private boolean[] capped;
  private boolean[] raised;
  private Money left = Money.ZERO;

  private PoolShares(Pool pool, Money amount, List<Member> members) {
    this.pool = pool;
    this.amount = amount;
    this.members = members;
    int[] found = new int[members.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      Member member = members.get(i);
      if (member.eligible() && member.memberClass().equals(pool.memberClass())) {
        found[count++] = i;
      }
    }
    this.receivers = Arrays.copyOf(found, count);
    this.shares = new long[count];
    this.capped = new boolean[count];
    this.raised = new boolean[count];
  }

  /** How much each pool gets of what is left, by largest remainder. */
  static List<Money> amounts(Money rest, List<Pool> pools) {
    return pools.isEmpty() ? List.of() : split(rest, pools.stream().map(Pool::percent).toList());
  }

  static PoolShares of(Pool pool, Money amount, List<Member> members) {
    PoolShares result = new PoolShares(pool, amount, members);
    result.share();
    return result;
  }

  private void share() {
    if (amount.isZero()) {
      return;
    }
    if (receivers.length == 0) {
      throw new UnusableCase(
          "pool %s has %s to share, but no member of that class may receive: who should?"
              .formatted(pool.memberClass(), amount));
    }
    if (!pool.entitlements().isEmpty()) {
      entitle();
      return;
    }
    List<Money> amounts = split(amount, pool.factors().stream().map(Pool.Factor::percent).toList());
    for (int f = 0; f < pool.factors().size(); f++) {
      fillPot(pool.factors().get(f), amounts.get(f));
    }
    holdToCapsAndFloors();
  }

  private Fraction[] own(Basis basis) {
    Fraction[] figures = new Fraction[receivers.length];
    for (int i = 0; i < figures.length; i++) {
      Member member = members.get(receivers[i]);
      figures[i] = member.figure(basis).orElseThrow(() -> missing(member, basis));
    }
    return figures;
  }

  /** So much for each unit, rounded by itself; what a cap or the rates leave is not distributed. */
  private void entitle() {
    long given = 0;
    for (Pool.Entitlement entitlement : pool.entitlements()) {
      List<Money> parts = new ArrayList<>(receivers.length);
      Fraction all = Fraction.ZERO;
      for (Fraction figure : own(entitlement.basis())) {
        parts.add(entitlement.each().times(figure).poundsHalfUp());
        all = all.plus(figure);
      }
      Money pot = Money.sum(parts);
      pots.add(new PoolAmount.Pot(entitlement.basis(), Rate.ZERO, pot, all));
      potShares.add(parts);
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.addExact(shares[i], parts.get(i).pence());
      }
    }
    long[] caps = caps();
    for (int i = 0; i < shares.length; i++) {
      capped[i] = shares[i] > caps[i];
      shares[i] = Math.min(shares[i], caps[i]);
      given = Math.addExact(given, shares[i]);
    }
    if (given > amount.pence()) {
      throw new UnusableCase(
          "the entitlements of pool %s come to %s, but it has %s: lower them"
              .formatted(pool.memberClass(), Money.ofPence(given), amount));
    }
    left = Money.ofPence(amount.pence() - given);
  }

  private void fillPot(Pool.Factor factor, Money pot) {
    Fraction[] figures =
        factor.basis() == Basis.LEVELLING
            ? Levelling.of(
                Fraction.of(pot), Arrays.asList(own(Basis.PAY)), Arrays.asList(own(Basis.DAYS)))
            : own(factor.basis());
    Map<BigInteger, BigInteger> multiplierOf = new HashMap<>();
    for (Fraction figure : figures) {
      multiplierOf.put(figure.denominator(), BigInteger.ONE);
    }
    BigInteger common =
        multiplierOf.keySet().stream().reduce(BigInteger.ONE, PoolShares::leastCommonMultiple);
    multiplierOf.replaceAll((denominator, unknown) -> common.divide(denominator));
    BigInteger[] own = new BigInteger[figures.length];
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < own.length; i++) {
      own[i] = figures[i].numerator().multiply(multiplierOf.get(figures[i].denominator()));
      all = all.add(own[i]);
    }
    if (all.signum() == 0 && pot.isPositive()) {
      throw new UnusableCase(
          "pool %s shares %s by %s, but everybody has none: what should it be shared by?"
              .formatted(pool.memberClass(), pot, factor.basis().word()));
    }
    List<Money> parts =
        all.signum() == 0 ? null : Split.byLargestRemainder(pot, Arrays.asList(own));
    potShares.add(parts);
    weights.add(own);
    pots.add(new PoolAmount.Pot(factor.basis(), factor.percent(), pot, new Fraction(all, common)));
    for (int i = 0; parts != null && i < shares.length; i++) {
      shares[i] += parts.get(i).pence();
    }
  }

  private static UnusableCase missing(Member member, Basis basis) {
    return new UnusableCase(
        "member %s has no %s, but the pool of class %s is shared by it"
            .formatted(member.id(), basis.word(), member.memberClass()));
  }

  private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.equals(b) || b.equals(BigInteger.ONE) ? a : a.divide(a.gcd(b)).multiply(b);
  }

  private void holdToCapsAndFloors() {
    long[] caps = caps();
    long[] floors = floors(caps);
    boolean broken = false;
    for (int i = 0; i < shares.length && !broken; i++) {
      broken = shares[i] > caps[i] || shares[i] < floors[i];
    }
    if (broken) {
      CapsAndFloors again = CapsAndFloors.share(amount.pence(), combinedWeights(), caps, floors);
      shares = again.shares();
      capped = again.capped();
      raised = again.raised();
      left = Money.ofPence(again.left());
    }
  }

  /** Σ factor percent × own figure ÷ total figure, brought to whole numbers. */
  private BigInteger[] combinedWeights() {
    Fraction[] scale = new Fraction[pots.size()];
    BigInteger common = BigInteger.ONE;
    for (int f = 0; f < scale.length; f++) {
      BigInteger all = Arrays.stream(weights.get(f)).reduce(BigInteger.ZERO, BigInteger::add);
      scale[f] =
          all.signum() == 0
              ? Fraction.ZERO
              : Fraction.of(pots.get(f).percent()).dividedBy(new Fraction(all, BigInteger.ONE));
      common = leastCommonMultiple(common, scale[f].denominator());
    }
    BigInteger[] combined = new BigInteger[receivers.length];
    Arrays.fill(combined, BigInteger.ZERO);
    for (int f = 0; f < scale.length; f++) {
      BigInteger factor = scale[f].numerator().multiply(common.divide(scale[f].denominator()));
      BigInteger[] own = weights.get(f);
      for (int i = 0; i < combined.length; i++) {
        combined[i] = combined[i].add(own[i].multiply(factor));
      }
    }
    return combined;
  }

  /** The lower of the two caps of each receiver, in pence. */
  private long[] caps() {
    long[] caps = new long[receivers.length];
    Arrays.fill(caps, pool.capPerMember().map(Money::pence).orElse(Long.MAX_VALUE));
    if (pool.capPercentOfPay().isPresent()) {
      Fraction percent = Fraction.of(pool.capPercentOfPay().get());
      for (int i = 0; i < caps.length; i++) {
        Member member = members.get(receivers[i]);
        Fraction pay =
            member
                .figure(Basis.PAY)
                .orElseThrow(
                    () ->
                        new UnusableCase(
                            "member %s has no pay, but a cap is a share of it"
                                .formatted(member.id())));
        caps[i] = percent.times(pay).penceDownAtMost(caps[i]);
      }
    }
    return caps;
  }

  /** Nobody is lifted over a cap: where a member's cap is below the floor, the cap stands. */
  private long[] floors(long[] caps) {
    long floor = pool.floorPerMember().map(Money::pence).orElse(0L);
    long[] floors = new long[caps.length];
    long needed = 0;
    for (int i = 0; i < floors.length; i++) {
      floors[i] = Math.min(floor, caps[i]);
      needed = Math.addExact(needed, floors[i]);
    }
    if (needed > amount.pence()) {
      throw new UnusableCase(
          "pool %s has %s, but floors of %s for %d members need %s: lower the floor"
              .formatted(
                  pool.memberClass(),
                  amount,
                  Money.ofPence(floor),
                  floors.length,
                  Money.ofPence(needed)));
    }
    return floors;
  }

  private static List<Money> split(Money amount, List<Rate> percents) {
    BigInteger common =
        percents.stream()
            .map(percent -> Fraction.of(percent).denominator())
            .reduce(BigInteger.ONE, PoolShares::leastCommonMultiple);
    return Split.byLargestRemainder(
        amount,
        percents.stream()
            .map(Fraction::of)
            .map(share -> share.numerator().multiply(common.divide(share.denominator())))
            .toList());
  }

  Pool pool() {
    return pool;
  }

  /** Places in the case's list of members, in order. */
  int[] receivers() {
    return receivers;
  }

  Money share(int receiver) {
    return Money.ofPence(shares[receiver]);
  }

  boolean isCapped(int receiver) {
    return capped[receiver];
  }

  boolean isRaised(int receiver) {
    return raised[receiver];
  }

  List<MemberShare.FactorShare> byFactor(int receiver) {
    MemberShare.FactorShare[] result = new MemberShare.FactorShare[pots.size()];
    for (int f = 0; f < result.length; f++) {
      List<Money> parts = potShares.get(f);
      result[f] =
          new MemberShare.FactorShare(
              pots.get(f).basis(), parts == null ? Money.ZERO : parts.get(receiver));
    }
    return Arrays.asList(result);
  }

  Money left() {
    return left;
  }

  PoolAmount amount() {
    return new PoolAmount(
        pool.memberClass(),
        pool.percent(),
        amount,
        pots,
        receivers.length,
        count(capped),
        count(raised),
        left);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
