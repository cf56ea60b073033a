package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.store.SqlLeaverPayments;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List.of(List.of(2019, 2020), List.of(2021)),
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

  @Test
  void aSurplusSharedOfAYearThatEndsInOctoberIsNotExpectedAgain() {
    AnOwnedCooperative october = new AnOwnedCooperative(database, "uk-coop-society");
    october.today("2026-11-22");
    UUID ana = october.member("A1", "Ana");
    october.decides("2021-01-01", "{\"rolling_years\": 1, \"retained_yearly\": \"1000.00\"}");
    assertEquals(LocalDate.of(2025, 12, 31), october.interestReturns().lastPeriodEnd());
    october.shares(
        october.closesYear(DateSpan.yearEnding(LocalDate.of(2026, 10, 31)), ana, "A1", 6000),
        "8400.04",
        "{\"funds\": [], \"pools\": [{\"class\": \"worker\", \"percent\": \"100\","
            + " \"cash_percent\": \"0\", \"factors\": [{\"basis\": \"hours\","
            + " \"percent\": \"100\"}]}]}",
        LocalDate.of(2026, 11, 20));
    assertEquals(
        List.of(
            "2026 0.00 0.00 8400.04", "2027 1000.00 0.00 9400.04", "2028 1000.00 8400.04 2000.00"),
        october.read().overview(ReadCapital.Asked.FIRST).forecast().stream()
            .limit(3)
            .map(
                year ->
                    "%d %s %s %s"
                        .formatted(year.year(), year.retained(), year.paid(), year.closing()))
            .toList());
    assertEquals(LocalDate.of(2026, 10, 31), october.interestReturns().lastPeriodEnd());
  }

  @Test
  void investorsWithdrawTheirSharesAfterThreeYearsWithinTheFundAndKeepTheLeast() {
    AnOwnedCooperative fair = new AnOwnedCooperative(database, "uk-fairshares");
    UUID ana = fair.member("I01", "Ana");
    UUID bo = fair.member("I02", "Bo");
    fair.pays(ana, "2022-05-01", "16000.00", false, "ana");
    fair.pays(bo, "2022-06-01", "10000.00", false, "bo");
    CapitalOrder early =
        new CapitalOrder.Withdrawals(
            LocalDate.of(2025, 4, 30), "B 1", Money.of("40000.00"), Map.of(ana, Money.of("0.01")));
    assertEquals(
        "0.01 was asked for, but only 0.00 can be paid back now.",
        assertThrows(Refused.class, () -> fair.prepares(early)).detail());
    CapitalOrder both =
        new CapitalOrder.Withdrawals(
            LocalDate.of(2026, 7, 1),
            "B 2",
            Money.of("40000.00"),
            Map.of(ana, Money.of("16000.00"), bo, Money.of("10000.00")));
    fair.decides("2026-01-01", "{\"least_shares\": \"0.01\"}");
    assertEquals(
        "16000.00 was asked for, but only 15999.99 can be paid back now.",
        assertThrows(
                Refused.class,
                () ->
                    fair.prepares(
                        new CapitalOrder.Withdrawals(
                            LocalDate.of(2026, 7, 1),
                            "B 2",
                            Money.of("40000.00"),
                            Map.of(ana, Money.of("16000.00")))))
            .detail());
    fair.decides("2026-01-02", "{}");
    UUID done = fair.does(both);
    assertEquals(Money.of("6000.00"), fair.read().action(done).action().notTaken());
    assertEquals(Money.of("3692.31"), fair.read().statement(ana).shares());
    assertEquals(Money.of("2307.69"), fair.read().statement(bo).shares());
  }

  @Test
  void onlyWhatWasOwedToSomebodyWhoLeftAndNobodyClaimedIsKept() {
    AnOwnedCooperative states = new AnOwnedCooperative(database, "us-worker-coop");
    states.decides("2021-01-01", "{\"leaver_instalments\": 2}");
    UUID ana = states.member("W001", "Ana");
    UUID bo = states.member("W002", "Bo");
    for (UUID each : List.of(ana, bo)) {
      states.pays(each, "2024-01-02", "500.00", false, "pays " + each);
    }
    String article = ": By-laws of a worker co-operative (United States), unclaimed capital";
    String working = keeping(states, ana, "2026-01-01", "2026-06-30");
    assertTrue(
        working.startsWith(
            "the register does not say that this person left before 2026-01-01, and what a member"
                + " holds is not unclaimed"
                + article),
        working);
    states.left(ana, "2024-12-31", EndReason.RESIGNED);
    String nothing =
        "no instalment owed to this person after leaving was due by %s and is unpaid, and nothing"
            + " else is unclaimed"
            + article;
    String held = keeping(states, ana, "2026-01-01", "2026-06-30");
    assertTrue(held.startsWith(nothing.formatted("2026-01-01")), held);
    states.does(new CapitalOrder.Leaving(LocalDate.of(2025, 1, 1), "B 1", ana));
    String notYet = keeping(states, ana, "2025-12-31", "2026-06-30");
    assertTrue(notYet.startsWith(nothing.formatted("2025-12-31")), notYet);
    assertTrue(
        keeping(states, ana, "2026-01-01", "2026-03-01")
            .startsWith("60 days after notice is 2026-03-02 at the earliest"));
    assertEquals(
        "notice is written down when it was given, not for a day to come",
        keeping(states, ana, "2026-07-02", "2026-12-31"));
    CapitalOrder keep =
        new CapitalOrder.Forfeit(LocalDate.of(2026, 3, 2), "B 2", ana, LocalDate.of(2026, 1, 1));
    UUID waits = states.prepares(keep);
    String unapproved =
        assertThrows(
                StatementFailed.class,
                () ->
                    states.sql(
                        "insert into surplus.capital_debt_payment select id, employer_id, 1,"
                            + " '2026-03-02', now(), 'x', '%s' from surplus.capital_debt"
                                .formatted(waits)))
            .getMessage();
    assertTrue(unapproved.contains("was not due and unclaimed when notice was given"), unapproved);
    states.withdraws(waits);
    UUID kept = states.does(keep);
    CapitalStatement statement = states.read().statement(ana);
    assertEquals(Money.ZERO, statement.total());
    assertEquals(
        List.of("debt-back 250.00", "forfeited -250.00"),
        statement.movements().stream()
            .skip(2)
            .map(each -> each.kind() + " " + each.amount())
            .toList());
    assertEquals(Money.of("250.00"), states.read().action(kept).action().total());
    assertEquals(List.of(), statement.debts().getFirst().paid());
    assertEquals(List.of(1), statement.debts().getFirst().kept());
    assertEquals(Money.of("250.00"), statement.debts().getFirst().owed(), "not due yet");
    UUID debt = statement.debts().getFirst().id();
    assertEquals(
        "nobody claimed this instalment, and the co-operative kept it after notice",
        assertThrows(Refused.class, () -> states.leavers().paid(debt, 1, LocalDate.of(2026, 6, 30)))
            .errors()
            .getFirst()
            .message());
    states.today("2027-03-02");
    UUID second =
        states.prepares(
            new CapitalOrder.Forfeit(
                LocalDate.of(2027, 3, 2), "B 3", ana, LocalDate.of(2027, 1, 1)));
    states.leavers().paid(debt, 2, LocalDate.of(2027, 2, 1));
    assertThrows(
        Refused.class,
        () -> states.approves(states.board, second, states.read().action(second).action().hash()),
        "it was claimed since");
    assertEquals(List.of(2), states.read().statement(ana).debts().getFirst().paid());
    assertEquals(Money.of("500.00"), states.read().statement(bo).total());
    String refused =
        assertThrows(StatementFailed.class, () -> states.sql(KEEPS_A_MEMBERS.formatted(bo)))
            .getMessage();
    assertTrue(refused.contains("would keep what was not owed after leaving"), refused);
  }

  /** Prepared, approved and carried out in one transaction, as nothing in the program does. */
  private static final String KEEPS_A_MEMBERS =
      """
      do $$ declare a uuid := gen_random_uuid(); e uuid := register.current_employer(); begin
        insert into surplus.capital_action (id, employer_id, kind, day, reference, decision, terms,
          total, not_taken, hash, state, prepared_at, prepared_by, preparer) values (a, e,
          'forfeiture', '2026-06-30', 'x', 'B 9', '{"notice_on": "2026-01-01"}', 50000, 0,
          repeat('a', 64), 'prepared', now(), 'x', gen_random_uuid());
        insert into surplus.capital_action_line values (a, e, '%1$s', 'shares', 2024, 'forfeited',
          50000, -50000);
        update surplus.capital_action set state = 'approved', approver = gen_random_uuid(),
          approved_by = 'y', approved_at = now() where id = a;
        insert into surplus.capital_entry (id, employer_id, person_id, action_id, day, kind,
          holding, tranche_year, amount, recorded_at) values (gen_random_uuid(), e, '%1$s', a,
          '2026-06-30', 'forfeited', 'shares', 2024, -50000, now());
        update surplus.capital_action set state = 'carried-out', carried_out_at = now()
          where id = a;
      end $$
      """;

  private static String keeping(AnOwnedCooperative coop, UUID person, String noticeOn, String day) {
    return assertThrows(
            Refused.class,
            () ->
                coop.prepares(
                    new CapitalOrder.Forfeit(
                        LocalDate.parse(day), "B 2", person, LocalDate.parse(noticeOn))))
        .errors()
        .getFirst()
        .message();
  }

  @Test
  void aPaymentToALeaverThatWasNoneIsTakenBackByAnotherAndBothRecordsStay() {
    AnOwnedCooperative owing = new AnOwnedCooperative(database, "uk-coop-society");
    owing.decides(
        "2021-01-01",
        "{\"interest_on\": \"both\", \"interest_paid_out\": false, \"leaver_instalments\": 2,"
            + " \"leaver_rate_percent\": \"7.5\"}");
    UUID ana = owing.member("A1", "Ana");
    owing.pays(ana, "2026-01-01", "5000.00", false, "ana");
    owing.left(ana, "2026-05-31", EndReason.RESIGNED);
    owing.does(new CapitalOrder.Leaving(LocalDate.of(2026, 6, 1), "B 3", ana));
    LeaverDebt debt = owing.read().debts().getFirst();
    assertEquals(List.of(), leavers(owing, "2027-05-31").due());
    owing.today("2028-06-01");
    assertEquals(
        List.of("1 2027-06-01 2500.00 true", "2 2028-06-01 3090.63 false"),
        leavers(owing, "2028-06-01").due().stream()
            .map(
                one ->
                    one.instalment().number()
                        + " "
                        + one.instalment().due()
                        + " "
                        + one.instalment().amount()
                        + " "
                        + one.next())
            .toList());
    LocalDate day = LocalDate.of(2028, 6, 1);
    RecordLeaverPayments board = owing.leaversOf(owing.board);
    assertEquals(
        404, assertThrows(Refused.class, () -> board.takeBack(debt.id(), 1, "not paid")).status());
    owing.leavers().paid(debt.id(), 1, day);
    owing.leavers().paid(debt.id(), 2, day);
    assertEquals(List.of(), leavers(owing, "2028-06-01").due());
    assertTrue(
        detail(() -> owing.leavers().takeBack(debt.id(), 2, "came back"))
            .startsWith("Whoever recorded a payment to somebody who left cannot take it back"));
    assertEquals(
        "A later instalment is settled already: its payment is taken back first.",
        detail(() -> board.takeBack(debt.id(), 1, "came back")));
    assertThrows(Refused.class, () -> board.takeBack(debt.id(), 2, " "));
    assertThrows(Refused.class, () -> board.takeBack(debt.id(), 2, "x".repeat(401)));
    for (String by : List.of("pat", "x")) {
      assertThrows(
          StatementFailed.class,
          () ->
              owing.sql(
                  "insert into surplus.capital_debt_taken_back select debt_id, employer_id, 1, 1,"
                      + " 'x', now(), '%s' from surplus.capital_debt_payment where number = 1"
                          .formatted(by)));
    }
    board.takeBack(debt.id(), 2, "the bank sent it back");
    assertEquals(List.of(1), owing.read().debts().getFirst().paid());
    assertEquals(Money.of("2875.00"), owing.read().overview(ReadCapital.Asked.FIRST).owed());
    assertEquals(1, leavers(owing, "2028-06-01").due().size());
    owing.leavers().paid(debt.id(), 2, day);
    assertEquals(List.of(1, 2), owing.read().debts().getFirst().paid());
    assertEquals(
        List.of("1 -", "2 -", "2 the bank sent it back"),
        leavers(owing, "2028-06-01").paid().stream()
            .map(
                one ->
                    one.instalment().number()
                        + " "
                        + one.takenBack().map(LeaverPayments.TakenBack::reason).orElse("-"))
            .sorted()
            .toList());
  }

  private static String detail(Runnable deed) {
    return assertThrows(Refused.class, deed::run).detail();
  }

  private static ReadLeaverPayments leavers(AnOwnedCooperative of, String day) {
    HalfForTests half = database.half("surplus");
    return new ReadLeaverPayments(
        half.transactions(),
        of.treasurer,
        new SqlLeaverPayments(half.dataSource()),
        () -> Instant.parse(day + "T12:00:00Z"));
  }
}
