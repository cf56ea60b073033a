package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.ChoiceHistory;
import coop.commonwage.pay.application.EmployerYearDetails;
import coop.commonwage.pay.application.RecordedChoices;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.Topic;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import coop.commonwage.pay.deductions.levies.EmployerYear;
import coop.commonwage.pay.deductions.levies.PaidBefore;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.pages.RenderedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of what the employer settled, and of its tax year with HMRC. */
class ChoicePagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Words WORDS = Words.in(Language.ENGLISH, "platform", "choices");

  private static RecordedChoices.Entry answer(
      Choice choice, String value, String from, String reason) {
    return new RecordedChoices.Entry(
        new EmployerChoice(choice, value, LocalDate.parse(from)),
        reason,
        Instant.parse("2026-11-02T09:00:00Z"),
        "pam");
  }

  private static ChoiceHistory history(Choice choice, RecordedChoices.Entry... recorded) {
    return new ChoiceHistory(choice, List.of(recorded));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChoiceTopicAndAnswerHasWords(Language language) {
    Words words = Words.in(language, "choices");
    List<String> missing = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      need(words, "choices.topic." + topic.word(), missing);
    }
    for (Choice choice : Choice.values()) {
      String key = "choices.choice." + choice.code();
      need(words, key, missing);
      need(words, key + ".about", missing);
      for (String value : choice.words()) {
        need(words, key + ".is." + value, missing);
      }
      if (choice.isOpen()) {
        need(words, key + ".enter", missing);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static void need(Words words, String key, List<String> missing) {
    if (words.find(key).isEmpty()) {
      missing.add(key);
    }
  }

  @Test
  void theLaterRecordedAnswerOfADayHoldsUntilTheNextDay() {
    ChoiceHistory history =
        history(
            Choice.ATTACHMENT_FEE,
            answer(Choice.ATTACHMENT_FEE, "no", "2027-01-01", "c"),
            answer(Choice.ATTACHMENT_FEE, "no", "2026-11-21", "a"),
            answer(Choice.ATTACHMENT_FEE, "yes", "2026-11-21", "b"));

    assertEquals("no", history.value(TODAY.minusDays(1)));
    assertEquals(Optional.empty(), history.holding(TODAY.minusDays(1)));
    assertEquals("b", history.holding(TODAY).orElseThrow().reason());
    assertEquals("b", history.holding(LocalDate.of(2026, 12, 31)).orElseThrow().reason());
    assertEquals("no", history.value(LocalDate.of(2027, 1, 1)));
    assertEquals(
        List.of("c"), history.coming(TODAY).stream().map(RecordedChoices.Entry::reason).toList());
  }

  @Test
  void aFigureOfOneYearDoesNotHoldInTheNext() {
    ChoiceHistory history =
        history(
            Choice.LEVY_PAY_BILL_BEFORE,
            answer(Choice.LEVY_PAY_BILL_BEFORE, "180000.00", "2025-04-06", ""));

    assertEquals("180000.00", history.value(LocalDate.of(2026, 4, 5)));
    assertEquals("0.00", history.value(LocalDate.of(2026, 4, 6)));
    assertEquals("0.00", history.value(LocalDate.of(2025, 4, 5)));
  }

  @Test
  void theListShowsByTopicWhatHoldsSinceWhenAndByWhom() throws Exception {
    List<ChoiceHistory> all =
        Arrays.stream(Choice.values())
            .map(
                choice ->
                    choice == Choice.EMPLOYMENT_ALLOWANCE
                        ? history(
                            choice,
                            answer(choice, "yes", "2026-04-06", "the board"),
                            answer(choice, "no", "2027-04-06", "the board"))
                        : history(choice))
            .toList();
    String html =
        RenderedPage.of(
            "employer-choices",
            "choices",
            "pay/choices.jte",
            Map.of("topics", ChoicesOfTopic.all(all), "today", TODAY));

    assertTrue(html.contains("<h2 id=\"orders\">Orders to deduct from pay</h2>"));
    assertTrue(html.indexOf("id=\"holiday\"") < html.indexOf("id=\"employer-year\""));
    for (Choice choice : Choice.values()) {
      assertTrue(html.contains("href=\"/pay/employer-choices/" + choice.code() + "\""));
    }
    assertTrue(html.contains("6 April 2026<br>"));
    assertTrue(html.contains("by pam"));
    assertTrue(html.contains("from 6 April 2027: Not claimed"));
    assertTrue(html.contains("Nothing was settled: the usual answer"));
  }

  @Test
  void bothReadingsOfTheAttachmentStandOnItsPageWithAForm() throws Exception {
    Choice choice = Choice.DIRECT_EARNINGS_ATTACHMENT;
    ChoiceHistory history =
        history(choice, answer(choice, "residual-net", "2026-10-01", "the council's <guide>"));
    String html =
        page("employer-choice", history, TypedChoice.proposed(choice, "residual-net", TODAY), true);

    assertTrue(html.contains("7 % of 250.00 = 17.50"));
    assertTrue(html.contains("5 % of 190.00 = 9.50"));
    assertTrue(html.contains("<option value=\"residual-net\" selected>"));
    assertTrue(html.contains("name=\"from\" type=\"date\" value=\"2026-11-21\""));
    assertTrue(html.contains("the council's &lt;guide&gt;"));
    assertFalse(
        page(
                "employer-choice-read",
                history,
                TypedChoice.proposed(choice, "residual-net", TODAY),
                false)
            .contains("<form method=\"post\" action=\"/pay/"));
  }

  @Test
  void whatCannotBeRecordedIsSaidBesideTheFieldAndKeptAsTyped() throws Exception {
    Choice choice = Choice.LEVY_PAY_BILL_BEFORE;
    TypedChoice typed = new TypedChoice("a lot", "7/4/2026", " ", Map.of());
    Map<String, String> faults = typed.faults(choice, WORDS);

    assertEquals(
        Map.of(
            "value",
            "Enter one of the answers named, or pounds, such as 180000.00",
            "from",
            "This is settled for whole tax years: enter a 6 April",
            "reason",
            "Say why, or on whose word"),
        faults);
    String html = page("employer-choice-wrong", history(choice), typed.with(faults), true);
    assertTrue(html.contains("value=\"a lot\""));
    assertTrue(html.contains("id=\"value-error\""));
    assertEquals(
        "Enter a date, such as 2026-12-01",
        new TypedChoice("0.00", "soon", "x", Map.of()).faults(choice, WORDS).get("from"));
    assertEquals(
        "Choose one of the answers",
        new TypedChoice("maybe", "2026-11-21", "x", Map.of())
            .faults(Choice.ATTACHMENT_FEE, WORDS)
            .get("value"));
  }

  @Test
  void amountsSharesAndDaysAreReadTheWayPeopleWriteThem() {
    assertEquals(
        new EmployerChoice(Choice.LEVY_PAY_BILL_BEFORE, "180000.00", LocalDate.of(2026, 4, 6)),
        new TypedChoice(" £180,000.00", "6/4/2026", "x", Map.of())
            .read(Choice.LEVY_PAY_BILL_BEFORE));
    assertEquals(
        "22:00-06:00 25%",
        new TypedChoice("22:00-06:00 25%", "6/4/2026", "x", Map.of())
            .read(Choice.NIGHT_ENHANCEMENT)
            .value());
    assertEquals(
        "5",
        new TypedChoice("5 %", "6/4/2026", "x", Map.of())
            .read(Choice.PENSION_WORKER_PERCENT)
            .value());
    assertEquals(
        "2026-10-01",
        new TypedChoice("1/10/2026", "6/4/2026", "x", Map.of())
            .read(Choice.PENSION_DUTIES_START)
            .value());
  }

  @Test
  void theFormOfAYearlyChoiceProposesTheYearItIs() {
    assertEquals(
        "2026-04-06", TypedChoice.proposed(Choice.EMPLOYMENT_ALLOWANCE, "no", TODAY).from());
    assertEquals("2026-11-21", TypedChoice.proposed(Choice.ATTACHMENT_FEE, "no", TODAY).from());
  }

  @Test
  void theTaxYearShowsAllowanceLevyRecoveryAndTheSum() throws Exception {
    EmployerYear.Owed october =
        new EmployerYear.Owed(
            month(7, "1234.56", "200.00"), pounds("950.10"), pounds("0.00"), pounds("1818.56"));
    EmployerYear account =
        new EmployerYear(
            new TaxYear(2026),
            new PaidBefore(pounds("2500.00"), Money.ZERO),
            Optional.empty(),
            List.of(october));
    String html =
        year(
            "employer-year",
            new EmployerYearDetails(
                account,
                pounds("10500.00"),
                Optional.of(pounds("41250.00")),
                true,
                List.of(Choice.LEVY_PAY_BILL_BEFORE)));

    assertTrue(html.contains("Month 7<br>"));
    assertTrue(html.contains("6 October"));
    assertTrue(html.contains("£7,049.90"), "what is left of the allowance");
    assertTrue(html.contains("£41,250.00"));
    assertTrue(html.contains("Recovered in full with compensation"));
    assertTrue(html.contains("href=\"/pay/employer-choices/levy-pay-bill-before\""));
    assertTrue(html.contains("href=\"/pay/employer-years/2025-26\""));
    assertTrue(html.contains("<strong>£1,818.56</strong>"));
  }

  @Test
  void aYearWithoutAllowanceSaysWhyAndOneWithoutPayslipsSaysSo() throws Exception {
    EmployerYear account =
        new EmployerYear(
            new TaxYear(2026), PaidBefore.NOTHING, Optional.of("it is not claimed"), List.of());
    String html =
        year(
            "employer-year-none",
            new EmployerYearDetails(
                account, pounds("10500.00"), Optional.empty(), false, List.of()));
    assertTrue(html.contains("None: <span lang=\"en\">it is not claimed</span>"));
    assertTrue(html.contains("because the year before is not known"));
    assertTrue(
        year("employer-year-empty", null).contains("No payslip of this tax year is final yet."));
  }

  private static String year(String name, EmployerYearDetails details) throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("year", new TaxYear(2026));
    data.put("details", details);
    data.put("others", List.of(new TaxYear(2025)));
    return RenderedPage.of(name, "pay", "pay/employerYear.jte", data);
  }

  private static String page(
      String name, ChoiceHistory history, TypedChoice typed, boolean isPayroll) throws Exception {
    return RenderedPage.of(
        name,
        "choices",
        "pay/choice.jte",
        Map.of("history", history, "today", TODAY, "typed", typed, "isPayroll", isPayroll));
  }

  private static EmployerMonth month(int number, String tax, String recovered) {
    return new EmployerMonth(
        number,
        pounds("18234.00"),
        pounds(tax),
        pounds("84.00"),
        pounds("700.00"),
        pounds("950.10"),
        pounds(recovered));
  }

  private static Money pounds(String text) {
    return Money.of(text);
  }
}
