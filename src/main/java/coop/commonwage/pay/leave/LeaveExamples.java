package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out the examples that stand beside the rules of holiday. */
public final class LeaveExamples {

  /** So many weeks, each with its pay and minutes, or each with an absence. */
  private static final Pattern WEEKS =
      Pattern.compile("(\\d{1,3})x(?:(\\d+\\.\\d\\d)/(\\d{1,5})|(absent))");

  private static final int DECIMALS = 4;

  private final HolidayRules rules;

  public LeaveExamples(RuleSet rules) {
    this.rules = rules.holiday();
  }

  /** What works out the file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/holiday", this::worked);
  }

  private Map<String, String> worked(RuleExample example) {
    LocalDate first = example.day("leave-year-first-day");
    LeaveYear year = LeaveYear.beginning(MonthDay.from(first), first);
    return switch (example.given("of")) {
      case "full-year" ->
          days(
              new RegularEntitlement(rules, year)
                  .fullYear(Rate.of(example.given("days-a-week")), Working.SILENT));
      case "first-year" ->
          days(
              new RegularEntitlement(rules, year)
                  .inFirstYear(
                      Rate.of(example.given("days-a-week")),
                      example.day("started"),
                      example.given().containsKey("on") ? example.day("on") : year.lastDay(),
                      Working.SILENT));
      case "leaver" ->
          days(
              new RegularEntitlement(rules, year)
                  .ofLeaver(
                      Rate.of(example.given("days-a-week")),
                      example.day("started"),
                      example.day("left"),
                      Working.SILENT));
      case "accrual" -> accrual(example, year);
      case "rolled-up" -> rolledUp(example, year);
      case "average" -> average(example, year);
      case "absence" -> absence(example, year);
      default ->
          throw new IllegalArgumentException(
              "\"" + example.given("of") + "\" is no example of holiday");
    };
  }

  private Map<String, String> accrual(RuleExample example, LeaveYear year) {
    HolidayBalance accrued =
        new IrregularAccrual(rules, year)
            .of(Long.parseLong(example.given("minutes-worked")), Working.SILENT);
    return Map.of(
        "minutes",
        accrued.exact().toDecimals(DECIMALS, Rounding.HALF_UP).toString(),
        "statutory-minutes",
        Long.toString(accrued.statutory()));
  }

  private Map<String, String> rolledUp(RuleExample example, LeaveYear year) {
    RolledUpHoliday rolledUp = new RolledUpHoliday(rules, year);
    HolidayScheme worker =
        HolidayScheme.valueOf(example.given("worker").toUpperCase(Locale.ROOT).replace('-', '_'));
    Optional<String> refusal =
        rolledUp.whyNot(worker, BankHolidayDivision.ofWord(example.given("nation")));
    return refusal.isPresent()
        ? Map.of("allowed", "no")
        : Map.of(
            "holiday-pay",
            rolledUp.with(Money.of(example.given("pay")), Working.SILENT).toString());
  }

  private Map<String, String> average(RuleExample example, LeaveYear year) {
    HolidayPay pay = new HolidayPay(rules, year);
    LocalDate first = example.day("holiday-first-day");
    Optional<WeekAverage> average =
        pay.average(weeks(example.given("weeks"), first), first, Working.SILENT);
    if (average.isEmpty()) {
      return Map.of("weeks", "0");
    }
    WeekAverage week = average.get();
    long minutes = Long.parseLong(example.given().getOrDefault("minutes", "60"));
    return Map.of(
        "weeks",
        Integer.toString(week.weeks()),
        "weeks-pay",
        week.weeksPay().toString(),
        "hourly-rate",
        week.hourlyRate().toString(),
        "holiday-pay",
        pay.of(Fraction.of(minutes), week, Working.SILENT).toString());
  }

  private Map<String, String> absence(RuleExample example, LeaveYear year) {
    LocalDate first = example.day("absence-first-day");
    Fraction minutes =
        new AbsenceAccrual(rules, year)
            .minutes(
                weeks(example.given("weeks"), first),
                first,
                Integer.parseInt(example.given("days-absent")),
                Working.SILENT);
    return Map.of("minutes-counted", minutes.toDecimals(DECIMALS, Rounding.HALF_UP).toString());
  }

  private static Map<String, String> days(Fraction days) {
    return Map.of("days", days.toDecimals(DECIMALS, Rounding.HALF_UP).toString());
  }

  /** Weeks as {@code 12x350.00/1770 2xabsent}, oldest first, the last one ending before a day. */
  private static LookBack weeks(String text, LocalDate before) {
    List<LookBackWeek> newestFirst = new ArrayList<>();
    LocalDate firstDay = before;
    for (String group : List.of(text.split(" ")).reversed()) {
      Matcher read = WEEKS.matcher(group);
      if (!read.matches()) {
        throw new IllegalArgumentException(
            "\"" + group + "\" is not weeks such as 12x350.00/1770 or 2xabsent");
      }
      boolean absent = read.group(4) != null;
      for (int i = 0; i < Integer.parseInt(read.group(1)); i++) {
        firstDay = firstDay.minusWeeks(1);
        newestFirst.add(
            LookBackWeek.of(
                firstDay,
                absent ? Money.ZERO : Money.of(read.group(2)),
                absent ? 0 : Long.parseLong(read.group(3)),
                absent));
      }
    }
    return new LookBack(newestFirst.reversed());
  }
}
