package coop.commonwage.pay.statutorypay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StatutoryPayRules;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** GOV.UK's own cases of sick pay and maternity pay, every row, to the penny. */
class GovUkPacksTest {

  private static final Path PACKS = Path.of("payroll-rules/uk/conformance");
  private static final StatutoryPayRules RULES = RuleSets.bundled().statutoryPay();
  private static final SickPay SICK_PAY = new SickPay(RULES);
  private static final FamilyPay FAMILY_PAY = new FamilyPay(RULES);
  private static final AverageEarnings EARNINGS = new AverageEarnings(RULES);
  private static final Unrounded WELL_PAID = Money.of("500").unrounded();
  private static final int DAYS_A_WEEK = 7;

  @Test
  void everyRowOfSickPayIsExactWhenTheLinkIsTold() throws IOException {
    List<NamedCsvRecord> rows = rows("ssp_govuk_smart_answers.csv");
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      Sickness alone = spell(row, "sick_start", "sick_end");
      Sickness linked =
          new Sickness(
              alone.days(), alone.qualifyingDays(), alone.averageWeeklyEarnings(), earlier(row));
      SicknessRecord known = SicknessRecord.of(List.of(linked));
      compare(row, "sick pay", paid(known), row.getField("expected_ssp"), wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(28, rows.size());
  }

  @Test
  void everyRowWhoseSicknessIsLinkedInLawIsExactWhenTheLinkIsFound() throws IOException {
    List<String> wrong = new ArrayList<>();
    int linked = 0;
    for (NamedCsvRecord row : rows("ssp_govuk_smart_answers.csv")) {
      if (row.getField("linked_start").isEmpty() || !isWithinEightWeeks(row)) {
        continue;
      }
      linked++;
      SicknessRecord known =
          SicknessRecord.of(
              List.of(
                  spell(row, "linked_start", "linked_end"), spell(row, "sick_start", "sick_end")));
      compare(row, "sick pay", paid(known), row.getField("expected_ssp"), wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(9, linked);
  }

  private static boolean isWithinEightWeeks(NamedCsvRecord row) {
    return !day(row, "linked_end").plusDays(57).isBefore(day(row, "sick_start"));
  }

  private static Money paid(SicknessRecord known) {
    LocalDate until = known.spells().getLast().days().lastDay();
    return SICK_PAY.amount(SICK_PAY.of(known, until).getLast().days());
  }

  private static Sickness spell(NamedCsvRecord row, String first, String last) {
    String earned = row.getField("eight_week_earnings");
    Unrounded average =
        earned.isEmpty()
            ? WELL_PAID
            : EARNINGS.forSickPay(
                new EarningsBefore.Weekly(Money.of(earned), 8), day(row, first), Working.SILENT);
    return Sickness.of(DateSpan.of(day(row, first), day(row, last)), pattern(row), average);
  }

  /** What the calculator is told: the linked days used up three waiting days, then days of pay. */
  private static Optional<EarlierSickness> earlier(NamedCsvRecord row) {
    if (row.getField("linked_start").isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = day(row, "linked_end");
    Set<DayOfWeek> pattern = pattern(row);
    int days =
        Math.toIntExact(
            day(row, "linked_start")
                .datesUntil(last.plusDays(1))
                .filter(day -> pattern.contains(day.getDayOfWeek()))
                .count());
    return Optional.of(
        new EarlierSickness(
            DateSpan.of(day(row, "linked_start"), last),
            Math.min(3, days),
            Math.max(0, days - 3),
            pattern.size()));
  }

  private static Set<DayOfWeek> pattern(NamedCsvRecord row) {
    return Arrays.stream(row.getField("working_days_0sun").split(" "))
        .map(Integer::parseInt)
        .map(number -> number == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(number))
        .collect(Collectors.toSet());
  }

  private static final Pattern PAYMENTS = Pattern.compile("(\\w+) (\\d) payments");
  private static final Pattern LEAVE = Pattern.compile("leave (?:start )?(\\d{4}-\\d{2}-\\d{2})");

  @Test
  void everyRowOfMaternityPayIsExact() throws IOException {
    List<NamedCsvRecord> rows = rows("smp_govuk_smart_answers.csv");
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      String expected = row.getField("expected");
      switch (row.getField("kind")) {
        case "AWE" -> {
          if (!average(row).equals(Rate.of(expected))) {
            wrong.add(row.getField("id") + " is " + average(row) + ", not " + expected);
          }
        }
        case "SMP_TOTAL_39W" -> compare(row, "in all", inAll(row), expected, wrong);
        case "SMP_PERIOD" -> compare(row, "period", ofPeriod(row), expected, wrong);
        default -> wrong.add(row.getField("id") + " is of no known kind");
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(21, rows.size());
  }

  private static Rate average(NamedCsvRecord row) {
    Matcher payments = PAYMENTS.matcher(row.getField("basis"));
    assertEquals(true, payments.matches());
    int count = Integer.parseInt(payments.group(2));
    Money total = Money.of(row.getField("input_earnings"));
    EarningsBefore before =
        switch (payments.group(1)) {
          case "weekly" -> new EarningsBefore.Weekly(total, count);
          case "fortnightly" -> new EarningsBefore.Weekly(total, 2 * count);
          case "four_weekly" -> new EarningsBefore.Weekly(total, 4 * count);
          default -> new EarningsBefore.Monthly(total, count);
        };
    Unrounded average = EARNINGS.forFamilyPay(before, LocalDate.of(2012, 11, 10), Working.SILENT);
    return new Rate(average.numerator() * (100_000 / average.denominator()), 7);
  }

  /** All 39 weeks, each paid by itself. */
  private static Money inAll(NamedCsvRecord row) {
    FamilyLeave leave = maternity(row);
    List<FamilyDay> days = FAMILY_PAY.days(leave, leave.leave().getFirst().lastDay());
    Money sum = Money.ZERO;
    for (int week = 0; week < 39; week++) {
      LocalDate first = leave.firstDay().plusWeeks(week);
      sum = sum.plus(FAMILY_PAY.amount(within(days, DateSpan.of(first, first.plusDays(6)))));
    }
    return sum;
  }

  private static Money ofPeriod(NamedCsvRecord row) {
    FamilyLeave leave = maternity(row);
    DateSpan period = period(row, leave.firstDay());
    return FAMILY_PAY.amount(within(FAMILY_PAY.days(leave, period.lastDay()), period));
  }

  private static List<FamilyDay> within(List<FamilyDay> days, DateSpan period) {
    return days.stream().filter(day -> period.contains(day.day())).toList();
  }

  /** The days a row pays for: its pay week ends on a Friday, or its month on the first. */
  private static DateSpan period(NamedCsvRecord row, LocalDate leaveBegins) {
    String basis = row.getField("basis");
    List<LocalDate> dates =
        Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
            .matcher(basis)
            .results()
            .map(found -> LocalDate.parse(found.group()))
            .toList();
    LocalDate firstPayday =
        basis.contains("1st of month")
            ? leaveBegins.withDayOfMonth(1)
            : leaveBegins.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    if (basis.contains("first payment")) {
      return DateSpan.of(leaveBegins, firstPayday);
    }
    LocalDate payday = dates.size() > 1 ? dates.get(1) : firstPayday.plusDays(DAYS_A_WEEK);
    return DateSpan.of(payday.minusDays(DAYS_A_WEEK - 1L), payday);
  }

  private static FamilyLeave maternity(NamedCsvRecord row) {
    Matcher given = LEAVE.matcher(row.getField("basis"));
    LocalDate begins = given.find() ? LocalDate.parse(given.group(1)) : LocalDate.of(2026, 5, 4);
    return new FamilyLeave(
        FamilyLeaveKind.MATERNITY,
        FamilyEvent.EXPECTED_BIRTH,
        begins.plusWeeks(3),
        Optional.empty(),
        List.of(DateSpan.of(begins, begins.plusWeeks(39).minusDays(1))),
        0,
        Optional.of(Money.of(row.getField("input_earnings")).unrounded()),
        begins.minusYears(2),
        Optional.empty());
  }

  @Test
  void everyHistoricRateIsThereFromItsDay() throws IOException {
    List<NamedCsvRecord> rows = rows("historic-statutory-rates.csv");
    for (NamedCsvRecord row : rows) {
      Money rate = Money.of(row.getField("weekly_rate"));
      if (row.getField("payment").equals("SSP")) {
        LocalDate from = day(row, "from");
        assertEntry(from, rate, RULES.sick().rate().on(from));
        String limit = row.getField("lower_earnings_limit");
        if (!limit.isEmpty()) {
          assertEquals(Money.of(limit), RULES.earnings().lowerLimit().on(from).value());
        }
        if (!row.getField("to").isEmpty()) {
          assertEquals(rate, RULES.sick().rate().on(day(row, "to")).value());
        }
      } else {
        LocalDate from = firstSundayOfApril(row.getField("from"));
        assertEntry(from, rate, RULES.family().rate().on(from));
        if (!row.getField("to").isEmpty()) {
          LocalDate next = firstSundayOfApril(row.getField("to"));
          assertEquals(rate, RULES.family().rate().on(next.minusDays(1)).value());
        }
      }
    }
    assertEquals(30, rows.size());
  }

  private static LocalDate firstSundayOfApril(String year) {
    return LocalDate.of(Integer.parseInt(year), 4, 1)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static void assertEntry(LocalDate from, Money rate, RuleEntry<Money> entry) {
    assertEquals(from, entry.from());
    assertEquals(rate, entry.value());
  }

  @Test
  void everyCaseOfCareWorkIsExact() throws IOException {
    List<NamedCsvRecord> rows =
        rows("care.csv").stream().filter(row -> row.getField("area").startsWith("ssp")).toList();
    for (NamedCsvRecord row : rows) {
      Map<String, String> given = pairs(row.getField("inputs"));
      assertEquals(
          pairs(row.getField("expected")),
          switch (row.getField("area")) {
            case "ssp" -> weekOf(given);
            case "ssp_awe" -> Map.of("awe", twoDecimals(averageOf(given)));
            case "ssp_daily" -> daily(given, pairs(row.getField("expected")));
            default -> longest(given);
          },
          row.getField("id"));
    }
    assertEquals(11, rows.size());
  }

  private static Map<String, String> weekOf(Map<String, String> given) {
    Unrounded average =
        EARNINGS.forSickPay(
            new EarningsBefore.Weekly(Money.of(given.get("earnings8w")), 8),
            LocalDate.of(2026, 4, 13),
            Working.SILENT);
    DateSpan days = DateSpan.of(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17));
    Money paid = paid(SicknessRecord.of(List.of(Sickness.of(days, mondayTo(5), average))));
    return Map.of("awe", twoDecimals(average), "week", paid.toString());
  }

  private static Unrounded averageOf(Map<String, String> given) {
    Money pay = Money.of(given.get("pay"));
    EarningsBefore before;
    if (given.containsKey("months")) {
      before = new EarningsBefore.Monthly(pay, Integer.parseInt(given.get("months")));
    } else if (given.containsKey("irregular")) {
      // the first date is the payday before the period, so it is ten days
      DateSpan days =
          DateSpan.of(
              LocalDate.parse(given.get("from")).plusDays(1), LocalDate.parse(given.get("to")));
      before = new EarningsBefore.Irregular(pay, days.days());
    } else {
      before = new EarningsBefore.Short(pay, Rate.of(given.get("days")));
    }
    return EARNINGS.forSickPay(before, LocalDate.of(2014, 1, 6), Working.SILENT);
  }

  private static Map<String, String> daily(
      Map<String, String> given, Map<String, String> expected) {
    int qualifyingDays = Integer.parseInt(given.get("qdays"));
    boolean now = given.get("weekly").equals("123.25");
    LocalDate monday = now ? LocalDate.of(2026, 6, 1) : LocalDate.of(2012, 10, 1);
    Sickness spell =
        Sickness.of(DateSpan.of(monday, monday.plusDays(6)), mondayTo(qualifyingDays), WELL_PAID);
    SicknessPay pay =
        SICK_PAY.of(SicknessRecord.of(List.of(spell)), spell.days().lastDay()).getFirst();
    SickDay paid = pay.days().stream().filter(SickDay::isPaid).findFirst().orElseThrow();
    Unrounded fourDecimals = paid.pay().times(100);
    Map<String, String> result =
        new HashMap<>(
            Map.of(
                "daily",
                new Rate(fourDecimals.numerator() / fourDecimals.denominator(), 4).toString()));
    if (expected.containsKey("one_day")) {
      result.put("one_day", SICK_PAY.amount(List.of(paid)).toString());
      result.put("three_days", SICK_PAY.amount(pay.days()).toString());
    }
    return result;
  }

  private static Map<String, String> longest(Map<String, String> given) {
    LocalDate monday = LocalDate.of(2026, 4, 6);
    Sickness spell =
        Sickness.of(
            DateSpan.of(monday, monday.plusWeeks(40)),
            mondayTo(Integer.parseInt(given.get("qdays"))),
            WELL_PAID);
    long paid =
        SICK_PAY
            .of(SicknessRecord.of(List.of(spell)), spell.days().lastDay())
            .getFirst()
            .days()
            .stream()
            .filter(SickDay::isPaid)
            .count();
    return Map.of("max_days", Long.toString(paid));
  }

  private static Set<DayOfWeek> mondayTo(int day) {
    return Arrays.stream(DayOfWeek.values()).limit(day).collect(Collectors.toSet());
  }

  private static String twoDecimals(Unrounded average) {
    return average.rounded(Rounding.HALF_UP).toString();
  }

  /** {@code a=1;b;c=2} by name. */
  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split(";"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
  }

  private static void compare(
      NamedCsvRecord row, String what, Money given, String expected, List<String> wrong) {
    if (!given.equals(Money.of(expected))) {
      wrong.add("%s: %s is %s, not %s".formatted(row.getField("id"), what, given, expected));
    }
  }

  private static LocalDate day(NamedCsvRecord row, String column) {
    return LocalDate.parse(row.getField(column));
  }

  private static List<NamedCsvRecord> rows(String pack) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(PACKS.resolve(pack))) {
      return csv.stream().toList();
    }
  }
}
