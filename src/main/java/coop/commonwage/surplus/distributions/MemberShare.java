package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one member gets.
 *
 * @param allocation the share of the pool, after caps and floors
 * @param byFactor the share of each pot before caps and floors
 * @param exempt the part of the cash that the form's tax rule leaves free of income tax
 * @param capped held down to a cap
 * @param raised lifted to a floor
 * @param credit where the pool has a least payment: what of it is owed but not paid yet
 * @param excludedBecause why the member may not share; empty when they may
 */
public record MemberShare(
    String id,
    String memberClass,
    Money shareInterest,
    Money allocation,
    List<FactorShare> byFactor,
    Money cash,
    Money retained,
    Money exempt,
    boolean capped,
    boolean raised,
    Optional<Credit> credit,
    String excludedBecause) {

  /** A share that may be paid out whatever it is. */
  public MemberShare(
      String id,
      String memberClass,
      Money shareInterest,
      Money allocation,
      List<FactorShare> byFactor,
      Money cash,
      Money retained,
      Money exempt,
      boolean capped,
      boolean raised) {
    this(
        id,
        memberClass,
        shareInterest,
        allocation,
        byFactor,
        cash,
        retained,
        exempt,
        capped,
        raised,
        Optional.empty(),
        "");
  }

  public MemberShare {
    byFactor = List.copyOf(byFactor);
    if (!cash.plus(retained).equals(allocation)) {
      throw new IllegalArgumentException(
          "%s: cash %s and retained %s are not the allocation %s"
              .formatted(id, cash, retained, allocation));
    }
  }

  /**
   * What is paid out: this year's cash, and what was owed from earlier years and is paid with it.
   */
  public Money paidOut() {
    return credit.map(owed -> cash.plus(owed.paid())).orElse(cash);
  }

  /** What of this year's share is too little to be paid out: it is owed and is no capital. */
  public Money carried() {
    return credit.map(Credit::added).orElse(Money.ZERO);
  }

  /**
   * What a least payment does: under it nothing is paid, and what would have been stays owed to the
   * member.
   *
   * @param broughtForward owed from earlier years
   * @param paid how much of that is paid with this year's cash
   * @param carriedForward owed after this year; this year's part of it is among the retained
   * @param from what was brought forward, by the year it was carried in; empty where nobody asked
   */
  public record Credit(Money broughtForward, Money paid, Money carriedForward, List<From> from) {

    public Credit(Money broughtForward, Money paid, Money carriedForward) {
      this(broughtForward, paid, carriedForward, List.of());
    }

    public Credit {
      from = List.copyOf(from);
    }

    /** This year's part of what is owed after it. */
    public Money added() {
      return carriedForward.minus(broughtForward.minus(paid));
    }

    /** The same, naming the years it was carried in. */
    public Credit namedFrom(List<From> years) {
      return new Credit(broughtForward, paid, carriedForward, years);
    }
  }

  /** What was carried in the year that ended on this day. */
  public record From(LocalDate yearEnd, Money amount) {}

  /** The part of one pot. */
  public record FactorShare(Basis basis, Money amount) {}
}
