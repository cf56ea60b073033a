package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.AttachmentOrderRules;
import coop.commonwage.rules.CouncilTaxOrderRules;
import coop.commonwage.rules.OrderTable;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Map;

/** The law on orders for one payment date. */
final class OrderLaw {

  final RuleEntry<RoundingRule> deaRounding;
  final RuleEntry<Rate> deaProtected;
  final RuleEntry<Rate> deoProtected;
  final RuleEntry<RoundingRule> protectionRounding;
  final RuleEntry<OrderTable> arrestment;
  final RuleEntry<RoundingRule> arrestmentRounding;
  final RuleEntry<Money> maintenanceProtected;
  final RuleEntry<Money> fee;
  final RuleEntry<Map<String, Integer>> ranks;
  final RuleEntry<Map<String, String>> studentLoans;
  final RuleEntry<Map<String, Integer>> mostAtOnce;
  final RuleEntry<RoundingRule> printedTableRounding;
  private final RuleEntry<OrderTable> deaStandard;
  private final RuleEntry<OrderTable> deaHigher;
  private final RuleEntry<OrderTable> fines;
  private final RuleEntry<RoundingRule> finesRounding;
  private final CouncilTaxOrderRules councilTax;

  OrderLaw(AttachmentOrderRules rules, CouncilTaxOrderRules councilTax, LocalDate payDate) {
    deaStandard = rules.deaStandard().on(payDate);
    deaHigher = rules.deaHigher().on(payDate);
    deaRounding = rules.deaRounding().on(payDate);
    deaProtected = rules.deaProtected().on(payDate);
    deoProtected = rules.deoProtected().on(payDate);
    protectionRounding = rules.protectionRounding().on(payDate);
    fines = rules.fines().on(payDate);
    finesRounding = rules.finesRounding().on(payDate);
    printedTableRounding = rules.printedTableRounding().on(payDate);
    arrestment = rules.arrestment().on(payDate);
    arrestmentRounding = rules.arrestmentRounding().on(payDate);
    maintenanceProtected = rules.maintenanceProtected().on(payDate);
    fee = rules.fee().on(payDate);
    ranks = rules.ranks().on(payDate);
    studentLoans = rules.studentLoans().on(payDate);
    mostAtOnce = rules.mostAtOnce().on(payDate);
    this.councilTax = councilTax;
  }

  int rank(AttachmentOrder order) {
    return ranks.value().get(order.kind().family());
  }

  String placeOfLoans(AttachmentOrder order) {
    return studentLoans.value().get(order.kind().family());
  }

  /** The table of an order that says nothing about how much itself. */
  RuleEntry<OrderTable> table(AttachmentOrder order) {
    return switch (order.kind()) {
      case DEA_STANDARD -> deaStandard;
      case DEA_HIGHER -> deaHigher;
      case FINES -> fines;
      case COUNCIL_TAX_ENGLAND -> whenMade(councilTax.england(), order);
      case COUNCIL_TAX_WALES -> whenMade(councilTax.wales(), order);
      default -> arrestment;
    };
  }

  RuleEntry<RoundingRule> rounding(AttachmentOrder order) {
    return switch (order.kind()) {
      case DEA_STANDARD, DEA_HIGHER -> deaRounding;
      case FINES -> finesRounding;
      case COUNCIL_TAX_ENGLAND, COUNCIL_TAX_WALES -> whenMade(councilTax.rounding(), order);
      default -> arrestmentRounding;
    };
  }

  private static <T> RuleEntry<T> whenMade(Rule<T> rule, AttachmentOrder order) {
    LocalDate first = rule.file().coversFrom();
    LocalDate last = rule.file().verifiedUntil();
    if (order.made().isBefore(first) || order.made().isAfter(last)) {
      throw new OrderUnclear(
          "the tables for orders made on %s are not known: they are from %s to %s"
              .formatted(order.made(), first, last));
    }
    return rule.on(order.made());
  }

  /** A share of an amount that must be left, never less than the share. */
  Money protectedShare(Money amount, RuleEntry<Rate> share) {
    return protectionRounding.value().apply(amount.times(share.value()));
  }
}
