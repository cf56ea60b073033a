package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.attachments.AttachmentOrder;
import coop.commonwage.pay.deductions.attachments.OrderKind;
import coop.commonwage.pay.deductions.attachments.OrderTerms;
import coop.commonwage.pay.deductions.attachments.OrderTerms.Says;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order of a court, a council or a public body to deduct from a worker's pay. */
final class AttachmentOrderKind implements InstructionKind<AttachmentOrder> {

  /** What an order says itself, by the fields it is said in; every other of them stays empty. */
  private static final Map<Says, List<String>> FIELDS_OF =
      Map.of(
          Says.NOTHING, List.of(),
          Says.A_SUM, List.of("amountsFor", "normalDeduction"),
          Says.SUM_AND_OLD_PROTECTION,
              List.of("amountsFor", "normalDeduction", "protectedEarnings"),
          Says.SUM_AND_PROTECTION, List.of("amountsFor", "normalDeduction", "protectedEarnings"),
          Says.A_TABLE, List.of("amountsFor", "table"),
          Says.A_DAILY_RATE, List.of("dailyMaintenance"),
          Says.A_DAILY_RATE_AND_DEBTS, List.of("dailyMaintenance", "ordinaryDebts"));

  @Override
  public String word() {
    return "attachment-order";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "order", Arrays.stream(OrderKind.values()).map(OrderKind::word).toArray(String[]::new)),
        Field.required("creditor", FieldType.TEXT),
        Field.required("orderReference", FieldType.TEXT),
        Field.required("made", FieldType.DATE),
        Field.optional("total", FieldType.MONEY),
        Field.optionalChoice(
            "amountsFor",
            Arrays.stream(PayFrequency.values()).map(PayFrequency::word).toArray(String[]::new)),
        Field.optional("normalDeduction", FieldType.MONEY),
        Field.optional("protectedEarnings", FieldType.MONEY),
        Field.optional("dailyMaintenance", FieldType.MONEY),
        Field.optional("ordinaryDebts", FieldType.YES_NO),
        Field.optional("table", FieldType.TEXT));
  }

  @Override
  public AttachmentOrder read(Entries entries) {
    OrderKind kind = entries.read("order", OrderKind::ofWord);
    refuseStrangers(entries, kind);
    return new AttachmentOrder(
        kind,
        entries.text("creditor"),
        entries.text("orderReference"),
        entries.date("made"),
        terms(entries, kind),
        kind.namesTotal()
            ? Optional.of(entries.read("total", AttachmentOrderKind::positive))
            : entries.readOptional("total", AttachmentOrderKind::positive));
  }

  private static void refuseStrangers(Entries entries, OrderKind kind) {
    FIELDS_OF.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .filter(field -> !FIELDS_OF.get(kind.says()).contains(field))
        .forEach(
            field ->
                entries
                    .find(field)
                    .ifPresent(
                        text -> {
                          throw WrongEntries.of(
                              field,
                              text,
                              "an order of kind %s does not say this: it says %s"
                                  .formatted(kind.word(), kind.says().words()));
                        }));
  }

  private static OrderTerms terms(Entries entries, OrderKind kind) {
    return switch (kind.says()) {
      case NOTHING -> new OrderTerms.ByTable();
      case A_SUM, SUM_AND_OLD_PROTECTION ->
          new OrderTerms.Fixed(
              amountsFor(entries),
              entries.read("normalDeduction", AttachmentOrderKind::positive),
              entries.findMoney("protectedEarnings"));
      case SUM_AND_PROTECTION ->
          new OrderTerms.Fixed(
              amountsFor(entries),
              entries.read("normalDeduction", AttachmentOrderKind::positive),
              Optional.of(entries.money("protectedEarnings")));
      case A_TABLE ->
          new OrderTerms.PrintedTable(amountsFor(entries), entries.read("table", PrintedRows::of));
      case A_DAILY_RATE ->
          new OrderTerms.Daily(
              entries.read("dailyMaintenance", AttachmentOrderKind::positive), false);
      case A_DAILY_RATE_AND_DEBTS -> severalDebts(entries);
    };
  }

  private static OrderTerms severalDebts(Entries entries) {
    boolean ordinary = entries.isYes("ordinaryDebts");
    return new OrderTerms.Daily(
        ordinary
            ? entries.moneyOrZero("dailyMaintenance")
            : entries.read("dailyMaintenance", AttachmentOrderKind::positive),
        ordinary);
  }

  private static PayFrequency amountsFor(Entries entries) {
    return entries.read("amountsFor", PayFrequency::ofWord);
  }

  static Money positive(String text) {
    Money amount = Money.of(text);
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("this must be more than 0.00");
    }
    return amount;
  }

  @Override
  public void check(AttachmentOrder order, LocalDate from, Optional<LocalDate> until) {
    if (order.made().isAfter(from)) {
      throw WrongEntries.of(
          "made",
          order.made().toString(),
          "an order cannot be made after the first day it holds here, " + from);
    }
  }

  @Override
  public Optional<Money> stillOwed(Given<AttachmentOrder> given) {
    AttachmentOrder order = given.body();
    return order
        .total()
        .map(total -> total.minus(given.paid(order.kind().lineCode()).amount()).orZeroIfNegative());
  }

  @Override
  public Optional<String> onPayslip(AttachmentOrder order) {
    return Optional.of(order.creditor() + ", " + order.reference());
  }
}
