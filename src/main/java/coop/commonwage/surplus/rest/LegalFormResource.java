package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.ChangeLegalForm;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.application.RecordOwnership;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.MembersDecision;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipTest;
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
import java.util.Optional;
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
  @Inject RecordOwnership record;

  /**
   * Another form.
   *
   * @param form the profile's name, as {@code uk-eot-company}
   * @param from the first day it holds, not before {@code registeredOn}
   * @param registration the number the register of companies or societies gave it
   * @param registeredOn the day the registrar registered it
   * @param evidence the registrar's paper
   * @param decision how the members decided; absent only with {@code correction}
   * @param correction true where the form did not change and the record was wrong from the start
   */
  public record ChangeForm(
      @NotBlank String form,
      @NotNull LocalDate from,
      @NotBlank String reason,
      @NotBlank String registration,
      @NotNull LocalDate registeredOn,
      @NotBlank String evidence,
      @Valid MembersDecisionForm decision,
      boolean correction) {}

  /**
   * How the members decided.
   *
   * @param on the day of the general meeting
   * @param confirmedOn the day of the second one, where the law asks for it
   * @param votesFor in favour
   * @param votesAgainst against
   * @param entitled how many members were entitled to vote
   */
  public record MembersDecisionForm(
      @NotNull LocalDate on,
      LocalDate confirmedOn,
      @NotNull Integer votesFor,
      @NotNull Integer votesAgainst,
      @NotNull Integer entitled) {

    static MembersDecisionForm of(MembersDecision decision) {
      return new MembersDecisionForm(
          decision.on(),
          decision.confirmedOn().orElse(null),
          decision.votesFor(),
          decision.votesAgainst(),
          decision.entitled());
    }

    MembersDecision read() {
      return new MembersDecision(
          on, Optional.ofNullable(confirmedOn), votesFor, votesAgainst, entitled);
    }
  }

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
   * @param title the form in words; null where no profile of that name is known
   * @param confidence how sure the facts of the form are; null likewise
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

  /**
   * A change; what says how it was decided is null while it waits.
   *
   * @param decision how the members decided; null of a record that was wrong
   */
  public record ChangeView(
      UUID id,
      String form,
      LocalDate from,
      String reason,
      String registration,
      LocalDate registeredOn,
      String evidence,
      MembersDecisionForm decision,
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
          change.grounds().map(FormGrounds::registeredOn).orElse(null),
          change.grounds().map(FormGrounds::evidence).orElse(null),
          change.grounds().flatMap(FormGrounds::decision).map(MembersDecisionForm::of).orElse(null),
          change.proposedAt(),
          change.proposedBy(),
          made.map(decision -> decision.outcome().word()).orElse(null),
          made.map(FormChange.Decision::at).orElse(null),
          made.map(FormChange.Decision::by).orElse(null));
    }
  }

  /**
   * How a test of employee ownership stands.
   *
   * @param test {@code trading}, {@code controlling-interest}, {@code all-employee-benefit} or
   *     {@code office-holders}
   * @param from the first day it holds
   * @param met whether it is met; not of {@code office-holders}, of which people are counted
   * @param officeHoldersAndConnected directors, other office-holders and employees connected with
   *     them
   * @param employeesAndOfficeHolders all of them
   * @param evidence what it rests on
   */
  public record OwnershipForm(
      @NotBlank String test,
      @NotNull LocalDate from,
      Boolean met,
      Integer officeHoldersAndConnected,
      Integer employeesAndOfficeHolders,
      @NotBlank String evidence) {}

  /** What is on record of employee ownership, and how each test of the form of today stands. */
  public record OwnershipView(
      String formConfidence, List<Views.TestView> tests, List<FactView> facts) {}

  /** A fact; the counts are null of a test that is a question. */
  public record FactView(
      String test,
      LocalDate from,
      Boolean met,
      Integer officeHoldersAndConnected,
      Integer employeesAndOfficeHolders,
      String evidence,
      Instant recordedAt,
      String recordedBy) {

    static FactView of(OwnershipFact fact) {
      boolean counted = fact.test().isCounted();
      return new FactView(
          fact.test().word(),
          fact.from(),
          counted ? null : fact.met(),
          counted ? fact.holders() : null,
          counted ? fact.everybody() : null,
          fact.evidence(),
          fact.at(),
          fact.by());
    }
  }

  @GET
  @Path("ownership")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "What is on record of employee ownership",
      description =
          "While a test of the form of today is not met or not known, no bonus is free of income"
              + " tax. That everybody takes part, on the same terms, is looked at with each draft.")
  public OwnershipView ownership() {
    return new OwnershipView(
        read.today().confidence(),
        read.findings().stream().map(Views.TestView::of).toList(),
        read.ownership().facts().stream().map(FactView::of).toList());
  }

  @POST
  @Path("ownership")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Record how a test of employee ownership stands",
      description = "With what it rests on. It holds for drafts until another is recorded.")
  public OwnershipView record(@NotNull @Valid OwnershipForm form) {
    OwnershipTest test =
        OwnershipTest.ofWord(form.test())
            .orElseThrow(
                () ->
                    wrong(
                        "test",
                        form.test(),
                        "trading, controlling-interest, all-employee-benefit or office-holders"));
    if (test.isCounted()) {
      record.count(
          form.from(),
          given("officeHoldersAndConnected", form.officeHoldersAndConnected()),
          given("employeesAndOfficeHolders", form.employeesAndOfficeHolders()),
          form.evidence());
    } else {
      record.answer(test, form.from(), given("met", form.met()), form.evidence());
    }
    return ownership();
  }

  private static <T> T given(String field, T value) {
    if (value == null) {
      throw wrong(field, "", "this test needs it");
    }
    return value;
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "The legal form on record, and every change of it")
  public LegalFormView form() {
    var today = read.today();
    FormHistory history = read.history();
    return new LegalFormView(
        today.name(),
        today.profile().map(LegalForm::title).orElse(null),
        today.profile().map(LegalForm::confidence).orElse(null),
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
          "The members decide on it and a registrar registers it: say how they voted, and give the"
              + " registrar's evidence. It holds from the registrar's day at the earliest, once a"
              + " second person of the board confirms it; what was shared stays under the form it"
              + " was shared under.")
  public LegalFormView propose(@NotNull @Valid ChangeForm form) {
    if (form.correction() == (form.decision() != null)) {
      throw wrong(
          "decision",
          "",
          "say how the members decided; a correction of a record that was wrong from the start goes"
              + " without");
    }
    change.propose(
        form.form().strip(),
        form.from(),
        form.reason(),
        form.registration(),
        () ->
            new FormGrounds(
                form.registeredOn(),
                form.evidence().strip(),
                Optional.ofNullable(form.decision()).map(MembersDecisionForm::read)));
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
      throw wrong("outcome", word, unknown.getMessage());
    }
  }
}
