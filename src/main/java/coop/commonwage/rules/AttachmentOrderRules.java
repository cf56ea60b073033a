package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;
import java.util.Map;

/**
 * What {@code uk/attachment-orders.yaml} says.
 *
 * @param deaStandard the standard table of a direct earnings attachment
 * @param deaHigher the higher one
 * @param deaRounding how a part of a penny of it is rounded
 * @param deaProtected the share of net earnings all orders together leave for it
 * @param deoProtected the share a deduction from earnings order leaves
 * @param protectionRounding how a protected share is rounded
 * @param fines the table of orders for fines
 * @param finesRounding how a part of a penny of it is rounded
 * @param printedTableRounding the same for a table printed on the order
 * @param arrestment the table of an earnings arrestment in Scotland
 * @param arrestmentRounding how a part of a penny of it is rounded
 * @param maintenanceProtected pounds a day a current maintenance arrestment leaves
 * @param fee the most an employer may keep for one deduction
 * @param ranks the place of each family of orders in the queue, lowest first
 * @param studentLoans where a student loan stands beside each family: {@link #LOAN_BEFORE}, {@link
 *     #LOAN_AFTER} or {@link #NO_LOAN}
 * @param mostAtOnce how many orders of a family are dealt with at a time, where that is limited
 */
public record AttachmentOrderRules(
    RuleFile file,
    Rule<OrderTable> deaStandard,
    Rule<OrderTable> deaHigher,
    Rule<RoundingRule> deaRounding,
    Rule<Rate> deaProtected,
    Rule<Rate> deoProtected,
    Rule<RoundingRule> protectionRounding,
    Rule<OrderTable> fines,
    Rule<RoundingRule> finesRounding,
    Rule<RoundingRule> printedTableRounding,
    Rule<OrderTable> arrestment,
    Rule<RoundingRule> arrestmentRounding,
    Rule<Money> maintenanceProtected,
    Rule<Money> fee,
    Rule<Map<String, Integer>> ranks,
    Rule<Map<String, String>> studentLoans,
    Rule<Map<String, Integer>> mostAtOnce) {

  /** The families of orders, as the tables of the file name them. */
  public static final List<String> FAMILIES =
      List.of(
          "deo",
          "aeo-maintenance",
          "fines",
          "council-tax",
          "community-charge",
          "earnings-arrestment",
          "conjoined-arrestment",
          "maintenance-arrestment",
          "aeo-civil-debt",
          "dea");

  /** The loan is repaid before the order is dealt with. */
  public static final String LOAN_BEFORE = "before";

  /** The loan is repaid from what the order leaves above its protected earnings. */
  public static final String LOAN_AFTER = "after";

  /** Nothing is repaid on a loan while the order lasts. */
  public static final String NO_LOAN = "none";
}
