package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest on capital is worked out one way and given once, by the board or in a distribution. */
class ShareInterestIT {

  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
  private static final LocalDate RESOLVED = LocalDate.of(2026, 6, 20);
  private static final String AT_3 =
      "{\"funds\": [], \"share_interest\": {\"rate_percent\": \"3\"}}";

  private static DatabaseForTests database;

  private AnOwnedCooperative coop;
  private UUID ana;
  private UUID labour;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aMemberWithSharesAndAClosedYear() {
    coop = new AnOwnedCooperative(database, "uk-coop-society");
    ana = coop.member("A1", "Ana");
    coop.pays(ana, "2024-01-01", "1000.00", false, "one");
    coop.pays(ana, "2025-10-01", "500.00", false, "two");
    labour = coop.closesYear(YEAR, ana, "A1", 6000);
  }

  private static CapitalOrder.Interest interest(String yearEnd) {
    return new CapitalOrder.Interest(LocalDate.parse(yearEnd), "B 1", Rate.ofPercent("3"));
  }

  private List<String> interestOfAna() {
    return coop.read().statement(ana).movements().stream()
        .filter(movement -> movement.kind().equals("interest"))
        .map(movement -> movement.amount().toString())
        .toList();
  }

  @Test
  void aDistributionGivesNoInterestForDaysTheBoardGaveItFor() {
    for (String overlapping : List.of("2026-03-31", "2025-04-01", "2026-06-30")) {
      UUID action = coop.prepares(interest(overlapping));
      Refused refused =
          assertThrows(Refused.class, () -> coop.shares(labour, "1000.00", AT_3, RESOLVED));
      assertEquals(409, refused.status());
      assertTrue(refused.detail().startsWith("Interest on capital of "), refused.detail());
      assertTrue(refused.detail().contains("by an action of the board that is prepared"));
      coop.withdraws(action);
    }
    coop.does(interest("2025-03-31"));
    coop.shares(labour, "1000.00", AT_3, RESOLVED);
    assertEquals(List.of("30.00", "37.48"), interestOfAna());
  }

  private static String refusal(Executable deed) {
    return assertThrows(Refused.class, deed).errors().getFirst().message();
  }

  @ParameterizedTest
  @CsvSource({
    "uk-eot-company, 'Income Tax (Earnings and Pensions) Act 2003, section 312A'",
    "uk-cic-shares, 'Companies Act 2006, section 830'",
    "fr-scop, 'art. 33'",
    "es-cooperativa-trabajo, 'art. 48'",
    "uk-multi-stakeholder-somerset, 'Somerset Rules'",
  })
  void theBoardGivesNoInterestWhereTheLegalFormAllowsItOutOfASurplusOnly(
      String form, String article) {
    AnOwnedCooperative other = new AnOwnedCooperative(database, form);
    String refusal = refusal(() -> other.prepares(interest("2026-03-31")));
    assertTrue(
        refusal.contains("gives interest on capital out of a declared surplus only, or none at all")
            && refusal.contains(article),
        refusal);
  }

  @Test
  void theBoardGivesNoMoreThanWasDeclaredAndNothingForAYearThatIsNotOver() {
    coop.today("2020-01-01");
    coop.decides("2020-01-01", "{\"highest_interest_percent\": \"3\"}");
    coop.today("2026-07-01");
    coop.decides("2026-01-01", "{\"highest_interest_percent\": \"2.99\"}");
    assertEquals(
        "is over the highest rate the co-operative declared, 2.99%",
        refusal(() -> coop.prepares(interest("2026-03-31"))));
    coop.decides("2026-01-02", "{}");
    assertEquals(
        "interest is worked out when its year is over",
        refusal(() -> coop.prepares(interest("2026-07-01"))));
    coop.does(interest("2026-06-30"));
  }

  @Test
  void aHighestRateIsDeclaredBeforehandAndNeverDatedBack() {
    coop.today("2026-03-31");
    String at12 = "{\"highest_interest_percent\": \"12\"}";
    assertEquals(
        "a highest rate of interest is declared beforehand: terms that name 12% hold from"
            + " 2026-03-31 at the earliest",
        refusal(() -> coop.decides("2026-03-30", at12)));
    coop.decides("2026-03-31", at12);
    coop.today("2026-07-01");
    coop.decides("2026-03-31", "{\"highest_interest_percent\": \"11\"}");
    assertEquals(
        "a highest rate of interest is declared beforehand: terms that name 12.01% hold from"
            + " 2026-07-01 at the earliest",
        refusal(() -> coop.decides("2026-03-31", "{\"highest_interest_percent\": \"12.01\"}")));
    assertEquals(
        "is over the highest rate the co-operative declared, 11%",
        refusal(() -> coop.prepares(atPercent("2026-03-31", "11.01"))));
    coop.prepares(atPercent("2026-03-31", "11"));
    assertTrue(
        refusal(() -> coop.prepares(atPercent("2025-03-31", "11")))
            .startsWith("above 8% the co-operative declares its highest rate before the year"));
  }

