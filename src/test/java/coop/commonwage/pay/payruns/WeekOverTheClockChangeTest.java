package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The week from Monday 19 to Sunday 25 October 2026, when the clocks go back, counted by hand. */
class WeekOverTheClockChangeTest {

  private static final DateSpan WEEK =
      DateSpan.of(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 25));

  private static final Map<String, List<Visit>> VISITS = new TreeMap<>();

  @BeforeAll
  static void readTheWeek() throws IOException {
    EmployedDays always = new EmployedDays(LocalDate.of(2020, 1, 1), Optional.empty());
    try (InputStream file =
        WeekOverTheClockChangeTest.class.getResourceAsStream(
            "/coop/commonwage/pay/hours/week-over-25-october-2026.csv")) {
      VisitsFile.read(
          file,
          Map.of("W0001", always, "W0002", always),
          each -> VISITS.computeIfAbsent(each.carerRef(), id -> new ArrayList<>()).add(each));
    }
  }

  private static WorkedTime worked(String payrollId) {
    return TimeRules.usual(Set.of()).paid(VISITS.get(payrollId)).worked(WEEK);
  }

  /**
   *
   *
   * <pre>
   * Mon  contact 30 + 30 + 30; from home nothing. Gap 10: travel 8, waiting 2. Gap 61, more than an
   *      hour: travel 12, her own 49. Miles 2.1 + 3.0
   * Tue  contact 35. Gap 10: travel 10, miles 4.0; waking night 23:30 to 07:00: 450
   * Wed  after the night, gap 40: travel 15, waiting 25, miles 2.5; contact 30
   * Thu  training 180. Gap 60, still paid: travel 20, waiting 40, miles 5.0; contact 30.
   *      The next began at 13:20 while she was with the other until 13:30: 30 from there, travel 6
   *      as the roster says; one overlap. One sleep-in
   * Fri  missed and cancelled nothing; no check-out, one incomplete; nobody opened, 15; from home
   *      no travel and no miles
   * Sat  contact 60. Gap 15: travel 15, miles 1.5; waking night 21:15 to 07:15, ten hours by the
   *      clock and eleven that passed: 660
   * Sun  after the night, gap 60: travel 30, waiting 30, miles 2.2; contact 30
   *
   * contact  90 + 35 + 30 + 60 + 15 + 60 + 30 =   320
   * travel   20 + 10 + 15 + 26 + 15 + 30      =   116
   * waiting   2 + 25 + 40 + 30                =    97
   * training                                      180
   * night    450 + 660                        = 1,110
   * all                                         1,823
   * miles    5.1 + 4.0 + 2.5 + 5.0 + 1.5 + 2.2 = 20.3
   * </pre>
   */
  @Test
  void everyMinuteOfTheWeekIsWhatAPersonCounts() {
    WorkedTime worked = worked("W0001");
    assertEquals(320, worked.minutes(TimeKind.CONTACT));
    assertEquals(116, worked.minutes(TimeKind.TRAVEL));
    assertEquals(97, worked.minutes(TimeKind.WAITING));
    assertEquals(180, worked.minutes(TimeKind.TRAINING));
    assertEquals(0, worked.minutes(TimeKind.OFFICE));
    assertEquals(1110, worked.minutes(TimeKind.WAKING_NIGHT));
    assertEquals(1, worked.sleepIns());
    assertEquals(49, worked.unpaidGapMinutes());
    assertEquals(203, worked.milesTenths());
    assertEquals(1823, worked.minimumWageMinutes());
    assertEquals(1, worked.incompleteVisits());
    assertEquals(1, worked.overlaps());
  }

  /**
   * 01:10 to 01:40 is 30 minutes, both before the change. Then ten minutes, travel 5 and waiting 5.
   * 01:50 is before the change and 02:20 after it: 90 minutes passed.
   */
  @Test
  void aTimeThatComesTwiceIsTheEarlierOne() {
    WorkedTime worked = worked("W0002");
    assertEquals(120, worked.minutes(TimeKind.CONTACT));
    assertEquals(5, worked.minutes(TimeKind.TRAVEL));
    assertEquals(5, worked.minutes(TimeKind.WAITING));
    assertEquals(12, worked.milesTenths());
    assertEquals(130, worked.minimumWageMinutes());
  }

  /**
   * Paid weekly, on 30 October: £13.45 for everything, 10 % more at weekends, £60 a sleep-in.
   *
   * <pre>
   * contact               230 × 13.45  ÷ 60 =  51.5583…    51.56
   * contact at weekends    90 × 14.795 ÷ 60 =  22.1925     22.19
   * travel                116 × 13.45  ÷ 60 =  26.0033…    26.00
   * waiting                97 × 13.45  ÷ 60 =  21.7441…    21.74
   * training              180 × 13.45  ÷ 60                40.35
   * waking night          450 × 13.45  ÷ 60 = 100.875     100.88
   * at the weekend        660 × 14.795 ÷ 60 = 162.745     162.75
   * sleep-in                                               60.00
   * gross                                                 485.47
   * mileage              20.3 × 0.45 = 9.135                9.14
   * minimum wage         1,823 × 12.71 ÷ 60 = 386.1721…; counted without premium and sleep-in
   *                      51.56 + 20.18 + 26.00 + 21.74 + 40.35 + 100.88 + 147.95 = 408.66
   * </pre>
   */
  @Test
  void theWeekIsPaidForTheHoursThatPassed() {
    PayslipInputs like = ACareWorker.onZeroHours().inputs();
    PayslipInputs inputs =
        new PayslipInputs(
            like.terms(),
            new PayPeriod(PayFrequency.WEEKLY, WEEK, LocalDate.of(2026, 10, 30)),
            worked("W0001"),
            List.of(),
            YearToDate.NOTHING);
    Payslip payslip = new GrossToNet(RuleSets.bundled()).calculate(inputs).payslip();
    assertEquals(
        List.of(
            "contact 51.56",
            "contact-weekend 22.19",
            "travel 26.00",
            "waiting 21.74",
            "training 40.35",
            "waking-night 100.88",
            "waking-night-weekend 162.75",
            "sleep-in 60.00",
            "gross 485.47",
            "mileage 9.14"),
        Stream.concat(
                payslip.lines().stream()
                    .filter(line -> line.kind() == LineKind.EARNING)
                    .map(line -> line.code() + " " + line.amount()),
                Stream.of("gross " + payslip.gross(), "mileage " + payslip.amount("mileage")))
            .toList());
  }
}
