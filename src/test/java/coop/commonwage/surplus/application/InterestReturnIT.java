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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
          + "threshold_confidence,form_confidence,taken_back,paid_back\r\n";

  private static final String SAME =
      ",final,250.00,\"Income Tax Act 2007, section 887, as HMRC's Company Taxation Manual applies"
          + " it in CTM40520 and CTM40525\",authority,high,";

  /** Nothing of theirs was taken back. */
  private static final String KEPT = SAME + "0.00,0.00\r\n";

  private static String sums(String below, String all, String before, String given, String waits) {
    String[] lines = {
      "below-threshold," + below,
      "all," + all,
      "waited-before,," + before,
      "given,," + given,
      "taken-back,,0.00",
      "waits-for-bank,," + waits,
      "paid-and-taken-back-before,,0.00",
      "paid-and-taken-back,,0.00",
      "paid-back,,0.00",
      "let-go,,0.00",
      "to-recover,,0.00",
      "taken-back-of-earlier-returns,,0.00"
    };
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] parts = line.split(",", -1);
      text.append(parts[0]).append(',').append(parts[1]).append(",,,,,2025-12-31,");
      text.append(parts[2]).append(",,,,,2026-03-31").append(SAME).append(",\r\n");
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
            + KEPT
            + "named,1,W3,Cai Roberts,\"12 Stryd Fawr, Bangor\",LL57 1AA,2025-12-31,1000.00,0.00,,"
            + "1000.00,2025-12-31,2026-03-31"
            + KEPT
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
    assertEquals(Money.of("1000.00"), named.ledger().before().waits());
    assertEquals(Money.ZERO, named.ledger().after().waits());
    coop.today("2026-12-31");
    assertTrue(coop.interestReturns().of(next).provisional(), "its last day is a day of it");
    coop.today("2027-01-01");
    assertFalse(coop.interestReturns().of(next).provisional());
    assertEquals(
        HEADING + sums(",0.00", ",0.00", "0.00", "1000.00", "1000.00"),
        coop.interestReturn(YEAR_END).text(),
        "the year before paid nothing");
  }

  private static final String AT_5 =
      "{\"funds\": [], \"share_interest\": {\"rate_percent\": \"5\"}}";

  private static List<String> books(ReadInterestReturn.Named named) {
    InterestPaid.Ledger books = named.ledger();
    return Stream.of(
            named.figures().all(),
            books.before().waits(),
            books.given(),
            books.takenBack(),
            books.after().waits(),
            books.before().takenBack(),
            books.after().takenBack(),
            books.after().paidBack(),
            books.returnedBefore())
        .map(Money::toString)
        .toList();
  }

  @Test
  void whatTheBankPaidStaysInTheReturnWhenItIsReversedAndCountsOnceWhereItIsSetOff() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    UUID ana = holds(coop, "W1", "Ana", "20000.00");
    UUID year = coop.closesYear(coop.calendarYear(2025), ana, "W1", 6000);
    UUID posted = coop.shares(year, "3000.00", AT_5, LocalDate.of(2026, 6, 20));
    coop.paysByBank(LocalDate.of(2026, 7, 2));
    LocalDate end = LocalDate.of(2026, 12, 31);
    assertEquals(
        List.of("1000.00", "0.00", "1000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"),
        books(coop.interestReturns().of(end)));
    coop.today("2026-08-01");
    coop.reverses(posted, LocalDate.of(2026, 7, 20));
    ReadInterestReturn.Named reversed = coop.interestReturns().of(end);
    assertEquals(
        List.of("1000.00", "0.00", "1000.00", "1000.00", "0.00", "0.00", "1000.00", "0.00", "0.00"),
        books(reversed));
    assertEquals(Money.of("1000.00"), reversed.ledger().after().toRecover());
    assertEquals(Money.of("1000.00"), reversed.received().get(ana).takenBack());
    assertTrue(
        coop.interestReturn(end)
            .text()
            .contains("2026-12-31,1000.00,1000.00,2026-07-02,0.00,,2027-03-31,provisional,"));
    coop.shares(year, "3000.01", AT_5, LocalDate.of(2026, 7, 25));
    assertEquals(
        List.of(
            "1000.00", "0.00", "2000.00", "1000.00", "1000.00", "0.00", "1000.00", "0.00", "0.00"),
        books(coop.interestReturns().of(end)),
        "the second is not settled yet");
    coop.setsOff();
    assertEquals(
        List.of("1000.00", "0.00", "2000.00", "1000.00", "0.00", "0.00", "0.00", "0.00", "0.00"),
        books(coop.interestReturns().of(end)));
    assertEquals(
        Money.ZERO, coop.interestReturns().of(end).received().get(ana).takenBack(), "it is theirs");
    coop.today("2027-01-02");
    assertEquals(
        List.of("0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"),
        books(coop.interestReturns().of(end.plusYears(1))));
  }

  @Test
  void whatIsReversedInALaterPeriodStaysInTheReturnOfTheEarlierAndIsToldInTheLater() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "uk-coop-society");
    UUID ana = holds(coop, "W1", "Ana", "20000.00");
    UUID second = coop.closesYear(coop.calendarYear(2025), ana, "W1", 6000);
    UUID paid = coop.shares(second, "3000.00", AT_5, LocalDate.of(2026, 6, 20));
    coop.paysByBank(LocalDate.of(2026, 7, 2));
    coop.today("2027-03-01");
    UUID third = coop.closesYear(coop.calendarYear(2026), ana, "W1", 6000);
    coop.decides("2027-01-01", "{\"interest_paid_out\": false}");
    UUID credited = coop.shares(third, "3000.00", AT_5, LocalDate.of(2027, 2, 20));
    LocalDate end = LocalDate.of(2026, 12, 31);
    coop.reverses(paid, LocalDate.of(2027, 2, 25));
    assertEquals(
        List.of("1000.00", "0.00", "1000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"),
        books(coop.interestReturns().of(end)),
        "the period was over before");
    coop.paysBack(paid, ana, "400.00", "1000.00");
    assertEquals(
        List.of(
            "1000.00", "0.00", "1000.00", "1000.00", "0.00", "0.00", "1000.00", "400.00", "0.00"),
        books(coop.interestReturns().of(end.plusYears(1))),
        "what was credited this year is in it, what was paid the year before is not");
    coop.today("2028-03-01");
    coop.reverses(credited, LocalDate.of(2028, 2, 25));
    assertEquals(
        List.of(
            "1000.00", "0.00", "1000.00", "1000.00", "0.00", "0.00", "1000.00", "400.00", "0.00"),
        books(coop.interestReturns().of(end.plusYears(1))));
    assertEquals(
        List.of("0.00", "0.00", "0.00", "0.00", "0.00", "1000.00", "1000.00", "400.00", "1000.00"),
        books(coop.interestReturns().of(end.plusYears(2))));
  }

  @Test
  void aFormThatSendsNoReturnSaysSo() {
    AnOwnedCooperative coop = new AnOwnedCooperative(database, "es-mondragon");
    assertEquals(409, assertThrows(Refused.class, () -> coop.interestReturn(YEAR_END)).status());
  }
}
