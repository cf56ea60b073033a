package coop.commonwage.rules;

/**
 * What {@code uk/council-tax-orders.yaml} says, by the day an order was made.
 *
 * @param england the table of a council in England
 * @param wales the table of a council in Wales
 * @param rounding how a part of a penny is rounded
 */
public record CouncilTaxOrderRules(
    RuleFile file, Rule<OrderTable> england, Rule<OrderTable> wales, Rule<RoundingRule> rounding) {}
