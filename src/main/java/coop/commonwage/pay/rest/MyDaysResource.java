package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.AskAboutTime;
import coop.commonwage.pay.application.MyDays;
import coop.commonwage.pay.application.ReopenTimeQuestion;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own days; there is no way to name another person here. */
@Path("/api/pay/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "My papers")
public class MyDaysResource {

  @Inject MyDays days;
  @Inject AskAboutTime ask;
  @Inject ReopenTimeQuestion reopen;

  @GET
  @Path("days")
  @RolesAllowed(Role.WORKER)
  @Operation(
      summary = "My days with what each counts",
      description =
          "From one day to another, at most 62; without days the pay period with my newest time.")
  @APIResponse(responseCode = "422", description = "A day is no day, or there are too many.")
  public DaysView list(
      @QueryParam("from") String from, @QueryParam("to") String to, @Context HttpHeaders headers) {
    return DaysView.of(
        days.list(AskedDays.of(from, to)), Language.firstOf(headers.getAcceptableLanguages()));
  }

  @GET
  @Path("days/{date}")
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "One of my days: what is paid and why, what is not and why")
  public DayView one(@PathParam("date") String date, @Context HttpHeaders headers) {
    return DayView.of(
        days.one(Typed.date("date", date)), Language.firstOf(headers.getAcceptableLanguages()));
  }

  @POST
  @Path("days/{date}/questions")
  @RolesAllowed(Role.WORKER)
  @Operation(
      summary = "Question something on one of my days",
      description = "It is open, and seen by whoever approves the pay run, until it is settled.")
  @APIResponse(responseCode = "201", description = "The question is recorded.")
  @APIResponse(responseCode = "404", description = "There is no such thing on this day.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response ask(@PathParam("date") String date, @NotNull @Valid TimeQuestionForm form) {
    LocalDate day = Typed.date("date", date);
    UUID id = ask.ask(form.asked(day));
    TimeQuestionView asked =
        days.one(day).questions().stream()
            .filter(one -> one.id().equals(id))
            .map(TimeQuestionView::of)
            .findFirst()
            .orElseThrow();
    return Response.created(URI.create("/api/pay/me/days/" + day)).entity(asked).build();
  }

  @POST
  @Path("questions/{question}/reopen")
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "Say that the answer to a question of mine settles nothing")
  @APIResponse(responseCode = "204", description = "The question is open again.")
  @APIResponse(responseCode = "404", description = "I have no such question.")
  @APIResponse(responseCode = "409", description = "It is open already.")
  public void reopen(@PathParam("question") String question, @NotNull @Valid TimeReplyForm form) {
    reopen.reopen(Typed.id("question of yours", question), form.words().strip());
  }
}
