package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.yearend.PreviewLabourYear.Preview;
import coop.commonwage.yearend.PreviewLabourYear.Warning;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would cross the door before it does, on a real PostgreSQL. */
class PreviewLabourYearIT {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  private static DatabaseForTests database;

  private ASharingCooperative coop;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperative() {
    coop = ASharingCooperative.on(database);
  }

  @Test
  void whatWouldCrossIsCountedAndNothingIsKept() {
    coop.works("A1", 4000);
    coop.works("B2", 0);
    Preview seen = coop.previews(FIRST, LAST);
    assertEquals(2, seen.people());
    assertEquals(4_000, seen.minutes());
    assertEquals(Money.of("1800.00"), seen.pay());
    assertEquals(
        List.of(new Warning("not-a-year", 0), new Warning("no-minutes", 1)), seen.warnings());
    assertTrue(seen.canBeClosed());
    assertEquals(seen, coop.previews(FIRST, LAST));
  }

  @Test
  void aWholeYearIsNoWarning() {
    coop.works("A1", 4000);
    assertEquals(
        List.of(), coop.previews(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)).warnings());
    assertEquals(
        List.of(), coop.previews(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 2, 29)).warnings());
    assertEquals(
        List.of(new Warning("not-a-year", 0)),
        coop.previews(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 30)).warnings());
  }

  @Test
  void aYearThatIsClosedOrOverlapsOneCannotBeClosedAgain() {
    coop.works("A1", 4000);
    LabourYears.LabourYear closed = coop.closesTheYear();
    Preview same = coop.previews(FIRST, LAST);
    assertEquals(Optional.of(closed.id()), same.closed().map(LabourYears.LabourYear::id));
    assertFalse(same.canBeClosed());
    Preview overlapping = coop.previews(LAST, LAST.plusDays(30));
    assertEquals(
        Optional.of(
            "The days 2026-10-31 to 2026-11-30 overlap the labour year 2026-10-01 to 2026-10-31,"
                + " which is closed already."),
        overlapping.obstacle());
    assertFalse(overlapping.canBeClosed());
    assertTrue(coop.previews(LAST.plusDays(1), LAST.plusDays(30)).canBeClosed());
  }

  @Test
  void whereNobodyWasPaidThereIsNothingToClose() {
    assertEquals(
        Optional.of(
            "Nobody has a finalised payslip for 2026-10-01 to 2026-10-31: finalise the pay runs of"
                + " the year first."),
        coop.previews(FIRST, LAST).obstacle());
  }
}
