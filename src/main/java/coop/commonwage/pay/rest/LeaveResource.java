package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.DecideLeave;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.pay.application.WithdrawLeave;
import coop.commonwage.pay.leave.LeaveDecision;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for leave, for whoever decides about them. */
@Path("/api/pay/leave/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Leave")
public class LeaveResource {

  private static final int MONTHS_AHEAD = 3;

  @Inject ReadLeave leave;
  @Inject DecideLeave decide;
  @Inject WithdrawLeave withdraw;
  @Inject ReadHolidayBalance balance;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR, Role.AUDITOR})
  @Operation(
      summary = "Requests that meet some days, and all that nobody has decided",
      description =
          "From today for three months, unless other days are asked for; of one team, when it is"
              + " named. A coordinator reads kind, note and reasons of holiday and training; all"
              + " else is \"away\".")
  public List<LeaveRequestView> list(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("team") @DefaultValue("") String team) {
    LocalDate first = from.isBlank() ? balance.today() : Typed.date("from", from);
    LocalDate last = until.isBlank() ? first.plusMonths(MONTHS_AHEAD) : Typed.date("until", until);
    if (last.isBefore(first)) {
      throw Typed.wrong("until", until, "the last day is before the first, " + first);
    }
    return leave
        .between(
            DateSpan.of(first, last), team.isBlank() ? Optional.empty() : Optional.of(team.strip()))
        .stream()
        .map(LeaveRequestView::of)
        .toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "One request with what whoever decides should know")
  @APIResponse(responseCode = "404", description = "There is no such request.")
  public LeaveRequestView one(@PathParam("id") String id) {
    return LeaveRequestView.of(leave.one(Typed.id("request for leave", id)));
  }

  @POST
  @Path("{id}/state")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR})
  @Operation(
      summary = "Approve, refuse or withdraw a request",
      description =
          "Approving tells payroll in the same step, once. Nobody decides about their own leave; a"
              + " coordinator decides about holiday and training."
              + " Withdrawing an approved one that has not begun ends what payroll was told.")
  @APIResponse(responseCode = "200", description = "The request as it stands.")
  @APIResponse(responseCode = "403", description = "It is your own, or not yours to decide.")
  @APIResponse(responseCode = "404", description = "There is no such request.")
  @APIResponse(responseCode = "409", description = "It was decided before.")
  @APIResponse(responseCode = "422", description = "A value cannot be used, or a reason is needed.")
  public LeaveRequestView decide(@PathParam("id") String id, @NotNull @Valid LeaveStateForm form) {
    UUID request = Typed.id("request for leave", id);
    switch (Typed.of("state", form.state(), LeaveDecision.Outcome::ofWord)) {
      case APPROVED -> decide.approve(request, form.why(), form.told());
      case REFUSED -> decide.refuse(request, form.why());
      case WITHDRAWN -> withdraw.withdraw(request, form.why());
    }
    return LeaveRequestView.of(leave.one(request));
  }
}
