package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sees what of everybody's capital: account by account a page at a time, or sums. */
class CapitalOverviewIT {

  private static final int MEMBERS = 23;

  private static DatabaseForTests database;
  private static AnOwnedCooperative coop;
  private static final List<UUID> OWNERS = new ArrayList<>();
  private static UUID interest;
  private static UUID transfer;

  @BeforeAll
  static void aCooperativeOfTwentyThree() throws IOException {
    database = DatabaseForTests.start();
    coop = new AnOwnedCooperative(database, "uk-coop-society");
    coop.decides(
        "2019-01-01",
        "{\"interest_on\": \"both\", \"interest_paid_out\": false, \"rolling_years\": 3}");
    for (int i = 0; i < MEMBERS; i++) {
      OWNERS.add(coop.member("M%02d".formatted(i), "Name" + i));
      coop.pays(OWNERS.get(i), i == 0 ? "2019-12-31" : "2020-12-31", "100.00", false, "pays " + i);
    }
    interest =
        coop.does(
            new CapitalOrder.Interest(LocalDate.of(2021, 12, 31), "B 1", Rate.ofPercent("5")));
    transfer =
        coop.does(
            new CapitalOrder.Transfer(
                LocalDate.of(2026, 6, 1), "B 2", OWNERS.get(0), OWNERS.get(1), Money.of("5.00")));
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static ReadCapital.Accounts page(String wanted, int page) {
    return coop.read().overview(new ReadCapital.Asked(wanted, page, 1)).accounts().orElseThrow();
  }

  @Test
  void theTreasurerLooksAtTwentyAccountsAtATimeAndFindsOneByNameOrNumber() {
    ReadCapital.Accounts first = page("", 1);
    assertEquals(20, first.rows().size());
    assertEquals(new Paged(1, 2, MEMBERS), first.paged());
    assertEquals("M00", first.rows().getFirst().payrollId());
    assertEquals(
        List.of("M20", "M21", "M22"),
        page("", 2).rows().stream().map(ReadCapital.Row::payrollId).toList());
    assertEquals(new Paged(2, 2, MEMBERS), page("", 999).paged());
    assertEquals(new Paged(1, 2, MEMBERS), page("", -1).paged());
    ReadCapital.Accounts found = page("nAmE17", 1);
    assertEquals(List.of("M17"), found.rows().stream().map(ReadCapital.Row::payrollId).toList());
    assertEquals(MEMBERS, found.all());
    assertEquals(1, page("m09", 1).rows().size());
    assertEquals(0, page("%", 1).rows().size());
  }

  @Test
  void theSumsAreThoseOfTheAccounts() {
    ReadCapital.Overview overview = coop.read().overview(ReadCapital.Asked.FIRST);
    assertEquals(Money.of("2300.00"), overview.shares());
    assertEquals(Money.of("115.00"), overview.account());
    assertEquals(Money.of("110.00"), page("", 1).rows().get(1).total());
    assertEquals(
        Money.of("115.00"), overview.forecast().getFirst().due(), "the interest of 2021 is due");
    assertEquals(Money.ZERO, overview.forecast().getLast().closing());
    assertEquals(CashForecast.YEARS, overview.forecast().size());
    coop.books().control(LocalDate.of(2026, 6, 30), Money.of("2415.00"), Money.ZERO, List.of());
    coop.books().control(LocalDate.of(2021, 12, 30), Money.of("2300.00"), Money.ZERO, List.of());
    assertEquals(
        List.of(Money.of("2415.00"), Money.of("2300.00")),
        coop.read().overview(ReadCapital.Asked.FIRST).controls().stream()
            .map(control -> control.total().accounts())
            .toList());
  }

  @Test
  void aMembersPageTakesTheSumsLastWorkedOutAndAddsUpNobodyElsesAccount() {
    AnOwnedCooperative other = new AnOwnedCooperative(database, "uk-coop-society");
    other.decides(
        "2019-01-01",
        "{\"interest_on\": \"both\", \"interest_paid_out\": false, \"rolling_years\": 3,"
            + " \"cash_limit\": \"7.00\"}");
    UUID ana = other.member("A1", "Ana");
    UUID bo = other.member("B1", "Bo");
    other.pays(ana, "2020-12-31", "100.00", false, "one");
    other.does(new CapitalOrder.Interest(LocalDate.of(2021, 12, 31), "B 1", Rate.ofPercent("5")));
    other.proposes();
    List<String> workedOut = sums(other);
    assertTrue(!workedOut.isEmpty(), "the night has added them up");
    CapitalStatement before = other.read().statement(ana);
    assertEquals(Optional.of(2026), back(before, 2021));
    other.pays(bo, "2020-12-31", "200.00", false, "two");
    other.does(new CapitalOrder.Interest(LocalDate.of(2022, 12, 31), "B 2", Rate.ofPercent("5")));
    assertEquals(Optional.of(2026), back(other.read().statement(ana), 2021));
    assertEquals(
        Optional.of(2026),
        back(other.read().statement(bo), 2022),
        "the own money is never left out");
    assertEquals(Money.of("210.00"), other.read().statement(bo).total());
    assertEquals(workedOut, sums(other), "nobody's page added anything up");
    assertEquals(
        Money.of("300.00"),
        other.read().overview(ReadCapital.Asked.FIRST).shares(),
        "as it is now");
  }

  private static Optional<Integer> back(CapitalStatement statement, int year) {
    return statement.tranches().stream()
        .filter(part -> part.year() == year)
        .findFirst()
        .flatMap(CapitalStatement.Part::back)
        .map(CashForecast.Back::from);
  }

  private static List<String> sums(AnOwnedCooperative of) {
    return database.asOwnerReading(
        "select after || '/' || day || '/' || what from surplus.capital_sum where employer_id = '"
            + of.employer
            + "' order by 1");
  }

  @Test
  void anEntryIsOfSomebodyAndOfSomethingThatIsThere() {
    String entry =
        "insert into surplus.capital_entry (id, employer_id, person_id, distribution_id, day, kind,"
            + " holding, tranche_year, amount) select gen_random_uuid(), employer_id, person_id,"
            + " gen_random_uuid(), day, 'allocated', holding, 2025, 1 from surplus.capital_entry";
    String holder =
        "insert into surplus.capital_holder values (register.current_employer(),"
            + " gen_random_uuid())";
    for (String statement : List.of(entry, holder)) {
      String said =
          assertThrows(StatementFailed.class, () -> coop.sql(statement)).getCause().getMessage();
      assertTrue(said.contains(statement.equals(entry) ? "a line of an action" : "a person"), said);
    }
  }

  @Test
  void theBoardSeesSumsInWhichNobodyCanBeFound() {
    ReadCapital.Overview overview = coop.readBy(coop.board).overview(ReadCapital.Asked.FIRST);
    assertTrue(overview.accounts().isEmpty());
    assertEquals(
        List.of(List.of("worker")), overview.byClass().stream().map(group -> group.of()).toList());
    assertEquals(
        List.of(Money.of("2300.00"), Money.of("115.00")), overview.byClass().getFirst().amounts());
    assertEquals(
        List.of(List.of(2020, 2019), List.of(2021)),
        overview.byYear().stream().map(group -> group.of()).toList(),
        "the one member of 2019 is shown with others");
    assertEquals(Money.of("2300.00"), overview.byYear().getFirst().amounts().getFirst());
  }

  @Test
  void theBoardApprovesSumsAndSeesByNameOnlyWhatItDecidedAboutOneMember() {
    ReadCapital.Prepared asked = coop.readBy(coop.board).action(interest);
    assertEquals(List.of(), asked.lines());
    assertEquals(
        List.of(
            new CapitalSums.Moved(CapitalEntry.Kind.INTEREST, CapitalEntry.Holding.ACCOUNT, 2021)),
        asked.sums().getFirst().of());
    assertEquals(
        List.of(Money.of("2300.00"), Money.of("115.00")), asked.sums().getFirst().amounts());
    assertEquals(2, coop.readBy(coop.board).action(transfer).lines().size());
    assertEquals(20, coop.read().action(interest).lines().size());
    assertEquals(3, coop.read().action(interest, 2).lines().size());
  }
}
