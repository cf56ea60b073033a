package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.application.KeepCalendarLink;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadHolidayRecord;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.pay.application.WithdrawLeave;
import coop.commonwage.pay.leave.LeaveDecision;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own leave; there is no way to name another person here. */
@Path("/api/pay/me/leave")
@RequestScoped
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "My papers")
public class MyLeaveResource {

  @Inject ReadHolidayBalance balance;
  @Inject ReadHolidayRecord records;
  @Inject ReadLeave leave;
  @Inject AskForLeave ask;
  @Inject WithdrawLeave withdraw;
  @Inject KeepCalendarLink calendar;

  /** What is mine. */
  public record MyLeaveView(HolidayAccountView holiday, List<LeaveRequestView> requests) {}

  @GET
  @Operation(
      summary = "My holiday and my requests for leave",
      description = "As it stands today, or on a day asked for, which may be one to come.")
  public MyLeaveView mine(
      @QueryParam("day") @DefaultValue("") String day, @Context HttpHeaders headers) {
    return new MyLeaveView(
        balance
            .mine(day(day))
            .map(
                standing ->
                    HolidayAccountView.of(
                        standing, Language.firstOf(headers.getAcceptableLanguages())))
            .orElse(null),
        leave.mine().stream().map(LeaveRequestView::of).toList());
  }

  @GET
  @Path("record")
  @Operation(summary = "My holiday record of the leave year a day lies in")
  @APIResponse(responseCode = "404", description = "There is no contract yet.")
  public HolidayRecordView record(
      @QueryParam("day") @DefaultValue("") String day, @Context HttpHeaders headers) {
    return records
        .mine(day(day))
        .map(
            record ->
                HolidayRecordView.of(record, Language.firstOf(headers.getAcceptableLanguages())))
        .orElseThrow(() -> Refused.notFound("holiday record of yours"));
  }

  @POST
  @Path("requests")
  @Operation(summary = "Ask for leave, or tell of it")
  @APIResponse(responseCode = "201", description = "The request as it was asked.")
  @APIResponse(responseCode = "409", description = "The same was asked before.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response ask(@NotNull @Valid LeaveForm form) {
    UUID id = ask.ask(form.asked());
    return Response.created(URI.create("/api/pay/me/leave"))
        .entity(LeaveRequestView.of(leave.oneOfMine(id)))
        .build();
  }

  @POST
  @Path("requests/{id}/state")
  @Operation(
      summary = "Withdraw a request of mine",
      description = "One nobody has decided, or an approved one that has not begun.")
  @APIResponse(responseCode = "200", description = "The request as it stands.")
  @APIResponse(responseCode = "404", description = "You have no such request.")
  @APIResponse(responseCode = "409", description = "It can no longer be withdrawn.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public LeaveRequestView withdraw(
      @PathParam("id") String id, @NotNull @Valid LeaveStateForm form) {
    if (!form.state().equals(LeaveDecision.Outcome.WITHDRAWN.word())) {
      throw Typed.wrong("state", form.state(), "a worker can only withdraw: withdrawn");
    }
    UUID request = Typed.id("request for leave", id);
    withdraw.withdrawMine(request);
    return LeaveRequestView.of(leave.oneOfMine(request));
  }

  @GET
  @Path("calendar")
  @Operation(summary = "Whether my calendar has an address, and since when")
  public CalendarLinkView calendar() {
    return new CalendarLinkView(calendar.madeAt().map(Object::toString).orElse(""), "");
  }

  @POST
  @Path("calendar")
  @Operation(
      summary = "Make or end the secret address of my calendar",
      description =
          "The address is told once. Whoever has it reads my shifts and leave without logging in,"
              + " but no client's name; making a new one ends the one before.")
  @APIResponse(responseCode = "200", description = "The address, when one was made.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public CalendarLinkView calendar(@NotNull @Valid CalendarDeedForm form) {
    return switch (form.deed()) {
      case "make" -> {
        String token = calendar.make();
        yield new CalendarLinkView(
            calendar.madeAt().map(Object::toString).orElse(""), "/calendar/" + token + ".ics");
      }
      case "end" -> {
        calendar.end();
        yield new CalendarLinkView("", "");
      }
      default -> throw Typed.wrong("deed", form.deed(), "this must be make or end");
    };
  }

  private LocalDate day(String day) {
    return day.isBlank() ? balance.today() : Typed.date("day", day);
  }
}
