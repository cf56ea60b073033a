package coop.commonwage.pay.web;

import coop.commonwage.pay.application.EndInstruction;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.ReadInstructions;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What payroll is told to do for one person: record it, read it, end it. */
@Path("/pay/people/{person}/instructions")
@RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
public class InstructionsPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject ReadPayrollRecord records;
  @Inject ReadInstructions instructions;
  @Inject RecordInstruction record;
  @Inject EndInstruction end;

  /** Asks what is to be recorded; without a kind, of which kind it is. */
  @GET
  @Path("new")
  public Response ask(
      @PathParam("person") UUID personId, @QueryParam("kind") @DefaultValue("") String word) {
    Optional<InstructionKind<?>> kind = kind(word);
    WorkerOnPage worker = worker(personId);
    if (kind.isEmpty()) {
      return pages.show(
          "pay",
          "pay/instructionKinds.jte",
          Map.of("worker", worker, "kinds", instructions.kindsToRecord()));
    }
    Map<String, String> typed = Map.of(TypedInstruction.FROM, clock.today().toString());
    return pages.show(
        "pay",
        "pay/instructionForm.jte",
        Map.of("worker", worker, "typed", new TypedInstruction(kind.get(), typed, Map.of())));
  }

  /** Records it, or says beside each field what is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@PathParam("person") UUID personId) {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> sent.put(field, values[0]));
    WorkerOnPage worker = worker(personId);
    InstructionKind<?> kind =
        kind(sent.getOrDefault("kind", ""))
            .orElseThrow(() -> Refused.notFound("instruction of this kind"));
    TypedInstruction typed = new TypedInstruction(kind, sent, Map.of());
    Map<String, String> errors = typed.faults(words());
    if (errors.isEmpty()) {
      errors = attempt(() -> record.record(typed.told(worker.payrollId())));
    }
    return errors.isEmpty()
        ? pages.done("/people/" + personId, "instruction")
        : pages.askAgain(
            "pay",
            "pay/instructionForm.jte",
            Map.of("worker", worker, "typed", typed.with(errors)));
  }

  /** One instruction with all it says and what was paid under it. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("person") UUID personId, @PathParam("id") UUID id) {
    return pages.show(
        "pay", "pay/instruction.jte", screen(personId, id, clock.today().toString(), "", Map.of()));
  }

  /** Ends it, or says beside each field what is wrong. */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @PathParam("person") UUID personId,
      @PathParam("id") UUID id,
      @FormParam("lastDay") @DefaultValue("") String lastDay,
      @FormParam("reason") @DefaultValue("") String reason) {
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate day = TypedDate.of(lastDay);
    day.orError(errors, "lastDay", words().say("pay.instructions.form.wrong.date"));
    if (reason.isBlank()) {
      errors.put("reason", words().say("pay.instructions.form.wrong.reason"));
    }
    if (errors.isEmpty()) {
      of(personId, id);
      errors = attempt(() -> end.end(id, day.day(), reason.strip()));
    }
    return errors.isEmpty()
        ? pages.done("/people/" + personId, "instruction-ended")
        : pages.askAgain(
            "pay", "pay/instruction.jte", screen(personId, id, lastDay, reason, errors));
  }

  private Map<String, Object> screen(
      UUID personId, UUID id, String lastDay, String reason, Map<String, String> errors) {
    return Map.of(
        "worker",
        worker(personId),
        "entry",
        of(personId, id),
        "lastDay",
        lastDay,
        "reason",
        reason,
        "errors",
        errors);
  }

  private InstructionEntry of(UUID personId, UUID id) {
    return instructions.ofPerson(personId).stream()
        .filter(entry -> entry.instruction().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("instruction with this id"));
  }

  /** Empty when it is done; what is wrong with which field otherwise. */
  static Map<String, String> attempt(Runnable deed) {
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      deed.run();
    } catch (Refused refused) {
      boolean isConflict = refused.status() == Response.Status.CONFLICT.getStatusCode();
      if (refused.errors().isEmpty() && !isConflict) {
        throw refused;
      }
      for (FieldError error : refused.errors()) {
        errors.put(error.column(), error.message());
      }
      if (isConflict) {
        errors.put(TypedInstruction.REFERENCE, refused.detail());
      }
    }
    return errors;
  }

  private Optional<InstructionKind<?>> kind(String word) {
    return instructions.kindsToRecord().stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst();
  }

  private WorkerOnPage worker(UUID personId) {
    return WorkerOnPage.of(records, personId);
  }

  private Words words() {
    return pages.frame("pay").words();
  }
}
