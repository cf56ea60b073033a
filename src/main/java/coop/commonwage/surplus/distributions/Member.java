package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
 * @param lots the same lot by lot, where the capital changed during the year; where there are any,
 *     interest is worked out on them alone
 * @param eligible whether the member may share in a pool
 * @param excludedBecause why not, where the form asks; empty otherwise
 * @param exemptUsed how much of this tax year's exempt amount earlier awards of the same employer,
 *     or of its group, have used
 * @param credit what was too little to be paid out in earlier years
 * @param society whether the member is a registered society itself, which may hold more shares
 * @param employed whether they were employed in the year; who was not and may not share is nobody
 *     that a law about all employees asks for, and has interest on shares all the same
 */
public record Member(
    String id,
    String memberClass,
    Map<Basis, Fraction> figures,
    Money shareCapital,
    OptionalInt daysHeld,
    List<ShareLot> lots,
    boolean eligible,
    String excludedBecause,
    Money exemptUsed,
    Money credit,
    boolean society,
    boolean employed) {

  public Member {
    lots = List.copyOf(lots);
  }

  /** A member whose capital did not change while it was held, and who brings nothing forward. */
  public Member(
      String id,
      String memberClass,
      Map<Basis, Fraction> figures,
      Money shareCapital,
      OptionalInt daysHeld,
      boolean eligible,
      String excludedBecause) {
    this(
        id,
        memberClass,
        figures,
        shareCapital,
        daysHeld,
        List.of(),
        eligible,
        excludedBecause,
        Money.ZERO,
        Money.ZERO,
        false,
        true);
  }

  /** A member without shares who may share in the pool of the class. */
  public static Member of(String id, String memberClass, Map<Basis, Fraction> figures) {
    return new Member(id, memberClass, figures, Money.ZERO, OptionalInt.empty(), true, "");
  }

  public Member withShares(Money capital) {
    return new Member(
        id,
        memberClass,
        figures,
        capital,
        daysHeld,
        lots,
        eligible,
        excludedBecause,
        exemptUsed,
        credit,
        society,
        employed);
  }

  /** The same member with capital that changed during the year. */
  public Member withLots(List<ShareLot> held) {
    return new Member(
        id,
        memberClass,
        figures,
        shareCapital,
        daysHeld,
        held,
        eligible,
        excludedBecause,
        exemptUsed,
        credit,
        society,
        employed);
  }

  /** The same member with one more figure to share by. */
  public Member with(Basis basis, Fraction figure) {
    Map<Basis, Fraction> all = new EnumMap<>(Basis.class);
    all.putAll(figures);
    all.put(basis, figure);
    return new Member(
        id,
        memberClass,
        all,
        shareCapital,
        daysHeld,
        lots,
        eligible,
        excludedBecause,
        exemptUsed,
        credit,
        society,
        employed);
  }

  public Member notEligible(String because) {
    return new Member(
        id,
        memberClass,
        figures,
        shareCapital,
        daysHeld,
        lots,
        false,
        because,
        exemptUsed,
        credit,
        society,
        employed);
  }

  /** Somebody who held shares, did no work in the year and shares in no pool. */
  public Member notEmployed() {
    return new Member(
        id,
        memberClass,
        figures,
        shareCapital,
        daysHeld,
        lots,
        false,
        "",
        exemptUsed,
        credit,
        society,
        false);
  }

  /** The same member with what earlier years left unpaid. */
  public Member owed(Money creditForward) {
    return bringing(exemptUsed, creditForward);
  }

  /** The same member with what earlier awards used up and left unpaid. */
  public Member bringing(Money usedExemption, Money creditForward) {
    return new Member(
        id,
        memberClass,
        figures,
        shareCapital,
        daysHeld,
        lots,
        eligible,
        excludedBecause,
        usedExemption,
        creditForward,
        society,
        employed);
  }

  /** The most that was held on any day of the year. */
  Money highestCapital() {
    return lots.isEmpty()
        ? shareCapital
        : lots.stream()
            .map(lot -> capitalOn(lot.held().firstDay()))
            .reduce(Money.ZERO, (a, b) -> a.isLessThan(b) ? b : a);
  }

  /** What is held on a day of the year. */
  Money capitalOn(LocalDate day) {
    return lots.isEmpty()
        ? shareCapital
        : Money.sum(
            lots.stream().filter(lot -> lot.held().contains(day)).map(ShareLot::amount).toList());
  }

  /** The member's figure: 1 for equal heads, nothing when none was given. */
  Optional<Fraction> figure(Basis basis) {
    return basis == Basis.EQUAL
        ? Optional.of(Fraction.ONE)
        : Optional.ofNullable(figures.get(basis));
  }
}
