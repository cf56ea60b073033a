package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.application.TaxLines;
import coop.commonwage.surplus.distributions.CashSplit;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurplusPagesTest {

  private static final UUID LATER = UUID.fromString("019a0000-0000-7000-8000-000000000041");
  static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000040");
  static final DateSpan YEAR = DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  static final Money SURPLUS = Money.of("60000.00");

  private static final ShareSplit PAID_AND_KEPT = CashSplit.of("36000.00", "25200.00");

  static final List<WaterfallStep> WATERFALL =
      List.of(
          step("declared-surplus", "declared-surplus", "", "", "0", "0", "60000", ""),
          fund("reserve", "30", "18000.00", "42000.00"),
          fund("education", "5", "3000.00", "39000.00"),
          fund("community", "5", "3000.00", "36000.00"),
          step("pool", "worker", "", "", "0", "36000.00", "0.00", ""));

  @Test
  void theTreasurerProposesADraft() throws Exception {
    String html = distribution("draft", "draft", "propose", true, false, Map.of());
    assertTrue(html.contains("name=\"target\" value=\"proposed\""));
    assertTrue(html.contains("All lines together: £60,000.00"));
    assertTrue(html.contains("30% of the surplus after losses, £60,000.00"));
  }

  @Test
  void whatALaterDecisionReplacedIsNotOfferedForPosting() throws Exception {
    String html = distribution("replaced", "adopted", "none", true, true, Map.of());
    assertTrue(html.contains("Another decision took its place"));
    assertTrue(
        html.contains(
            "The members decided on another way to share this year. This one is not posted, and"
                + " nothing of it is paid."));
    assertTrue(html.contains("href=\"/surplus/distributions/" + LATER + "\""));
    assertFalse(html.contains("value=\"posted\""));
    assertFalse(html.contains("aria-current=\"step\""));
    assertFalse(html.contains("Nothing is left to do."));
  }

  @Test
  void membersOfAClassThatSharesNothingAreNotCountedAsNoMembers() throws Exception {
    String html = distribution("without-pool", "adopted", "post", true, false, Map.of());
    assertTrue(
        html.contains("<dt>Workers of the year who were not members on that day</dt><dd>3</dd>"));
    assertTrue(html.contains("<dt>Members of that day whose class shares nothing</dt><dd>2</dd>"));
    assertTrue(html.contains("Of £60,000.00 declared, £36,000.00 is shared by 44 members."));
  }

  @Test
  void whoMayTypeMinutesIsLedToThemAndNobodyAdoptsFromThisPage() throws Exception {
    String html = distribution("adopt", "proposed", "adopt", true, false, Map.of());
    assertFalse(html.contains("name=\"target\" value=\"adopted\""));
    assertTrue(html.contains("/surplus/distributions/" + ID + "/minutes\""));
    assertTrue(html.contains("Type the minutes of a meeting"));
  }

  @Test
  void whoeverMayNotActIsToldWhoHasTo() throws Exception {
    String html = distribution("adopt-wait", "proposed", "adopt", false, false, Map.of());
    assertFalse(html.contains("/minutes\""));
    assertTrue(html.contains("then the minutes are signed"));
    distribution("posted", "posted", "none", true, true, Map.of());
  }

  @Test
  void theBarsOfTheWaterfallFillTheDeclaredSurplus() {
    int filled = 0;
    for (WaterfallStep step : WATERFALL.subList(1, WATERFALL.size())) {
      filled += WaterfallBar.of(step, SURPLUS).width();
    }
    assertEquals(1000, filled);
    assertEquals(new WaterfallBar(700, 300), WaterfallBar.of(WATERFALL.get(1), SURPLUS));
    assertEquals(new WaterfallBar(0, 1000), WaterfallBar.of(WATERFALL.getFirst(), SURPLUS));
  }

  private static String distribution(
      String name,
      String state,
      String next,
      boolean proposes,
      boolean adopts,
      Map<String, String> errors)
      throws Exception {
    return distribution(name, state, next, proposes, adopts, errors, Optional.empty());
  }

  private static String distribution(
      String name,
      String state,
      String next,
      boolean proposes,
      boolean adopts,
      Map<String, String> errors,
      Optional<DistributionView.TaxSplit> tax)
      throws Exception {
    DistributionView view = view(state, next, tax, PAID_AND_KEPT, Optional.empty());
    return page(
        "distribution-" + name,
        view,
        statements(),
        DividendsPaid.Left.NOTHING,
        new Reader(proposes, adopts, errors));
  }

  private record Reader(boolean proposes, boolean adopts, Map<String, String> errors) {}

  private static String page(
      String name,
      DistributionView view,
      List<StatementSummary> rows,
      DividendsPaid.Left left,
      Reader reader)
      throws Exception {
    DistributionScreen screen =
        new DistributionScreen(
            view,
            rows,
            left,
            reader.proposes(),
            reader.adopts(),
            "beti",
            "",
            Map.of("number", "2026/4"),
            reader.errors());
    return page(name, "surplus/distribution.jte", Map.of("screen", screen));
  }

  @Test
  void whatCapsKeepFromMembersIsSaidBesideWhatTheyWouldShare() throws Exception {
    String capped =
        page(
            "distribution-capped",
            view(
                "draft",
                "propose",
                Optional.empty(),
                PAID_AND_KEPT,
                Optional.empty(),
                Money.of("5515.11")),
            statements(),
            DividendsPaid.Left.NOTHING,
            new Reader(true, false, Map.of()));
    assertTrue(
        capped.contains(
            "Before caps that is £36,000.00. The caps let £30,484.89 of it through to members;"
                + " £5,515.11 stays with the co-operative, as the steps above say."));
    assertFalse(
        distribution("uncapped", "draft", "propose", true, false, Map.of())
            .contains("Before caps"));
  }

  private static DistributionView view(
      String state,
      String next,
      Optional<DistributionView.TaxSplit> tax,
      ShareSplit split,
      Optional<UUID> reversedBy) {
    return view(state, next, tax, split, reversedBy, Money.ZERO);
  }

  private static DistributionView view(
      String state,
      String next,
      Optional<DistributionView.TaxSplit> tax,
      ShareSplit split,
      Optional<UUID> reversedBy,
      Money notTaken) {
    List<String> states = List.of("draft", "proposed", "adopted", "posted");
    List<DistributionView.HistoryEntry> history =
        states.subList(0, states.indexOf(state) + 1).stream()
            .map(
                s ->
                    new DistributionView.HistoryEntry(
                        s, "tegwen", Instant.parse("2026-11-18T10:00:00Z"), "As the board asked"))
            .toList();
    boolean voted = states.indexOf(state) >= 2;
    return new DistributionView(
        ID,
        UUID.randomUUID(),
        YEAR,
        LocalDate.of(2026, 10, 31),
        "uk-coop-society",
        "UK co-operative society",
        "medium",
        "",
        state,
        state.equals("draft") ? "" : "ab".repeat(32),
        SURPLUS,
        WATERFALL,
        Money.of("36000.00"),
        List.of(
            new DistributionView.ClassPool(
                "worker",
                Money.of("36000.00"),
                44,
                Optional.of(
                    new DistributionView.Spread(
                        Money.of("112.04"), Money.of("801.11"), Money.of("1320.90"))),
                List.of(
                    new DistributionView.Pot(
                        "hours", "100", Money.of("36000.00"), "5,310 h 20 min")),
                notTaken)),
        44,
        3,
        2,
        1,
        split,
        new DistributionView.Going(
            split.paid().minus(Money.of("200.00")),
            Money.of("200.00"),
            Money.of("3.70"),
            Money.ZERO),
        Money.ZERO,
        SURPLUS,
        voted
            ? Optional.of(
                new DistributionView.Resolved(
                    "2026/4", LocalDate.of(2026, 11, 20), 33, 44, 30, 1, Optional.empty()))
            : Optional.empty(),
        history,
        next,
        Optional.empty(),
        Optional.empty(),
        reversedBy,
        state.equals("adopted") && next.equals("none") ? Optional.of(LATER) : Optional.empty(),
        tax,
        Optional.empty());
  }

  static List<StatementSummary> statements() {
    return IntStream.rangeClosed(1, 44)
        .mapToObj(
            i ->
                new StatementSummary(
                    new UUID(0x019a000000007000L, i),
                    ID,
                    YEAR,
                    "high",
                    "posted",
                    "Cerys Llewelyn-Thomas " + i,
                    "W%04d".formatted(i),
                    "worker",
                    CashSplit.of("818.18", "572.73"),
                    MemberStatement.Choice.NONE,
                    Money.ZERO,
                    Money.ZERO,
                    ""))
        .toList();
  }

  private static WaterfallStep fund(String name, String percent, String amount, String remaining) {
    return step(
        "fund",
        name,
        percent,
        "surplus-after-losses",
        "60000.00",
        amount,
        remaining,
        "Model Rules of a worker co-operative society");
  }

  private static WaterfallStep step(
      String step,
      String name,
      String percent,
      String base,
      String baseAmount,
      String amount,
      String remaining,
      String citation) {
    return new WaterfallStep(
        step,
        name,
        percent,
        base,
        Money.of(baseAmount),
        Money.of(amount),
        Money.of(remaining),
        citation);
  }

  private static String page(String name, String template, Map<String, Object> data)
      throws Exception {
    return RenderedPage.of(name, "surplus", template, data);
  }

  private static DistributionView.TaxSplit split(OwnershipTests.Standing trading) {
    boolean free = trading == OwnershipTests.Standing.MET;
    return new DistributionView.TaxSplit(
        Money.of("3600.00"),
        "the Act, section 312A",
        Money.of(free ? "5000.00" : "0.00"),
        Money.of(free ? "20200.00" : "25200.00"),
        List.of(
            new OwnershipTests.Finding(
                "trading-requirement", "the Act, section 312D", trading, "")));
  }

  private static StatementSummary row(String number, String body, ShareSplit split) {
    return new StatementSummary(
        new UUID(0x019a000000007000L, number.hashCode()),
        ID,
        YEAR,
        "high",
        "posted",
        "Una Pugh",
        number,
        "user",
        split,
        MemberStatement.Choice.NONE,
        Money.ZERO,
        Money.ZERO,
        body);
  }

  private static ShareSplit split(String... pounds) {
    List<Money> of = Stream.of(pounds).map(Money::of).toList();
    return new ShareSplit(
        of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5), of.get(6), of.get(7));
  }

  @Test
  void whereSharesGoAddsUpForEachAndForAllAndNoCreditIsCalledCash() throws Exception {
    ShareSplit una = split("397.35", "0.00", "0.00", "69.99", "327.36", "0.00", "0.00", "0.00");
    ShareSplit ulf = split("410.98", "4.00", "80.00", "0.00", "0.00", "327.56", "5.00", "2.42");
    ShareSplit all = split("808.33", "4.00", "80.00", "69.99", "327.36", "327.56", "5.00", "2.42");
    String html =
        page(
            "distribution-ways",
            view("posted", "pay", Optional.empty(), all, Optional.empty()),
            List.of(row("U1", "Cyngor Gwynedd", una), row("U2", "Cyngor Gwynedd", ulf)),
            DividendsPaid.Left.NOTHING,
            new Reader(true, false, Map.of()));
    for (String line :
        List.of(
            "<dt>All shares together</dt><dd>£808.33</dd>",
            "<dt>From earlier years, with it</dt><dd>£4.00</dd>",
            "<dt>Cash</dt><dd>£80.00</dd>",
            "<dt>Towards care</dt><dd>£69.99</dd>",
            "<dt>Towards care, from what public bodies paid</dt><dd>£327.36</dd>",
            "<dt>Back to public bodies</dt><dd>£327.56</dd>",
            "<dt>Retained</dt><dd>£5.00</dd>",
            "<dt>Waits, too little to be paid yet</dt><dd>£2.42</dd>",
            "<dt>Interest on shares, by bank</dt><dd>£3.70</dd>",
            "<dt>By bank, to other members</dt><dd>£200.00</dd>",
            "All 2 together",
            "data-label=\"Towards care\">£69.99</td>",
            "data-label=\"Towards care\"><b>£69.99</b></td>",
            "data-label=\"Back to public bodies\"><b>£327.56</b></td>")) {
      assertTrue(html.contains(line), line);
    }
    String plain = distribution("plain", "draft", "propose", true, false, Map.of());
    assertFalse(plain.contains("Towards care"), "nobody's goes there");
    assertTrue(plain.contains("All 44 together"));
  }

  @Test
  void nothingIsCalledFinishedWhileMoneyIsToBeRecoveredOrPaid() throws Exception {
    Reader treasurer = new Reader(true, false, Map.of());
    DistributionView reversed =
        view("posted", "none", Optional.empty(), PAID_AND_KEPT, Optional.of(UUID.randomUUID()));
    String open =
        page(
            "distribution-recover",
            reversed,
            statements(),
            new DividendsPaid.Left(Money.ZERO, Money.of("225.06")),
            treasurer);
    assertFalse(open.contains("Finished"));
    assertTrue(open.contains("Next: settle what was paid before"));
    assertTrue(open.contains("£225.06 was paid before it was taken back"));
    assertTrue(open.contains("href=\"/yearend/distributions/" + ID + "/payments\""));
    String waits =
        page(
            "distribution-waits",
            view("posted", "none", Optional.empty(), PAID_AND_KEPT, Optional.empty()),
            statements(),
            new DividendsPaid.Left(Money.of("0.01"), Money.ZERO),
            treasurer);
    assertTrue(waits.contains("£0.01 of it is not paid yet"));
    assertFalse(waits.contains("Finished"));
    assertTrue(
        page("distribution-finished", reversed, statements(), DividendsPaid.Left.NOTHING, treasurer)
            .contains("Nothing is left to do."));
  }

  @Test
  void aDraftSaysWhatIsFreeOfTaxOrWhichTestKeepsAllOfItTaxed() throws Exception {
    String free =
        distribution(
            "tax-free",
            "draft",
            "propose",
            true,
            false,
            Map.of(),
            Optional.of(split(OwnershipTests.Standing.MET)));
    assertTrue(free.contains("at most £3,600.00 in a tax year"));
    assertTrue(free.contains("<dt>Free of income tax</dt><dd>£5,000.00</dd>"));
    assertTrue(free.contains("<dt>Taxed</dt><dd>£20,200.00</dd>"));
    assertTrue(free.contains("<dt>National Insurance is due on</dt><dd>£25,200.00</dd>"));
    String taxed =
        distribution(
            "tax-withheld",
            "draft",
            "propose",
            true,
            false,
            Map.of(),
            Optional.of(split(OwnershipTests.Standing.UNKNOWN)));
    assertTrue(taxed.contains("The company or its group trades: <b>nothing is recorded</b>"));
    assertTrue(taxed.contains("the Act, section 312D"));
    assertTrue(taxed.contains("<dt>Free of income tax</dt><dd>£0.00</dd>"));
  }

  @Test
  void everybodysTaxIsListedAndAddsUp() throws Exception {
    TaxLines tax =
        new TaxLines(
            "high",
            Optional.of(split(OwnershipTests.Standing.MET)),
            List.of(
                new TaxLines.Line("W1", "Ana Roberts", Money.of("3600.00"), Money.of("20000.00")),
                new TaxLines.Line("W2", "Bo Thomas", Money.of("1400.00"), Money.of("5200.00"))));
    String html =
        page(
            "tax-lines",
            "surplus/taxLines.jte",
            Map.of("screen", new TaxLinesScreen(ID, tax, "ana")));
    assertTrue(html.contains("£16,400.00"));
    assertTrue(html.contains("Ana Roberts"));
    assertFalse(html.contains("Bo Thomas"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TaxLines("high", Optional.of(split(OwnershipTests.Standing.MET)), List.of()));
  }
}
