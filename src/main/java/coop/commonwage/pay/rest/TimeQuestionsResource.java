package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.AnswerTimeQuestion;
import coop.commonwage.pay.application.ReadTimeQuestions;
import coop.commonwage.pay.days.TimeQuestion;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What workers question about their time, for those who answer. */
@Path("/api/pay/time/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class TimeQuestionsResource {

  @Inject ReadTimeQuestions questions;
  @Inject AnswerTimeQuestion answer;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "Questions nobody has settled, the oldest first")
  public List<TimeQuestionView> open() {
    return questions.open().stream().map(TimeQuestionView::of).toList();
  }

  @GET
  @Path("{question}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "One question with all that was said to it")
  public TimeQuestionView one(@PathParam("question") String question) {
    return TimeQuestionView.of(questions.one(Typed.id("question", question)));
  }

  @POST
  @Path("{question}/answer")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Operation(
      summary = "Answer a question: by what was corrected, or by why the record is right",
      description = "Both question and answer are kept for ever. Nobody answers their own.")
  @APIResponse(responseCode = "200", description = "The question with the answer.")
  @APIResponse(responseCode = "403", description = "It is the caller's own question.")
  @APIResponse(responseCode = "404", description = "There is no such question.")
  @APIResponse(responseCode = "409", description = "It is answered already.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public TimeQuestionView answer(
      @PathParam("question") String question, @NotNull @Valid TimeAnswerForm form) {
    UUID id = Typed.id("question", question);
    answer.answer(
        id,
        Typed.of("kind", form.kind(), TimeQuestion.Kind::answerOfWord),
        form.words().strip(),
        StandingForm.given(form.visitVersion())
            .map(version -> Typed.of("visitVersion", version, UUID::fromString)));
    return TimeQuestionView.of(questions.one(id));
  }
}
