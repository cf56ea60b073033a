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
 * @param resolution the members' decision; empty before it is adopted
 * @param memberName forename and surname
 * @param payrollNumber the member's number in the payroll
 * @param memberClass {@code worker}, {@code user}, {@code community} or {@code investor}
 * @param pots my part of each pot
 * @param shareInterest interest on my share capital
 * @param allocation my share of the surplus, after caps and floors
 * @param adjusted whether a cap or a floor changed it
 * @param excludedBecause why the member may not share, in a word of the policy; empty when they may
 * @param credit where small amounts wait for later years: what was owed, is paid and stays owed
 * @param cash the part paid out
 * @param retained the part kept in my capital account
 * @param account my capital account over this distribution
 * @param rounding the method's name, {@code largest-remainder}
 * @param contact whom to ask: name or role, as the co-operative wrote it
 * @param questionBy the last day to question the figures before the books are closed
 * @param exempt the part of the cash that is free of income tax; National Insurance is due on all
 * @param reversedBy the resolution that took the distribution back; empty while it stands
 * @param handedToPayroll the day the cash went to payroll; empty before
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
    Optional<Decision> resolution,
    String memberName,
    String payrollNumber,
    String memberClass,
    List<PotShare> pots,
    Money shareInterest,
    Money allocation,
    boolean adjusted,
    String excludedBecause,
    Optional<MemberShare.Credit> credit,
    Money cash,
    Money retained,
    Account account,
    String rounding,
    String contact,
    Optional<LocalDate> questionBy,
    Money exempt,
    Optional<Decision> reversedBy,
    Optional<LocalDate> handedToPayroll,
    List<Tranche> tranches,
    Optional<PublicCare> publicCare) {

  /** The statement of somebody for whose care no public body paid. */
  public MemberStatement(
      UUID id,
      String cooperative,
      String form,
      String formTitle,
      String formConfidence,
      DateSpan year,
      LocalDate recordDate,
      Money declaredSurplus,
      List<WaterfallStep> waterfall,
      Optional<Decision> resolution,
      String memberName,
      String payrollNumber,
      String memberClass,
      List<PotShare> pots,
      Money shareInterest,
      Money allocation,
      boolean adjusted,
      String excludedBecause,
      Optional<MemberShare.Credit> credit,
      Money cash,
      Money retained,
      Account account,
      String rounding,
      String contact,
      Optional<LocalDate> questionBy,
      Money exempt,
      Optional<Decision> reversedBy,
      Optional<LocalDate> handedToPayroll,
      List<Tranche> tranches) {
    this(
        id,
        cooperative,
        form,
        formTitle,
        formConfidence,
        year,
        recordDate,
        declaredSurplus,
        waterfall,
        resolution,
        memberName,
        payrollNumber,
        memberClass,
        pots,
        shareInterest,
        allocation,
        adjusted,
        excludedBecause,
        credit,
        cash,
        retained,
        account,
        rounding,
        contact,
        questionBy,
        exempt,
        reversedBy,
        handedToPayroll,
        tranches,
        Optional.empty());
  }

  /** The same statement with what became of what a public body's money brought. */
  public MemberStatement with(PublicCare care) {
    return new MemberStatement(
        id,
        cooperative,
        form,
        formTitle,
        formConfidence,
        year,
        recordDate,
        declaredSurplus,
        waterfall,
        resolution,
        memberName,
        payrollNumber,
        memberClass,
        pots,
        shareInterest,
        allocation,
        adjusted,
        excludedBecause,
        credit,
        cash,
        retained,
        account,
        rounding,
        contact,
        questionBy,
        exempt,
        reversedBy,
        handedToPayroll,
        tranches,
        Optional.of(care));
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
    if (!cash.plus(retained).equals(allocation)) {
      throw new IllegalArgumentException(
          "cash %s and retained %s are not the allocation %s"
              .formatted(cash, retained, allocation));
    }
  }

  /** The resolution that adopted the distribution. */
  public record Decision(
      String number, LocalDate date, int votesFor, int votesAgainst, int present, int entitled) {}

  /** The share of the surplus and the interest on share capital, which comes besides it. */
  public Money withInterest() {
    return allocation.plus(shareInterest);
  }

  /** The part of the cash that is taxed like pay. */
  public Money taxed() {
    return cash.minus(exempt);
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
