package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordLeaving;
import coop.commonwage.pay.application.RecordStanding;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices of HMRC about one person, and the day they leave. */
@Path("/pay/people/{person}")
public class StandingPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject ReadPayrollRecord records;
  @Inject RecordStanding recordStanding;
  @Inject RecordLeaving recordLeaving;

  /** Asks what the notice says. */
  @GET
  @Path("standing/new")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  public Response askNotice(@PathParam("person") UUID personId) {
    return pages.show(
        "pay",
        "pay/standingForm.jte",
        screen(personId, Map.of("from", clock.today().toString()), Map.of()));
  }

  /** Records the notice, or says beside each field what is wrong. */
  @POST
  @Path("standing")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response notice(@PathParam("person") UUID personId) {
    Map<String, String> sent = sent();
    String payrollId = WorkerOnPage.of(records, personId).payrollId();
    TypedNotice read = TypedNotice.read(sent, words());
    Map<String, String> errors = read.errors();
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(
              () ->
                  recordStanding.record(
                      payrollId, read.from(), read.change(), read.reason(), read.reference()));
    }
    return errors.isEmpty()
        ? pages.done("/people/" + personId, "standing")
        : pages.askAgain("pay", "pay/standingForm.jte", screen(personId, sent, errors));
  }

  /** Asks for the last day. */
  @GET
  @Path("leaving/new")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  public Response askLeaving(@PathParam("person") UUID personId) {
    String now =
        records
            .ofPerson(personId)
            .flatMap(record -> record.employment().leaveDate())
            .map(Object::toString)
            .orElse("");
    return pages.show(
        "pay", "pay/leavingForm.jte", screen(personId, Map.of("leaveDate", now), Map.of()));
  }

  /** Records the last day, or that there is none, or says what is wrong. */
  @POST
  @Path("leaving")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leaving(@PathParam("person") UUID personId) {
    Map<String, String> sent = sent();
    String payrollId = WorkerOnPage.of(records, personId).payrollId();
    String typed = sent.getOrDefault("leaveDate", "");
    String reason = sent.getOrDefault("reason", "").strip();
    TypedDate day = TypedDate.of(typed);
    Map<String, String> errors = new LinkedHashMap<>();
    if (!typed.isBlank()) {
      day.orError(errors, "leaveDate", words().say("pay.instructions.form.wrong.date"));
    }
    if (reason.isEmpty()) {
      errors.put("reason", words().say("pay.instructions.form.wrong.reason"));
    }
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(
              () -> recordLeaving.record(payrollId, Optional.ofNullable(day.day()), reason));
    }
    return errors.isEmpty()
        ? pages.done("/people/" + personId, "leaving")
        : pages.askAgain("pay", "pay/leavingForm.jte", screen(personId, sent, errors));
  }

  private Map<String, Object> screen(
      UUID personId, Map<String, String> typed, Map<String, String> errors) {
    return Map.of("worker", WorkerOnPage.of(records, personId), "typed", typed, "errors", errors);
  }

  private Map<String, String> sent() {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> sent.put(field, values[0]));
    return sent;
  }

  private Words words() {
    return pages.frame("pay").words();
  }
}
