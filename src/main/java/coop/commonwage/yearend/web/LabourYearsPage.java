package coop.commonwage.yearend.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.ReadLabourYears;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.yearend.CloseLabourYear;
import coop.commonwage.yearend.PreviewLabourYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closing a labour year: first what would cross, then the button; a closed one stays closed. */
@Path("/yearend/labour-years")
public class LabourYearsPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadLabourYears years;
  @Inject PreviewLabourYear preview;
  @Inject CloseLabourYear close;

  /** The years that are closed, and what would cross for the days that are asked for. */
  @GET
  @RolesAllowed(Role.TREASURER)
  public Response look(
      @QueryParam("firstDay") @DefaultValue("") String first,
      @QueryParam("lastDay") @DefaultValue("") String last) {
    List<LabourYears.LabourYear> closed = years.list();
    Map<String, String> errors = new LinkedHashMap<>();
    if (first.isBlank() && last.isBlank()) {
      LocalDate next = closed.isEmpty() ? null : closed.getFirst().days().lastDay().plusDays(1);
      return pages.show(
          "yearend",
          "yearend/labourYears.jte",
          screen(
              closed,
              next == null ? "" : next.toString(),
              next == null ? "" : next.plusYears(1).minusDays(1).toString(),
              Optional.empty(),
              errors));
    }
    Optional<DateSpan> days = days(first, last, errors);
    Map<String, Object> screen =
        screen(
            closed,
            first,
            last,
            days.map(span -> preview.preview(caller.employerId(), span)),
            errors);
    return days.isPresent()
        ? pages.show("yearend", "yearend/labourYears.jte", screen)
        : pages.askAgain("yearend", "yearend/labourYears.jte", screen);
  }

  /** Closes it; one that is closed already is refused. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response closeYear(
      @FormParam("firstDay") @DefaultValue("") String first,
      @FormParam("lastDay") @DefaultValue("") String last) {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<DateSpan> days = days(first, last, errors);
    Optional<PreviewLabourYear.Preview> seen =
        days.map(span -> preview.preview(caller.employerId(), span));
    if (seen.isPresent() && seen.get().canBeClosed()) {
      try {
        close.close(caller.employerId(), caller.login(), days.orElseThrow());
        return pages.done("/yearend/labour-years", "closed");
      } catch (Refused refused) {
        errors.put(
            "firstDay", RefusalWords.in(pages.frame("yearend").words().language()).say(refused));
      }
    } else if (seen.isPresent()) {
      Words words = pages.frame("yearend").words();
      errors.put(
          "firstDay",
          seen.get().obstacle().orElseGet(() -> words.say("yearend.year.closed-already")));
    }
    return pages.askAgain(
        "yearend", "yearend/labourYears.jte", screen(years.list(), first, last, seen, errors));
  }

  private Optional<DateSpan> days(String first, String last, Map<String, String> errors) {
    Words words = pages.frame("yearend").words();
    LocalDate from = date("firstDay", first, words, errors);
    LocalDate to = date("lastDay", last, words, errors);
    if (from == null || to == null) {
      return Optional.empty();
    }
    if (to.isBefore(from)) {
      errors.put("lastDay", words.say("yearend.year.last-before-first"));
      return Optional.empty();
    }
    return Optional.of(DateSpan.of(from, to));
  }

  private static LocalDate date(
      String field, String typed, Words words, Map<String, String> errors) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADate) {
      errors.put(field, words.say("yearend.year.date.wrong"));
      return null;
    }
  }

  private static Map<String, Object> screen(
      List<LabourYears.LabourYear> closed,
      String first,
      String last,
      Optional<PreviewLabourYear.Preview> preview,
      Map<String, String> errors) {
    Map<String, Object> screen = new HashMap<>();
    screen.put("years", closed);
    screen.put("firstDay", first);
    screen.put("lastDay", last);
    screen.put("preview", preview);
    screen.put("errors", errors);
    return screen;
  }
}
