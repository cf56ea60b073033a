package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out the examples that stand beside {@code uk/statutory-pay.yaml}. */
public final class StatutoryPayExamples {

  private static final int DECIMALS = 7;

  private final StatutoryPayRules rules;

  public StatutoryPayExamples(RuleSet rules) {
    this.rules = rules.statutoryPay();
  }

  /** What works out each file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/statutory-pay", this::worked);
  }

  private Map<String, String> worked(RuleExample example) {
    String pay = example.given("pay");
    return switch (pay) {
      case "sick-pay" -> sickPay(example);
      case "average-for-sick-pay", "average-for-family-pay" -> average(example);
      case "recovery" -> recovery(example);
      default -> familyPay(FamilyLeaveKind.ofWord(pay), example);
    };
  }

  private Map<String, String> sickPay(RuleExample example) {
    Unrounded average = Money.of(example.given("average")).unrounded();
    List<Sickness> spells = new ArrayList<>();
    if (example.given().containsKey("earlier-first-day")) {
      spells.add(spell(example, "earlier-", average));
    }
    spells.add(spell(example, "", average));
    SickPay sickPay = new SickPay(rules);
    SicknessPay last = sickPay.of(SicknessRecord.of(spells), example.day("last-day")).getLast();
    return Map.of(
        "paid",
        sickPay.amount(last.days()).toString(),
        "days",
        last.days().stream()
            .map(day -> day.outcome().word())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()))
            .entrySet()
            .stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private static Sickness spell(RuleExample example, String prefix, Unrounded average) {
    return Sickness.of(
        DateSpan.of(example.day(prefix + "first-day"), example.day(prefix + "last-day")),
        weekdays(example.given().getOrDefault("qualifying-days", "")),
        average);
  }

  private static Set<DayOfWeek> weekdays(String numbers) {
    return Arrays.stream(numbers.split(" "))
        .filter(number -> !number.isEmpty())
        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
        .collect(Collectors.toSet());
  }

  private Map<String, String> average(RuleExample example) {
    AverageEarnings earnings = new AverageEarnings(rules);
    LocalDate day = example.day("day");
    Unrounded average =
        example.given("pay").equals("average-for-sick-pay")
            ? earnings.forSickPay(before(example), day, Working.SILENT)
            : earnings.forFamilyPay(before(example), day, Working.SILENT);
    return Map.of("average", new Rate(average.cutAfter(DECIMALS).numerator(), DECIMALS).toString());
  }

  private static EarningsBefore before(RuleExample example) {
    Money total = Money.of(example.given("total"));
    String times = example.given("times");
    return switch (example.given("paid")) {
      case "weeks" -> new EarningsBefore.Weekly(total, Integer.parseInt(times));
      case "months" -> new EarningsBefore.Monthly(total, Integer.parseInt(times));
      case "days" -> new EarningsBefore.Irregular(total, Integer.parseInt(times));
      case "days-only" -> new EarningsBefore.Short(total, Rate.of(times));
      default ->
          throw new IllegalArgumentException(
              "paid: \"" + example.given("paid") + "\" is not weeks, months, days or days-only");
    };
  }

  private Map<String, String> familyPay(FamilyLeaveKind kind, RuleExample example) {
    FamilyPay familyPay = new FamilyPay(rules);
    FamilyLeave leave =
        new FamilyLeave(
            kind,
            FamilyEvent.ofWord(example.given("event")),
            example.day("event-day"),
            example.given().containsKey("child-came")
                ? Optional.of(example.day("child-came"))
                : Optional.empty(),
            List.of(DateSpan.of(example.day("first-day"), example.day("last-day"))),
            0,
            Optional.of(Money.of(example.given("average")).unrounded()),
            example.day("employed-from"),
            Optional.empty());
    DateSpan period = DateSpan.of(example.day("period-first-day"), example.day("period-last-day"));
    return familyPay
        .refusal(leave)
        .map(refusal -> Map.of("refused", refusal.word()))
        .orElseGet(
            () ->
                Map.of(
                    "paid",
                    familyPay
                        .amount(within(familyPay.days(leave, period.lastDay()), period))
                        .toString()));
  }

  private static List<FamilyDay> within(List<FamilyDay> days, DateSpan period) {
    return days.stream().filter(day -> period.contains(day.day())).toList();
  }

  private Map<String, String> recovery(RuleExample example) {
    Recovery.Recovered back =
        new Recovery(rules, example.day("pay-date"))
            .of(
                Money.of(example.given("paid")),
                example.given("small-employer").equals("yes"),
                Working.SILENT);
    return Map.of(
        "recovered", back.recovered().toString(), "compensation", back.compensation().toString());
  }
}