  private static CapitalOrder.Interest atPercent(String yearEnd, String percent) {
    return new CapitalOrder.Interest(LocalDate.parse(yearEnd), "B 1", Rate.ofPercent(percent));
  }

  @Test
  void interestWorkedOutBeforeAPaymentWasDatedBackIsWorkedOutAgain() {
    UUID id = coop.prepares(interest("2025-12-31"));
    coop.pays(ana, "2025-06-01", "1.00", false, "late");
    String hash = coop.read().action(id).action().hash();
    Refused refused = assertThrows(Refused.class, () -> coop.approves(coop.board, id, hash));
    assertTrue(refused.detail().startsWith("What bears interest has changed"), refused.detail());
    coop.withdraws(id);
    coop.does(interest("2025-12-31"));
    assertEquals(List.of("33.80"), interestOfAna());
  }

  @Test
  void moneyOfADistributionThatWasReversedBearsNoInterest() {
    coop.decides("2020-01-01", "{\"interest_on\": \"both\"}");
    UUID posted = retains();
    coop.today("2027-07-01");
    UUID id = coop.prepares(interest("2027-03-31"));
    assertTrue(coop.read().action(id).action().total().isMoreThan(Money.of("45.00")));
    coop.reverses(posted, LocalDate.of(2027, 6, 20));
    String hash = coop.read().action(id).action().hash();
    assertThrows(Refused.class, () -> coop.approves(coop.board, id, hash));
    coop.withdraws(id);
    coop.does(interest("2027-03-31"));
    assertEquals(List.of("45.00"), interestOfAna(), "3 % of 1,500.00 of shares alone");
  }

  @Test
  void interestTheBoardGaveOnMoneyThatIsReversedStaysAndIsTold() {
    coop.decides("2020-01-01", "{\"interest_on\": \"both\"}");
    UUID posted = retains();
    coop.today("2027-07-01");
    UUID action = coop.does(interest("2027-03-31"));
    assertEquals(List.of("68.42"), interestOfAna());
    UUID reversal = coop.reverses(posted, LocalDate.of(2027, 6, 20));
    List<ReadInterestOnReversed.Stays> told =
        List.of(
            new ReadInterestOnReversed.Stays(
                action,
                LocalDate.of(2027, 3, 31),
                Optional.of(new ReadInterestOnReversed.Told(1, Money.of("23.42")))));
    assertEquals(told, coop.interestThatStays(coop.treasurer, reversal));
    assertEquals(List.of(), coop.interestThatStays(coop.treasurer, posted), "it reverses nothing");
    assertEquals(
        Optional.empty(),
        coop.interestThatStays(coop.board, reversal).getFirst().told(),
        "one person's is not told to who sees no names");
    assertEquals(List.of("68.42"), interestOfAna());
  }

