package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeBasis;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.WorkedTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any roster, tried on rosters nobody would write. */
class PaidTimePropertiesTest {

  private static final TimeRules RULES = TimeRules.usual(Set.of());
  private static final Map<String, EmployedDays> WORKERS =
      Map.of("W1", new EmployedDays(LocalDate.of(2026, 1, 1), Optional.empty()));

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 60; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** One worker around the night the clocks go back: crowded, overlapping, at odd hours. */
  private static List<String> roster(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", VisitsFile.COLUMNS));
    int rows = 5 + random.nextInt(60);
    String[] services = {"personal-care", "training", "office", "waking-night", "sleep-in"};
    String[] statuses = {
      "delivered", "delivered", "delivered", "frustrated", "missed", "cancelled"
    };
    for (int row = 0; row < rows; row++) {
      LocalDateTime start =
          LocalDateTime.of(2026, 10, 23, 0, 0).plusMinutes(random.nextInt(5 * 1440));
      LocalDateTime end =
          start.plusMinutes(61 + random.nextInt(random.nextInt(20) == 0 ? 900 : 90));
      String status = statuses[random.nextInt(statuses.length)];
      boolean hasTimes = status.equals("delivered") || status.equals("frustrated");
      lines.add(
          String.join(
              ",",
              "V%03d".formatted(row),
              "C1",
              "W1",
              start.toString(),
              end.toString(),
              hasTimes ? start.toString() : "",
              hasTimes && random.nextInt(15) > 0 ? end.toString() : "",
              "gps",
              "gps",
              "",
              status,
              "N",
              services[random.nextInt(services.length)],
              random.nextInt(20) + "." + random.nextInt(10),
              Integer.toString(random.nextInt(40)),
              ""));
    }
    return lines;
  }

  private static List<Visit> visits(List<String> lines) throws IOException {
    List<Visit> visits = new ArrayList<>();
    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    RosterReport report = VisitsFile.read(new ByteArrayInputStream(file), WORKERS, visits::add);
    assertFalse(report.hasErrors(), () -> report.errors().toString());
    return visits;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anIndependentReadingCountsTheSame(long seed) throws IOException {
    List<String> lines = roster(seed);
    assertEquals(
        RosterOracle.count(lines).get("W1").toString(),
        OctoberRosterTest.asCount(RULES.paid(visits(lines)).worked()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRowsChangesNothing(long seed) throws IOException {
    List<Visit> visits = visits(roster(seed));
    PaidTime paid = RULES.paid(visits);
    Collections.shuffle(visits, new Random(seed));
    assertEquals(paid, RULES.paid(visits));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSegmentsSumToTheKindsAndNoneIsNegative(long seed) throws IOException {
    PaidTime paid = RULES.paid(visits(roster(seed)));
    WorkedTime worked = paid.worked();
    int sum = 0;
    for (TimeSegment segment : paid.segments()) {
      assertTrue(segment.minutes() > 0, segment::toString);
      assertFalse(segment.end().isBefore(segment.start()), segment::toString);
      sum += segment.minutes();
    }
    assertEquals(sum, worked.minimumWageMinutes());
    for (TimeKind kind : TimeKind.values()) {
      assertTrue(worked.minutes(kind) >= 0);
    }
    assertTrue(paid.unpaidGaps().stream().allMatch(gap -> gap.minutes() > 0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noMinuteOfVisitsIsPaidTwice(long seed) throws IOException {
    Instant latest = Instant.MIN;
    for (TimeSegment segment : RULES.paid(visits(roster(seed))).segments()) {
      if (segment.basis() != TimeBasis.TRAVEL_BY_ROSTER) {
        assertFalse(segment.start().isBefore(latest), segment::toString);
        latest = segment.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoPeriodsThatMeetSumToTheWhole(long seed) throws IOException {
    PaidTime paid = RULES.paid(visits(roster(seed)));
    LocalDate lastDay = LocalDate.of(2026, 10, 24);
    WorkedTime first = paid.worked(DateSpan.of(LocalDate.of(2026, 10, 1), lastDay));
    WorkedTime second = paid.worked(DateSpan.of(lastDay.plusDays(1), LocalDate.of(2026, 11, 30)));
    WorkedTime whole = paid.worked();
    assertEquals(
        whole.minimumWageMinutes(), first.minimumWageMinutes() + second.minimumWageMinutes());
    assertEquals(whole.sleepIns(), first.sleepIns() + second.sleepIns());
    assertEquals(whole.milesTenths(), first.milesTenths() + second.milesTenths());
    assertEquals(whole.unpaidGapMinutes(), first.unpaidGapMinutes() + second.unpaidGapMinutes());
    assertEquals(whole.overlaps(), first.overlaps() + second.overlaps());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void visitsThatEndedBeforeThePeriodChangeNothingInIt(long seed) throws IOException {
    List<Visit> visits = visits(roster(seed));
    LocalDate firstDay = LocalDate.of(2026, 10, 25);
    DateSpan period = DateSpan.of(firstDay, LocalDate.of(2026, 10, 31));
    List<Visit> needed =
        visits.stream()
            .filter(
                visit ->
                    !visit.day().isBefore(firstDay)
                        || visit
                            .actualEnd()
                            .map(end -> !end.toLocalDate().isBefore(firstDay))
                            .orElse(false))
            .toList();
    assertEquals(
        RULES.paid(visits).worked(period), RULES.paid(needed).worked(period), "seed " + seed);
  }
}
