package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.List;

/**
 * What one member gets.
 *
 * @param allocation the share of the pool, after caps and floors
 * @param byFactor the share of each pot before caps and floors
 * @param exempt the part of the cash that the form's tax rule leaves free of income tax
 * @param capped held down to a cap
 * @param raised lifted to a floor
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
    boolean raised) {

  public MemberShare {
    byFactor = List.copyOf(byFactor);
    if (!cash.plus(retained).equals(allocation)) {
      throw new IllegalArgumentException(
          "%s: cash %s and retained %s are not the allocation %s"
              .formatted(id, cash, retained, allocation));
    }
  }

  /** The part of one pot. */
  public record FactorShare(Basis basis, Money amount) {}
}
