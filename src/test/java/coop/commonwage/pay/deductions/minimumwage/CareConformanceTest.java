package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The minimum-wage rows of the care pack, worked out by rule: a row is read into what was worked,
 * paid and taken, and every figure it expects is asked of the room.
 */
class CareConformanceTest {

  private static final Path PACK = Path.of("payroll-rules/uk/conformance/care.csv");
  private static final MinimumWageRules RULES = RuleSets.bundled().minimumWage();
  private static final List<LocalDate> YEARS =
      List.of(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

  @Test
  void everyMinimumWageRowIsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (Stream<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(PACK).stream()) {
      for (NamedCsvRecord row :
          all.filter(row -> row.getField("area").startsWith("nmw_")).toList()) {
        rows++;
        Map<String, String> inputs = entries(row.getField("inputs"));
        entries(row.getField("expected"))
            .forEach(
                (asked, expected) -> {
                  String given = figure(row.getField("area"), asked, inputs, expected);
                  if (!given.equals(expected)) {
                    wrong.add(
                        "%s: %s is %s, not %s"
                            .formatted(row.getField("id"), asked, given, expected));
                  }
                });
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(32, rows);
  }

  /** What {@code asked} is, written with as many decimals as the pack prints. */
  private static String figure(
      String area, String asked, Map<String, String> inputs, String printed) {
    return switch (asked) {
      case "total" -> printed(total(area, inputs).unrounded(), printed);
      case "premium" -> pay(inputs).amount(PayItem.PREMIUM).toString();
      case "nmw_pay" -> pay(inputs).counted().toString();
      case "avg" -> printed(MinimumWage.average(minutes(inputs), pay(inputs).counted()), printed);
      case "required" ->
          printed(MinimumWage.exactlyRequired(rate(inputs), minutes(inputs)), printed);
      case "topup", "shortfall" -> topUp(inputs).toString();
      case "compliant" -> topUp(inputs).isZero() ? "yes" : "no";
      case "entitlement" -> entitlement(inputs).toString();
      case "adj" -> accommodation(inputs).toString();
      case "multiplier" -> offset(inputs).weeks(number(inputs, "prp_days")).toString();
      case "under" -> printed(missing(inputs), printed);
      case "arrears" -> arrears(inputs).toString();
      case "hours" ->
          area.equals("nmw_salaried") ? salariedHours(inputs) : hours(minutes(inputs), printed);
      default -> "no figure is called " + asked;
    };
  }

  private static Money total(String area, Map<String, String> inputs) {
    return area.equals("nmw_accommodation")
        ? Money.of(inputs.get("pay")).plus(accommodation(inputs))
        : pay(inputs).paid();
  }

  private static Money topUp(Map<String, String> inputs) {
    return wage().topUp(rate(inputs), minutes(inputs), pay(inputs).counted());
  }

  private static MinimumWage wage() {
    return new MinimumWage(RULES, LocalDate.of(2026, 10, 1));
  }

  private static Rate rate(Map<String, String> inputs) {
    return Rate.of(inputs.get("rate"));
  }

  /** The year of the row is the one whose rate for the age is the row's. */
  private static Money entitlement(Map<String, String> inputs) {
    return YEARS.stream()
        .filter(day -> rateAt(inputs, day).equals(rate(inputs)))
        .map(day -> new MinimumWage(RULES, day).required(rateAt(inputs, day), minutes(inputs)))
        .findFirst()
        .orElseThrow();
  }

  private static Rate rateAt(Map<String, String> inputs, LocalDate day) {
    LocalDate born = day.minusYears(number(inputs, "age"));
    return new MinimumWage(RULES, day).rateFor(MinimumWageWorker.born(born));
  }

  private static Money accommodation(Map<String, String> inputs) {
    Money charge = Money.of(inputs.get("charge"));
    int nights = number(inputs, "nights");
    AccommodationOffset offset = offset(inputs);
    return inputs.containsKey("prp_days")
        ? offset.adjustmentOfUsualWeeks(charge, nights, number(inputs, "prp_days"), Working.SILENT)
        : offset.adjustment(charge, nights, Working.SILENT);
  }

  /** The year of the row is the one with its offset. */
  private static AccommodationOffset offset(Map<String, String> inputs) {
    return YEARS.stream()
        .filter(
            day ->
                RULES.accommodationOffset().on(day).value().equals(Money.of(inputs.get("offset"))))
        .map(day -> new AccommodationOffset(RULES, day))
        .findFirst()
        .orElseThrow();
  }

  private static Unrounded missing(Map<String, String> inputs) {
    return MinimumWage.exactlyRequired(Rate.of(inputs.get("rate_then")), minutes(inputs))
        .minus(Money.of(inputs.get("paid")).unrounded());
  }

  private static Money arrears(Map<String, String> inputs) {
    return new MinimumWageArrears(RULES, LocalDate.of(2026, 10, 1))
        .uplifted(
            missing(inputs), Rate.of(inputs.get("rate_then")), Rate.of(inputs.get("rate_now")));
  }

  private static String salariedHours(Map<String, String> inputs) {
    PayFrequency frequency =
        inputs.containsKey("weekly") ? PayFrequency.WEEKLY : PayFrequency.MONTHLY;
    return new YearSpread(RULES, LocalDate.of(2026, 10, 1))
        .salariedHours(60 * number(inputs, "basic_hours"), frequency)
        .toString();
  }

  private static String hours(int minutes, String printed) {
    return Rate.ofQuotient(minutes, 60, decimals(printed), Rounding.HALF_UP).toString();
  }

  private static MinimumWagePay pay(Map<String, String> inputs) {
    MinimumWagePay pay = new MinimumWagePay();
    sameWork(inputs).values().forEach(pay::addWork);
    inputs.forEach(
        (name, value) -> {
          switch (name) {
            case "pay" -> pay.add(PayItem.BASIC_PAY, Money.of(value));
            case "premium" -> {
              Money premium = product(value);
              pay.add(PayItem.PREMIUM, premium).add(PayItem.BASIC_PAY, premium.negated());
            }
            case "expenses" -> pay.add(PayItem.EXPENSES_REPAID, Money.of(value));
            case "meals" -> pay.add(PayItem.EXPENSES_REPAID, product(value));
            case "uniform" -> pay.add(PayItem.EMPLOYERS_OWN_USE, Money.of(value));
            case "fuel_unreimbursed" -> pay.addCost(Money.of(value), Money.ZERO);
            case "sleepin_flat" ->
                pay.add(PayItem.SLEEP_IN, Money.of(value.replace("_not_counted", "")));
            default -> {}
          }
        });
    return pay;
  }

  /**
   * Visits, weekends and days are one kind of work; travel, waiting and nights awake are others.
   */
  private static Map<String, List<TimeAtRate>> sameWork(Map<String, String> inputs) {
    Map<String, List<TimeAtRate>> works = new TreeMap<>();
    inputs.forEach(
        (name, value) -> {
          String kind =
              switch (name) {
                case "contact", "weekend", "day", "work" -> "care";
                case "travel", "waiting", "awake" -> name;
                default -> name.startsWith("part-") ? "care" : "";
              };
          if (!kind.isEmpty()) {
            String[] hoursAndRate = value.split("@");
            works
                .computeIfAbsent(kind, first -> new ArrayList<>())
                .add(new TimeAtRate(inMinutes(hoursAndRate[0]), Rate.of(hoursAndRate[1])));
          }
        });
    return works;
  }

  private static int minutes(Map<String, String> inputs) {
    String all = inputs.getOrDefault("worked", inputs.get("hours"));
    return all != null
        ? inMinutes(all)
        : sameWork(inputs).values().stream()
            .flatMap(List::stream)
            .mapToInt(TimeAtRate::minutes)
            .sum();
  }

  private static int inMinutes(String hours) {
    Rate minutes = Rate.of(hours).times(Rate.of("60"));
    assertEquals(0, minutes.scale(), hours + " hours are not whole minutes");
    return Math.toIntExact(minutes.unscaled());
  }

  /** {@code 10h@0.90} or {@code 4@10.00}. */
  private static Money product(String text) {
    String[] factors = text.replace("h@", "@").split("@");
    return Money.of(factors[1]).times(Integer.parseInt(factors[0]));
  }

  private static int number(Map<String, String> inputs, String name) {
    return Integer.parseInt(inputs.get(name));
  }

  /** To the nearest with as many decimals as are printed. */
  private static String printed(Unrounded pence, String printed) {
    int decimals = decimals(printed);
    String given =
        Rate.ofQuotient(pence.numerator(), 100 * pence.denominator(), decimals, Rounding.HALF_UP)
            .toString();
    return Rate.of(printed).toString().equals(given) ? printed : given;
  }

  private static int decimals(String printed) {
    return printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
  }

  /** {@code a=1;b=2}; a part without a name, such as {@code 20h@4.00}, is numbered. */
  private static Map<String, String> entries(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      String[] named = part.split("=", 2);
      if (named.length == 2) {
        entries.put(named[0], named[1]);
      } else if (part.contains("@")) {
        entries.put("part-" + entries.size(), part.replaceAll("h[_a-z]*@", "@"));
      } else {
        entries.put(part, "yes");
      }
    }
    return entries;
  }
}
