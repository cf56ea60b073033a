package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.ChangeLegalForm;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormHistory;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The employer's legal form on record, and how another one is put on record. */
@Path("/api/surplus/legal-form")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class LegalFormResource {

  @Inject ReadLegalForm read;
  @Inject ChangeLegalForm change;

  /**
   * Another form.
   *
   * @param form the profile's name, as {@code uk-eot-company}
   * @param from the first day it holds
   * @param registration the number the register of companies or societies gave it; may be absent
   */
  public record ChangeForm(
      @NotBlank String form,
      @NotNull LocalDate from,
      @NotBlank String reason,
      String registration) {}

  /**
   * What becomes of the change that waits.
   *
   * @param outcome {@code confirmed} or {@code withdrawn}
   */
  public record DecisionForm(@NotNull UUID change, @NotBlank String outcome) {}

  /**
   * The form on record.
   *
   * @param form the one of today
   * @param takenInAs the one the employer was taken in with
   * @param changes in the order they were proposed
   */
  public record LegalFormView(
      String form,
      String title,
      String confidence,
      String takenInAs,
      Instant takenInAt,
      List<ChangeView> changes) {}

  /** A change; what says how it was decided is null while it waits. */
  public record ChangeView(
      UUID id,
      String form,
      LocalDate from,
      String reason,
      String registration,
      Instant proposedAt,
      String proposedBy,
      String outcome,
      Instant decidedAt,
      String decidedBy) {

    static ChangeView of(FormChange change) {
      var made = change.decision();
      return new ChangeView(
          change.id(),
          change.form(),
          change.from(),
          change.reason(),
          change.registration(),
          change.proposedAt(),
          change.proposedBy(),
          made.map(decision -> decision.outcome().word()).orElse(null),
          made.map(FormChange.Decision::at).orElse(null),
          made.map(FormChange.Decision::by).orElse(null));
    }
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "The legal form on record, and every change of it")
  public LegalFormView form() {
    var today = read.today();
    FormHistory history = read.history();
    return new LegalFormView(
        today.name(),
        today.title(),
        today.confidence(),
        history.takenInAs(),
        history.takenInAt(),
        history.changes().stream().map(ChangeView::of).toList());
  }

  @POST
  @Path("changes")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Propose another legal form",
      description =
          "With its reason, from a day on. It holds once a second person of the board confirms it;"
              + " what was shared stays under the form it was shared under.")
  public LegalFormView propose(@NotNull @Valid ChangeForm form) {
    change.propose(
        form.form().strip(),
        form.from(),
        form.reason(),
        Objects.requireNonNullElse(form.registration(), ""));
    return form();
  }

  @POST
  @Path("decisions")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Confirm or withdraw the change that waits",
      description = "The board confirms it, and never who proposed it. Either withdraws it.")
  public LegalFormView decide(@NotNull @Valid DecisionForm form) {
    change.decide(form.change(), outcome(form.outcome()));
    return form();
  }

  private static FormChange.Outcome outcome(String word) {
    try {
      return FormChange.Outcome.ofWord(word);
    } catch (IllegalArgumentException unknown) {
      throw Refused.invalid(
          "Mend the value named and send again; nothing was done.",
          List.of(FieldError.ofField("outcome", word, unknown.getMessage())));
    }
  }
}
