package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordTeam;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Which team a worker belongs to. */
@Path("/pay/people/{person}/team")
public class TeamPage {

  private static final String FROM = "teamFrom";

  @Inject Pages pages;
  @Inject ReadPayrollRecord records;
  @Inject RecordTeam record;

  /** Records the team, or says beside each field what is wrong. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("person") UUID person,
      @FormParam("team") @DefaultValue("") String team,
      @FormParam(FROM) @DefaultValue("") String from) {
    WorkerOnPage worker = WorkerOnPage.of(records, person);
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate day = TypedDate.of(from);
    if (team.isBlank()) {
      errors.put("team", pages.frame("pay").say("pay.team.wrong"));
    }
    day.orError(errors, FROM, pages.frame("pay").say("pay.instructions.form.wrong.date"));
    if (errors.isEmpty()) {
      InstructionsPage.attempt(() -> record.record(worker.payrollId(), day.day(), team.strip()))
          .forEach((field, wrong) -> errors.put(field.equals("from") ? FROM : field, wrong));
    }
    return errors.isEmpty()
        ? pages.done(worker.path(), "team")
        : pages.askAgain(
            "pay",
            "pay/teamForm.jte",
            Map.of(
                "worker", worker, "typed", Map.of("team", team, "from", from), "errors", errors));
  }
}
