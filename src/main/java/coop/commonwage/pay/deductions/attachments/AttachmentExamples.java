package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Works out the examples that stand beside the rules of this room. */
public final class AttachmentExamples {

  private static final int USUAL_DAYS_A_MONTH = 30;
  private static final int DAYS_A_WEEK = 7;

  private final RuleSet rules;

  public AttachmentExamples(RuleSet rules) {
    this.rules = rules;
  }

  /** What works out each file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of(
        "uk/attachment-orders", this::oneOrder,
        "uk/council-tax-orders", this::oneOrder);
  }

  private Map<String, String> oneOrder(RuleExample example) {
    LocalDate payDate = example.day("pay-date");
    AttachmentOrder order = order(example);
    OrderInForce standing =
        new OrderInForce(
            "example",
            order,
            new OrderBalance(
                money(example, "taken-before"),
                money(example, "shortfall-before"),
                money(example, "protected-shortfall-before")));
    OrdersTaken taken =
        new AttachmentOrders(rules.attachmentOrders(), rules.councilTaxOrders(), payDate)
            .on(
                new AttachableEarnings(
                    Money.of(example.given("net")),
                    money(example, "loans"),
                    period(example),
                    Optional.empty()),
                new OrdersAsked(List.of(standing), DeaReading.FULL_NET, false),
                one -> Working.SILENT);
    Map<String, String> result = new TreeMap<>();
    if (taken.deductions().isEmpty()) {
      result.put("refused", taken.notices().getFirst().message());
      return result;
    }
    OrderDeduction deduction = taken.deductions().getFirst();
    result.put("taken", deduction.taken().toString());
    if (order.kind().carriesShortfall()) {
      result.put(
          "shortfall", standing.before().shortfall().plus(deduction.shortfallChange()).toString());
    }
    if (example.given().containsKey("loans")) {
      result.put("loans", taken.loans().toString());
    }
    return result;
  }

  private static AttachmentOrder order(RuleExample example) {
    OrderKind kind = OrderKind.ofWord(example.given("order"));
    Optional<Money> total = optionalMoney(example, "total");
    return new AttachmentOrder(
        kind,
        "the creditor",
        "1",
        example.given().containsKey("made") ? example.day("made") : example.day("pay-date"),
        terms(kind, example),
        kind.namesTotal() ? total.or(() -> Optional.of(Money.ofPounds(1_000_000))) : total);
  }

  private static OrderTerms terms(OrderKind kind, RuleExample example) {
    return switch (kind.says()) {
      case A_SUM, SUM_AND_OLD_PROTECTION, SUM_AND_PROTECTION ->
          new OrderTerms.Fixed(
              frequency(example),
              Money.of(example.given("normal-deduction")),
              optionalMoney(example, "protected-earnings"));
      case A_DAILY_RATE, A_DAILY_RATE_AND_DEBTS ->
          new OrderTerms.Daily(
              Money.of(example.given("daily-maintenance")),
              example.given().containsKey("ordinary-debts"));
      default -> new OrderTerms.ByTable();
    };
  }

  private static EarningsPeriod period(RuleExample example) {
    if (!example.given().containsKey("frequency")) {
      return EarningsPeriod.ofDays(Integer.parseInt(example.given("days")));
    }
    PayFrequency frequency = frequency(example);
    return EarningsPeriod.of(
        frequency, frequency.isMonthly() ? USUAL_DAYS_A_MONTH : frequency.weeks() * DAYS_A_WEEK);
  }

  private static PayFrequency frequency(RuleExample example) {
    return PayFrequency.ofWord(example.given("frequency"));
  }

  private static Money money(RuleExample example, String name) {
    return optionalMoney(example, name).orElse(Money.ZERO);
  }

  private static Optional<Money> optionalMoney(RuleExample example, String name) {
    return Optional.ofNullable(example.given().get(name)).map(Money::of);
  }
}
