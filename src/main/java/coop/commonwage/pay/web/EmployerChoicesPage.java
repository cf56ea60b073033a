package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ChoiceHistory;
import coop.commonwage.pay.application.ReadEmployerChoices;
import coop.commonwage.pay.application.RecordEmployerChoice;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the co-operative settled where the law leaves it a choice: read it, and settle anew. */
@Path("/pay/employer-choices")
public class EmployerChoicesPage {

  private static final String BUNDLE = "choices";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ReadEmployerChoices readChoices;
  @Inject RecordEmployerChoice recordChoice;

  /** Every choice by topic, with what holds today. */
  @GET
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.TREASURER,
    Role.BOARD,
    Role.AUDITOR
  })
  public Response list() {
    return pages.show(
        BUNDLE,
        "pay/choices.jte",
        Map.of("topics", ChoicesOfTopic.all(readChoices.histories()), "today", clock.today()));
  }

  /** One choice: what may be settled and why, what was settled, and for payroll the form. */
  @GET
  @Path("{choice}")
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.TREASURER,
    Role.BOARD,
    Role.AUDITOR
  })
  public Response one(@PathParam("choice") String code) {
    ChoiceHistory history = readChoices.history(choice(code));
    return pages.show(
        BUNDLE,
        "pay/choice.jte",
        screen(
            history,
            TypedChoice.proposed(history.choice(), history.value(clock.today()), clock.today())));
  }

  /** Records an answer, or says beside each field what is wrong. */
  @POST
  @Path("{choice}")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("choice") String code,
      @FormParam("value") @DefaultValue("") String value,
      @FormParam("from") @DefaultValue("") String from,
      @FormParam("reason") @DefaultValue("") String reason) {
    Choice choice = choice(code);
    TypedChoice typed = new TypedChoice(value, from, reason, Map.of());
    Map<String, String> errors = typed.faults(choice, pages.frame(BUNDLE).words());
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(() -> recordChoice.record(typed.read(choice), reason.strip()));
    }
    return errors.isEmpty()
        ? pages.done("/pay/employer-choices/" + choice.code(), "recorded")
        : pages.askAgain(
            BUNDLE, "pay/choice.jte", screen(readChoices.history(choice), typed.with(errors)));
  }

  private Map<String, Object> screen(ChoiceHistory history, TypedChoice typed) {
    return Map.of(
        "history",
        history,
        "today",
        clock.today(),
        "typed",
        typed,
        "isPayroll",
        caller.is(Role.PAYROLL_ADMINISTRATOR));
  }

  private static Choice choice(String code) {
    try {
      return Choice.ofCode(code);
    } catch (IllegalArgumentException unknown) {
      throw Refused.notFound("choice of this name");
    }
  }
}
