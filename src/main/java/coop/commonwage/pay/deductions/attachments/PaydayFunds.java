package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.rules.AttachmentOrderRules;
import java.util.Optional;

/** What is left of one payment while its orders are dealt with, and what must stay. */
final class PaydayFunds {

  private final Money net;
  private Money residue;
  private Money takenForDea = Money.ZERO;
  private Money loans = Money.ZERO;
  private Money mostProtected = Money.ZERO;
  private Optional<AttachmentOrder> stopsLoans = Optional.empty();
  private Optional<AttachmentOrder> comesBeforeLoans = Optional.empty();

  PaydayFunds(Money net) {
    this.net = net.orZeroIfNegative();
    this.residue = this.net;
  }

  /** All net earnings; zero when there are none. */
  Money net() {
    return net;
  }

  /** What the orders and loans so far have left. */
  Money residue() {
    return residue;
  }

  /** All net earnings but for what earlier direct earnings attachments took. */
  Money netAfterDea() {
    return net.minus(takenForDea);
  }

  void take(AttachmentOrder order, Money amount, Money leaves, String placeOfLoans) {
    residue = residue.minus(amount);
    mostProtected = mostProtected.max(leaves);
    if (order.kind().isDea()) {
      takenForDea = takenForDea.plus(amount);
    }
    if (placeOfLoans.equals(AttachmentOrderRules.NO_LOAN)) {
      stopsLoans = stopsLoans.or(() -> Optional.of(order));
    } else if (placeOfLoans.equals(AttachmentOrderRules.LOAN_AFTER)) {
      comesBeforeLoans = Optional.of(order);
    }
  }

  /** Repays loans as far as the orders that come before them allow. */
  void repayLoans(Money due) {
    Money room = stopsLoans.isPresent() ? Money.ZERO : aboveAllProtection();
    loans = due.min(room);
    residue = residue.minus(loans);
  }

  Money loans() {
    return loans;
  }

  /** The order because of which less than what is due is repaid on loans, if it is an order. */
  Optional<AttachmentOrder> beforeLoans() {
    return stopsLoans.or(() -> comesBeforeLoans);
  }

  /** What is left above everything that any order dealt with must leave. */
  Money aboveAllProtection() {
    return residue.minus(mostProtected).orZeroIfNegative();
  }
}
