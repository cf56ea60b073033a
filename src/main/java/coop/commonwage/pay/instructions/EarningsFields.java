package coop.commonwage.pay.instructions;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import java.util.List;
import java.util.Optional;

/** The fields that tell what was earned before an absence; all of them may be empty. */
final class EarningsFields {

  private static final String AVERAGE = "averageWeeklyEarnings";
  private static final String TOTAL = "earnings";
  private static final String PAID_FOR = "earningsPaidFor";
  private static final String TIMES = "earningsTimes";

  static final List<Field> ALL =
      List.of(
          Field.optional(AVERAGE, FieldType.MONEY),
          Field.optional(TOTAL, FieldType.MONEY),
          Field.optionalChoice(PAID_FOR, "weeks", "months", "days", "days-since-start"),
          Field.optional(TIMES, FieldType.COUNT));

  private EarningsFields() {}

  /** Reads either the average itself, or what was paid and for how long. */
  static Optional<EarningsBefore> read(Entries entries) {
    Optional<EarningsBefore> average = entries.findMoney(AVERAGE).map(EarningsBefore.Known::new);
    if (entries.find(TOTAL).isEmpty()) {
      refuseAlone(entries, PAID_FOR);
      refuseAlone(entries, TIMES);
      return average;
    }
    if (average.isPresent()) {
      throw WrongEntries.of(
          TOTAL, entries.text(TOTAL), "give either this or the average itself, not both");
    }
    int times = entries.count(TIMES);
    if (times == 0) {
      throw WrongEntries.of(TIMES, entries.text(TIMES), "this must be 1 or more");
    }
    return Optional.of(
        switch (entries.text(PAID_FOR)) {
          case "weeks" -> new EarningsBefore.Weekly(entries.money(TOTAL), times);
          case "months" -> new EarningsBefore.Monthly(entries.money(TOTAL), times);
          case "days" -> new EarningsBefore.Irregular(entries.money(TOTAL), times);
          default -> new EarningsBefore.Short(entries.money(TOTAL), new Rate(times, 0));
        });
  }

  private static void refuseAlone(Entries entries, String field) {
    if (entries.find(field).isPresent()) {
      throw WrongEntries.of(
          field, entries.text(field), "this says nothing without " + TOTAL + ": fill both in");
    }
  }
}
