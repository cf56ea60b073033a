package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.DistributionSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DistributionListPageTest {

  private static final UUID LATER = UUID.fromString("019a0000-0000-7000-8000-000000000041");

  @Test
  void theListNamesWhatTheLatestDistributionWaitsFor() throws Exception {
    List<DistributionSummary> list =
        List.of(summary(SurplusPagesTest.ID, "proposed", Optional.empty()));
    String html =
        RenderedPage.of(
            "distributions", "surplus", "surplus/distributions.jte", Map.of("distributions", list));
    assertTrue(
        html.contains("the figures are frozen and wait for the members&#39; decision")
            || html.contains("the figures are frozen and wait for the members' decision"));
    RenderedPage.of(
        "distributions-none",
        "surplus",
        "surplus/distributions.jte",
        Map.of("distributions", List.of()));
  }

  @Test
  void theListSaysWhatWasReplacedAndAsksNobodyToPostIt() throws Exception {
    List<DistributionSummary> list =
        List.of(
            summary(SurplusPagesTest.ID, "adopted", Optional.of(LATER)),
            summary(LATER, "adopted", Optional.empty()));
    String html =
        RenderedPage.of(
            "distributions-replaced",
            "surplus",
            "surplus/distributions.jte",
            Map.of("distributions", list));
    assertEquals(1, html.split(">Replaced<", -1).length - 1);
    assertTrue(html.contains("class=\"button\" href=\"/surplus/distributions/" + LATER));
    assertFalse(
        html.contains("class=\"button\" href=\"/surplus/distributions/" + SurplusPagesTest.ID));
  }

  private static DistributionSummary summary(UUID id, String state, Optional<UUID> replacedBy) {
    return new DistributionSummary(
        id,
        SurplusPagesTest.YEAR,
        "uk-coop-society",
        "Co-operative society (United Kingdom)",
        "high",
        state,
        SurplusPagesTest.SURPLUS,
        SurplusPagesTest.ID,
        Optional.empty(),
        Optional.empty(),
        replacedBy);
  }
}
