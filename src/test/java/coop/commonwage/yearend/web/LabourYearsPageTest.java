package coop.commonwage.yearend.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.yearend.PreviewLabourYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LabourYearsPageTest {

  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
  private static final LabourYears.LabourYear CLOSED =
      new LabourYears.LabourYear(
          UUID.randomUUID(), YEAR, Instant.parse("2026-11-18T10:00:00Z"), "beti", 48, 4_500_000);

  @Test
  void theTreasurerSeesWhatWouldCrossBeforeTheButton() throws Exception {
    String html =
        page(
            "labour-year-preview",
            new PreviewLabourYear.Preview(
                YEAR,
                48,
                4_500_000,
                Money.of("612345.67"),
                List.of(
                    new PreviewLabourYear.Warning("no-contract", 2),
                    new PreviewLabourYear.Warning("no-minutes", 1),
                    new PreviewLabourYear.Warning("pay-below-zero", 1),
                    new PreviewLabourYear.Warning("left", 3),
                    new PreviewLabourYear.Warning("not-a-year", 0)),
                Optional.empty(),
                Optional.empty()),
            Map.of());
    assertTrue(html.contains("£612,345.67"));
    assertTrue(html.contains("Without a contract on the last day: 2"));
    assertTrue(html.contains("method=\"post\" action=\"/yearend/labour-years\""));
  }

  @Test
  void aClosedYearHasNoButton() throws Exception {
    String html =
        page(
            "labour-year-closed",
            new PreviewLabourYear.Preview(
                YEAR, 0, 0, Money.ZERO, List.of(), Optional.empty(), Optional.of(CLOSED)),
            Map.of("firstDay", "This year is closed already"));
    assertTrue(html.contains("closed already, by beti"));
    assertFalse(html.contains("method=\"post\" action=\"/yearend/labour-years\""));
  }

  @Test
  void whatStandsInTheWayIsSaidInsteadOfTheButton() throws Exception {
    String html =
        page(
            "labour-year-obstacle",
            new PreviewLabourYear.Preview(
                YEAR,
                0,
                0,
                Money.ZERO,
                List.of(),
                Optional.of("The pay run for October is open"),
                Optional.empty()),
            Map.of());
    assertTrue(html.contains("The pay run for October is open"));
    assertFalse(html.contains("method=\"post\" action=\"/yearend/labour-years\""));
  }

  private static String page(
      String name, PreviewLabourYear.Preview preview, Map<String, String> errors) throws Exception {
    return RenderedPage.of(
        name,
        "yearend",
        "yearend/labourYears.jte",
        Map.of(
            "years",
            List.of(CLOSED),
            "firstDay",
            "2025-11-01",
            "lastDay",
            "2026-10-31",
            "preview",
            Optional.of(preview),
            "errors",
            errors));
  }
}
