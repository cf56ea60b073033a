package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.PublicCare;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the cash of each share goes: paid; of somebody who uses care and wants it so, credited
 * towards their care; and what a public body's money brought, to the care account or back to the
 * body. Each penny goes one way.
 *
 * <p>Nobody is credited who cannot use it: who is no member who uses care on the day of posting is
 * paid, whatever they chose, and what a public body's money brought somebody whose membership has
 * ended goes back to that body, as it would out of their care account.
 */
final class UserPayouts {

  private final CareAccounts.Credited credited;
  private final CareAccounts.Gone gone;
  private final Map<UUID, CareShare> publicCare = new HashMap<>();

  UserPayouts(CareAccounts.Credited credited, List<CareShare> careShares, CareAccounts.Gone gone) {
    this.credited = credited;
    this.gone = gone;
    careShares.forEach(share -> publicCare.put(share.personId(), share));
  }

  /**
   * As a distribution is posted on a day; of one that is not posted yet, as it would be if nothing
   * changed until then.
   *
   * @param holders whose share, of those it is asked for
   */
  static UserPayouts of(
      CareAccounts care,
      StoredDistribution stored,
      Map<UUID, MemberShare> holders,
      List<CareShare> careShares,
      LocalDate day) {
    CareAccounts.Credited credited =
        stored.proposal() instanceof Proposal.Draft ? care.credited() : care.credited(stored.id());
    Set<UUID> asked = new HashSet<>();
    holders.forEach(
        (person, share) -> {
          if (share.memberClass().equals(MemberClass.USER)) {
            asked.add(person);
          }
        });
    careShares.forEach(share -> asked.add(share.personId()));
    return new UserPayouts(credited, careShares, care.gone(asked, day));
  }

  /**
   * @param credited towards care
   * @param returned to the body that paid for it
   * @param paid to the member; the three are what is paid out
   */
  record Payout(Money credited, Money returned, Money paid) {}

  Payout of(UUID person, MemberShare share) {
    Optional<CareShare> care = Optional.ofNullable(publicCare.get(person));
    Money part = care.map(CareShare::publicPart).orElse(Money.ZERO);
    if (part.isMoreThan(share.cash())) {
      throw new IllegalStateException(
          "public money brought %s of a cash part of %s".formatted(part, share.cash()));
    }
    Money own = share.paidOut().minus(part);
    boolean ownIsCredited = mayChoose(person, share) && credited.of(person);
    boolean back =
        care.filter(one -> one.treatment() == PublicCare.FUNDER).isPresent()
            || gone.left().contains(person);
    Money toCare = (ownIsCredited ? own : Money.ZERO).plus(back ? Money.ZERO : part);
    return new Payout(toCare, back ? part : Money.ZERO, ownIsCredited ? Money.ZERO : own);
  }

  /** Whether it is the member's to choose: who uses no care any more is paid. */
  boolean mayChoose(UUID person, MemberShare share) {
    return share.memberClass().equals(MemberClass.USER) && !gone.noUsers().contains(person);
  }

  /** Whether somebody shares as one who uses care, and uses none any more. */
  boolean usesNoMore(UUID person, MemberShare share) {
    return share.memberClass().equals(MemberClass.USER) && gone.noUsers().contains(person);
  }
}
