package coop.commonwage.surplus.distributions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one member is told about one distribution: the surplus, each step, my figures, my share and
 * what became of it. Paper and page print it and work nothing out.
 *
 * @param id the statement's own id (that of the allocation)
 * @param cooperative the co-operative's name
 * @param form the legal form, by the name of its rules
 * @param formTitle the legal form, in words
 * @param formConfidence {@code high}, {@code medium} or {@code low}: how sure the facts behind the
 *     profile are; low must be said on the paper
 * @param year the days of labour that count
 * @param recordDate the day on which membership was looked at
 * @param declaredSurplus what the co-operative declared
 * @param waterfall every step from it to the pots, in order
 * @param standing how far it is: proposed, decided, on its way, paid or taken back
 * @param memberName forename and surname
 * @param payrollNumber the member's number in the payroll
 * @param memberClass {@code worker}, {@code user}, {@code community} or {@code investor}
 * @param keptInPlan whether what is kept is no cash but shares that the trustee of an incentive
 *     plan holds for me
 * @param pots my part of each pot
 * @param shareInterest interest on my share capital
 * @param allocation my share of the surplus, after caps and floors
 * @param adjustment why it is not the sum of the pots; empty where it is
 * @param excludedBecause why the member may not share, in a word of the policy; empty when they may
 * @param credit where small amounts wait for later years: what was owed, is paid and stays owed
 * @param leastPayment under which nothing is paid out; empty where there is no such rule
 * @param cash the part that goes out: to me, towards care, or back to a public body
 * @param retained the part kept in my capital account, with what waits
 * @param account my capital account over this distribution
 * @param rounding the method's name, {@code largest-remainder}
 * @param questions whom to ask, and until when
 * @param exempt the part of the cash that is free of income tax; National Insurance is due on all
 * @param tranches what the account holds by now of each year, oldest first
 * @param publicCare of somebody for whose care a public body paid; empty otherwise
 * @param split where my share goes: as posted, or as it would be posted today
 * @param choice whether I may still choose a credit or a payment
 * @param interestPaid what of the interest on my share capital is paid out
 * @param whoCounted the policy's rules of who shares and whose work counted, by name
 */
public record MemberStatement(
    UUID id,
    String cooperative,
    String form,
    String formTitle,
    String formConfidence,
    boolean keptInPlan,
    DateSpan year,
    LocalDate recordDate,
    Money declaredSurplus,
    List<WaterfallStep> waterfall,
    Standing standing,
    String memberName,
    String payrollNumber,
    String memberClass,
    List<PotShare> pots,
    Money shareInterest,
    Money allocation,
    Optional<Adjustment> adjustment,
    String excludedBecause,
    Optional<MemberShare.Credit> credit,
    Optional<Money> leastPayment,
    Money cash,
    Money retained,
    Account account,
    String rounding,
    Questions questions,
    Money exempt,
    List<Tranche> tranches,
    Optional<PublicCare> publicCare,
    ShareSplit split,
    Choice choice,
    Money interestPaid,
    Map<String, String> whoCounted) {

  /** Whether a member chooses how their own part comes. */
  public enum Choice {
    /** It is not theirs to choose, or not any more. */
    NONE,
    /** A member who uses care may choose until it is posted. */
    OPEN,
    /** A member who uses no care any more is paid, whatever they chose. */
    LEFT
  }

  /**
   * What a public body paid for the member's care, and what becomes of what that brought.
   *
   * @param treatment {@code left-out}, {@code care-account} or {@code funder}
   * @param privately what the member paid
   * @param publicly what the body paid
   * @param part what of the cash is the body's money's
   */
  public record PublicCare(
      String treatment, Money privately, Money publicly, String funder, Money part) {}

  public MemberStatement {
    waterfall = List.copyOf(waterfall);
    pots = List.copyOf(pots);
    tranches = List.copyOf(tranches);
    whoCounted = Map.copyOf(whoCounted);
    if (!cash.plus(retained).equals(allocation)) {
      throw new IllegalArgumentException(
          "cash %s and retained %s are not the allocation %s"
              .formatted(cash, retained, allocation));
    }
    if (!split.share().equals(allocation)) {
      throw new IllegalArgumentException(
          "%s goes somewhere, and the share is %s".formatted(split.share(), allocation));
    }
  }

  /**
   * Whom to ask about the figures.
   *
   * @param to name or role, as the co-operative wrote it
   * @param reach how to reach them besides the question on the page; empty where nothing is written
   * @param by the last day to ask before the figures are acted upon; empty where none is named
   */
  public record Questions(String to, String reach, Optional<LocalDate> by) {}

  /** The members' decision; empty before it is made. */
  public Optional<Decision> resolution() {
    return standing.decided();
  }

  /** The parts of the pots together, before caps and floors. */
  public Money byPots() {
    return Money.sum(pots.stream().map(PotShare::share).toList());
  }

  /**
   * A resolution of the members.
   *
   * @param weighed where the votes of the colleges were weighed: what decided; empty where it was
   *     heads, or where it would tell too much of how the few of a college voted
   */
  public record Decision(
      String number,
      LocalDate date,
      int votesFor,
      int votesAgainst,
      int present,
      int entitled,
      Optional<Weighed> weighed) {

    /** Decided by heads. */
    public Decision(
        String number, LocalDate date, int votesFor, int votesAgainst, int present, int entitled) {
      this(number, date, votesFor, votesAgainst, present, entitled, Optional.empty());
    }

    /** Those who took part and voted for neither side. */
    public int abstained() {
      return present - votesFor - votesAgainst;
    }
  }

  /**
   * What the weights of the colleges came to.
   *
   * @param partFor the part of the decision that was for the motion, as {@code 57.14%}
   * @param needed the part it needed: more than it, or, where {@code atLeast}, no less
   */
  public record Weighed(String partFor, String needed, boolean atLeast) {}

  /** The share of the surplus and the interest on share capital, which comes besides it. */
  public Money withInterest() {
    return allocation.plus(shareInterest);
  }

  /** What of the share stays in the account: without what is too little to be paid and waits. */
  public Money kept() {
    return split.kept();
  }

  /** What of the share is too little to be paid: it waits and stays owed. */
  public Money waiting() {
    return split.waiting();
  }

  /** What of this year's share comes to the member in money. */
  public Money inMoney() {
    return split.paidOfShare();
  }

  /** This year's money, and what was owed from earlier years and is paid with it. */
  public Money paidOut() {
    return split.paid();
  }

  /** The part of what is paid out that is taxed like pay. */
  public Money taxed() {
    return paidOut().minus(exempt);
  }

  /**
   * What the account holds of one year.
   *
   * @param year in which the labour year ended, or the money was paid in
   * @param age in whole years at this statement's year end
   */
  public record Tranche(int year, int age, Money amount) {}

  /** The capital account before, what moved, and after. */
  public record Account(Money opening, List<Movement> movements, Money closing) {

    public Account {
      movements = List.copyOf(movements);
      Money moved = Money.sum(movements.stream().map(Movement::amount).toList());
      if (!opening.plus(moved).equals(closing)) {
        throw new IllegalArgumentException(
            "a capital account of %s that moves by %s does not close at %s"
                .formatted(opening, moved, closing));
      }
    }
  }

  /**
   * @param kind {@code allocated}, {@code paid-in-cash}, {@code interest}, {@code redeemed}
   * @param amount positive when it adds to the account
   */
  public record Movement(LocalDate date, String kind, Money amount) {}
}
