package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days looked over one by one come to what the payslip of their period pays. */
class TimeByPeriodTest {

  private static final BankHolidays HOLIDAYS =
      RuleSets.bundled().bankHolidays(BankHolidayDivision.ENGLAND_AND_WALES);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final DateSpan DAYS = DateSpan.of(FIRST, LocalDate.of(2026, 12, 31));

  private static final Map<Choice, List<String>> ANSWERS =
      Map.of(
          Choice.LONGEST_PAID_GAP, List.of("0", "20", "60", "120"),
          Choice.VISIT_PAY, List.of("actual", "longer"),
          Choice.TRAVEL_PAY, List.of("given", "gap", "larger"),
          Choice.BANK_HOLIDAY_DAYS, List.of("official", "calendar", "both"));

  @Test
  void aChoiceInTheMiddleOfAWeekHoldsFromTheNextWeek() {
    EmployerChoices choices =
        new EmployerChoices(
            List.of(new EmployerChoice(Choice.LONGEST_PAID_GAP, "20", LocalDate.of(2026, 10, 14))));
    PayPeriods weeks = new PayPeriods(PayFrequency.WEEKLY, List.of());
    TimeByPeriod time = new TimeByPeriod(choices, HOLIDAYS);
    List<Visit> visits = new ArrayList<>();
    for (int day : List.of(13, 15, 20)) {
      LocalDateTime at = LocalDate.of(2026, 10, day).atTime(9, 0);
      visits.add(visit("A" + day, at, 60, 60, 0));
      visits.add(visit("B" + day, at.plusMinutes(90), 60, 60, 0));
    }
    PaidTime paid = time.ofDays(weeks, DAYS, visits, List.of());
    assertEquals(List.of(30, 30, 0), paidGaps(paid, 13, 15, 20));
  }

  private static List<Integer> paidGaps(PaidTime paid, int... days) {
    List<Integer> gaps = new ArrayList<>();
    for (int day : days) {
      LocalDate on = LocalDate.of(2026, 10, day);
      gaps.add(paid.worked(DateSpan.of(on, on)).minutes(TimeKind.WAITING));
    }
    return gaps;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyDaysOfAnyChoicesAddUpToThePayslips(int seed) {
    SplittableRandom random = new SplittableRandom(seed * 7919L);
    for (PayFrequency frequency : PayFrequency.values()) {
      EmployerChoices choices = choices(random);
      List<Visit> visits = visits(random);
      List<TimeEntry> entries = entries(random);
      PayPeriods periods = new PayPeriods(frequency, opened(random, frequency));
      TimeByPeriod time = new TimeByPeriod(choices, HOLIDAYS);
      PaidTime whole = time.ofDays(periods, DAYS, visits, entries);
      for (DateSpan period : periods.over(DateSpan.of(FIRST.plusMonths(1), FIRST.plusMonths(2)))) {
        PaidTime slip =
            new TimeByPeriod(choices, HOLIDAYS)
                .ofPeriod(period, reaching(period, visits), of(period, entries));
        assertEquals(slip, whole.within(period), () -> frequency + " " + period);
        PaidTime added = PaidTime.NOTHING;
        for (LocalDate day : period.firstDay().datesUntil(period.lastDay().plusDays(1)).toList()) {
          DateSpan only = DateSpan.of(day, day);
          added = added.plus(time.ofDays(periods, only, reaching(only, visits), of(only, entries)));
        }
        assertEquals(slip.worked(), added.worked(), () -> frequency + " day by day " + period);
      }
    }
  }

  @Test
  void periodsOfRunsStandAndAllOthersFillTheDaysBetween() {
    DateSpan odd = DateSpan.of(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 18));
    for (PayFrequency frequency : PayFrequency.values()) {
      PayPeriods periods = new PayPeriods(frequency, List.of(odd));
      List<DateSpan> over = periods.over(DAYS);
      assertTrue(over.contains(odd), over::toString);
      for (int each = 1; each < over.size(); each++) {
        assertEquals(
            over.get(each - 1).lastDay().plusDays(1), over.get(each).firstDay(), over::toString);
      }
      for (DateSpan period : over) {
        assertEquals(period, periods.of(period.firstDay()));
        assertEquals(period, periods.of(period.lastDay()));
      }
    }
  }

