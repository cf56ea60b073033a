package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.OpenPayRun;
import coop.commonwage.pay.application.PayRunEntry;
import coop.commonwage.pay.application.PeriodToOpen;
import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All pay runs, and the form that opens one. */
@Path("/pay/runs")
public class PayRunsPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ReadPayRuns readRuns;
  @Inject OpenPayRun openRun;

  /** The list, newest first. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response list() {
    List<PayRunEntry> runs = readRuns.list();
    return pages.show("pay", "pay/runs.jte", parameters(runs, proposed(runs)));
  }

  /** Opens a run for the days named. */
  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(
      @FormParam("frequency") @DefaultValue("monthly") String frequency,
      @FormParam("firstDay") @DefaultValue("") String firstDay,
      @FormParam("lastDay") @DefaultValue("") String lastDay,
      @FormParam("payDate") @DefaultValue("") String payDate) {
    Words words = pages.frame("pay").words();
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate first = TypedDate.of(firstDay);
    TypedDate last = TypedDate.of(lastDay);
    TypedDate paid = TypedDate.of(payDate);
    String needed = words.say("pay.runs.open.date");
    first.orError(errors, "firstDay", needed);
    last.orError(errors, "lastDay", needed);
    paid.orError(errors, "payDate", needed);
    if (errors.isEmpty() && last.day().isBefore(first.day())) {
      errors.put("lastDay", words.say("pay.runs.open.order"));
    }
    PayFrequency how = frequency(frequency);
    if (errors.isEmpty()) {
      try {
        UUID id =
            openRun.open(
                caller.employerId(),
                PeriodToOpen.of(how, first.day(), last.day(), paid.day()),
                caller.login());
        return pages.done("/pay/runs/" + id, "opened");
      } catch (Refused refused) {
        refused.errors().forEach(error -> errors.put(error.column(), error.message()));
        if (errors.isEmpty()) {
          errors.put("firstDay", refused.detail());
        }
      }
    }
    return pages.askAgain(
        "pay",
        "pay/runs.jte",
        parameters(
            readRuns.list(), new OpenRunEntries(how.word(), firstDay, lastDay, payDate, errors)));
  }

  /** The form offers the frequencies there are; whoever sends another is not asked again. */
  private static PayFrequency frequency(String word) {
    try {
      return PayFrequency.ofWord(word);
    } catch (IllegalArgumentException unknown) {
      throw Refused.notFound("pay frequency of this name");
    }
  }

  /**
   * The month after the newest monthly run, or the month before this one; the pay day is left to
   * say.
   */
  private OpenRunEntries proposed(List<PayRunEntry> runs) {
    LocalDate next =
        runs.stream()
            .map(PayRunEntry::period)
            .filter(period -> period.frequency().isMonthly())
            .findFirst()
            .map(period -> period.days().lastDay().plusDays(1))
            .orElseGet(() -> clock.today().minusMonths(1));
    DateSpan month = DateSpan.monthOf(next);
    return new OpenRunEntries(
        PayFrequency.MONTHLY.word(),
        month.firstDay().toString(),
        month.lastDay().toString(),
        "",
        Map.of());
  }

  private Map<String, Object> parameters(List<PayRunEntry> runs, OpenRunEntries open) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("runs", runs);
    parameters.put("open", caller.is(Role.PAYROLL_ADMINISTRATOR) ? open : null);
    return parameters;
  }
}
