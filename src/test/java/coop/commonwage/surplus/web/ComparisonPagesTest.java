package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.Comparisons;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.ReadyMadeWays;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.comparison.Assumptions;
import coop.commonwage.surplus.comparison.Comparison;
import coop.commonwage.surplus.comparison.TwelvePairs;
import coop.commonwage.surplus.comparison.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonPagesTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000050");
  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
  private static final LegalForms FORMS = LegalForms.bundled();
  private static final Words ENGLISH = Words.in(Language.ENGLISH, "platform", "surplus");

  @Test
  void theBoardSeesGroupsAndNobodysName() throws Exception {
    String html = page("comparison-board", false);
    assertTrue(html.contains("Lowest-paid quarter"));
    assertTrue(html.contains("£1,950.00 · 43.3% of pay"));
    assertTrue(html.contains("£197,345.45"));
    assertTrue(html.contains("nobody left out · section 312B"));
    assertFalse(html.contains("/drafts"));
    assertFalse(html.contains("/lines"));
    assertTrue(html.contains("/opening"));
  }

  @Test
  void figuresThatAreMissingAreToldApartFromTheLaw() throws Exception {
    Way lacking =
        new Way(
            "Half to each",
            Optional.empty(),
            List.of(
                Way.Breach.lacking(new Way.Missing("user", "spend"), "none"),
                Way.Breach.lacking(new Way.Missing("community", ""), "nobody")),
            Set.of(),
            false);
    String html =
        RenderedPage.of(
            "comparison-lacking",
            "surplus",
            "surplus/comparison.jte",
            Map.of("screen", new ComparisonScreen(stored(lacking), true, true, ENGLISH)));
    assertTrue(html.contains("<b>Half to each: figures for it are missing</b>"));
    assertTrue(html.contains("<li>Missing for people who use care in this year: money spent</li>"));
    assertTrue(html.contains("<li>There is nobody who may receive the part for community</li>"));
    assertFalse(html.contains("the legal form does not allow it"));
    assertTrue(page("comparison-law", true).contains("the legal form does not allow it"));
  }

  @Test
  void theHeadCountsWhoWorkedAndWhoDidNotApart() {
    Comparison of = stored().figures();
    assertEquals(
        "£120,000.00 for 1 November 2025 to 31 October 2026, among 24 members.",
        new ComparisonScreen(stored(), true, true, ENGLISH).lead());
    assertEquals(
        "£120,000.00 for 1 November 2025 to 31 October 2026, among 24 members who worked in the"
            + " year and 6 other members.",
        lead(of, Optional.of(6)));
    assertEquals(
        "£120,000.00 for 1 November 2025 to 31 October 2026, among 24 members who worked in the"
            + " year and fewer than five other members.",
        lead(of, Optional.empty()));
  }

  private static String lead(Comparison of, Optional<Integer> others) {
    StoredComparison it = stored();
    Comparison mixed =
        new Comparison(
            of.people(), Optional.of(new Comparison.Others(others)), of.columns(), of.dimensions());
    return new ComparisonScreen(with(it, mixed), true, true, ENGLISH).lead();
  }

  private static StoredComparison with(StoredComparison it, Comparison figures) {
    return new StoredComparison(
        it.id(),
        it.title(),
        it.labourYearId(),
        it.year(),
        it.form(),
        it.formTitle(),
        it.formConfidence(),
        it.recordDate(),
        it.declaredSurplus(),
        it.losses(),
        it.assumptions(),
        it.ways(),
        figures,
        it.result(),
        it.hash(),
        it.madeAt(),
        it.madeBy(),
        it.openedAt());
  }

  @Test
  void theTreasurerMakesADraftOfAnyWayThatIsAllowed() throws Exception {
    String html = page("comparison-treasurer", true);
    for (int way = 1; way <= 4; way++) {
      assertTrue(html.contains("name=\"way\" value=\"" + way + "\""));
    }
    assertFalse(html.contains("name=\"way\" value=\"5\""));
  }

  @Test
  void thePictureOfEachWayFillsTheDeclaredSurplus() {
    ComparisonScreen screen = new ComparisonScreen(stored(), true, true, ENGLISH);
    List<ComparisonScreen.Segment> parts = screen.picture(screen.figures().columns().getFirst());
    assertEquals(
        List.of("reserves 0 300", "funds 300 100", "cash 400 600"),
        parts.stream().map(p -> p.name() + " " + p.from() + " " + p.width()).toList());
    assertEquals(List.of(), screen.picture(screen.figures().columns().get(4)));
  }

  @Test
  void aMemberSeesTheirOwnFigureByEachWay() throws Exception {
    UUID me = UUID.randomUUID();
    List<Comparisons.Share> shares = new ArrayList<>();
    for (int way = 1; way <= 4; way++) {
      Money amount = Money.ofPounds(1_000L * way);
      shares.add(
          new Comparisons.Share(way, me, Money.ZERO, amount, amount, Money.ZERO, Money.ZERO));
    }
    String html =
        RenderedPage.of(
            "my-comparisons",
            "surplus",
            "surplus/myComparisons.jte",
            Map.of("comparisons", List.of(new ReadComparisons.Own(stored(), shares))));
    assertTrue(html.contains("£3,000.00"));
    assertTrue(html.contains("not allowed"));
    assertTrue(html.contains("Lowest-paid quarter"), "the same groups as the board sees");
    assertTrue(html.contains("£197,345.45"), "reserves after five years");
    assertTrue(html.contains("To reserves £36,000.00"), "each part of the picture in words");
    assertFalse(html.contains("beti"), "nobody's name");
    assertFalse(html.contains("/drafts"));
    RenderedPage.of(
        "my-comparisons-none",
        "surplus",
        "surplus/myComparisons.jte",
        Map.of("comparisons", List.of()));
  }

  @Test
  void theTreasurerFindsOneMemberAmongTheLines() throws Exception {
    List<Comparisons.Line> lines = new ArrayList<>();
    for (String number : List.of("W1", "W2")) {
      UUID person = UUID.randomUUID();
      for (int way = 1; way <= 4; way++) {
        Money amount = Money.ofPounds(way);
        lines.add(
            new Comparisons.Line(
                number,
                "Cerys " + number,
                new Comparisons.Share(
                    way,
                    person,
                    Money.ZERO,
                    amount,
                    amount,
                    Money.ZERO,
                    way == 3 ? Money.of("2.50") : Money.ZERO)));
      }
    }
    ComparisonLines screen = ComparisonLines.of(stored(), lines, "w2");
    assertEquals(
        List.of("£1.00", "£2.00", "£3.00", "£4.00", ""), screen.shown().getFirst().amounts());
    assertEquals(1, screen.shown().size());
    String html =
        RenderedPage.of(
            "comparison-lines", "surplus", "surplus/comparisonLines.jte", Map.of("screen", screen));
    assertTrue(html.contains("£3.00 <span class=\"soft small\">£2.50 free of income tax</span>"));
    assertTrue(html.contains(">£2.00</td>"));
  }

  @Test
  void aNewComparisonStartsFromTheFormsOwnFiguresAndItsLimits() throws Exception {
    String html = form("comparisons-new", "uk-coop-society", Map.of(), Map.of());
    assertTrue(html.contains("value=\"hours-equal\""));
    assertTrue(html.contains("id=\"own1.fund.general-reserve\""));
    assertTrue(html.contains("Worker Co-operative Code"));
    String trust = form("comparisons-eot", "uk-eot-company", Map.of(), Map.of());
    assertTrue(trust.contains("At least 100%: Income Tax (Earnings and Pensions) Act 2003"));
    assertFalse(trust.contains("own1.interest"));
    String fresh = html.substring(html.indexOf("id=\"openingReserve\""));
    assertTrue(
        fresh.substring(0, fresh.indexOf('>')).contains("value=\"\""), "asked, not taken as 0");
    String wrong =
        form(
            "comparisons-wrong",
            "uk-coop-society",
            Map.of("declaredSurplus", "much"),
            Map.of("declaredSurplus", "Enter an amount"));
    assertTrue(wrong.contains("<a href=\"#declaredSurplus\">Enter an amount</a>"));
  }

  @Test
  void aDraftIsDeclaredWithTheFormsStepsFilledAndWhatIsWrongBesideItsField() throws Exception {
    String fresh = draft("draft-new", "it-cooperativa-sociale", Map.of(), Map.of());
    assertTrue(fresh.contains("id=\"fund.legal-reserve\" name=\"fund.legal-reserve\""));
    assertTrue(fresh.contains("At least 30%"));
    assertTrue(fresh.contains("href=\"/surplus/legal-form\""));
    assertFalse(fresh.contains("<select class=\"entry\" id=\"form\""));
    String reserve = fresh.substring(fresh.indexOf("id=\"fund.legal-reserve\""));
    assertTrue(reserve.substring(0, reserve.indexOf('>')).contains("value=\"30\""));
    String wrong =
        draft(
            "draft-wrong",
            "uk-coop-society",
            Map.of("declaredSurplus", "60000"),
            Map.of("worker.hours", "What it is shared by must come to 100%"));
    assertTrue(wrong.contains("<a href=\"#worker.hours\">"));
    assertTrue(
        draft("draft-cbs", "uk-community-benefit-society", Map.of(), Map.of())
            .contains(FORMS.form("uk-community-benefit-society").receiversSource().toString()));
  }

  @Test
  void stepsAreFoldedIntoOneLineEachAndUnfoldedWhereSomethingIsWrong() throws Exception {
    String fresh = form("comparisons-folded", "uk-coop-society", Map.of(), Map.of());
    assertFalse(fold(fresh, "A way of your own (1)").contains(" open"));
    assertTrue(fresh.contains("general reserve 30%, education 5%, community 5%"));
    assertTrue(fresh.contains("100% of what is left, hours worked 100%"));
    assertFalse(fold(fresh, "Share of the members: workers").contains(" open"));
    assertFalse(fold(fresh, "Share of the members: producers").contains(" open"));
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("declaredSurplus", "60000");
    typed.put("openingReserve", "2500");
    typed.put("fullTimeHours", "37.5");
    typed.put("own2.producer.cap", "much");
    String wrong =
        form("comparisons-unfolded", "uk-coop-society", typed, Map.of("own2.producer.cap", "No"));
    assertFalse(fold(wrong, "A way of your own (1)").contains(" open"));
    assertTrue(fold(wrong, "A way of your own (2)").contains(" open"));
    String second = wrong.substring(wrong.indexOf("A way of your own (2)"));
    assertTrue(fold(second, "Share of the members: producers").contains(" open"));
    assertTrue(second.contains("name=\"own2.producer.cap\" type=\"text\" value=\"much\""));
    assertTrue(wrong.contains("Growth of –%, full-time from 37.5 hours"));
  }

  /** The start tag of what a heading unfolds. */
  private static String fold(String html, String heading) {
    String before = html.substring(0, html.indexOf("<span class=\"opener\">" + heading));
    String tag = before.substring(before.lastIndexOf("<details"));
    return tag.substring(0, tag.indexOf('>'));
  }

  private static String draft(
      String name, String form, Map<String, String> typed, Map<String, String> errors)
      throws Exception {
    LabourYears.LabourYear year =
        new LabourYears.LabourYear(ID, YEAR, Instant.EPOCH, "pat", 12, 720_000);
    DraftForm screen = new DraftForm(List.of(year), FORMS.form(form), typed, errors);
    return RenderedPage.of(name, "surplus", "surplus/draft.jte", Map.of("form", screen));
  }

  @Test
  void aTypedPolicyIsReadAsADraftHasIt() {
    LegalForm society = FORMS.form("uk-coop-society");
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("fund.general-reserve", "30%");
    typed.put("fund.education", "");
    typed.put("pool.worker", "100");
    typed.put("worker.hours", "60");
    typed.put("worker.equal", "40");
    typed.put("worker.cap", "£1,500");
    typed.put("worker.cash", "70");
    typed.put("interest", "2");
    Map<String, String> errors = new LinkedHashMap<>();
    assertEquals(
        "{\"funds\":[{\"fund\":\"general-reserve\",\"percent\":\"30\",\"base\":"
            + "\"surplus-after-losses\"}],\"share_interest\":{\"rate_percent\":\"2\"},\"pools\":"
            + "[{\"class\":\"worker\",\"percent\":\"100\",\"factors\":[{\"basis\":\"hours\","
            + "\"percent\":\"60\"},{\"basis\":\"equal\",\"percent\":\"40\"}],\"cap_per_member\":"
            + "\"1500.00\",\"cash_percent\":\"70\"}]}",
        new TypedPolicy(society, "", typed).read(ENGLISH, errors).toString());
    assertEquals(Map.of(), errors);
  }

  @Test
  void whatIsWrongInAPolicyIsSaidBesideItsField() {
    LegalForm society = FORMS.form("uk-coop-society");
    Map<String, String> errors = new LinkedHashMap<>();
    new TypedPolicy(
            society,
            "own1.",
            Map.of(
                "own1.fund.education", "101",
                "own1.pool.worker", "100",
                "own1.worker.hours", "60",
                "own1.worker.equal", "39.9",
                "own1.worker.cap", "-1"))
        .read(ENGLISH, errors);
    assertEquals(
        Set.of("own1.fund.education", "own1.worker.hours", "own1.worker.cap"), errors.keySet());
    assertEquals(
        "What it is shared by must come to 100%; it comes to 99.9% (Co-operative and Community"
            + " Benefit Societies Act 2014, section 14, the rules say how profits are applied;"
            + " losses come first)",
        errors.get("own1.worker.hours"));
  }

  @Test
  void aBreachOfTheFormStandsBesideTheFieldItIsAboutWithItsArticle() {
    TypedPolicy policy = new TypedPolicy(FORMS.form("it-cooperativa-sociale"), "", Map.of());
    assertEquals(
        Map.of(
            "fund.legal-reserve",
            "fund legal-reserve gets £1.00; at least 30% is required (art. 2545-quater)"),
        policy.beside(
            List.of(
                FieldError.ofField(
                    "fund-at-least",
                    "art. 2545-quater",
                    "fund legal-reserve gets £1.00; at least 30% is required")),
            RefusalWords.in(Language.ENGLISH)));
  }

  private static String form(
      String name, String form, Map<String, String> typed, Map<String, String> errors)
      throws Exception {
    LabourYears.LabourYear year =
        new LabourYears.LabourYear(ID, YEAR, Instant.EPOCH, "pat", 12, 720_000);
    ComparisonForm screen =
        new ComparisonForm(
            List.of(year),
            FORMS.form(form),
            new ReadyMadeWays(new FormsInForce()).of(form, YEAR.lastDay()),
            List.of("hours"),
            typed,
            errors);
    return RenderedPage.of(
        name,
        "surplus",
        "surplus/comparisons.jte",
        Map.of("comparisons", List.of(stored()), "form", screen));
  }

  private static String page(String name, boolean treasurer) throws Exception {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("screen", new ComparisonScreen(stored(), treasurer, true, ENGLISH));
    return RenderedPage.of(name, "surplus", "surplus/comparison.jte", data);
  }

  private static StoredComparison stored() {
    return stored(
        new Way(
            "Without newcomers",
            Optional.empty(),
            List.of(Way.Breach.ofLaw("section 312B", "nobody left out")),
            Set.of(),
            false));
  }

  private static StoredComparison stored(Way last) {
    Assumptions assumptions = new Assumptions(Money.of("10000.00"), Rate.of("0.02"), 2_100);
    Comparison figures =
        TwelvePairs.compared(
            assumptions,
            TwelvePairs.HOURS,
            TwelvePairs.HALF,
            TwelvePairs.PAY,
            TwelvePairs.TENURE,
            last);
    return new StoredComparison(
        ID,
        "Before the general meeting",
        ID,
        YEAR,
        "uk-coop-society",
        "Co-operative society (United Kingdom)",
        "high",
        LocalDate.of(2026, 10, 31),
        Money.of("120000.00"),
        Money.ZERO,
        assumptions,
        figures.columns().stream()
            .map(
                column ->
                    new StoredComparison.StoredWay(
                        column.title(), "{}", column.figures().map(of -> "ab".repeat(32))))
            .toList(),
        figures,
        "{}",
        "cd".repeat(32),
        Instant.parse("2026-11-18T10:00:00Z"),
        "beti",
        Optional.empty());
  }
}
