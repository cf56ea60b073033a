package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.List;
import java.util.Set;

/**
 * A declared surplus, shared: losses covered, funds filled, interest on shares, pools of the
 * classes, and what nobody may take. The sum of all of it is the declared surplus to the penny;
 * that is asserted when a distribution is worked out and again whenever one is read back.
 *
 * @param waterfall every step in order
 * @param members in the order of the case
 * @param funds what each fund got, step by step
 * @param undistributedTo the fund that takes what nobody may receive
 * @param notes what the explanation says beside the steps; not kept with a frozen distribution
 */
public record Distribution(
    Money declaredSurplus,
    Money lossesCovered,
    List<WaterfallStep> waterfall,
    List<FundAmount> funds,
    List<PoolAmount> pools,
    List<MemberShare> members,
    String undistributedTo,
    Money undistributed,
    List<Note> notes)
    implements Outcome {

  /** The steps that fill a fund. */
  private static final Set<String> FUND_STEPS =
      Set.of("fund", "fund-full", "not-shared", "interest-excess");

  /** A distribution read back, without what was only said beside it. */
  public Distribution(
      Money declaredSurplus,
      Money lossesCovered,
      List<WaterfallStep> waterfall,
      List<FundAmount> funds,
      List<PoolAmount> pools,
      List<MemberShare> members,
      String undistributedTo,
      Money undistributed) {
    this(
        declaredSurplus,
        lossesCovered,
        waterfall,
        funds,
        pools,
        members,
        undistributedTo,
        undistributed,
        List.of());
  }

  /** What each fund got, as the steps of the waterfall say. */
  public static List<FundAmount> fundsOf(List<WaterfallStep> steps) {
    return steps.stream()
        .filter(step -> FUND_STEPS.contains(step.step()))
        .map(step -> new FundAmount(step.name(), step.amount()))
        .toList();
  }

  /** What a fund got. */
  public record FundAmount(String fund, Money amount) {}

  public Distribution {
    waterfall = List.copyOf(waterfall);
    funds = List.copyOf(funds);
    pools = List.copyOf(pools);
    members = List.copyOf(members);
    notes = List.copyOf(notes);
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
    List<Money> amounts = limits.heldToMargin(pools, PoolShares.amounts(waterfall.rest(), pools));
    Refusal figures = limits.refusalOfFigures(waterfall, pools, amounts);
    if (figures != null) {
      return figures;
    }
    PoolShares[] shared = new PoolShares[pools.size()];
    int[][] receivers = PoolShares.receivers(pools, input.members());
    for (int i = 0; i < shared.length; i++) {
      shared[i] = shares(input, pools.get(i), amounts.get(i), receivers[i]);
    }
    Distribution result =
        new Assembly(input, waterfall, limits.exemptPerMember(), Money.sum(amounts))
            .distribution(shared);
    Refusal shares = limits.refusalOfShares(result);
    return shares != null ? shares : result;
  }

  /** What a pool leaves open is asked with where the form says how a surplus is applied. */
  private static PoolShares shares(
      DistributionCase input, Pool pool, Money amount, int[] receivers) {
    try {
      return PoolShares.of(pool, amount, input.members(), receivers);
    } catch (UnusableCase open) {
      throw open.under(input.form().applicationSource());
    }
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
