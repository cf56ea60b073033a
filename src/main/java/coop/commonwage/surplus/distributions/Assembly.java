package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts the parts of a distribution together: cash, retained, exempt, and what nobody may take. */
final class Assembly {

  private final DistributionCase input;
  private final Waterfall waterfall;
  private final Optional<Money> exemptPerMember;
  private final List<WaterfallStep> steps;
  private Money remaining;

  Assembly(DistributionCase input, Waterfall waterfall, Optional<Money> exemptPerMember) {
    this.input = input;
    this.waterfall = waterfall;
    this.exemptPerMember = exemptPerMember;
    this.steps = new ArrayList<>(waterfall.steps());
    this.remaining = waterfall.rest();
  }

  Distribution distribution(PoolShares[] shared) {
    MemberShare[] members = new MemberShare[input.members().size()];
    Money left = shared.length == 0 ? waterfall.rest() : Money.ZERO;
    for (PoolShares pool : shared) {
      for (int r = 0; r < pool.receivers().length; r++) {
        members[pool.receivers()[r]] = receiver(pool, r);
      }
      left = left.plus(pool.left());
      poolStep(pool.amount());
    }
    for (int i = 0; i < members.length; i++) {
      members[i] = members[i] == null ? withoutPool(i) : members[i];
    }
    String reserve = input.form().undistributedTo();
    if (left.isPositive()) {
      remaining = remaining.minus(left);
      steps.add(
          new WaterfallStep("undistributed", reserve, "", "", Money.ZERO, left, remaining, ""));
    }
    return new Distribution(
        input.declaredSurplus(),
        waterfall.losses(),
        steps,
        waterfall.funds(),
        Arrays.stream(shared).map(PoolShares::amount).toList(),
        Arrays.asList(members),
        reserve,
        left);
  }

  private MemberShare receiver(PoolShares pool, int receiver) {
    int place = pool.receivers()[receiver];
    Member member = input.members().get(place);
    Money allocation = pool.share(receiver);
    Money cash =
        pool.pool().cashPercent().equals(Pool.ALL)
            ? allocation
            : Fraction.of(pool.pool().cashPercent()).times(Fraction.of(allocation)).poundsDown();
    return new MemberShare(
        member.id(),
        member.memberClass(),
        waterfall.interest().get(place),
        allocation,
        pool.byFactor(receiver),
        cash,
        allocation.minus(cash),
        exemptPerMember.map(cash::min).orElse(Money.ZERO),
        pool.isCapped(receiver),
        pool.isRaised(receiver));
  }

  private MemberShare withoutPool(int place) {
    Member member = input.members().get(place);
    return new MemberShare(
        member.id(),
        member.memberClass(),
        waterfall.interest().get(place),
        Money.ZERO,
        List.of(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        false,
        false);
  }

  /** A pool's step takes what its members get; what they may not take is its own step, last. */
  private void poolStep(PoolAmount pool) {
    Money taken = pool.amount().minus(pool.left());
    remaining = remaining.minus(taken);
    steps.add(
        new WaterfallStep(
            "pool",
            pool.memberClass(),
            Waterfall.percentText(pool.percent()),
            PercentOf.REMAINING.word(),
            waterfall.rest(),
            taken,
            remaining,
            ""));
  }
}
