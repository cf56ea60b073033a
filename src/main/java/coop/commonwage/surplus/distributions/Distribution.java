package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.List;

/**
 * A declared surplus, shared: losses covered, funds filled, interest on shares, pools of the
 * classes, and what nobody may take. The sum of all of it is the declared surplus to the penny;
 * that is asserted when a distribution is worked out and again whenever one is read back.
 *
 * @param waterfall every step in order
 * @param members in the order of the case
 * @param undistributedTo the fund that takes what nobody may receive
 */
public record Distribution(
    Money declaredSurplus,
    Money lossesCovered,
    List<WaterfallStep> waterfall,
    List<FundAmount> funds,
    List<PoolAmount> pools,
    List<MemberShare> members,
    String undistributedTo,
    Money undistributed)
    implements Outcome {

  /** What a fund got. */
  public record FundAmount(String fund, Money amount) {}

  public Distribution {
    waterfall = List.copyOf(waterfall);
    funds = List.copyOf(funds);
    pools = List.copyOf(pools);
    members = List.copyOf(members);
    Money total = total(lossesCovered, funds, members, undistributed);
    if (!total.equals(declaredSurplus)) {
      throw new IllegalArgumentException(
          "the lines of the distribution sum to %s, but %s was declared"
              .formatted(total, declaredSurplus));
    }
  }

  /**
   * Works a case out.
   *
   * @throws UnusableCase when the case contradicts itself or leaves a question open
   */
  public static Outcome of(DistributionCase input) {
    try {
      return worked(input);
    } catch (ArithmeticException tooLarge) {
      throw new UnusableCase("its amounts are too large to be added up to the penny");
    }
  }

  private static Outcome worked(DistributionCase input) {
    CaseCheck.check(input);
    FormLimits limits = new FormLimits(input);
    Refusal policy = limits.refusalOfPolicy();
    if (policy != null) {
      return policy;
    }
    Waterfall waterfall = Waterfall.of(input);
    List<Pool> pools = limits.tightened(input.pools());
    List<Money> amounts = PoolShares.amounts(waterfall.rest(), pools);
    Refusal figures = limits.refusalOfFigures(waterfall, pools, amounts);
    if (figures != null) {
      return figures;
    }
    PoolShares[] shared = new PoolShares[pools.size()];
    for (int i = 0; i < shared.length; i++) {
      shared[i] = PoolShares.of(pools.get(i), amounts.get(i), input.members());
    }
    Distribution result =
        new Assembly(input, waterfall, limits.exemptPerMember()).distribution(shared);
    Refusal shares = limits.refusalOfShares(result);
    return shares != null ? shares : result;
  }

  /** Always the declared surplus. */
  public Money total() {
    return total(lossesCovered, funds, members, undistributed);
  }

  public Money shareInterest() {
    return sum(members.stream().map(MemberShare::shareInterest).toList());
  }

  public Money allocated() {
    return sum(members.stream().map(MemberShare::allocation).toList());
  }

  private static Money total(
      Money losses, List<FundAmount> funds, List<MemberShare> members, Money undistributed) {
    Money total = losses.plus(undistributed);
    for (FundAmount fund : funds) {
      total = total.plus(fund.amount());
    }
    for (MemberShare member : members) {
      total = total.plus(member.shareInterest()).plus(member.allocation());
    }
    return total;
  }

  private static Money sum(List<Money> amounts) {
    return Money.sum(amounts);
  }
}
