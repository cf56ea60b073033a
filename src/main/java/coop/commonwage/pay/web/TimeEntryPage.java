package coop.commonwage.pay.web;

import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Working time that has no check-in, recorded by hand. */
@Path("/pay/people/{person}/time-entries")
public class TimeEntryPage {

  private static final int MOST_HOURS = 24;
  private static final String BESIDE_LEAVE = "besideLeave";

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject ReadPayrollRecord records;
  @Inject RecordTimeEntry record;

  /** Asks what was worked. */
  @GET
  @Path("new")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  public Response ask(
      @PathParam("person") UUID person, @QueryParam("day") @DefaultValue("") String day) {
    Map<String, String> typed =
        Map.of("day", day.isEmpty() ? clock.today().toString() : day, "kind", "training");
    return pages.show("pay", "pay/timeEntryForm.jte", screen(person, typed, Map.of()));
  }

  /** Records it, or says beside each field what is wrong. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@PathParam("person") UUID person) {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> sent.put(field, values[0].strip()));
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate day = TypedDate.of(sent.getOrDefault("day", ""));
    day.orError(errors, "day", words().say("pay.instructions.form.wrong.date"));
    int minutes = minutes(sent, errors);
    int miles = miles(sent, errors);
    String reason = sent.getOrDefault("reason", "");
    if (reason.isEmpty()) {
      errors.put("reason", words().say("pay.entry.wrong.reason"));
    }
    if (errors.isEmpty()) {
      LocalDate on = day.day();
      TimeKind kind = DaysAsked.kind(sent.getOrDefault("kind", "")).orElse(TimeKind.TRAINING);
      String payrollId = WorkerOnPage.of(records, person).payrollId();
      errors =
          InstructionsPage.attempt(
              () ->
                  record.record(
                      payrollId,
                      new RecordTimeEntry.Worked(
                          on,
                          kind,
                          minutes,
                          miles,
                          Optional.of(sent.getOrDefault("funderAccount", ""))
                              .filter(account -> !account.isEmpty()),
                          sent.containsKey(BESIDE_LEAVE)),
                      reason));
    }
    errors.computeIfPresent(
        BESIDE_LEAVE, (field, message) -> words().say("pay.entry.wrong.beside-leave"));
    return errors.isEmpty()
        ? pages.done("/pay/people/" + person + "/days/" + day.day(), "entry")
        : pages.askAgain("pay", "pay/timeEntryForm.jte", screen(person, sent, errors));
  }

  /** {@code 1:30} or {@code 90}. */
  private int minutes(Map<String, String> sent, Map<String, String> errors) {
    String text = sent.getOrDefault("minutes", "");
    if (text.matches("[0-9]{1,4}")) {
      return Integer.parseInt(text);
    }
    if (text.matches("[0-9]{1,2}:[0-5][0-9]")) {
      String[] parts = text.split(":", -1);
      int hours = Integer.parseInt(parts[0]);
      if (hours <= MOST_HOURS) {
        return hours * 60 + Integer.parseInt(parts[1]);
      }
    }
    errors.put("minutes", words().say("pay.entry.wrong.minutes"));
    return 0;
  }

  private int miles(Map<String, String> sent, Map<String, String> errors) {
    String text = sent.getOrDefault("miles", "");
    try {
      return text.isEmpty() ? 0 : MilesText.tenths(text);
    } catch (IllegalArgumentException noMiles) {
      errors.put("miles", words().say("pay.correction.wrong.miles"));
      return 0;
    }
  }

  private Map<String, Object> screen(
      UUID person, Map<String, String> typed, Map<String, String> errors) {
    return Map.of("worker", WorkerOnPage.of(records, person), "typed", typed, "errors", errors);
  }

  private Words words() {
    return pages.frame("pay").words();
  }
}
