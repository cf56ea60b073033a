package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Works out the examples that stand beside the minimum wage. Sums are given by the word of their
 * {@link PayItem}; {@code work}, {@code travel} and {@code waiting} each hold one kind of work as
 * {@code 20h@12.71; 15h@14.00}.
 */
public final class MinimumWageExamples {

  private static final List<String> KINDS_OF_WORK = List.of("work", "travel", "waiting");
  private static final int MINUTES_AN_HOUR = 60;

  private final MinimumWageRules rules;

  public MinimumWageExamples(RuleSet rules) {
    this.rules = rules.minimumWage();
  }

  /** What works out each file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/minimum-wage", this::worked);
  }

  private Map<String, String> worked(RuleExample example) {
    String asked = example.given().getOrDefault("asked", "top-up");
    return switch (asked) {
      case "top-up" -> topUp(example);
      case "pay-that-counts" -> payThatCounts(example);
      case "headroom" -> headroom(example);
      case "accommodation" -> accommodation(example);
      case "arrears" -> arrears(example);
      case "salaried-hours" -> salariedHours(example);
      case "bonus" -> bonus(example);
      default -> throw new IllegalArgumentException("\"" + asked + "\" cannot be asked");
    };
  }

  private Map<String, String> topUp(RuleExample example) {
    Money topUp =
        wage(example).topUp(worker(example), minutes(example), pay(example), Working.SILENT);
    return Map.of("top-up", topUp.toString());
  }

  private Map<String, String> payThatCounts(RuleExample example) {
    MinimumWagePay pay = pay(example);
    Map<String, String> result = new TreeMap<>();
    for (String wanted : example.expect().keySet()) {
      result.put(
          wanted,
          switch (wanted) {
            case "paid" -> pay.paid().toString();
            case "counted" -> pay.counted().toString();
            default -> pay.amount(PayItem.ofWord(wanted)).toString();
          });
    }
    return result;
  }

  private Map<String, String> headroom(RuleExample example) {
    return Map.of(
        "headroom",
        wage(example)
            .headroom(worker(example), minutes(example), pay(example).counted())
            .map(Money::toString)
            .orElse("no floor"));
  }

  private Map<String, String> accommodation(RuleExample example) {
    AccommodationOffset offset = new AccommodationOffset(rules, firstDay(example));
    Money charge = Money.of(example.given("charge-a-day"));
    int days = Integer.parseInt(example.given("days"));
    Money adjustment =
        example.given().containsKey("nights-a-week")
            ? offset.adjustmentOfUsualWeeks(
                charge, Integer.parseInt(example.given("nights-a-week")), days, Working.SILENT)
            : offset.adjustment(charge, days, Working.SILENT);
    return Map.of("adjustment", adjustment.toString());
  }

  private Map<String, String> arrears(RuleExample example) {
    Money owed =
        new MinimumWageArrears(rules, example.day("paid-on"))
            .owed(
                worker(example),
                new PastUnderpayment(
                    firstDay(example),
                    minutes(example),
                    pay(example).counted(),
                    Money.of(example.given().getOrDefault("paid-since", "0"))),
                Working.SILENT);
    return Map.of("arrears", owed.toString());
  }

  private Map<String, String> salariedHours(RuleExample example) {
    YearSpread year = new YearSpread(rules, firstDay(example));
    PayFrequency frequency = PayFrequency.ofWord(example.given("frequency"));
    int basicMinutes = MINUTES_AN_HOUR * Integer.parseInt(example.given("basic-hours"));
    return Map.of(
        "hours",
        year.salariedHours(basicMinutes, frequency).toString(),
        "required",
        year.requiredForSalary(wage(example).rateFor(worker(example)), basicMinutes, frequency)
            .toString());
  }

  private Map<String, String> bonus(RuleExample example) {
    Money bonus = Money.of(example.given("yearly-bonus"));
    Money before =
        new YearSpread(rules, firstDay(example))
            .bonusOfPeriodBefore(bonus, PayFrequency.ofWord(example.given("frequency")));
    return Map.of(
        "period-before", before.toString(), "this-period", bonus.minus(before).toString());
  }

  private MinimumWage wage(RuleExample example) {
    return new MinimumWage(rules, firstDay(example));
  }

  private static LocalDate firstDay(RuleExample example) {
    return example.day("period-first-day");
  }

  private static MinimumWageWorker worker(RuleExample example) {
    MinimumWageWorker worker = MinimumWageWorker.born(example.day("date-of-birth"));
    return example.given().containsKey("apprentice-since")
        ? worker.apprenticeSince(example.day("apprentice-since"))
        : worker;
  }

  private static int minutes(RuleExample example) {
    if (example.given().containsKey("minutes")) {
      return Integer.parseInt(example.given("minutes"));
    }
    return KINDS_OF_WORK.stream()
        .flatMap(kind -> times(example, kind).stream())
        .mapToInt(TimeAtRate::minutes)
        .sum();
  }

  private static MinimumWagePay pay(RuleExample example) {
    MinimumWagePay pay = new MinimumWagePay();
    KINDS_OF_WORK.forEach(kind -> pay.addWork(times(example, kind)));
    for (PayItem item : PayItem.values()) {
      pay.add(item, Money.of(example.given().getOrDefault(item.word(), "0")));
    }
    return pay.add(
        PayItem.BASIC_PAY, Money.of(example.given().getOrDefault("pay-that-counts", "0")));
  }

  private static List<TimeAtRate> times(RuleExample example, String kindOfWork) {
    List<TimeAtRate> times = new ArrayList<>();
    String written = example.given().getOrDefault(kindOfWork, "");
    for (String part : written.isEmpty() ? new String[0] : written.split(";")) {
      String[] hoursAndRate = part.strip().split("h@");
      if (hoursAndRate.length != 2) {
        throw new IllegalArgumentException(
            "%s: \"%s\" is not hours at a rate, such as 20h@12.71".formatted(kindOfWork, part));
      }
      times.add(
          new TimeAtRate(
              MINUTES_AN_HOUR * Integer.parseInt(hoursAndRate[0]), Rate.of(hoursAndRate[1])));
    }
    return times;
  }
}