  @Test
  void theRandomChoicesDoChangeWhatIsPaid() {
    SplittableRandom random = new SplittableRandom(7919L);
    List<Visit> visits = visits(random);
    PayPeriods weeks = new PayPeriods(PayFrequency.WEEKLY, List.of());
    assertNotEquals(
        new TimeByPeriod(EmployerChoices.USUAL, HOLIDAYS)
            .ofDays(weeks, DAYS, visits, List.of())
            .worked(),
        new TimeByPeriod(choices(random), HOLIDAYS)
            .ofDays(weeks, DAYS, visits, List.of())
            .worked());
  }

  private static EmployerChoices choices(SplittableRandom random) {
    List<EmployerChoice> recorded = new ArrayList<>();
    ANSWERS.forEach(
        (choice, answers) -> {
          for (int times = random.nextInt(1, 5); times > 0; times--) {
            recorded.add(
                new EmployerChoice(
                    choice,
                    answers.get(random.nextInt(answers.size())),
                    FIRST.plusDays(random.nextInt(100))));
          }
        });
    return new EmployerChoices(recorded);
  }

  private static List<DateSpan> opened(SplittableRandom random, PayFrequency frequency) {
    if (random.nextBoolean()) {
      return List.of();
    }
    LocalDate first = FIRST.plusDays(random.nextInt(28));
    List<DateSpan> opened = new ArrayList<>();
    for (int runs = random.nextInt(1, 4); runs > 0; runs--) {
      LocalDate next =
          frequency.isMonthly() ? first.plusMonths(1) : first.plusWeeks(frequency.weeks());
      opened.add(DateSpan.of(first, next.minusDays(1)));
      first = next;
    }
    return opened;
  }

  private static List<Visit> visits(SplittableRandom random) {
    List<Visit> visits = new ArrayList<>();
    LocalDateTime at = FIRST.atTime(7, 0);
    while (at.toLocalDate().isBefore(DAYS.lastDay())) {
      int planned = random.nextInt(15, 90);
      int actual = random.nextInt(20) == 0 ? 600 : Math.max(1, planned + random.nextInt(-20, 20));
      visits.add(visit("V" + visits.size(), at, planned, actual, random.nextInt(30)));
      at = at.plusMinutes(actual + random.nextInt(-10, 150));
      if (random.nextInt(6) == 0) {
        at = at.plusMinutes(random.nextInt(300, 900));
      }
    }
    return visits;
  }

  private static Visit visit(
      String id, LocalDateTime at, int plannedMinutes, int minutes, int travel) {
    return new Visit(
        id,
        Optional.of("C1"),
        "W1",
        at,
        at.plusMinutes(plannedMinutes),
        Optional.of(at),
        Optional.of(at.plusMinutes(minutes)),
        Optional.of("gps"),
        Optional.of("gps"),
        Optional.empty(),
        VisitStatus.DELIVERED,
        false,
        ServiceType.PERSONAL_CARE,
        travel,
        travel,
        Optional.empty());
  }

  private static List<TimeEntry> entries(SplittableRandom random) {
    List<TimeEntry> entries = new ArrayList<>();
    for (int each = 0; each < 20; each++) {
      entries.add(
          new TimeEntry(
              "E" + each,
              "W1",
              FIRST.plusDays(random.nextInt(120)),
              TimeKind.TRAINING,
              random.nextInt(1, 200),
              random.nextInt(50),
              Optional.empty(),
              Optional.empty()));
    }
    return entries;
  }

  /** As a pay run reads them: with those of the days beside, and what lasts into the days. */
  private static List<Visit> reaching(DateSpan days, List<Visit> visits) {
    return visits.stream()
        .filter(visit -> !visit.day().isAfter(days.lastDay().plusDays(1)))
        .filter(
            visit ->
                !visit.day().isBefore(days.firstDay().minusDays(1))
                    || visit
                        .actualEnd()
                        .filter(end -> end.isAfter(days.firstDay().atStartOfDay()))
                        .isPresent())
        .toList();
  }

  private static List<TimeEntry> of(DateSpan days, List<TimeEntry> entries) {
    return entries.stream().filter(entry -> days.contains(entry.day())).toList();
  }
}
