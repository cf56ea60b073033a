package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.application.CapitalSums;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.AccountingYears;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.ControlItem;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.GroupSum;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import coop.commonwage.surplus.capital.PaidByBank;
import coop.commonwage.surplus.pdf.CapitalStatementPdf;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapitalPagesTest {

  private static final UUID ANA = new UUID(0x019a000000007000L, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final CapitalTerms TERMS =
      new CapitalTerms(
          Holding.ACCOUNT,
          Set.of(Holding.SHARES),
          false,
          true,
          OptionalInt.of(5),
          Optional.empty(),
          Optional.of(Money.of("300.00")),
          2,
          Rate.ofPercent("7.5"),
          Money.of("200.00"),
          Money.ZERO,
          CapitalTerms.Yearly.UNDECIDED);

  private static CapitalAccount account() {
    return new CapitalAccount(
        ANA,
        List.of(
            entry("2019-02-01", Kind.ENTRY_SHARE, Holding.SHARES, 2019, "250.00"),
            entry("2021-06-30", Kind.ALLOCATED, Holding.ACCOUNT, 2020, "400.00"),
            entry("2022-06-30", Kind.ALLOCATED, Holding.ACCOUNT, 2021, "350.00")));
  }

  private static CapitalEntry entry(
      String day, Kind kind, Holding holding, int tranche, String amount) {
    return new CapitalEntry(ANA, LocalDate.parse(day), kind, holding, tranche, Money.of(amount));
  }

  private static CapitalStatement statement() {
    return statement(TODAY);
  }

  private static CapitalStatement statement(LocalDate asOf) {
    return statement(asOf, false);
  }

  private static CapitalStatement statement(LocalDate asOf, boolean inPlan) {
    return CapitalStatement.of(
        "Gofal Dyffryn Cyf",
        "Ana Roberts",
        "W001",
        account(),
        List.of(new EntryShare(ANA, TODAY.minusYears(8), Money.of("300.00"), 3, TODAY)),
        List.of(
            new LeaverDebt(
                ANA,
                ANA,
                TODAY,
                LeaverSchedule.of(Money.of("5000.00"), Rate.ofPercent("7.5"), TODAY, 2),
                List.of(1),
                List.of())),
        CashForecast.back(
            Map.of(2020, Money.of("400.00"), 2021, Money.of("350.00")), TERMS, TODAY, Money.ZERO),
        Money.of("3.21"),
        List.of(
            new PaidByBank(
                TODAY.minusDays(9),
                "redeemed",
                Money.of("195.28"),
                Optional.of(TODAY.minusDays(2)),
                Optional.empty(),
                false),
            new PaidByBank(
                TODAY.minusDays(8),
                "interest-paid",
                Money.of("7.10"),
                Optional.empty(),
                Optional.of(TODAY.minusDays(7)),
                true)),
        inPlan,
        asOf);
  }

  private static CapitalAction action(CapitalAction.State state) {
    return new CapitalAction(
        ANA,
        CapitalAction.Kind.REDEMPTION,
        TODAY,
        "redemption/2026-07-01",
        "Board 7/2026",
        "{}",
        Money.of("300.00"),
        Money.of("100.00"),
        "ab".repeat(32),
        state,
        Instant.parse("2026-06-20T10:00:00Z"),
        "pat",
        ANA,
        state == CapitalAction.State.PREPARED ? Optional.empty() : Optional.of("bea"));
  }

  private static String office(boolean prepares, Map<String, String> errors) throws Exception {
    return office(prepares, prepares, errors);
  }

  private static String office(boolean prepares, boolean opens, Map<String, String> errors)
      throws Exception {
    ReadCapital.Accounts accounts =
        new ReadCapital.Accounts(
            List.of(
                new ReadCapital.Row(
                    ANA,
                    "W001",
                    "Ana Roberts",
                    Money.of("250.00"),
                    Money.of("750.00"),
                    Optional.of(2019),
                    Money.of("50.00"))),
            new Paged(2, 3, 41),
            360_000);
    List<Money> held = List.of(Money.of("250.00"), Money.of("750.00"));
    ReadCapital.Overview overview =
        new ReadCapital.Overview(
            Money.of("250.00"),
            Money.of("750.00"),
            Money.of("3090.63"),
            Optional.of(new CapitalAccounts.Policy(TODAY, "uk-coop-society", "AGM 3", "{}")),
            List.of(new GroupSum<>(List.of("worker", "former-member"), 4, held)),
            List.of(new GroupSum<>(List.of(2019, 2020), 4, held)),
            opens ? Optional.of(accounts) : Optional.empty(),
            CashForecast.of(
                Map.of(2020, Money.of("400.00"), 2021, Money.of("350.00")),
                TERMS,
                TODAY,
                Money.ZERO,
                Map.of(2028, Money.of("3090.63")),
                new AccountingYears(TODAY, Set.of())),
            List.of(
                new CapitalAccounts.Control(
                    ANA,
                    new ControlTotal(
                        TODAY, Money.of("5000.01"), Money.of("4000.00"), Money.of("1000.00")),
                    List.of(ControlItem.read("0.01; rounding of 2019; journal 44")),
                    "",
                    "pat",
                    Optional.of(ANA),
                    Optional.empty())),
            new ReadCapital.Actions(
                List.of(action(CapitalAction.State.PREPARED)), new Paged(1, 2, 9)),
            opens
                ? List.of(
                    new CapitalSums.OverLimit(ANA, "W001", "Ana Roberts", TODAY, Money.of("9.99")))
                : List.of());
    return page(
        "capital" + (prepares ? "-treasurer" : opens ? "-auditor" : "-board") + errors.size(),
        "surplus/capital.jte",
        Map.of(
            "screen",
            new CapitalScreen(overview, prepares, !prepares, "rob & co", Map.of(), errors)));
  }

  private static String page(String name, String template, Map<String, Object> parameters)
      throws Exception {
    return RenderedPage.of(name, "surplus", template, parameters);
  }

  @Test
  void theTreasurerSeesAccountsControlTotalAndTheCashOfTenYears() throws Exception {
    String html = office(true, Map.of());
    assertTrue(html.contains("£1,000.00"));
    assertTrue(html.contains("rounding of 2019"));
    assertTrue(html.contains("£0.01"));
    assertTrue(html.contains(">2035 <svg"));
    assertTrue(html.contains("It is not promised"));
    assertTrue(html.contains("name=\"kind\" value=\"redemption\""));
    assertTrue(html.contains("width=\"1000\""));
    assertTrue(html.contains("the most is £3,240.63, in 2028"), html);
    assertTrue(
        html.contains("/surplus/capital?q=rob+%26+co&amp;page=3&amp;actions=1#accounts"), html);
    assertTrue(html.contains("Page 2 of 3"));
    assertTrue(html.contains("£9.99"));
    assertTrue(html.contains("workers, former member"));
    assertTrue(html.contains("2019, 2020"));
  }

  @Test
  void whoOnlyLooksIsAskedForNothing() throws Exception {
    String html = office(false, Map.of());
    assertFalse(html.contains("/surplus/capital/control-totals"));
    assertFalse(html.contains("/surplus/capital/accounts/"));
    assertFalse(html.contains("Ana Roberts"), "the board sees sums and no names");
    assertTrue(html.contains("Shares £250.00, account £750.00"));
    assertTrue(office(true, Map.of("rate", "Enter a rate such as 2.5")).contains("#rate"));
  }

  @Test
  void theAuditorOpensAccountsAndIsOfferedNoForm() throws Exception {
    String html = office(false, true, Map.of());
    assertTrue(html.contains("href=\"/surplus/capital/accounts/" + ANA + "\""));
    assertFalse(html.contains("/surplus/capital/forms/"));
    assertTrue(office(true, Map.of()).contains("href=\"/surplus/capital/forms/write-down\""));
  }

  @Test
  void theBoardApprovesExactlyTheFiguresItSees() throws Exception {
    ReadCapital.Line line =
        new ReadCapital.Line(
            "W001",
            "Ana Roberts",
            new CapitalMove(
                ANA,
                Kind.REDEEMED,
                Holding.ACCOUNT,
                2020,
                Money.of("400.00"),
                Money.of("-300.00")));
    String asked = action(CapitalAction.State.PREPARED, line, true, false);
    assertTrue(asked.contains("name=\"hash\" value=\"" + "ab".repeat(32) + "\""));
    assertTrue(asked.contains("name=\"target\" value=\"approved\""));
    assertTrue(asked.contains("Due and has to wait"));
    assertTrue(asked.contains("href=\"?page=2#lines\""));
    assertTrue(asked.contains("Ana Roberts"));
    String sums = action(CapitalAction.State.PREPARED, null, true, false);
    assertFalse(sums.contains("Line by line"));
    assertTrue(sums.contains("−£300.00"), sums);
    assertFalse(
        action(CapitalAction.State.PREPARED, line, true, true).contains("value=\"approved\""));
    assertFalse(
        action(CapitalAction.State.CARRIED_OUT, line, true, false).contains("name=\"target\""));
  }

  private static String action(
      CapitalAction.State state, ReadCapital.Line line, boolean approves, boolean own)
      throws Exception {
    return page(
        "capital-action-" + state.word() + own,
        "surplus/capitalAction.jte",
        Map.of(
            "prepared",
            new ReadCapital.Prepared(
                action(state),
                List.of(
                    new GroupSum<>(
                        List.of(
                            new CapitalSums.Moved(Kind.REDEEMED, Holding.ACCOUNT, 2020),
                            new CapitalSums.Moved(Kind.REDEEMED, Holding.ACCOUNT, 2021)),
                        3,
                        List.of(Money.of("400.00"), Money.of("-300.00")))),
                line == null ? List.of() : List.of(line),
                new Paged(1, 2, 21),
                own),
            "approves",
            approves,
            "withdraws",
            true,
            "errors",
            Map.of()));
  }

  @Test
  void aLossSaysHowItWasSharedAndWhyAnythingIsCarried() {
    String terms =
        "{\"to_reserve\":\"80.00\",\"shared_by\":\"%s\",\"members\":%d,\"measure\":\"248940\","
            + "\"no_members\":7,\"unable\":2}";
    assertEquals(
        "[Fact[name=The reserve bears, value=£80.00], Fact[name=The rest is shared among, value=12"
            + " members, by the 4,149 hours they worked in the year], Fact[name=Worked in the year"
            + " and bear nothing, being no members, value=7], Fact[name=Why something is carried,"
            + " value=Members whose part is more than their account can bear: 2. No account goes"
            + " below zero, and nobody bears another’s part.]]",
        loss(terms.formatted("hours", 12)));
    assertTrue(
        loss(terms.formatted("accounts", 5)).contains("5 members, by the £2,489.40 their"),
        loss(terms.formatted("accounts", 5)));
    assertTrue(loss(terms.formatted("hours", 4)).contains("4 members, by the hours they worked"));
    assertEquals(
        "[Fact[name=The reserve bears, value=£80.00]]", loss("{\"to_reserve\":\"80.00\"}"));
  }

  private static String loss(String terms) {
    CapitalAction loss =
        new CapitalAction(
            UUID.randomUUID(),
            CapitalAction.Kind.WRITE_DOWN,
            LocalDate.of(2026, 6, 30),
            "write-down/2026-06-30",
            "B 4",
            terms,
            Money.of("100.00"),
            Money.ZERO,
            "ab".repeat(32),
            CapitalAction.State.PREPARED,
            Instant.EPOCH,
            "pat",
            UUID.randomUUID(),
            Optional.empty());
    return LossWords.of(loss, Words.in(Language.ENGLISH, "platform", "surplus")).toString();
  }

  @Test
  void aMemberSeesHowOldTheMoneyIsAndWhenItMayComeBack() throws Exception {
    String html =
        page(
            "my-capital",
            "surplus/capitalAccount.jte",
            Map.of("statement", statement(), "pdf", "/me/capital/pdf", "back", "/me/dividends"));
    assertTrue(html.contains("£400.00 came in. <b>May come back from 2026 to 2027.</b>"), html);
    assertTrue(html.contains("£350.00 came in. <b>May come back from 2027 to 2028.</b>"), html);
    assertTrue(html.contains("£3.21"));
    assertTrue(html.contains("name your payroll number W001"));
    assertTrue(html.contains("£250.00 of £300.00 paid"));
    assertTrue(html.contains("£3,090.63"));
    assertTrue(html.contains("Still owed after leaving: £2,875.00"), html);
    assertTrue(
        html.contains(
            "£195.28 (To be paid back, decided for 22 June 2026) came back from the bank on 29 June"
                + " 2026: it is owed again and waits for the next payment. Ask for the bank account"
                + " to be checked."),
        html);
    assertFalse(html.contains("£7.10"), "what was sent and stayed there is told by its movement");
  }

  @Test
  void theOfficeRecordsTheNextPaymentToALeaverOnceItIsDueAndAMemberDoesNot() throws Exception {
    String html = accountOfLeaver(TODAY.plusYears(2));
    assertTrue(html.contains("/surplus/capital/forms/payment?debt=" + ANA + "&amp;number=2"));
    assertFalse(html.contains("number=1\""));
    assertTrue(html.contains("/surplus/capital/forms/leaving?member=W001"));
    assertFalse(
        accountOfLeaver(TODAY.plusYears(2).minusDays(1)).contains("/surplus/capital/forms/payment"),
        "the year whose interest is in it is not over");
    String mine =
        page(
            "my-capital-only",
            "surplus/capitalAccount.jte",
            Map.of("statement", statement(), "pdf", "/me/capital/pdf", "back", "/me/dividends"));
    assertFalse(mine.contains("/surplus/capital/forms/"));
  }

  private static String accountOfLeaver(LocalDate asOf) throws Exception {
    return page(
        "capital-account-office",
        "surplus/capitalAccount.jte",
        Map.of(
            "statement",
            statement(asOf),
            "pdf",
            "/surplus/capital/accounts/" + ANA + "/pdf",
            "back",
            "/surplus/capital",
            "prepares",
            true));
  }

  @Test
  void theAccountIsPrintedInBothLanguages() throws IOException {
    String english =
        PdfText.of(
            new CapitalStatementPdf().write(statement(), List.of(), "high", Locale.of("en", "GB")));
    assertTrue(
        english.contains("Share of the surplus, decided on 30 June 2021 £400.00 £650.00"), english);
    assertTrue(english.contains("May come back from 2026 to 2027."), english);
    assertTrue(english.contains("name your payroll number W001"), english);
    String plan =
        PdfText.of(
            new CapitalStatementPdf()
                .write(statement(TODAY, true), List.of(), "high", Locale.of("en", "GB")));
    assertTrue(plan.contains("shares in the company’s plan, held for the member by its"), plan);
    assertFalse(plan.contains("When money may come back"), plan);
    String welsh =
        PdfText.of(
            new CapitalStatementPdf().write(statement(), List.of(), "high", Locale.of("cy", "GB")));
    assertTrue(welsh.contains("Cyfran mynediad"), welsh);
    assertTrue(english.contains("came back from the bank on 29 June 2026"), english);
    assertTrue(welsh.contains("yn ôl o’r banc ar 29 Mehefin 2026"), welsh);
    assertEquals(statement().total(), Money.of("1000.00"));
  }
}
