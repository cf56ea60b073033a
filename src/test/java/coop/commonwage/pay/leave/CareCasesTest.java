package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every case about holiday of the pack {@code care.csv}, read from it. */
class CareCasesTest {

  private static final Path PACK = Path.of("payroll-rules/uk/conformance/care.csv");
  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final LeaveYear YEAR = LeaveYear.beginning(MonthDay.of(4, 1), DAY);

  @Test
  void everyCaseComesOut() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(PACK)) {
      for (NamedCsvRecord row : csv) {
        Map<String, String> in = named(row.getField("inputs"));
        Map<String, String> given =
            switch (row.getField("area")) {
              case "leave_accrual" -> accrual(in);
              case "leave_regular" -> regular(in);
              case "rolled_up" -> rolledUp(in);
              case "leave_week_pay" -> weekPay(in);
              default -> null;
            };
        if (given != null) {
          seen.add(row.getField("id"));
          named(row.getField("expected"))
              .forEach(
                  (name, value) -> {
                    if (!value.equals(given.get(name))) {
                      wrong.add(row.getField("id") + " " + name + " is " + given.get(name));
                    }
                  });
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(
        List.of(
            "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L13",
            "L14"),
        seen);
  }

  private static Map<String, String> accrual(Map<String, String> in) {
    Fraction minutes = Fraction.of(Rate.of(in.get("hours"))).times(60);
    HolidayBalance accrued = new IrregularAccrual(RULES, YEAR).of(minutes, Working.SILENT);
    return Map.of(
        "rounded",
        Long.toString(accrued.statutory() / 60),
        "raw",
        accrued.exact().dividedBy(60).toDecimals(5, Rounding.HALF_UP).toString());
  }

  private static Map<String, String> regular(Map<String, String> in) {
    Rate daysPerWeek = Rate.of(in.get("days_per_week"));
    if (in.containsKey("full_year")) {
      Fraction days = new RegularEntitlement(RULES, YEAR).fullYear(daysPerWeek, Working.SILENT);
      return Map.of("days", days.toDecimals(4, Rounding.HALF_UP).toString());
    }
    LocalDate first = LocalDate.parse(in.get("year_start"));
    LeaveYear year = LeaveYear.beginning(MonthDay.from(first), first);
    RegularEntitlement entitlement = new RegularEntitlement(RULES, year);
    LocalDate started = LocalDate.parse(in.get("start"));
    Fraction days = entitlement.inFirstYear(daysPerWeek, started, year.lastDay(), Working.SILENT);
    String text = days.toDecimals(4, Rounding.HALF_UP).toString();
    Fraction sevenTwelfths =
        entitlement.fullYear(daysPerWeek, Working.SILENT).times(7).dividedBy(12);
    return Map.of(
        "days",
        text,
        "rounded",
        text,
        "raw",
        sevenTwelfths.toDecimals(4, Rounding.HALF_UP).toString());
  }

  private static Map<String, String> rolledUp(Map<String, String> in) {
    return Map.of(
        "uplift",
        new RolledUpHoliday(RULES, YEAR)
            .with(Money.of(in.get("remuneration")), Working.SILENT)
            .toString());
  }

  /** Newest weeks are named first: {@code 40@400+12@350}, with the unpaid weeks between them. */
  private static Map<String, String> weekPay(Map<String, String> in) {
    List<LookBackWeek> newestFirst = new ArrayList<>();
    LocalDate first = DAY;
    int skipped = Integer.parseInt(in.get("zero_weeks_skipped"));
    for (String group : in.get("paid_weeks").split("\\+")) {
      String[] countAndPay = group.split("@");
      for (int i = 0; i < Integer.parseInt(countAndPay[0]); i++) {
        first = first.minusWeeks(1);
        newestFirst.add(LookBackWeek.of(first, Money.of(countAndPay[1]), 1_770, false));
      }
      for (; skipped > 0; skipped--) {
        first = first.minusWeeks(1);
        newestFirst.add(LookBackWeek.of(first, Money.ZERO, 0, false));
      }
    }
    return Map.of(
        "week",
        new HolidayPay(RULES, YEAR)
            .average(new LookBack(newestFirst.reversed()), DAY, Working.SILENT)
            .orElseThrow()
            .weeksPay()
            .toString());
  }

  /** {@code hours=30;full_year} by name; a name without a value has an empty one. */
  private static Map<String, String> named(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      String[] nameAndValue = part.split("=", 2);
      values.put(nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
    }
    return values;
  }
}
