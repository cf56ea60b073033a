package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.DistributionSummary;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.StatementQuestion;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.application.TaxLines;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurplusPagesTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000040");
  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  private static final Money SURPLUS = Money.of("60000.00");

  private static final List<WaterfallStep> WATERFALL =
      List.of(
          step("declared-surplus", "declared-surplus", "", "", "0", "0", "60000", ""),
          fund("reserve", "30", "18000.00", "42000.00"),
          fund("education", "5", "3000.00", "39000.00"),
          fund("community", "5", "3000.00", "36000.00"),
          step("pool", "worker", "", "", "0", "36000.00", "0.00", ""));

  @Test
  void theListNamesWhatTheLatestDistributionWaitsFor() throws Exception {
    List<DistributionSummary> list =
        List.of(
            new DistributionSummary(
                ID,
                YEAR,
                "uk-coop-society",
                "Co-operative society (United Kingdom)",
                "high",
                "proposed",
                SURPLUS,
                ID,
                Optional.empty(),
                Optional.empty()));
    String html = page("distributions", "surplus/distributions.jte", Map.of("distributions", list));
    assertTrue(
        html.contains("the figures are frozen and wait for the members&#39; decision")
            || html.contains("the figures are frozen and wait for the members' decision"));
    page("distributions-none", "surplus/distributions.jte", Map.of("distributions", List.of()));
  }

  @Test
  void theTreasurerProposesADraft() throws Exception {
    String html = distribution("draft", "draft", "propose", true, false, Map.of());
    assertTrue(html.contains("name=\"target\" value=\"proposed\""));
    assertTrue(html.contains("All lines together: £60,000.00"));
    assertTrue(html.contains("30% of the surplus after losses, £60,000.00"));
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
  void aMemberSeesTheSumThatMakesTheirShare() throws Exception {
    MemberStatement statement =
        new MemberStatement(
            ID,
            "Gofal Gyda'n Gilydd Cyf",
            "uk-coop-society",
            "UK co-operative society",
            "medium",
            YEAR,
            LocalDate.of(2026, 10, 31),
            SURPLUS,
            WATERFALL,
            new Standing(
                Standing.State.ON_ITS_WAY,
                Optional.of(
                    new MemberStatement.Decision(
                        "2026/4", LocalDate.of(2026, 11, 20), 30, 1, 33, 44)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 21)),
                Optional.of(LocalDate.of(2026, 11, 24)),
                List.of(
                    new Standing.Payment(
                        false,
                        Money.of("677.49"),
                        Standing.Where.IN_WAGES,
                        Optional.of(LocalDate.of(2026, 12, 27)))),
                List.of()),
            "Tendai Ahmed",
            "W0003",
            "worker",
            List.of(
                new PotShare(
                    "hours",
                    Money.of("36000.00"),
                    "142 h 46 min",
                    "5,310 h 20 min",
                    Money.of("967.84"))),
            Money.ZERO,
            Money.of("967.84"),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Money.of("677.49"),
            Money.of("290.35"),
            new MemberStatement.Account(
                Money.of("100.00"),
                List.of(
                    new MemberStatement.Movement(
                        LocalDate.of(2026, 11, 21), "allocated", Money.of("967.84")),
                    new MemberStatement.Movement(
                        LocalDate.of(2026, 11, 21), "paid-in-cash", Money.of("-677.49"))),
                Money.of("390.35")),
            "largest-remainder",
            new MemberStatement.Questions(
                "the treasurer", "01248 555 0101", Optional.of(LocalDate.of(2026, 12, 20))),
            Money.ZERO,
            List.of(new MemberStatement.Tranche(2025, 1, Money.of("100.00"))),
            Optional.empty(),
            ShareSplit.ofCash(Money.of("967.84"), Money.of("677.49")),
            MemberStatement.Choice.NONE,
            Money.ZERO);
    String html =
        page(
            "my-dividend",
            "surplus/statement.jte",
            Map.of(
                "statement",
                statement,
                "pdf",
                "/me/dividends/1/pdf",
                "questions",
                List.of(question(Optional.empty())),
                "errors",
                Map.of()));
    assertTrue(html.contains("Posted, on its way"));
    assertTrue(html.contains("£677.49 with your wages of 27 December 2026"));
    assertTrue(html.contains("Ask the treasurer: 01248 555 0101."));
    assertTrue(html.contains("Ask by 20 December 2026, before it is acted upon."));
    assertTrue(html.contains("30 for, 1 against"));
    assertTrue(html.contains("From 2025, 1 year old"));
    assertTrue(html.contains("Why are my nights not counted?"));
    assertTrue(html.contains("£36,000.00 × 142 h 46 min ÷ 5,310 h 20 min = £967.84"));
    assertTrue(html.contains("To be paid with your wages, decided on 21 November 2026"));
    assertTrue(html.contains("−£677.49"));
    String list =
        page(
            "my-dividends",
            "surplus/mine.jte",
            Map.of(
                "statements",
                List.of(
                    new ReadStatements.Own(statements().getFirst(), statement.standing()),
                    new ReadStatements.Own(statements().get(1), Standing.proposed()))));
    assertTrue(list.contains("Posted, on its way"));
    assertTrue(list.contains("Proposal, not decided"));
    page("my-dividends-none", "surplus/mine.jte", Map.of("statements", List.of()));
  }

  private static StatementQuestion question(Optional<StatementQuestion.Answer> answer) {
    return new StatementQuestion(
        ID,
        ID,
        YEAR,
        "Tendai Ahmed",
        "W0003",
        "figures",
        "Why are my nights not counted?",
        Instant.parse("2026-11-25T09:00:00Z"),
        answer);
  }

  @Test
  void theTreasurerAnswersWhatWaitsAndSeesWhatIsAnswered() throws Exception {
    StatementQuestion.Answer answer =
        new StatementQuestion.Answer("They are.", Instant.parse("2026-11-26T09:00:00Z"), "pat");
    String html =
        page(
            "questions",
            "surplus/questions.jte",
            Map.of(
                "questions",
                List.of(question(Optional.empty()), question(Optional.of(answer))),
                "errors",
                Map.of()));
    assertTrue(html.contains("action=\"/surplus/questions/" + ID + "/answer\""));
    assertTrue(html.contains("They are."));
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
    List<String> states = List.of("draft", "proposed", "adopted", "posted");
    List<DistributionView.HistoryEntry> history =
        states.subList(0, states.indexOf(state) + 1).stream()
            .map(
                s ->
                    new DistributionView.HistoryEntry(
                        s, "tegwen", Instant.parse("2026-11-18T10:00:00Z"), "As the board asked"))
            .toList();
    boolean voted = states.indexOf(state) >= 2;
    DistributionView view =
        new DistributionView(
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
                    Money.ZERO)),
            44,
            3,
            1,
            ShareSplit.ofCash(Money.of("36000.00"), Money.of("25200.00")),
            new DistributionView.Going(Money.of("25200.00"), Money.ZERO, Money.ZERO, Money.ZERO),
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
            Optional.empty(),
            tax,
            Optional.empty());
    DistributionScreen screen =
        new DistributionScreen(
            view, statements(), proposes, adopts, "beti", "", Map.of("number", "2026/4"), errors);
    return page("distribution-" + name, "surplus/distribution.jte", Map.of("screen", screen));
  }

  private static List<StatementSummary> statements() {
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
                    ShareSplit.ofCash(Money.of("818.18"), Money.of("572.73")),
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
