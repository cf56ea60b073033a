package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.PublicCare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the cash of each share goes: paid; of somebody who uses care and wants it so, credited
 * towards their care; and what a public body's money brought, to the care account or back to the
 * body. Each penny goes one way.
 */
final class UserPayouts {

  private static final String USER = "user";

  private final CareAccounts.Credited credited;
  private final Map<UUID, CareShare> publicCare = new HashMap<>();

  UserPayouts(CareAccounts.Credited credited, List<CareShare> careShares) {
    this.credited = credited;
    careShares.forEach(share -> publicCare.put(share.personId(), share));
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
    boolean ownIsCredited = share.memberClass().equals(USER) && credited.of(person);
    boolean back = care.filter(one -> one.treatment() == PublicCare.FUNDER).isPresent();
    Money toCare = (ownIsCredited ? own : Money.ZERO).plus(back ? Money.ZERO : part);
    return new Payout(toCare, back ? part : Money.ZERO, ownIsCredited ? Money.ZERO : own);
  }
}
