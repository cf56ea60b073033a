package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.AskAboutStatement;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.distributions.MemberStatement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own statements and nobody else's. */
@Path("/api/surplus/me/statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.WORKER, Role.MEMBER})
@Tag(name = "My surplus")
public class MyStatementsResource {

  @Inject ReadStatements statements;
  @Inject AskAboutStatement ask;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "My statements, newest year first")
  public List<OwnEntryView> list() {
    return statements.mine().stream().map(OwnEntryView::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "One of my statements")
  public StatementView one(@PathParam("id") UUID id) {
    return StatementView.of(statements.mine(id));
  }

  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(
      summary = "One of my statements as PDF",
      description = "In Welsh when Accept-Language asks for it first.")
  public Response pdf(@PathParam("id") UUID id) {
    return StatementPaper.of(statements.mine(id), headers);
  }

  /** One of my statements in a list, with how far it is as {@link StatementView} says it. */
  public record OwnEntryView(
      UUID id,
      UUID distributionId,
      LocalDate firstDay,
      LocalDate lastDay,
      String formConfidence,
      String state,
      String payrollId,
      String name,
      String allocation,
      String cash,
      String retained,
      String standing,
      LocalDate decidedOn,
      SplitViews.SplitView split,
      String shareInterest,
      String interestPaid) {

    static OwnEntryView of(ReadStatements.Own own) {
      Views.StatementEntryView entry = Views.StatementEntryView.of(own.summary());
      return new OwnEntryView(
          entry.id(),
          entry.distributionId(),
          entry.firstDay(),
          entry.lastDay(),
          entry.formConfidence(),
          entry.state(),
          entry.payrollId(),
          entry.name(),
          entry.allocation(),
          entry.cash(),
          entry.retained(),
          own.standing().state().word(),
          own.standing().decided().map(MemberStatement.Decision::date).orElse(null),
          entry.split(),
          entry.shareInterest(),
          entry.interestPaid());
    }
  }

  /**
   * A question.
   *
   * @param line {@code surplus}, {@code figures}, {@code share}, {@code tax}, {@code account} or
   *     {@code other}
   */
  public record QuestionForm(@NotBlank String line, @NotBlank String question) {}

  @GET
  @Path("{id}/questions")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "What I asked about one of my statements, with the answers")
  public List<StatementQuestionsResource.QuestionView> questions(@PathParam("id") UUID id) {
    return ask.mineAbout(id).stream().map(StatementQuestionsResource.QuestionView::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/questions")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "Question a line of one of my statements")
  public Response ask(@PathParam("id") UUID id, @NotNull @Valid QuestionForm form) {
    ask.ask(id, form.line(), form.question());
    return Response.status(Response.Status.CREATED).entity(questions(id)).build();
  }
}
