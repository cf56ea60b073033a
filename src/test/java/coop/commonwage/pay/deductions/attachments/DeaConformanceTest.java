package coop.commonwage.pay.deductions.attachments;

import static coop.commonwage.pay.deductions.attachments.SomeOrders.MONTHLY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every row of the pack for direct earnings attachments, to the penny. */
class DeaConformanceTest {

  private static final Path PACK = Path.of("payroll-rules/uk/conformance/dea.csv");
  private static final RuleSet RULES = RuleSets.bundled();

  @Test
  void everyRowIsExactOnAllNetEarnings() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<NamedCsvRecord> rows = rows();
    for (NamedCsvRecord row : rows) {
      Money taken = taken(row, DeaReading.FULL_NET);
      if (!taken.equals(Money.of(row.getField("expected_deduction")))) {
        wrong.add(row.getField("id") + " gives " + taken);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(60, rows.size());
  }

  @Test
  void theOtherReadingDiffersOnlyWhereAnotherOrderComesFirst() throws IOException {
    List<String> different = new ArrayList<>();
    for (NamedCsvRecord row : rows()) {
      Money taken = taken(row, DeaReading.RESIDUAL_NET);
      if (!taken.equals(Money.of(row.getField("expected_deduction")))) {
        different.add(row.getField("id") + " " + taken);
      }
    }
    assertEquals(List.of("council-rotherham-ex3 79.38", "council-mansfield-ex3 285.12"), different);
  }

  private static Money taken(NamedCsvRecord row, DeaReading reading) {
    Money before = Money.of(row.getField("other_priority_deductions"));
    List<OrderInForce> orders = new ArrayList<>();
    if (before.isPositive()) {
      orders.add(
          SomeOrders.court(OrderKind.AEO_MAINTENANCE, "first", MONTHLY, before.toString(), "0.00"));
    }
    OrderKind kind = OrderKind.ofWord("dea-" + row.getField("rate"));
    orders.add(SomeOrders.byTable(kind, "dea", LocalDate.of(2026, 1, 15)));
    OrdersTaken taken =
        new AttachmentOrders(
                RULES.attachmentOrders(), RULES.councilTaxOrders(), LocalDate.of(2026, 5, 5))
            .on(
                new AttachableEarnings(
                    Money.of(row.getField("net_earnings")),
                    Money.ZERO,
                    EarningsPeriod.of(PayFrequency.ofWord(row.getField("frequency")), 30),
                    Optional.empty()),
                new OrdersAsked(orders, reading, false),
                SomeOrders.NOBODY_LISTENS);
    return taken.deductions().getLast().taken();
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(PACK)) {
      return csv.stream().toList();
    }
  }
}
