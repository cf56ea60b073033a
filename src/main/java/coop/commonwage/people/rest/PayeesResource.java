package coop.commonwage.people.rest;

import coop.commonwage.people.Payee;
import coop.commonwage.people.application.NamePayee;
import coop.commonwage.people.application.Payees;
import coop.commonwage.people.application.ReadPayees;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To whom people's money is sent: mended bank details, and who acts for an estate. */
@Path("/api/people/payees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PayeesResource {

  private static final int MOST_SHOWN = 200;

  @Inject ReadPayees read;
  @Inject NamePayee name;

  /**
   * Bank details.
   *
   * @param payrollId the number of the person whose money it is
   * @param capacity {@code own}, {@code executor}, {@code administrator} or {@code small-estate}
   * @param name as the bank is told it, up to 70 characters
   * @param sortCode six digits, with or without hyphens
   * @param accountNumber eight digits
   * @param evidence what it rests on, up to 400 characters
   */
  public record PayeeForm(
      @NotBlank String payrollId,
      @NotBlank String capacity,
      @NotBlank String name,
      @NotBlank String sortCode,
      @NotBlank String accountNumber,
      @NotBlank String evidence) {}

  /**
   * What becomes of them.
   *
   * @param outcome {@code confirmed}, by another person than recorded them, or {@code withdrawn}
   */
  public record DecisionForm(@NotBlank String outcome) {}

  /**
   * That somebody who acts for an estate shall be paid no more.
   *
   * @param reason why, up to 400 characters
   */
  public record EndingForm(@NotBlank String reason) {}

  /** What was recorded. */
  public record RecordedView(UUID id) {}

  /**
   * Bank details; of the account number only the end is shown.
   *
   * @param state {@code recorded}, {@code confirmed}, {@code withdrawn} or {@code ended}
   * @param ending that somebody wants them ended; absent while nobody does
   */
  public record PayeeView(
      UUID id,
      UUID personId,
      String payrollId,
      String person,
      String capacity,
      String name,
      String account,
      String evidence,
      Instant recordedAt,
      String recordedBy,
      String state,
      Instant decidedAt,
      String decidedBy,
      EndingView ending) {

    static PayeeView of(Payees.Named named) {
      Payee payee = named.payee();
      return new PayeeView(
          payee.id(),
          payee.personId(),
          named.payrollId(),
          named.person(),
          payee.capacity().word(),
          payee.name(),
          payee.account().masked(),
          payee.evidence(),
          payee.recordedAt(),
          payee.recordedBy(),
          payee.state(),
          payee.decision().map(Payee.Decision::at).orElse(null),
          payee.decision().map(Payee.Decision::by).orElse(null),
          payee.ending().map(EndingView::of).orElse(null));
    }
  }

  /**
   * That they shall be ended.
   *
   * @param state {@code asked}, {@code confirmed} or {@code withdrawn}
   */
  public record EndingView(
      String reason,
      Instant askedAt,
      String askedBy,
      String state,
      Instant decidedAt,
      String decidedBy) {

    static EndingView of(Payee.Ending ending) {
      return new EndingView(
          ending.reason(),
          ending.askedAt(),
          ending.askedBy(),
          ending
              .decision()
              .map(decision -> decision.confirmed() ? "confirmed" : "withdrawn")
              .orElse("asked"),
          ending.decision().map(Payee.Decision::at).orElse(null),
          ending.decision().map(Payee.Decision::by).orElse(null));
    }
  }

  /**
   * A page of them.
   *
   * @param found how many there are on all pages
   * @param page the one shown, counted from 1
   * @param pages 1 at least
   */
  public record PayeesView(int found, int page, int pages, List<PayeeView> payees) {

    static PayeesView of(ReadPayees.Page shown) {
      return new PayeesView(
          shown.paged().found(),
          shown.paged().page(),
          shown.paged().pages(),
          shown.payees().stream().map(PayeeView::of).toList());
    }
  }

  @GET
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Operation(
      summary = "Bank details that were recorded",
      description =
          "First what waits for a second person, then what was decided, newest first; 200 a page,"
              + " page counts from 1.")
  public PayeesView list(@QueryParam("page") @DefaultValue("1") int page) {
    return PayeesView.of(read.page(page, MOST_SHOWN));
  }

  @POST
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Operation(
      summary = "Record to whom a person's money is sent",
      description =
          "Another bank account of the person's own, or who acts for the estate of somebody of whom"
              + " the register of members says that they died. Nothing is sent there before"
              + " another person of the office confirms it.")
  public Response record(@NotNull @Valid PayeeForm form) {
    UUID id =
        name.record(
            new NamePayee.Typed(
                form.payrollId(),
                form.capacity(),
                form.name(),
                form.sortCode(),
                form.accountNumber(),
                form.evidence()));
    return Response.status(Response.Status.CREATED).entity(new RecordedView(id)).build();
  }

  @POST
  @Path("{id}/decision")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Operation(summary = "Confirm bank details another person recorded, or withdraw them")
  public void decide(@PathParam("id") UUID id, @NotNull @Valid DecisionForm form) {
    name.decide(id, confirmed(form));
  }

  @POST
  @Path("{id}/ending")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Operation(
      summary = "Say that somebody who acts for an estate shall be paid no more",
      description =
          "They are paid until another person confirms it. A person's own account is not ended:"
              + " another one takes its place.")
  public void end(@PathParam("id") UUID id, @NotNull @Valid EndingForm form) {
    name.askToEnd(id, form.reason());
  }

  @POST
  @Path("{id}/ending/decision")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Operation(summary = "Confirm that bank details are ended as another asked, or withdraw that")
  public void decideEnding(@PathParam("id") UUID id, @NotNull @Valid DecisionForm form) {
    name.decideEnding(id, confirmed(form));
  }

  private static boolean confirmed(DecisionForm form) {
    if (!List.of("confirmed", "withdrawn").contains(form.outcome())) {
      throw Refused.invalid("outcome", form.outcome(), "must be confirmed or withdrawn");
    }
    return form.outcome().equals("confirmed");
  }
}
