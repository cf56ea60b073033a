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
  private final Money pooled;
  private final List<WaterfallStep> steps;
  private Money remaining;

  /**
   * @param pooled what all pools have together
   */
  Assembly(
      DistributionCase input, Waterfall waterfall, Optional<Money> exemptPerMember, Money pooled) {
    this.input = input;
    this.waterfall = waterfall;
    this.exemptPerMember = exemptPerMember;
    this.pooled = pooled;
    this.steps = new ArrayList<>(waterfall.steps());
    this.remaining = waterfall.rest();
  }

  Distribution distribution(PoolShares[] shared) {
    MemberShare[] members = new MemberShare[input.members().size()];
    Money left = waterfall.rest().minus(pooled);
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
        Distribution.fundsOf(steps),
        Arrays.stream(shared).map(PoolShares::amount).toList(),
        Arrays.asList(members),
        reserve,
        left,
        new Notes(input, exemptPerMember).of(Arrays.asList(members), Distribution.fundsOf(steps)));
  }

  private MemberShare receiver(PoolShares pool, int receiver) {
    int place = pool.receivers()[receiver];
    Member member = input.members().get(place);
    Money allocation = pool.share(receiver);
    Money payable =
        pool.pool().cashPercent().equals(Pool.ALL)
            ? allocation
            : Fraction.of(pool.pool().cashPercent()).times(Fraction.of(allocation)).poundsDown();
    Optional<MemberShare.Credit> credit =
        pool.pool()
            .minimumPayment()
            .or(() -> Optional.of(Money.ZERO).filter(none -> member.credit().isPositive()))
            .map(least -> credit(member, payable, least));
    boolean isPaid = credit.isEmpty() || credit.get().carriedForward().isZero();
    Money cash = isPaid ? payable : Money.ZERO;
    return new MemberShare(
        member.id(),
        member.memberClass(),
        waterfall.interest().get(place),
        allocation,
        pool.byFactor(receiver),
        cash,
        allocation.minus(cash),
        exempt(member, cash.plus(credit.map(MemberShare.Credit::paid).orElse(Money.ZERO))),
        pool.isCapped(receiver),
        pool.isRaised(receiver),
        credit,
        "");
  }

  /** Under the least payment nothing is paid, neither of this year nor of what was owed before. */
  private static MemberShare.Credit credit(Member member, Money payable, Money least) {
    Money owed = member.credit().plus(payable);
    return owed.isLessThan(least)
        ? new MemberShare.Credit(member.credit(), Money.ZERO, owed)
        : new MemberShare.Credit(member.credit(), member.credit(), Money.ZERO);
  }

  /** What earlier awards of the tax year have used up is not exempt a second time. */
  private Money exempt(Member member, Money paid) {
    return exemptPerMember
        .map(most -> paid.min(most.minus(member.exemptUsed()).orZeroIfNegative()))
        .orElse(Money.ZERO);
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
        false,
        Optional.empty(),
        member.eligible() ? "" : member.excludedBecause());
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
