package coop.commonwage.surplus.distributions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
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
 * @param pots my part of each pot
 * @param shareInterest interest on my share capital
 * @param allocation my share of the surplus, after caps and floors
 * @param adjustment why it is not the sum of the pots; empty where it is
 * @param excludedBecause why the member may not share, in a word of the policy; empty when they may
 * @param credit where small amounts wait for later years: what was owed, is paid and stays owed
 * @param leastPayment under which nothing is paid out; empty where there is no such rule
 * @param cash the part paid out
 * @param retained the part kept in my capital account
 * @param account my capital account over this distribution
 * @param rounding the method's name, {@code largest-remainder}
 * @param questions whom to ask, and until when
 * @param exempt the part of the cash that is free of income tax; National Insurance is due on all
 * @param tranches what the account holds by now of each year, oldest first
 * @param publicCare of somebody for whose care a public body paid; empty otherwise
 */
public record MemberStatement(
    UUID id,
    String cooperative,
    String form,
    String formTitle,
    String formConfidence,
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
    Optional<PublicCare> publicCare) {

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
    if (!cash.plus(retained).equals(allocation)) {
      throw new IllegalArgumentException(
          "cash %s and retained %s are not the allocation %s"
              .formatted(cash, retained, allocation));
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

  /** A resolution of the members. */
  public record Decision(
      String number, LocalDate date, int votesFor, int votesAgainst, int present, int entitled) {

    /** Those who took part and voted for neither side. */
    public int abstained() {
      return present - votesFor - votesAgainst;
    }
  }

  /** The share of the surplus and the interest on share capital, which comes besides it. */
  public Money withInterest() {
    return allocation.plus(shareInterest);
  }

  /** What of the share stays in the account: without what is too little to be paid and waits. */
  public Money kept() {
    return retained.minus(waiting());
  }

  /** What of the share is too little to be paid: it waits and stays owed. */
  public Money waiting() {
    return credit.map(MemberShare.Credit::added).orElse(Money.ZERO);
  }

  /** What of the cash is not the member's to have in money: it is for care, or goes back. */
  public Money forCare() {
    return publicCare.map(PublicCare::part).orElse(Money.ZERO);
  }

  /** What of this year's share comes to the member in money. */
  public Money inMoney() {
    return cash.minus(forCare());
  }

  /** This year's money, and what was owed from earlier years and is paid with it. */
  public Money paidOut() {
    return credit.map(owed -> inMoney().plus(owed.paid())).orElseGet(this::inMoney);
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
