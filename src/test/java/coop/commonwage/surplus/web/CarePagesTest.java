package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.CareAccounts;
import coop.commonwage.surplus.application.FunderAccounts;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.application.ReadCareAccounts;
import coop.commonwage.surplus.application.ReadFunderAccounts;
import coop.commonwage.surplus.application.Spendings;
import coop.commonwage.surplus.spending.CareCredit;
import coop.commonwage.surplus.spending.CareEntry;
import coop.commonwage.surplus.spending.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CarePagesTest {

  private static final UUID UNA = new UUID(0x019a000000007000L, 7);
  private static final LocalDate YEAR_END = LocalDate.of(2026, 3, 31);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 14);
  private static final String GWYNEDD = "Gwynedd Council";
  private static final Memberships.Named PERSON = new Memberships.Named(UNA, "U1", "Una Roberts");

  private static CareEntry entry(
      String kind, String amount, Optional<String> invoice, Optional<CareCredit.OfBody> body) {
    return new CareEntry(
        UUID.randomUUID(),
        UNA,
        "U1",
        "Una Roberts",
        DAY,
        kind,
        Money.of(amount),
        invoice,
        Optional.empty(),
        body);
  }

  private static ReadCareAccounts.Of account(boolean usesCare, boolean credited, boolean onWish) {
    List<CareEntry> entries =
        List.of(
            entry(
                "credited",
                "2666.67",
                Optional.empty(),
                Optional.of(new CareCredit.OfBody(GWYNEDD, Money.of("1866.67")))),
            entry("used", "-100.00", Optional.of("I-1"), Optional.empty()));
    return new ReadCareAccounts.Of(
        PERSON, entries, CareCredit.of(entries), usesCare, credited, onWish);
  }

  private static String mine(String name, ReadCareAccounts.Of account) throws Exception {
    return RenderedPage.of(
        name, "care", "surplus/myCare.jte", Map.of("account", account, "errors", Map.of()));
  }

  @Test
  void aMemberSeesWhatIsTheirsWhatIsForCareAloneAndHowTheNextComes() throws Exception {
    String html = mine("my-care", account(true, true, false));
    assertTrue(html.contains("£2,566.67"), "all");
    assertTrue(html.contains("£800.00"), "the member's own");
    assertTrue(html.contains("For care only, from Gwynedd Council"));
    assertTrue(html.contains("£1,766.67"), "an invoice used public money first");
    assertTrue(html.contains("Your next dividend comes as a credit towards your care."));
    assertTrue(html.contains("value=\"credit\" checked"));
    assertFalse(html.contains("value=\"payment\" checked"));
    assertTrue(html.contains("invoice I-1"));
    assertTrue(html.contains("−£100.00"));
    assertTrue(html.contains("Your own part is paid to you if you leave."));
  }

  @Test
  void whoUsesNoCareIsAskedNothing() throws Exception {
    String html = mine("my-care-worker", account(false, false, true));
    assertFalse(html.contains("name=\"choice\""));
    assertTrue(html.contains("You are not a member who uses care"));
    assertTrue(html.contains("You can have your own part paid to your bank account"));
  }

  @Test
  void theTreasurerSeesAllAccountsAndWhetherTheBooksAgree() throws Exception {
    Map<String, Object> data = new HashMap<>();
    TreeMap<String, Money> kinds = new TreeMap<>();
    kinds.put("credited", Money.of("4000.00"));
    kinds.put("used", Money.of("-100.00"));
    kinds.put("paid-out", Money.of("-800.00"));
    data.put(
        "overview",
        new ReadCareAccounts.Overview(
            new CareAccounts.Totals(kinds, Money.of("4000.00")), true, true));
    data.put("query", "");
    data.put(
        "part",
        new CareForms.Part<>(
            List.of(new CareAccounts.Balance(UNA, "U1", "Una Roberts", Money.of("1233.33"))),
            2,
            true));
    data.put("records", true);
    data.put("typed", Map.of());
    data.put(
        "wrong", List.of(new CareForms.Wrong(3, "amount", "1.234", "an amount such as 125.00")));
    data.put("errors", Map.of("file", "Nothing was taken in: one value cannot be used"));
    String html = RenderedPage.of("care-credits", "care", "surplus/careCredits.jte", data);
    assertTrue(html.contains("£3,100.00"), "what is left of all");
    assertTrue(html.contains("the books agree"));
    assertTrue(html.contains("Line 3"));
    assertTrue(html.contains("?page=3") && html.contains("?page=1"));
    assertTrue(html.contains("Who chose nothing gets a dividend as a credit towards care."));
    assertTrue(html.contains("name=\"wish\" value=\"no\""));
    data.put(
        "overview",
        new ReadCareAccounts.Overview(
            new CareAccounts.Totals(kinds, Money.of("4000.01")), false, false));
    data.put("records", false);
    String told = RenderedPage.of("care-credits-auditor", "care", "surplus/careCredits.jte", data);
    assertTrue(told.contains("changed the books outside the program"));
    assertFalse(told.contains("/surplus/care-credits/rule"), "an auditor records nothing");
  }

  @Test
  void oneAccountHasItsMovementsTheChoiceAndTheWayOut() throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("account", account(true, false, false));
    data.put("records", true);
    data.put("typed", Map.of("reason", "died", "evidence", ""));
    data.put("errors", Map.of("evidence", "say what it rests on, in up to 400 characters"));
    String html = RenderedPage.of("care-account", "care", "surplus/careAccount.jte", data);
    assertTrue(html.contains("of it £1,866.67 from Gwynedd Council"));
    assertTrue(html.contains("value=\"died\" selected"));
    assertFalse(html.contains("value=\"wish\""), "not where it is not allowed");
    assertTrue(html.contains("href=\"#evidence\""));
  }

  @Test
  void theYearsOfSpendingAreListedWithWhoFunds() throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put(
        "years", List.of(new Spendings.Year(YEAR_END, 1, Money.of("600.00"), Money.of("1400.00"))));
    data.put("year", Optional.of(YEAR_END));
    data.put(
        "part",
        new CareForms.Part<>(
            List.of(
                new Spendings.Row(
                    "U1",
                    "Una Roberts",
                    new Spending(UNA, YEAR_END, Money.of("600.00"), Money.of("1400.00"), GWYNEDD))),
            1,
            false));
    data.put("sends", true);
    data.put("wrong", List.of());
    data.put("errors", Map.of());
    String html = RenderedPage.of("spending", "care", "surplus/spending.jte", data);
    assertTrue(html.contains("Year to 31 March 2026"));
    assertTrue(html.contains(GWYNEDD));
    assertTrue(html.contains("enctype=\"multipart/form-data\""));
    assertFalse(html.contains("days-nav"), "one page has no other");
  }

  @Test
  void whatABodyIsOwedAndWasPaidStandsThereWithWhatMayBeTakenBack() throws Exception {
    FunderAccounts.Payment first = payment("100.00", Optional.empty());
    FunderAccounts.Payment back = payment("-100.00", Optional.of(first.id()));
    FunderAccounts.Payment stands = payment("866.67", Optional.empty());
    FunderAccounts.Account account =
        new FunderAccounts.Account(GWYNEDD, Money.of("1867.00"), List.of(first, back, stands));
    List<FunderAccounts.Claim> claims =
        List.of(
            new FunderAccounts.Claim(
                GWYNEDD, DAY, "U2", Money.of("1866.67"), Optional.of(UUID.randomUUID())),
            new FunderAccounts.Claim(GWYNEDD, DAY, "U3", Money.of("0.33"), Optional.empty()));
    assertEquals(Money.of("1000.33"), account.left());
    Map<String, Object> data = new HashMap<>();
    data.put("bodies", List.of(new ReadFunderAccounts.Shown(account, claims, new Paged(2, 3, 42))));
    data.put("records", true);
    data.put("typed", Map.of());
    data.put("errors", Map.of());
    String html = RenderedPage.of("funder-returns", "care", "surplus/funderReturns.jte", data);
    assertTrue(html.contains("£1,000.33"));
    assertTrue(html.contains("Care account of a member who left"));
    assertTrue(html.contains("page=3#of-0"), html);
    assertTrue(html.contains("page=1#of-0"));
    assertTrue(html.contains("back-" + stands.id()));
    assertFalse(html.contains("back-" + first.id()), "it was taken back already");
    assertFalse(html.contains("back-" + back.id()));
  }

  private static FunderAccounts.Payment payment(String amount, Optional<UUID> reverses) {
    return new FunderAccounts.Payment(
        UUID.randomUUID(),
        GWYNEDD,
        DAY,
        Money.of(amount),
        "BACS 1",
        reverses,
        Instant.parse("2026-07-01T09:00:00Z"),
        "treasurer");
  }

  @Test
  void aPartHasAHundredLinesAndKnowsOfMore() {
    List<Integer> lines = IntStream.range(0, 201).boxed().toList();
    CareForms.Reader<Integer> reader =
        (from, most) -> lines.subList(Math.min(from, 201), Math.min(from + most, 201));
    assertEquals(100, CareForms.part(1, reader).rows().size());
    assertTrue(CareForms.part(2, reader).more());
    assertEquals(List.of(200), CareForms.part(3, reader).rows());
    assertFalse(CareForms.part(3, reader).more());
    assertEquals(1, CareForms.part(-4, reader).page());
  }

  @Test
  void aRefusalStandsBesideItsFieldInTheReadersLanguage() {
    Refused wrong =
        Refused.invalid("x", List.of(FieldError.ofField("amount", "9", "more than there is: 1")));
    assertEquals(
        List.of("amount"), List.copyOf(CareForms.errors(wrong, "file", Language.WELSH).keySet()));
    Refused conflict =
        Refused.conflict("care-credit", "x", "There is no credit here that can be paid out.");
    assertEquals(
        "Nid oes credyd yma y gellir ei dalu allan.",
        CareForms.errors(conflict, "reason", Language.WELSH).get("reason"));
  }
}
