package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
  private final List<long[]> potShares = new ArrayList<>();
  private final List<PotWeights> weights = new ArrayList<>();
  private long[] shares;
  private boolean[] capped;
  private boolean[] raised;
  private Money left = Money.ZERO;

  private PoolShares(Pool pool, Money amount, List<Member> members, int[] receivers) {
    this.pool = pool;
    this.amount = amount;
    this.members = members;
    this.receivers = receivers;
    this.shares = new long[receivers.length];
    this.capped = new boolean[receivers.length];
    this.raised = new boolean[receivers.length];
  }

  /** Who may share in each pool, as places in the list; found in one turn through all members. */
  static int[][] receivers(List<Pool> pools, List<Member> members) {
    int[][] places = new int[pools.size()][members.size()];
    int[] counts = new int[places.length];
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      for (int p = 0; member.eligible() && p < places.length; p++) {
        if (member.memberClass().equals(pools.get(p).memberClass())) {
          places[p][counts[p]++] = i;
        }
      }
    }
    for (int p = 0; p < places.length; p++) {
      places[p] = Arrays.copyOf(places[p], counts[p]);
    }
    return places;
  }

  /** How much each pool gets of what is left, by largest remainder. */
  static List<Money> amounts(Money rest, List<Pool> pools) {
    return pools.isEmpty() ? List.of() : split(rest, pools.stream().map(Pool::percent).toList());
  }

  /**
   * @param receivers places of those who share, as {@link #receivers} finds them
   */
  static PoolShares of(Pool pool, Money amount, List<Member> members, int[] receivers) {
    PoolShares result = new PoolShares(pool, amount, members, receivers);
    result.share();
    return result;
  }

  private void share() {
    if (amount.isZero()) {
      return;
    }
    if (receivers.length == 0) {
      throw UnusableCase.nobody(
          pool.memberClass(),
          "%s is for the class “%s”, but no member of it may receive anything: who should?"
              .formatted(amount.inPounds(), pool.memberClass()));
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
      Fraction[] figures = own(entitlement.basis());
      long[] parts = new long[figures.length];
      Money pot = Money.ZERO;
      Fraction all = Fraction.ZERO;
      for (int i = 0; i < parts.length; i++) {
        Money part = entitlement.each().times(figures[i]).poundsHalfUp();
        parts[i] = part.pence();
        pot = pot.plus(part);
        all = all.plus(figures[i]);
      }
      pots.add(new PoolAmount.Pot(entitlement.basis(), Rate.ZERO, pot, all));
      potShares.add(parts);
      add(parts);
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
    PotWeights own = PotWeights.of(figures);
    boolean nobodyHasAny = own.all().signum() == 0;
    if (nobodyHasAny && pot.isPositive()) {
      throw UnusableCase.missing(
          pool.memberClass(),
          factor.basis(),
          "%s is for the class “%s” by %s, but nobody has any: what should it be shared by?"
              .formatted(pot.inPounds(), pool.memberClass(), factor.basis().word()));
    }
    long[] parts = nobodyHasAny ? new long[figures.length] : own.share(pot);
    potShares.add(parts);
    weights.add(own);
    pots.add(new PoolAmount.Pot(factor.basis(), factor.percent(), pot, own.sum()));
    add(parts);
  }

  private void add(long[] parts) {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.addExact(shares[i], parts[i]);
    }
  }

  private static UnusableCase missing(Member member, Basis basis) {
    return UnusableCase.missing(
        member.memberClass(),
        basis,
        "member %s has no %s, but the pool of class %s is shared by it"
            .formatted(member.id(), basis.word(), member.memberClass()));
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
      BigInteger all = weights.get(f).all();
      scale[f] =
          all.signum() == 0
              ? Fraction.ZERO
              : Fraction.of(pots.get(f).percent()).dividedBy(new Fraction(all, BigInteger.ONE));
      common = Fraction.leastCommonMultiple(common, scale[f].denominator());
    }
    BigInteger[] factors = new BigInteger[scale.length];
    for (int f = 0; f < factors.length; f++) {
      factors[f] = scale[f].numerator().multiply(common.divide(scale[f].denominator()));
    }
    BigInteger[] combined = new BigInteger[receivers.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = BigInteger.ZERO;
      for (int f = 0; f < factors.length; f++) {
        combined[i] = combined[i].add(weights.get(f).of(i).multiply(factors[f]));
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
                        UnusableCase.missing(
                            member.memberClass(),
                            Basis.PAY,
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
            .reduce(BigInteger.ONE, Fraction::leastCommonMultiple);
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
      result[f] =
          new MemberShare.FactorShare(
              pots.get(f).basis(), Money.ofPence(potShares.get(f)[receiver]));
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
