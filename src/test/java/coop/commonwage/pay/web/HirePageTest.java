package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.application.HireWorker;
import coop.commonwage.platform.web.pages.RenderedPage;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The form that takes a worker on. */
class HirePageTest {

  @Test
  void theFormAsksForEverythingTheUseCaseTakesAndNothingElse() {
    TreeSet<String> asked = new TreeSet<>();
    HireScreen.GROUPS.forEach(group -> asked.addAll(group.fields()));

    assertEquals(new TreeSet<>(HireWorker.FIELDS), asked);
  }

  @Test
  void theFormBeginsWithTodayMonthlyAndLetterA() throws Exception {
    String html =
        RenderedPage.of(
            "new-worker",
            "pay",
            "pay/hire.jte",
            Map.of("screen", HireScreen.empty(LocalDate.of(2026, 11, 21))));

    assertTrue(html.contains("name=\"startDate\" type=\"date\" value=\"2026-11-21\""));
    assertTrue(html.contains("<option value=\"monthly\" selected>every month</option>"));
    assertTrue(html.contains("<option value=\"A\" selected>A</option>"));
    assertTrue(html.contains("<option value=\"weekly\">every week</option>"));
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
    String html =
        RenderedPage.of(
            "new-worker-wrong",
            "pay",
            "pay/hire.jte",
            Map.of(
                "screen",
                new HireScreen(
                    Map.of("surname", "O'Neill", "payFrequency", "weekly", "statement", "B"),
                    Map.of("postcode", "this must be filled in"))));

    assertTrue(html.contains("O&#39;Neill"));
    assertTrue(html.contains("<a href=\"#postcode\">this must be filled in</a>"));
    assertTrue(html.contains("id=\"postcode-error\""));
    assertTrue(html.contains("<option value=\"weekly\" selected>"));
    assertTrue(html.contains("<option value=\"B\" selected>"));
  }

  @Test
  void datesAndAmountsMayBeWrittenTheWayPeopleDo() {
    Map<String, String> plain =
        HireScreen.plain(
            Map.of(
                "dateOfBirth", "13/11/1992",
                "hourlyRate", "£13.45",
                "weekendEnhancementPercent", "10 %",
                "p45Pay", "£1,200.00",
                "surname", " Ahmed, ",
                "csrf", "token"));

    assertEquals("1992-11-13", plain.get("dateOfBirth"));
    assertEquals("13.45", plain.get("hourlyRate"));
    assertEquals("10", plain.get("weekendEnhancementPercent"));
    assertEquals("1200.00", plain.get("p45Pay"));
    assertEquals("Ahmed,", plain.get("surname"));
    assertEquals(HireWorker.FIELDS.size(), plain.size());
  }
}
