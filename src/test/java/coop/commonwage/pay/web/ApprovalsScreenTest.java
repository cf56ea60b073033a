package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.TimeApproval;
import coop.commonwage.pay.application.TimeApprovals;
import coop.commonwage.pay.application.TimeException;
import coop.commonwage.pay.application.TimeSheets;
import coop.commonwage.pay.application.TimeSheets.TimeSheet;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.pages.RenderedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalsScreenTest {

  private static final DateSpan DAYS =
      DateSpan.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11));
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final Words ENGLISH = Words.in(Language.ENGLISH, "platform", "pay");

  private static final TimeSheet READY = sheet("W0001", false, List.of(), "time-not-approved");
  private static final TimeSheet OVERLAPS =
      sheet("W0002", false, List.of(), "overlapping-visit", "overlapping-visit");
  private static final TimeSheet UNKNOWN_END =
      sheet("W0003", false, List.of(), "overlapping-visit", "no-check-out", "time-not-approved");
  private static final TimeSheet TWO_UNKNOWN_ENDS =
      sheet("W0004", false, List.of(), "no-check-out", "no-check-out", "no-break");
  private static final TimeSheet APPROVED = sheet("W0005", false, List.of(approval(true)));
  private static final TimeSheet MY_OWN = sheet("W0006", true, List.of());
  private static final TimeSheet CHANGED =
      sheet("W0007", false, List.of(approval(false)), "time-changed-since-approval");

  private static final List<TimeSheet> ALL =
      List.of(READY, OVERLAPS, UNKNOWN_END, TWO_UNKNOWN_ENDS, APPROVED, MY_OWN, CHANGED);

  @Test
  void theWorstStandFirstAndWhatIsDoneLast() {
    assertEquals(
        List.of("W0004", "W0003", "W0007", "W0002", "W0001", "W0006", "W0005"),
        ids(screen(ALL, "", 1, true).rows()));
  }

  @Test
  void onlyOthersTimeWithoutExceptionsIsApprovedAtOnceWithItsFingerprint() {
    ApprovalsScreen screen = screen(ALL, "no-break", 1, true);
    assertEquals(
        List.of("W0001 print-of-W0001"), screen.ready().stream().map(SheetRow::seen).toList());
    assertEquals(List.of(), screen(ALL, "", 1, false).ready(), "who may not approve");
  }

  @Test
  void everyChoiceSaysHowManyItShows() {
    ApprovalsScreen screen = screen(ALL, "", 1, true);
    List<String> said =
        screen.filters(ENGLISH).stream()
            .map(filter -> filter.title() + " " + filter.workers())
            .toList();
    assertEquals(
        List.of(
            "Everybody 7",
            "No check-out 2",
            "Changed since approval 1",
            "No break 1",
            "Visits overlap 2",
            "Without exceptions 2",
            "Nothing to do 1"),
        said);
    for (ApprovalsScreen.Filter filter : screen.filters(ENGLISH)) {
      assertEquals(
          filter.workers(), screen(ALL, filter.look(), 1, true).rows().size(), filter.title());
    }
    assertEquals(6, screen.waiting());
  }

  @Test
  void aPageHasTwelveWorkersAndNobodyIsLostBetweenPages() {
    List<TimeSheet> many = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      many.add(sheet("W%04d".formatted(i), false, List.of(), "no-break"));
    }
    for (int workers : new int[] {0, 1, 11, 12, 13, 24, 25}) {
      List<TimeSheet> some = many.subList(0, workers);
      List<String> shown = new ArrayList<>();
      int pages = screen(some, "", 1, true).pages();
      assertEquals(Math.max(1, (workers + 11) / 12), pages);
      for (int page = 1; page <= pages; page++) {
        List<SheetRow> rows = screen(some, "", page, true).rows();
        assertTrue(rows.size() <= 12);
        shown.addAll(ids(rows));
      }
      assertEquals(some.stream().map(one -> one.sheet().payrollId()).toList(), shown);
    }
    assertEquals(3, screen(many, "", 99, true).page());
    assertEquals(1, screen(many, "", -1, true).page());
  }

  @Test
  void aRowSaysTheWorstAndHowMuchMore() {
    assertEquals("No check-out, and 2 more things", SheetRow.of(TWO_UNKNOWN_ENDS).summary(ENGLISH));
    assertEquals("Changed since approval", SheetRow.of(CHANGED).summary(ENGLISH));
    assertEquals("Nothing to look at", SheetRow.of(READY).summary(ENGLISH));
  }

  @Test
  void everythingThatIsFoundAboutTimeHasItsFewWordsInBothLanguages() {
    for (Language language : Language.values()) {
      Words words = Words.in(language, "platform", "pay");
      for (TimeFinding.Code code : TimeFinding.Code.values()) {
        assertTrue(words.find("pay.look." + code.word()).isPresent(), language + code.word());
      }
    }
  }

  @Test
  void whatWasFoundIsReadInTheReadersLanguage() {
    TimeException question =
        new TimeException(
            "time-question-open",
            "a question about 2026-10-06 is not settled",
            List.of(TimeArgument.day(LocalDate.of(2026, 10, 6))));
    assertEquals(
        "a question about 6 October 2026 is not settled", SheetRow.sentence(ENGLISH, question));
    assertEquals(
        "nid yw cwestiwn am 6 Hydref 2026 wedi’i ddatrys",
        SheetRow.sentence(Words.in(Language.WELSH, "platform", "pay"), question));
    TimeException unheardOf = new TimeException("unheard-of", "something else", List.of());
    assertEquals("something else", SheetRow.sentence(ENGLISH, unheardOf));
  }

  @Test
  void thePageTicksNobodysOwnTimeAndTakesBackOnlyWhatIsApproved() throws Exception {
    String html = page("approvals", screen(ALL, "", 1, true));
    assertTrue(html.contains("id=\"seen-W0004\""));
    assertFalse(html.contains("id=\"seen-W0006\""));
    assertTrue(html.contains("Approve 1 without exceptions"));
    assertTrue(html.contains("value=\"reopen\""));
    assertTrue(html.contains("?from=2026-10-05&amp;to=2026-10-11&amp;look=no-check-out"));
    String auditor = page("approvals-auditor", screen(ALL, "", 1, false));
    assertFalse(auditor.contains("type=\"checkbox\""));
    assertFalse(auditor.contains("name=\"deed\""));
    assertFalse(
        page("approvals-open", screen(List.of(OVERLAPS), "", 1, true)).contains("\"reopen\""));
  }

  private static String page(String name, ApprovalsScreen screen) throws Exception {
    return RenderedPage.of(name, "pay", "pay/approvals.jte", Map.of("screen", screen));
  }

  private static ApprovalsScreen screen(
      List<TimeSheet> sheets, String look, int page, boolean mayApprove) {
    return new ApprovalsScreen(
        new TimeSheets(DAYS, Optional.empty(), List.of("North"), sheets.size(), 1, 1, sheets),
        new ApprovalsScreen.Asked(look, page),
        mayApprove,
        "",
        Map.of());
  }

  private static List<String> ids(List<SheetRow> rows) {
    return rows.stream().map(row -> row.sheet().payrollId()).toList();
  }

  private static TimeApproval approval(boolean fresh) {
    return new TimeApproval(
        new UUID(0, 1), DAYS, fresh, Instant.parse("2026-10-12T09:00:00Z"), "pam", "");
  }

  private static TimeSheet sheet(
      String payrollId, boolean own, List<TimeApproval> approvals, String... found) {
    return new TimeSheet(
        new TimeApprovals.Sheet(
            UUID.nameUUIDFromBytes(payrollId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            UUID.randomUUID(),
            payrollId,
            "Name " + payrollId,
            PayFrequency.MONTHLY,
            Optional.of("North"),
            "print-of-" + payrollId,
            List.of(MONDAY),
            approvals),
        600,
        own,
        List.of(found).stream()
            .map(code -> new TimeException(code, "found: " + code, arguments(code)))
            .toList());
  }

  private static List<TimeArgument> arguments(String code) {
    return switch (code) {
      case "time-not-approved" -> List.of(TimeArgument.number(1));
      case "time-changed-since-approval" -> List.of();
      default ->
          List.of(
              TimeArgument.text("V1"),
              TimeArgument.text("08:00"),
              TimeArgument.text("V2"),
              TimeArgument.text("08:30"));
    };
  }
}