  @Test
  void aDistributionThatGaveInterestOnTheMoneyIsReversedFirst() {
    coop.decides("2020-01-01", "{\"interest_on\": \"both\"}");
    UUID posted = retains();
    coop.today("2027-07-01");
    UUID later =
        coop.shares(
            coop.closesYear(
                DateSpan.of(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)), ana, "A1", 6000),
            "1000.00",
            AT_3,
            LocalDate.of(2027, 6, 20));
    Refused refused =
        assertThrows(Refused.class, () -> coop.reverses(posted, LocalDate.of(2027, 6, 25)));
    assertEquals(
        "The distribution of 2026-04-01 to 2027-03-31 gave interest on what that of 2025-04-01 to"
            + " 2026-03-31 gave: reverse that one first.",
        refused.detail());
    coop.reverses(later, LocalDate.of(2027, 6, 26));
  }

  private UUID retains() {
    return coop.shares(
        labour,
        "1000.00",
        "{\"funds\": [], \"pools\": [{\"class\": \"worker\", \"percent\": \"100\","
            + " \"cash_percent\": \"0\", \"factors\": [{\"basis\": \"hours\","
            + " \"percent\": \"100\"}]}]}",
        RESOLVED);
  }

  @Test
  void whatTheTermsMakeDueIsProposedToTheBoardOnceAYearAndMovesNothing() {
    assertEquals(List.of(), coop.proposes().prepared());
    coop.decides(
        "2020-01-01",
        "{\"yearly_interest_percent\": \"3\", \"year_ends\": \"2020-03-31\","
            + " \"interest_on\": \"both\", \"interest_paid_out\": false, \"rolling_years\": 1,"
            + " \"cash_limit\": \"10.00\"}");
    coop.does(interest("2024-12-31"));
    List<UUID> proposed = coop.proposes().prepared();
    assertEquals(
        List.of("interest 2026-03-31 38.38", "redemption 2026-07-01 10.00"),
        proposed.stream()
            .map(id -> coop.read().action(id).action())
            .map(one -> one.kind().word() + " " + one.day() + " " + one.total())
            .toList());
    assertEquals(List.of("30.00"), interestOfAna(), "nothing moved");
    assertEquals(2, coop.waitsFor(coop.board).size());
    assertEquals(List.of(), coop.proposes().prepared());
    coop.withdraws(proposed.get(1));
    assertEquals(List.of(), coop.proposes().prepared(), "nobody is asked twice for one year");
    coop.approves(coop.board, proposed.get(0), coop.read().action(proposed.get(0)).action().hash());
    assertEquals(List.of("30.00", "38.38"), interestOfAna());
    coop.today("2027-07-01");
    assertEquals(
        List.of("interest", "redemption"),
        coop.proposes().prepared().stream()
            .map(id -> coop.read().action(id).action().kind().word())
            .toList());
  }

  @Test
  void aDistributionWithoutInterestIsNotRefusedForTheBoards() {
    coop.does(interest("2026-03-31"));
    coop.shares(labour, "1000.00", "{\"funds\": []}", RESOLVED);
    assertEquals(List.of("37.48"), interestOfAna());
  }

  @Test
  void theBoardGivesNoInterestForDaysADistributionGaveItFor() {
    coop.shares(labour, "1000.00", AT_3, RESOLVED);
    for (String overlapping : List.of("2026-03-31", "2025-04-01", "2026-06-30")) {
      Refused refused = assertThrows(Refused.class, () -> coop.prepares(interest(overlapping)));
      assertEquals(409, refused.status());
      assertEquals(
          "Interest on capital of 2025-04-01 to 2026-03-31 is given already, by a distribution"
              + " that is posted: interest is given once for a day.",
          refused.detail());
    }
    coop.does(interest("2025-03-31"));
    coop.today("2027-04-01");
    coop.does(interest("2027-03-31"));
    assertEquals(3, interestOfAna().size());
  }

  @Test
  void theBoardGivesInterestOfOverlappingYearsOnce() {
    coop.does(interest("2025-12-31"));
    for (String overlapping : List.of("2025-12-31", "2026-06-30", "2025-01-01")) {
      assertEquals(
          409, assertThrows(Refused.class, () -> coop.prepares(interest(overlapping))).status());
    }
    coop.does(interest("2024-12-31"));
    assertEquals(2, interestOfAna().size());
  }

  @Test
  void theDatabaseHoldsItToo() {
    coop.does(interest("2025-12-31"));
    UUID later = UUID.randomUUID();
    String columns =
        "employer_id, kind, reference || '/more', decision, terms, total, not_taken, hash,"
            + " 'prepared', prepared_at, prepared_by, preparer";
    coop.sql(
        ("insert into surplus.capital_action (id, day, employer_id, kind, reference, decision,"
                + " terms, total, not_taken, hash, state, prepared_at, prepared_by, preparer)"
                + " select '%s', date '2026-12-30', %s from surplus.capital_action"
                + " where kind = 'interest'")
            .formatted(later, columns));
    coop.sql(
        ("insert into surplus.capital_action_line (action_id, employer_id, person_id, holding,"
                + " tranche_year, kind, base_amount, amount) select '%s', l.employer_id,"
                + " l.person_id, l.holding, 2026, l.kind, l.base_amount, l.amount"
                + " from surplus.capital_action_line l join surplus.capital_action a"
                + " on a.id = l.action_id where a.kind = 'interest'")
            .formatted(later));
    coop.sql(
        ("update surplus.capital_action set state = 'approved', approver = '%s',"
                + " approved_by = 'bea', approved_at = now() where id = '%s'")
            .formatted(UUID.randomUUID(), later));
    String entries =
        ("insert into surplus.capital_entry (id, employer_id, person_id, action_id, day, kind,"
                + " holding, tranche_year, amount) select gen_random_uuid(), employer_id,"
                + " person_id, action_id, date '2026-12-30', kind, holding, tranche_year, amount"
                + " from surplus.capital_action_line where action_id = '%s'")
            .formatted(later);
    StatementFailed failed = assertThrows(StatementFailed.class, () -> coop.sql(entries));
    assertTrue(
        failed.getMessage().contains("2025-01-01 to 2025-12-31 was given already"),
        failed.getMessage());
  }

  @Test
  void interestOnWhatTheYearBeganWithIsTheSameFromBothSides() {
    coop.decides("2024-01-01", "{\"interest_on_opening_balance\": true}");
    coop.shares(labour, "1000.00", AT_3, RESOLVED);
    assertEquals(List.of("30.00"), interestOfAna());
    coop.today("2027-04-01");
    coop.does(interest("2027-03-31"));
    assertEquals(List.of("30.00", "45.00"), interestOfAna());
  }
}
