package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ApproveTime;
import coop.commonwage.pay.application.ReadTimeApprovals;
import coop.commonwage.pay.application.ReopenTime;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose time is approved, by period and team. */
@Path("/api/pay/time")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Time")
public class TimeApprovalsResource {

  @Inject ReadTimeApprovals approvals;
  @Inject ApproveTime approveTime;
  @Inject ReopenTime reopenTime;

  /** How many were approved, or taken back. */
  public record DoneView(int done) {}

  @GET
  @Path("approvals")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  @Operation(
      summary = "The time of some days, whether it is approved, and what to look at first",
      description = "A page of fifty workers, by payroll id. At most 62 days.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public TimeSheetsView of(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("team") @DefaultValue("") String team,
      @QueryParam("page") @DefaultValue("1") int page) {
    return TimeSheetsView.of(
        approvals.of(
            days(from, to), Optional.of(team.strip()).filter(name -> !name.isEmpty()), page));
  }

  @POST
  @Path("approvals")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR})
  @Operation(
      summary = "Approve the time of workers as it was looked at",
      description =
          "All that are named, or none. Each with the fingerprint it was read with; nobody approves"
              + " their own time.")
  @APIResponse(responseCode = "409", description = "The time was changed meanwhile.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public DoneView approve(@NotNull @Valid TimeApprovalForm form) {
    return new DoneView(
        approveTime.approve(days(form.from(), form.to()), form.seen(), form.noteOrNone()));
  }

  @POST
  @Path("reopenings")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR})
  @Operation(
      summary = "Take back the approvals of workers that touch some days",
      description = "With a reason. What was paid stays paid.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public DoneView reopen(@NotNull @Valid TimeReopeningForm form) {
    return new DoneView(
        reopenTime.reopen(days(form.from(), form.to()), form.workers(), form.reason()));
  }

  private static DateSpan days(String from, String to) {
    LocalDate first = Typed.date("from", from);
    LocalDate last = Typed.date("to", to);
    if (last.isBefore(first)) {
      throw Typed.wrong("to", to, "before the first day, " + from);
    }
    return DateSpan.of(first, last);
  }
}
