package coop.commonwage.pay.web;

import coop.commonwage.pay.application.CorrectVisit;
import coop.commonwage.pay.application.CorrectVisit.Corrected;
import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedVisit;
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
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded of a visit, put right by hand. */
@Path("/pay/visits/{visit}/correction")
public class CorrectionPage {

  @Inject Pages pages;
  @Inject HttpServletRequest request;
  @Inject CorrectVisit correct;

  /**
   * Asks what is right; what is recorded is filled in.
   *
   * @param question the worker's question that led here; empty for none
   */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  public Response ask(
      @PathParam("visit") String visit, @QueryParam("question") @DefaultValue("") String question) {
    Current<RecordedVisit> current = correct.read(visit);
    Map<String, String> typed = TypedCorrection.of(current.recorded());
    typed.put("question", question);
    return pages.show("pay", "pay/correctionForm.jte", screen(current, typed, Map.of()));
  }

  /** Makes the new version, or says beside each field what is wrong. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(@PathParam("visit") String visit) {
    Map<String, String> sent = sent();
    Current<RecordedVisit> current = correct.read(visit);
    TypedCorrection typed = new TypedCorrection(sent, words());
    Corrected corrected = typed.read();
    int version = typed.version();
    String reason = typed.reason();
    Map<String, String> errors = typed.errors();
    UUID[] made = new UUID[1];
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(
              () -> made[0] = correct.correct(visit, version, corrected, reason));
    }
    return errors.isEmpty()
        ? done(current, sent.getOrDefault("question", ""), made[0])
        : pages.askAgain("pay", "pay/correctionForm.jte", screen(current, sent, errors));
  }

  private Response done(Current<RecordedVisit> current, String question, UUID made) {
    if (!question.isEmpty()) {
      return Response.seeOther(
              URI.create(
                  "/pay/time/questions/"
                      + WebText.encoded(question)
                      + "?done=corrected&version="
                      + made))
          .build();
    }
    return pages.done(
        "/pay/people/" + current.personId() + "/days/" + current.recorded().visit().day(),
        "corrected");
  }

  private static Map<String, Object> screen(
      Current<RecordedVisit> current, Map<String, String> typed, Map<String, String> errors) {
    Map<String, Object> screen = new LinkedHashMap<>();
    screen.put("kept", current.recorded());
    screen.put("personId", current.personId().toString());
    screen.put("typed", typed);
    screen.put("errors", errors);
    return screen;
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
