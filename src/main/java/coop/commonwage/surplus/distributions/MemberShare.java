package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
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
   * What a least payment does: under it nothing is paid, and what would have been stays owed to the
   * member.
   *
   * @param broughtForward owed from earlier years
   * @param paid how much of that is paid with this year's cash
   * @param carriedForward owed after this year; this year's part of it is among the retained
   */
  public record Credit(Money broughtForward, Money paid, Money carriedForward) {}

  /** The part of one pot. */
  public record FactorShare(Basis basis, Money amount) {}
}
