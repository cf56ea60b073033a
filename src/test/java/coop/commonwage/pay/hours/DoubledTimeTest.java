package coop.commonwage.pay.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubledTimeTest {

  private static final DateSpan OCTOBER =
      DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  private static final Visit VISIT = visit("V1", "2026-10-05T09:00", VisitStatus.DELIVERED);

  @Test
  void aTotalOnTheLastDayMayBeTheVisitOfTheFirst() {
    DoubledTime found =
        in(List.of(visit("V1", "2026-10-01T00:00", VisitStatus.DELIVERED)), total("2026-10-31"))
            .orElseThrow();
    assertEquals(60, found.visitMinutes());
    assertEquals(300, found.totalMinutes());
  }

  @Test
  void whatLiesOutsideThePeriodDoublesNothingInIt() {
    assertEquals(Optional.empty(), in(List.of(VISIT), total("2026-11-01")));
    assertEquals(Optional.empty(), in(List.of(VISIT), total("2026-09-30")));
    for (String outside : List.of("2026-09-30T23:59", "2026-11-01T00:00")) {
      assertEquals(
          Optional.empty(),
          in(List.of(visit("V1", outside, VisitStatus.DELIVERED)), total("2026-10-31")));
    }
  }

  @ParameterizedTest
  @EnumSource(TimeKind.class)
  void trainingAndOfficeTimeIsRightBesideVisitsAndAllOtherKindsMayBeDoubled(TimeKind kind) {
    boolean isRight = kind == TimeKind.TRAINING || kind == TimeKind.OFFICE;
    assertEquals(isRight, in(List.of(VISIT), entry("2026-10-05", kind, 60, 0)).isEmpty());
  }

  @Test
  void milesAloneMayBeDoubledAndAnEntryTakenBackIsNot() {
    assertTrue(in(List.of(VISIT), entry("2026-10-31", TimeKind.TRAVEL, 0, 1)).isPresent());
    assertEquals(Optional.empty(), in(List.of(VISIT), entry("2026-10-31", TimeKind.TRAVEL, 0, 0)));
  }

  @Test
  void aVisitThatCountsNothingDoublesNothing() {
    TimeEntry total = total("2026-10-31");
    assertEquals(
        Optional.empty(), in(List.of(visit("V1", "2026-10-05T09:00", VisitStatus.MISSED)), total));
    assertEquals(Optional.empty(), in(List.of(VISIT.calledOff()), total));
    assertTrue(
        in(List.of(visit("V1", "2026-10-05T09:00", VisitStatus.FRUSTRATED)), total).isPresent());
  }

  @ParameterizedTest
  @EnumSource(ServiceType.class)
  void onlyVisitsThatPayMinutesOfCareAreDoubled(ServiceType service) {
    boolean pays =
        service.kind().isPresent()
            && service.kind().get() != TimeKind.TRAINING
            && service.kind().get() != TimeKind.OFFICE;
    Visit visit =
        of("V1", "2026-10-05T09:00", VisitStatus.DELIVERED, service, VisitParticulars.NONE);
    assertEquals(pays, in(List.of(visit), total("2026-10-31")).isPresent());
  }

  @Test
  void aSleepInIsDoubledByItsMinutesAwakeAlone() {
    VisitParticulars awake =
        new VisitParticulars(
            Optional.empty(), Optional.empty(), 0, 20, Optional.empty(), false, Optional.empty());
    Visit night = of("V1", "2026-10-05T22:00", VisitStatus.DELIVERED, ServiceType.SLEEP_IN, awake);
    DoubledTime found = in(List.of(night), total("2026-10-31")).orElseThrow();
    assertEquals(0, found.visitMinutes(), "a night is no minutes");
  }

  @Test
  void theFingerprintStandsForTheVisitsAndTheContentOfTheTotals() {
    String print = print(List.of(VISIT), total("2026-10-31"));
    assertEquals(64, print.length());
    assertEquals(
        print,
        print(List.of(visit("V1", "2026-10-05T09:07", VisitStatus.DELIVERED)), total("2026-10-31")),
        "times put right are not asked about again");
    Visit other = visit("V2", "2026-10-06T09:00", VisitStatus.DELIVERED);
    assertEquals(
        print(List.of(VISIT, other), total("2026-10-31")),
        print(List.of(other, VISIT), total("2026-10-31")));
    assertNotEquals(print, print(List.of(VISIT, other), total("2026-10-31")));
    assertNotEquals(print, print(List.of(VISIT), total("2026-10-30")));
    assertNotEquals(print, print(List.of(VISIT), entry("2026-10-31", TimeKind.CONTACT, 301, 0)));
    assertNotEquals(print, print(List.of(VISIT), entry("2026-10-31", TimeKind.CONTACT, 300, 1)));
    assertNotEquals(print, print(List.of(VISIT), entry("2026-10-31", TimeKind.TRAVEL, 300, 0)));
  }

  private static String print(List<Visit> visits, TimeEntry total) {
    return in(visits, total).orElseThrow().fingerprint();
  }

  private static Optional<DoubledTime> in(List<Visit> visits, TimeEntry total) {
    return DoubledTime.in(OCTOBER, visits, List.of(total));
  }

  private static TimeEntry total(String day) {
    return entry(day, TimeKind.CONTACT, 300, 0);
  }

  private static TimeEntry entry(String day, TimeKind kind, int minutes, int miles) {
    return new TimeEntry(
        "W1/total",
        "W1",
        LocalDate.parse(day),
        kind,
        minutes,
        miles,
        Optional.empty(),
        Optional.empty());
  }

  private static Visit visit(String id, String from, VisitStatus status) {
    return of(id, from, status, ServiceType.PERSONAL_CARE, VisitParticulars.NONE);
  }

  private static Visit of(
      String id, String from, VisitStatus status, ServiceType service, VisitParticulars told) {
    LocalDateTime start = LocalDateTime.parse(from);
    return new Visit(
        id,
        Optional.of("C1"),
        "W1",
        start,
        start.plusHours(1),
        Optional.of(start),
        Optional.of(start.plusHours(1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        false,
        service,
        0,
        0,
        Optional.empty(),
        told);
  }
}
