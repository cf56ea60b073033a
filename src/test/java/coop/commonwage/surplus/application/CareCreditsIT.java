package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.people.application.NamePayee;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RecordMembership.Change;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.spending.CareEntry;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlMemberships;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CareCreditsIT {

  private static final String CARE_ACCOUNT = ",\"publicly_funded_care\":\"care-account\"";
  private static final String FUNDER = ",\"publicly_funded_care\":\"funder\"";

  private static DatabaseForTests database;

  private ACareCooperative coop;
  private UUID una;
  private UUID year;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aYearOfOneWorkerAndTwoUsers() {
    coop = new ACareCooperative(database);
    UUID wil = coop.person("W1", "Wil");
    una = coop.person("U1", "Una");
    UUID ulf = coop.person("U2", "Ulf");
    LocalDate since = LocalDate.of(2024, 1, 1);
    coop.asTreasurer(wil, new Change.Joins("worker", since));
    coop.asTreasurer(una, new Change.Joins("user", since));
    coop.asTreasurer(ulf, new Change.Joins("user", since));
    year = coop.closesYear(wil, "W1", 60_000);
    coop.spends("U1,2026-03-31,1000.00,0,\nU2,2026-03-31,600.00,1400.00,Gwynedd Council\n");
  }

  private List<String> careAccounts() {
    return coop.care().stream()
        .map(entry -> entry.payrollId() + " " + entry.kind() + " " + entry.amount())
        .toList();
  }

  @Test
  void aDividendIsPaidUnlessCreditWasChosen() {
    UUID posted = coop.posts(coop.drafts(year, FUNDER));
    assertEquals(
        List.of(
            "U1 allocated 1333.33",
            "U1 paid-in-cash -1333.33",
            "U2 allocated 2666.67",
            "U2 paid-in-cash -800.00",
            "U2 returned-to-funder -1866.67",
            "W1 allocated 6000.00",
            "W1 paid-in-cash -6000.00"),
        coop.capital(posted));
    assertEquals(List.of(), coop.care());
    assertEquals(
        List.of(new CareAccounts.Return("Gwynedd Council", "U2", Money.of("1866.67"))),
        coop.returns(posted));
  }

  @Test
  void theStatementSaysWhatTheMoneyOfACouncilBrought() {
    UUID posted = coop.posts(coop.drafts(year, FUNDER));
    MemberStatement told = coop.statement(posted, "U2");
    assertEquals(
        Optional.of(
            new MemberStatement.PublicCare(
                "funder",
                Money.of("600.00"),
                Money.of("1400.00"),
                "Gwynedd Council",
                Money.of("1866.67"))),
        told.publicCare());
    assertEquals("£2,000.00", told.pots().getFirst().mine());
    assertEquals("£3,000.00", told.pots().getFirst().all());
    assertEquals(Money.of("4000.00"), told.pots().getFirst().pot());
    assertEquals(Optional.empty(), coop.statement(posted, "U1").publicCare());
  }

  @Test
  void whoChoseCreditIsCreditedAndNotPaid() {
    coop.chooses(Optional.of(una), true);
    UUID posted = coop.posts(coop.drafts(year, CARE_ACCOUNT));
    assertEquals(
        List.of(
            "U1 allocated 1333.33",
            "U1 credited-to-care -1333.33",
            "U2 allocated 2666.67",
            "U2 credited-to-care -1866.67",
            "U2 paid-in-cash -800.00",
            "W1 allocated 6000.00",
            "W1 paid-in-cash -6000.00"),
        coop.capital(posted));
    assertEquals(List.of("U1 credited 1333.33", "U2 credited 1866.67"), careAccounts());
  }

  @Test
  void whatACouncilsMoneyBringsAWorkerIsCreditedAndNotPaidWithTheWagesToo() {
    coop.spends("W1,2026-03-31,0,1000.00,Gwynedd Council\n");
    UUID posted =
        coop.posts(
            coop.drafts(
                year,
                CARE_ACCOUNT
                    + ",\"pools\":[{\"class\":\"worker\",\"percent\":\"100\",\"factors\":["
                    + "{\"basis\":\"hours\",\"percent\":\"75\"},"
                    + "{\"basis\":\"spend\",\"percent\":\"25\"}]}]"));
    assertEquals(
        List.of(
            "W1 allocated 10000.00", "W1 credited-to-care -2500.00", "W1 paid-in-cash -7500.00"),
        coop.capital(posted));
    assertEquals(
        List.of(Money.of("7500.00")),
        coop.throughPayroll(posted).stream().map(ReadDividends.Dividend::toPay).toList());
  }

  @Test
  void theCooperativesOwnRuleIsForThoseWhoChoseNothingAndForNoWorker() {
    coop.chooses(Optional.empty(), true);
    coop.chooses(Optional.of(una), true);
    coop.chooses(Optional.of(una), false);
    UUID posted = coop.posts(coop.drafts(year, FUNDER));
    assertTrue(coop.capital(posted).contains("U1 paid-in-cash -1333.33"));
    assertTrue(coop.capital(posted).contains("U2 credited-to-care -800.00"));
    assertTrue(coop.capital(posted).contains("W1 paid-in-cash -6000.00"));
  }

  @Test
  void theRuleIsTheOneThatStoodWhenTheMembersWereAskedAndAMembersOwnChoiceTheirLast() {
    coop.chooses(Optional.of(una), true);
    UUID adopted = coop.adopts(coop.drafts(year, FUNDER));
    coop.chooses(Optional.empty(), true);
    coop.choosesOwn(una, false);
    UUID posted = coop.postsAdopted(adopted);
    assertTrue(coop.capital(posted).contains("U1 paid-in-cash -1333.33"), "her own last choice");
    assertTrue(coop.capital(posted).contains("U2 paid-in-cash -800.00"), "the rule as voted on");
  }

  private List<ShareSplit> told(UUID distribution) {
    return List.of(
        coop.statement(distribution, "U1").split(), coop.statement(distribution, "U2").split());
  }

  @Test
  void whatAProposalTellsIsWhatHappensAsThingsStand() {
    coop.chooses(Optional.of(una), true);
    UUID draft = coop.drafts(year, CARE_ACCOUNT);
    ShareSplit drafted = coop.whole(draft).split();
    coop.proposes(draft);
    List<ShareSplit> proposed = told(draft);
    assertEquals(
        new ShareSplit(
            Money.of("1333.33"),
            Money.ZERO,
            Money.ZERO,
            Money.of("1333.33"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO),
        proposed.getFirst());
    assertEquals(MemberStatement.Choice.OPEN, coop.statement(draft, "U1").choice());
    coop.choosesOwn(una, false);
    assertEquals(Money.of("1333.33"), told(draft).getFirst().paid(), "she chose otherwise");
    coop.choosesOwn(una, true);
    coop.adoptsProposed(draft);
    assertEquals(proposed, told(draft));
    coop.postsAdopted(draft);
    coop.choosesOwn(una, false);
    assertEquals(proposed, told(draft), "what was posted stays");
    assertEquals(MemberStatement.Choice.NONE, coop.statement(draft, "U1").choice());
    DistributionView whole = coop.whole(draft);
    assertEquals(drafted, whole.split());
    assertEquals(
        new ShareSplit(
            Money.of("10000.00"),
            Money.ZERO,
            Money.of("6800.00"),
            Money.of("1333.33"),
            Money.of("1866.67"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO),
        whole.split());
    assertEquals(whole.split(), coop.rows(draft));
    assertEquals(
        new DistributionView.Going(Money.of("6000.00"), Money.of("800.00"), Money.ZERO, Money.ZERO),
        whole.going());
    UUID reversal = coop.reversal(draft);
    assertEquals(whole.split(), coop.whole(reversal).split(), "it takes back what was posted");
    assertEquals(whole.split(), coop.rows(reversal));
  }

  @Test
  void whoLeftBeforeThePostingIsPaidAndWhatTheCouncilsMoneyBroughtGoesBack() {
    UUID ulf = coop.personOf("U2");
    coop.chooses(Optional.of(una), true);
    coop.chooses(Optional.of(ulf), true);
    UUID adopted = coop.adopts(coop.drafts(year, CARE_ACCOUNT));
    assertEquals(Money.of("1333.33"), told(adopted).getFirst().credited());
    coop.asTreasurer(
        una, new Change.Leaves(LocalDate.of(2026, 7, 1), EndReason.RESIGNED, "letter"));
    coop.asTreasurer(
        ulf, new Change.Leaves(LocalDate.of(2026, 6, 30), EndReason.DIED, "certificate"));
    assertEquals(Money.of("1333.33"), told(adopted).getFirst().credited(), "her last day is today");
    assertEquals(MemberStatement.Choice.LEFT, coop.statement(adopted, "U2").choice());
    List<ShareSplit> promised = told(adopted);
    coop.postsAdopted(adopted);
    assertEquals(promised, told(adopted));
    assertEquals(
        List.of(
            "U1 allocated 1333.33",
            "U1 credited-to-care -1333.33",
            "U2 allocated 2666.67",
            "U2 paid-in-cash -800.00",
            "U2 returned-to-funder -1866.67",
            "W1 allocated 6000.00",
            "W1 paid-in-cash -6000.00"),
        coop.capital(adopted));
    assertEquals(
        List.of(new CareAccounts.Return("Gwynedd Council", "U2", Money.of("1866.67"))),
        coop.returns(adopted));
    assertEquals(
        List.of("for-bank 800.00 ", "returned 1866.67 Gwynedd Council"),
        coop.statement(adopted, "U2").standing().payments().stream()
            .map(one -> one.where().word() + " " + one.amount() + " " + one.of())
            .toList());
  }

  @Test
  void nobodyChoosesForAMemberWithoutTheirWord() {
    ChooseDividend choose =
        new ChooseDividend(
            coop.transactions,
            coop.treasurer,
            new SqlMemberships(coop.source),
            new SqlCareAccounts(coop.source),
            coop.audit,
            coop.clock);
    for (String consent : List.of("", " ", "x".repeat(401))) {
      assertThrows(Refused.class, () -> choose.told(una, true, consent), consent);
    }
    choose.told(una, true, "x".repeat(400));
    assertTrue(coop.careOf(una).own().credited());
    assertThrows(Refused.class, () -> choose.mine(true), "the treasurer is no member here");
  }

  @Test
  void onlyAMemberWhoUsesCareIsCredited() {
    UUID wil = coop.personOf("W1");
    coop.chooses(Optional.empty(), true);
    coop.choosesOwn(wil, true);
    assertFalse(coop.careOf(wil).own().credited());
    assertTrue(coop.careOf(una).own().credited());
  }

  @Test
  void whereAShareGoesIsPartOfWhatIsVotedOn() {
    UUID draft = coop.drafts(year, CARE_ACCOUNT);
    coop.proposes(draft);
    coop.tampers(
        "update surplus.care_share set treatment = 'funder' where distribution_id = '"
            + draft
            + "'");
    Refused adopting = assertThrows(Refused.class, () -> coop.adoptsProposed(draft));
    assertEquals("urn:commonwage:tampered", adopting.type());
    coop.tampers(
        "update surplus.care_share set treatment = 'care-account' where distribution_id = '"
            + draft
            + "'");
    coop.adoptsProposed(draft);
    coop.tampers(
        "update surplus.care_share set public_part = public_part - 1 where distribution_id = '"
            + draft
            + "'");
    Refused posting = assertThrows(Refused.class, () -> coop.postsAdopted(draft));
    assertEquals("urn:commonwage:tampered", posting.type());
  }

  @Test
  void whatOneRowUsesAnotherOfTheSameFileGivesBack() {
    coop.chooses(Optional.of(una), true);
    coop.posts(coop.drafts(year, FUNDER));
    assertEquals(
        3,
        coop.uses(
            "U1,I-1,2026-06-01,1333.33,used\nU1,I-1,2026-06-02,1333.33,reversed\n"
                + "U1,I-2,2026-06-03,1333.33,used\n"));
    assertEquals(Money.ZERO, Money.sum(coop.care().stream().map(CareEntry::amount).toList()));
  }

  @Test
  void anInvoiceUsesACreditOnceAndNeverMoreThanThereIs() {
    coop.chooses(Optional.of(una), true);
    coop.posts(coop.drafts(year, FUNDER));
    assertEquals(
        List.of(
            "3 invoice: this invoice used a credit already",
            "4 amount: more than there is: 1233.33",
            "5 payroll_id: nobody has this payroll number",
            "6 invoice: no use of a credit by this invoice stands",
            "7 amount: more than zero",
            "8 day: the day must be today or earlier"),
        refused(
            "U1,I-1,2026-06-01,100.00,used\nU1,I-1,2026-06-01,100.00,used\n"
                + "U1,I-2,2026-06-01,1233.34,used\nX,I-3,2026-06-01,1.00,used\n"
                + "U1,I-9,2026-06-01,1.00,reversed\nU1,I-4,2026-06-01,0,used\n"
                + "U1,I-5,2026-07-02,1.00,used\n"));
    assertEquals(List.of("U1 credited 1333.33"), careAccounts(), "half a file was taken in");
    assertEquals(2, coop.uses("U1,I-1,2026-06-01,100.00,used\nU1,I-2,2026-06-01,1233.33,used\n"));
    assertEquals(
        List.of("2 invoice: this invoice used a credit already"),
        refused("U1,I-1,2026-06-02,1.00,used\n"));
    assertEquals(1, coop.uses("U1,I-1,2026-06-20,100.00,reversed\n"));
    assertEquals(
        List.of("2 invoice: no use of a credit by this invoice stands"),
        refused("U1,I-1,2026-06-21,100.00,reversed\n"));
    assertEquals(
        Money.of("100.00"), Money.sum(coop.care().stream().map(CareEntry::amount).toList()));
  }

  private List<String> refused(String rows) {
    return assertThrows(Refused.class, () -> coop.uses(rows)).errors().stream()
        .map(CareCreditsIT::said)
        .toList();
  }

  private static String said(FieldError error) {
    return error.row() + " " + error.column() + ": " + error.message();
  }

  @Test
  void aReversalTakesTheCreditBackUnlessItWasUsed() {
    coop.chooses(Optional.of(una), true);
    UUID posted = coop.posts(coop.drafts(year, FUNDER));
    coop.uses("U1,I-1,2026-06-01,0.01,used\n");
    UUID reversal = coop.reversal(posted);
    Refused refused = assertThrows(Refused.class, () -> coop.postsAdopted(reversal));
    assertTrue(refused.detail().contains("the care of Una Roberts (U1): give"), refused.detail());
    coop.uses("U1,I-1,2026-06-02,0.01,reversed\n");
    coop.postsAdopted(reversal);
    assertEquals(
        List.of(
            "U1 allocation-reversed -1333.33",
            "U1 care-credit-reversed 1333.33",
            "U2 allocation-reversed -2666.67",
            "U2 cash-reversed 800.00",
            "U2 funder-return-reversed 1866.67",
            "W1 allocation-reversed -6000.00",
            "W1 cash-reversed 6000.00"),
        coop.capital(reversal));
    assertEquals(Money.ZERO, Money.sum(coop.care().stream().map(CareEntry::amount).toList()));
    assertEquals(List.of(), coop.returns(posted));
  }

  @Test
  void nobodyWritesACareAccountPastItsBalanceOrChangesIt() {
    coop.chooses(Optional.of(una), true);
    coop.posts(coop.drafts(year, FUNDER));
    for (String statement :
        List.of(
            "update surplus.care_entry set amount = 1",
            "delete from surplus.care_entry",
            "insert into surplus.care_entry (employer_id, person_id, day, kind, amount, invoice,"
                + " recorded_at, recorded_by) select employer_id, person_id, day, 'used', -133334,"
                + " 'I-1', now(), 'x' from surplus.care_entry")) {
      assertThrows(StatementFailed.class, () -> coop.sql(statement), statement);
    }
  }

  private UUID names(String number) {
    return coop.names(coop.treasurer)
        .record(
            new NamePayee.Typed(
                number, "executor", "Gwen Roberts", "089000", "12345678", "probate 12345"));
  }

  @Test
  void nobodyIsNamedForTheEstateOfSomebodyWhoIsAlive() {
    FieldError alive = assertThrows(Refused.class, () -> names("U1")).errors().getFirst();
    assertEquals("capacity " + NamePayee.ALIVE, alive.column() + " " + alive.message());
    coop.asTreasurer(
        una, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.DIED, "certificate"));
    names("U1");
    assertThrows(Refused.class, () -> names("W1"), "Wil is alive still");
  }

  @Test
  void twoPeopleEndWhoActsForAnEstateAndNobodyOverruledActsAgain() {
    coop.asTreasurer(
        una, new Change.Leaves(LocalDate.of(2026, 6, 20), EndReason.DIED, "certificate"));
    UUID first = names("U1");
    coop.names(coop.board).decide(first, true);
    UUID named = names("U1");
    assertThrows(Refused.class, () -> coop.names(coop.board).askToEnd(named, "not confirmed"));
    coop.names(coop.board).decide(named, true);
    assertThrows(Refused.class, () -> coop.names(coop.board).decideEnding(named, true));
    assertThrows(Refused.class, () -> coop.names(coop.board).askToEnd(named, " "));
    coop.names(coop.treasurer).askToEnd(named, "the grant was revoked");
    assertThrows(Refused.class, () -> coop.names(coop.board).askToEnd(named, "twice"));
    assertThrows(Refused.class, () -> coop.names(coop.treasurer).decideEnding(named, true));
    assertEquals(Set.of(una), coop.estates(una).keySet(), "one person's word is not enough");
    coop.names(coop.treasurer).decideEnding(named, false);
    coop.names(coop.treasurer).askToEnd(named, "the grant was revoked");
    coop.names(coop.board).decideEnding(named, true);
    assertThrows(Refused.class, () -> coop.names(coop.board).decideEnding(named, false), "once");
    assertThrows(Refused.class, () -> coop.names(coop.board).askToEnd(named, "ended already"));
    assertEquals(Map.of(), coop.estates(una));
    UUID own =
        coop.names(coop.board)
            .record(
                new NamePayee.Typed("U1", "own", "Una Roberts", "089000", "87654321", "letter"));
    coop.names(coop.treasurer).decide(own, true);
    assertThrows(Refused.class, () -> coop.names(coop.board).askToEnd(own, "an own account"));
    UUID again = names("U1");
    coop.names(coop.board).decide(again, true);
    assertEquals(Set.of(una), coop.estates(una).keySet());
  }
}
