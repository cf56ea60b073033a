package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
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

  private static final String HEADING =
      "record,people,payroll_id,name,address,postcode,period_end,interest_paid_gross,by_bank,"
          + "by_bank_last_on,credited,credited_last_on,due,state,threshold,threshold_source,"
          + "threshold_confidence,form_confidence\r\n";

  private static final String SAME =
      ",final,250.00,\"Income Tax Act 2007, section 887, as HMRC's Company Taxation Manual applies"
          + " it in CTM40520 and CTM40525\",authority,high\r\n";

  private static String sums(String below, String all, String before, String given, String waits) {
    String[] lines = {
      "below-threshold," + below,
      "all," + all,
      "waited-before,," + before,
      "given,," + given,
      "waits-for-bank,," + waits
    };
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] parts = line.split(",", -1);
      text.append(parts[0]).append(',').append(parts[1]).append(",,,,,2025-12-31,");
      text.append(parts[2]).append(",,,,,2026-03-31").append(SAME);
    }
    return text.toString();
  }

  @Test
  void whoWasCredited250PoundsOrMoreStandsInItWithTheirAddressAndTheOthersTogether() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    coop.decides("2021-01-01", "{\"interest_paid_out\": false}");
    livesAt(holds(coop, "W3", "Cai", "20000.00"), "{12 Stryd Fawr,Bangor}", "LL57 1AA");
    livesAt(holds(coop, "W2", "=Bo", "5000.00"), "{\"+1 Lane, Flat \\\"B\\\"\"}", "LL1 1AA");
    livesAt(holds(coop, "W1", "Ana", "4999.80"), "{1 Lane}", "LL1 1AA");
    coop.does(new CapitalOrder.Interest(YEAR_END, "B 1", Rate.ofPercent("5")));
    WriteInterestReturn.Sheet sheet = coop.interestReturn(YEAR_END);
    assertEquals("share-interest-return-2025-12-31.csv", sheet.name());
    assertEquals(
        HEADING
            + "named,1,W2,'=Bo Roberts,\"'+1 Lane, Flat \"\"B\"\"\",LL1"
            + " 1AA,2025-12-31,250.00,0.00,,250.00,2025-12-31,2026-03-31"
            + SAME
            + "named,1,W3,Cai Roberts,\"12 Stryd Fawr, Bangor\",LL57 1AA,2025-12-31,1000.00,0.00,,"
            + "1000.00,2025-12-31,2026-03-31"
            + SAME
            + sums("1,249.99", "3,1499.99", "0.00", "1499.99", "0.00"),
        sheet.text());
  }

  @Test
  void interestThatIsPaidOutCountsOnTheDayItsBatchIsPaidAndNotWhileItWaits() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    UUID ana = holds(coop, "W1", "Ana", "20000.00");
    livesAt(ana, "{1 Lane}", "LL1 1AA");
    coop.does(new CapitalOrder.Interest(YEAR_END, "B 1", Rate.ofPercent("5")));
    assertEquals(
        HEADING + sums(",0.00", ",0.00", "0.00", "1000.00", "1000.00"),
        coop.interestReturn(YEAR_END).text());
    coop.paysByBank(LocalDate.of(2026, 7, 2));
    LocalDate next = YEAR_END.plusYears(1);
    WriteInterestReturn.Sheet provisional = coop.interestReturn(next);
    assertEquals("share-interest-return-2026-12-31-provisional.csv", provisional.name());
    assertTrue(
        provisional
            .text()
            .contains(
                "LL1 1AA,2026-12-31,1000.00,1000.00,2026-07-02,0.00,,2027-03-31,provisional,"),
        provisional.text());
    ReadInterestReturn.Named named = coop.interestReturns().of(next);
    assertTrue(named.provisional());
    assertEquals(Money.of("1000.00"), named.ledger().waitedBefore());
    assertEquals(Money.ZERO, named.ledger().waits());
    coop.today("2026-12-31");
    assertTrue(coop.interestReturns().of(next).provisional(), "its last day is a day of it");
    coop.today("2027-01-01");
    assertFalse(coop.interestReturns().of(next).provisional());
    assertEquals(
        HEADING + sums(",0.00", ",0.00", "0.00", "1000.00", "1000.00"),
        coop.interestReturn(YEAR_END).text(),
        "the year before paid nothing");
  }

  @Test
  void aFormThatSendsNoReturnSaysSo() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "es-mondragon");
    assertEquals(409, assertThrows(Refused.class, () -> coop.interestReturn(YEAR_END)).status());
  }
}
