package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.AskAboutStatement;
import coop.commonwage.surplus.application.NameStatementContact;
import coop.commonwage.surplus.application.StatementQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about lines of statements, for the treasurer to answer. */
@Path("/api/surplus/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class StatementQuestionsResource {

  @Inject AskAboutStatement ask;
  @Inject NameStatementContact contact;

  /** An answer. */
  public record AnswerForm(@NotBlank String answer) {}

  /** A question with its answer, which is empty while it waits. */
  public record QuestionView(
      UUID id,
      UUID statementId,
      LocalDate firstDay,
      LocalDate lastDay,
      String name,
      String payrollId,
      String line,
      String question,
      Instant askedAt,
      String answer,
      Instant answeredAt) {

    static QuestionView of(StatementQuestion question) {
      return new QuestionView(
          question.id(),
          question.statementId(),
          question.year().firstDay(),
          question.year().lastDay(),
          question.memberName(),
          question.payrollNumber(),
          question.line(),
          question.question(),
          question.askedAt(),
          question.answer().map(StatementQuestion.Answer::text).orElse(null),
          question.answer().map(StatementQuestion.Answer::at).orElse(null));
    }
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "All questions about statements, those that wait first")
  public List<QuestionView> list() {
    return ask.list().stream().map(QuestionView::of).toList();
  }

  @POST
  @Path("{id}/answer")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Answer a question, once")
  public List<QuestionView> answer(@PathParam("id") UUID id, @NotNull @Valid AnswerForm form) {
    ask.answer(id, form.answer());
    return list();
  }

  /**
   * Whom members ask.
   *
   * @param days to ask after the members decided, where no pay day is named; absent for none
   */
  public record ContactForm(@NotBlank String name, @NotBlank String reach, Integer days) {}

  @GET
  @Path("contact")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "Whom members ask about their statements; nothing in it before it is named")
  public ContactForm contact() {
    return contact
        .current()
        .map(one -> new ContactForm(one.name(), one.reach(), one.days().orElse(null)))
        .orElse(new ContactForm(null, null, null));
  }

  @PUT
  @Path("contact")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Name whom members ask; every statement says it from then on")
  public ContactForm name(@NotNull @Valid ContactForm form) {
    contact.name(
        form.name(), form.reach(), form.days() == null ? "" : Integer.toString(form.days()));
    return contact();
  }
}
