package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order to deduct from one worker's pay, as a court, a council or a public body served it on the
 * employer.
 *
 * @param kind what sort of order
 * @param creditor who receives what is taken, in words
 * @param reference the order's own reference; what is paid over carries it
 * @param made the day it was made; orders of one rank are dealt with from old to new
 * @param terms what the order itself says about how much
 * @param total all there is to take; empty for an order that goes on until it is withdrawn
 */
public record AttachmentOrder(
    OrderKind kind,
    String creditor,
    String reference,
    LocalDate made,
    OrderTerms terms,
    Optional<Money> total) {

  public AttachmentOrder {
    if (creditor.isBlank()) {
      throw new IllegalArgumentException("creditor must say who receives the money");
    }
    if (reference.isBlank()) {
      throw new IllegalArgumentException("reference must be the one printed on the order");
    }
    if (!fits(kind, terms)) {
      throw new IllegalArgumentException(
          "an order of kind %s says %s".formatted(kind.word(), kind.says().words()));
    }
    if (kind.namesTotal() && total.isEmpty()) {
      throw new IllegalArgumentException(
          "total must be given: an order of kind %s says how much is owed".formatted(kind.word()));
    }
    total.ifPresent(
        owed -> {
          if (!owed.isPositive()) {
            throw new IllegalArgumentException("total must be more than 0.00, was " + owed);
          }
        });
  }

  private static boolean fits(OrderKind kind, OrderTerms terms) {
    return switch (kind.says()) {
      case NOTHING -> terms instanceof OrderTerms.ByTable;
      case A_SUM -> terms instanceof OrderTerms.Fixed fixed && fixed.protectedEarnings().isEmpty();
      case SUM_AND_OLD_PROTECTION -> terms instanceof OrderTerms.Fixed;
      case SUM_AND_PROTECTION ->
          terms instanceof OrderTerms.Fixed fixed && fixed.protectedEarnings().isPresent();
      case A_TABLE -> terms instanceof OrderTerms.PrintedTable;
      case A_DAILY_RATE -> terms instanceof OrderTerms.Daily daily && !daily.ordinaryDebts();
      case A_DAILY_RATE_AND_DEBTS -> terms instanceof OrderTerms.Daily;
    };
  }
}
