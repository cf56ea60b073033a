package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Points come from a list of the co-operative or from the shares members hold. */
class SharingByPointsIT {

  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

  private static DatabaseForTests database;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static AnOwnedCooperative twoInvestors() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-cic-shares");
    UUID ines = coop.inTheRegister("I1", "Ines");
    UUID idris = coop.inTheRegister("I2", "Idris");
    coop.joins(ines, "investor", "2020-01-01");
    coop.joins(idris, "investor", "2020-01-01");
    coop.pays(ines, "2024-01-01", "1000.00", false, "one");
    coop.pays(idris, "2024-01-01", "500.00", false, "two");
    coop.pays(idris, "2025-10-01", "1500.00", false, "three");
    return coop;
  }

  private static String shareByShares(String by, String more) {
    return "{\"points_by\": \"" + by + "\"" + more + "}";
  }

  /** 35 of 100 may be paid: £3,500.00 over 1,000 and 2,000 pounds of shares. */
  @Test
  void investorsShareByTheSharesTheyHoldOnTheLastDay() {
    AnOwnedCooperative coop = twoInvestors();
    UUID year = coop.closesYear(YEAR, List.of());
    assertEquals(
        Map.of("I1", "1166.67 by [1000]", "I2", "2333.33 by [2000]"),
        coop.drafted(year, "10000.00", shareByShares("shares-held", "")));
  }

  /** 1,000 × 365 and 500 × 183 + 2,000 × 182: 365,000 of 820,500. */
  @Test
  void orByEachPoundAndDayOfTheYear() {
    AnOwnedCooperative coop = twoInvestors();
    UUID year = coop.closesYear(YEAR, List.of());
    assertEquals(
        Map.of("I1", "1556.98 by [365000]", "I2", "1943.02 by [455500]"),
        coop.drafted(year, "10000.00", shareByShares("share-days", "")));
  }

  @Test
  void aListGoesBeforeShares() {
    AnOwnedCooperative coop = twoInvestors();
    UUID year = coop.closesYear(YEAR, List.of());
    assertEquals(
        Map.of("I1", "2100.00 by [3000]", "I2", "1400.00 by [2000]"),
        coop.drafted(
            year,
            "10000.00",
            shareByShares(
                "shares-held", ", \"points\": [{\"member\": \"I1\", \"points\": \"3000\"}]")));
  }

  @Test
  void workersShareByTheirIndexAndWhoHasNoneIsAskedForByNumber() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "es-mondragon");
    UUID ana = coop.member("A1", "Ana");
    UUID ben = coop.member("B2", "Ben");
    UUID year =
        coop.closesYear(YEAR, List.of(coop.worked(ana, "A1", 6000), coop.worked(ben, "B2", 60)));
    assertEquals(
        Map.of("A1", "4200.00 by [1.5]", "B2", "2800.00 by [1]"),
        coop.drafted(
            year,
            "10000.00",
            "{\"points\": [{\"member\": \"A1\", \"points\": \"1.5\"},"
                + " {\"member\": \"B2\", \"points\": \"1\"}]}"));
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                coop.drafts(
                    year, "10000.00", "{\"points\": [{\"member\": \"A1\", \"points\": \"1.5\"}]}"));
    assertEquals(
        "B2 has no points, but class worker shares by them: list theirs, or let points_by give them"
            + " for shares (shares-held or share-days)",
        refused.errors().getFirst().message());
    assertEquals("points", refused.errors().getFirst().column());
  }
}
