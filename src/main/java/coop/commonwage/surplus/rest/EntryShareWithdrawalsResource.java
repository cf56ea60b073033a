package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.EntryShareAgreements.Agreement;
import coop.commonwage.surplus.application.EntryShareAgreements.Asked;
import coop.commonwage.surplus.application.EntryShareAgreements.Withdrawn;
import coop.commonwage.surplus.application.WithdrawEntryShare;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreements to take shares that were typed wrongly: one asks to withdraw, another confirms. */
@Path("/api/surplus/capital/entry-share-withdrawals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Capital")
public class EntryShareWithdrawalsResource {

  @Inject WithdrawEntryShare withdraw;

  /** Which agreement is wrong, and why. */
  public record AskForm(
      @NotNull UUID agreementId,
      @NotBlank @Size(max = WithdrawEntryShare.LONGEST_REASON) String reason) {}

  /** Which agreement another person confirms to be withdrawn, or somebody lets stand. */
  public record ConfirmForm(@NotNull UUID agreementId) {}

  /** An agreement that stands, and who wants it withdrawn; nobody while the reason is absent. */
  public record AgreementView(
      UUID agreementId,
      String payrollId,
      String name,
      LocalDate agreedOn,
      String amount,
      int instalments,
      LocalDate firstDue,
      String reason,
      String askedBy,
      Instant askedAt) {

    static AgreementView of(Agreement agreement) {
      return new AgreementView(
          agreement.id(),
          agreement.payrollId(),
          agreement.name(),
          agreement.share().agreedOn(),
          agreement.share().amount().toString(),
          agreement.share().instalments(),
          agreement.share().firstDue(),
          agreement.asked().map(Asked::reason).orElse(null),
          agreement.asked().map(Asked::login).orElse(null),
          agreement.asked().map(Asked::at).orElse(null));
    }
  }

  /** An agreement that was withdrawn, who asked for that and why, and who confirmed it. */
  public record WithdrawnView(AgreementView agreement, String confirmedBy, Instant confirmedAt) {

    static WithdrawnView of(Withdrawn withdrawn) {
      return new WithdrawnView(
          AgreementView.of(withdrawn.agreement()), withdrawn.login(), withdrawn.at());
    }
  }

  /** With names and amounts for the board too where it is asked to confirm; else not for it. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Agreements somebody asked to withdraw, or all that stand of one member",
      description =
          "The board confirms, so it sees member and amount of those somebody asked to withdraw."
              + " With the payroll number of a member only for treasurer and auditor.")
  public List<AgreementView> list(@QueryParam("member") String member) {
    List<Agreement> agreements = member == null ? withdraw.waiting() : withdraw.of(member);
    return agreements.stream().map(AgreementView::of).toList();
  }

  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Ask for an agreement to take shares to be withdrawn",
      description = "Refused where money was paid in that only this agreement covers.")
  public Response ask(@NotNull @Valid AskForm form) {
    withdraw.ask(form.agreementId(), form.reason());
    return Response.noContent().build();
  }

  @GET
  @Path("withdrawn")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "Agreements of a member that were withdrawn, by payroll number")
  public List<WithdrawnView> withdrawn(@QueryParam("member") @DefaultValue("") String member) {
    return withdraw.withdrawn(member).stream().map(WithdrawnView::of).toList();
  }

  @POST
  @Path("refusals")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Let an agreement stand that somebody asked to withdraw",
      description = "Who asked may do it alone. It can be asked for again.")
  public Response keep(@NotNull @Valid ConfirmForm form) {
    withdraw.keep(form.agreementId());
    return Response.noContent().build();
  }

  @POST
  @Path("confirmations")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Confirm that an agreement to take shares is withdrawn",
      description = "Never who asked for it. It stays on record as withdrawn.")
  public Response confirm(@NotNull @Valid ConfirmForm form) {
    withdraw.confirm(form.agreementId());
    return Response.noContent().build();
  }
}
