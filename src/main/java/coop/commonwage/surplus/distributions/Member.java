package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One member and the figures the pots are shared by.
 *
 * @param id the caller's own name for the member; unique in a case
 * @param memberClass which pool the member shares in
 * @param figures the member's own figure for each basis that was given; {@link Basis#EQUAL} needs
 *     none
 * @param shareCapital paid-up shares
 * @param daysHeld days of the year the shares were held; empty means all of it
 * @param eligible whether the member may share in a pool
 * @param excludedBecause why not, where the form asks; empty otherwise
 */
public record Member(
    String id,
    String memberClass,
    Map<Basis, Fraction> figures,
    Money shareCapital,
    OptionalInt daysHeld,
    boolean eligible,
    String excludedBecause) {

  /** A member without shares who may share in the pool of the class. */
  public static Member of(String id, String memberClass, Map<Basis, Fraction> figures) {
    return new Member(id, memberClass, figures, Money.ZERO, OptionalInt.empty(), true, "");
  }

  public Member withShares(Money capital) {
    return new Member(id, memberClass, figures, capital, daysHeld, eligible, excludedBecause);
  }

  public Member notEligible(String because) {
    return new Member(id, memberClass, figures, shareCapital, daysHeld, false, because);
  }

  /** The member's figure: 1 for equal heads, nothing when none was given. */
  Optional<Fraction> figure(Basis basis) {
    return basis == Basis.EQUAL
        ? Optional.of(Fraction.ONE)
        : Optional.ofNullable(figures.get(basis));
  }
}
