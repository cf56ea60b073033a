package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some legal forms ask for beside the surplus, the funds and the members. All of it may be
 * absent; what depends on it is then not worked out, and the explanation says so.
 *
 * @param notShared parts of the surplus that members may not share, or not all of them
 * @param balances what a fund already holds, by its name
 * @param capital the capital a reserve is measured against
 * @param margin the members' part of the result
 * @param referenceRate the published yearly rate an interest limit is set over
 * @param interestExcessTo the fund that takes interest above its limit; empty refuses it
 * @param ownership the facts of an employee-ownership scheme
 * @param declaredMaximum the highest yearly rate on shares the co-operative declared beforehand
 * @param social who the members and workers of an Italian social co-operative are
 * @param planShares what members of a share incentive plan bought out of pay and were given with it
 */
public record CaseFacts(
    List<NotShared> notShared,
    Map<String, Money> balances,
    Optional<Money> capital,
    Optional<MemberMargin> margin,
    Optional<Rate> referenceRate,
    String interestExcessTo,
    Optional<Ownership> ownership,
    Optional<Rate> declaredMaximum,
    Optional<SocialCooperative> social,
    List<PlanShares> planShares) {

  public static final CaseFacts NONE =
      new CaseFacts(
          List.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public CaseFacts {
    notShared = List.copyOf(notShared);
    balances = Map.copyOf(balances);
    planShares = List.copyOf(planShares);
  }

  /** The same facts with these of employee ownership. */
  public CaseFacts with(Ownership known) {
    return new CaseFacts(
        notShared,
        balances,
        capital,
        margin,
        referenceRate,
        interestExcessTo,
        Optional.of(known),
        declaredMaximum,
        social,
        planShares);
  }

  /** The same facts with the highest rate on shares that is on record; empty where none is. */
  public CaseFacts declaring(Optional<Rate> highest) {
    return new CaseFacts(
        notShared,
        balances,
        capital,
        margin,
        referenceRate,
        interestExcessTo,
        ownership,
        highest,
        social,
        planShares);
  }

  /**
   * A part of the declared surplus that is not the members' to share.
   *
   * @param part what it comes from: {@code capital-gains}, {@code public-grants}, {@code
   *     non-member-profit}, {@code extra-cooperative}, or the co-operative's own word
   * @param fund where it goes when the form does not say
   */
  public record NotShared(String part, Money amount, Optional<String> fund) {}

  /**
   * How much of the result comes from the members' work.
   *
   * @param nonMutual income that has nothing to do with exchange among members
   * @param memberLabour cost of the members' work
   * @param allLabour cost of everybody's work
   */
  public record MemberMargin(Money nonMutual, Money memberLabour, Money allLabour) {

    /** The most that may go back to members: (result − not mutual) × members' labour ÷ all. */
    Money of(Money result) {
      Money mutual = result.minus(nonMutual);
      return allLabour.isZero() || !mutual.isPositive()
          ? Money.ZERO
          : Fraction.of(mutual)
              .times(Fraction.of(memberLabour))
              .dividedBy(Fraction.of(allLabour))
              .poundsDown();
    }
  }

  /**
   * The facts on which an employee-ownership bonus stands, each only where it was given.
   *
   * @param trading whether the company trades
   * @param controlled whether the trust holds the controlling interest for all employees
   * @param officeHolders directors, other office-holders and employees connected with them
   * @param everybody employees and office-holders
   * @param onRecord whether the employer keeps them on record: then nothing is exempt while a test
   *     is not met or not known. Of a case without a record, a test that fails is refused, and one
   *     whose facts were not given is said not to have been looked at
   */
  public record Ownership(
      Optional<Boolean> trading,
      Optional<Boolean> controlled,
      Optional<Integer> officeHolders,
      Optional<Integer> everybody,
      boolean onRecord) {

    /** A record that holds nothing yet. */
    public static final Ownership NOTHING_ON_RECORD =
        new Ownership(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** The same, as the employer's record. */
    public Ownership asRecord() {
      return new Ownership(trading, controlled, officeHolders, everybody, true);
    }
  }

  /**
   * The people of an Italian social co-operative.
   *
   * @param typeB whether it brings disadvantaged people into work; otherwise it gives care, health
   *     or education
   * @param members all of them, volunteers among them
   * @param disadvantaged workers who are disadvantaged in the sense of the law
   */
  public record SocialCooperative(
      boolean typeB, int members, int volunteers, int workers, int disadvantaged) {}

  /**
   * Shares of a share incentive plan that come out of pay, in one tax year.
   *
   * @param memberId as in the list of members
   * @param partnership what the member paid for shares
   * @param matching what the company gave with them
   */
  public record PlanShares(String memberId, Money salary, Money partnership, Money matching) {}
}
