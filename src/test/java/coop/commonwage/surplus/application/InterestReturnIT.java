package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The yearly return of share interest as the file that is sent. */
class InterestReturnIT {

  private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

  private static DatabaseForTests database;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static void livesAt(UUID person, String lines, String postcode) {
    database.asOwner(
        "update register.person set address = '%s', postcode = '%s' where id = '%s'"
            .formatted(lines, postcode, person));
  }

  /** Five per cent for all of 2025 on what each paid in on the last day of 2024. */
  private static UUID holds(
      AnOwnedCooperative coop, String payrollId, String forename, String amount) {
    UUID person = coop.member(payrollId, forename);
    coop.pays(person, "2024-12-31", amount, false, "share " + payrollId);
    livesAt(person, "{}", "LL1 1AA");
    return person;
  }

  @Test
  void whoGot250PoundsOrMoreStandsInItWithTheirAddressAndNobodyElse() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    livesAt(holds(coop, "W3", "Cai", "20000.00"), "{12 Stryd Fawr,Bangor}", "LL57 1AA");
    livesAt(holds(coop, "W2", "=Bo", "5000.00"), "{\"+1 Lane, Flat \\\"B\\\"\"}", "LL1 1AA");
    livesAt(holds(coop, "W1", "Ana", "4999.80"), "{1 Lane}", "LL1 1AA");
    coop.does(new CapitalOrder.Interest(YEAR_END, "B 1", Rate.ofPercent("5")));
    assertEquals(
        "payroll_id,name,address,postcode,period_end,interest_paid_gross,due,form_confidence\r\n"
            + "W2,'=Bo Roberts,\"'+1 Lane, Flat \"\"B\"\"\",LL1"
            + " 1AA,2025-12-31,250.00,2026-03-31,high\r\n"
            + "W3,Cai Roberts,\"12 Stryd Fawr, Bangor\",LL57"
            + " 1AA,2025-12-31,1000.00,2026-03-31,high\r\n",
        coop.interestReturn(YEAR_END));
  }

  @Test
  void aYearWithoutInterestIsAFileOfItsHeadingAlone() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    holds(coop, "W1", "Ana", "20000.00");
    assertEquals(
        "payroll_id,name,address,postcode,period_end,interest_paid_gross,due,form_confidence\r\n",
        coop.interestReturn(YEAR_END));
  }

  @Test
  void aFormThatSendsNoReturnSaysSo() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "es-mondragon");
    assertEquals(409, assertThrows(Refused.class, () -> coop.interestReturn(YEAR_END)).status());
  }
}
