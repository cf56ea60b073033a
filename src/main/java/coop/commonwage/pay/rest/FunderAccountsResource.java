package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadFunding;
import coop.commonwage.pay.application.RecordFunding;
import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who pays for care, and what their money paid. */
@Path("/api/pay/funder-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Funder accounts")
public class FunderAccountsResource {

  @Inject ReadFunding read;
  @Inject RecordFunding record;

  /** An account care is paid from. */
  public record AccountView(String reference, String kind, String name) {
    static AccountView of(FunderAccount account) {
      return new AccountView(account.reference(), account.kind().word(), account.name());
    }
  }

  /** Who pays for the care of a client from a day on. */
  public record ClientView(String client, String from, String account) {
    static ClientView of(ClientFunding funding) {
      return new ClientView(funding.clientRef(), funding.from().toString(), funding.account());
    }
  }

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "The accounts care is paid from")
  public List<AccountView> accounts() {
    return read.accounts().stream().map(AccountView::of).toList();
  }

  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Record an account",
      description = "A reference that is there already gets this kind and name; nothing is lost.")
  @APIResponse(responseCode = "201", description = "The account.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response record(@NotNull @Valid FunderAccountForm form) {
    FunderAccount account = form.account();
    record.account(account);
    return Response.created(URI.create("/api/pay/funder-accounts"))
        .entity(AccountView.of(account))
        .build();
  }

  @GET
  @Path("clients")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "Who pays for which client, from which day on")
  public List<ClientView> clients() {
    return read.clients().stream().map(ClientView::of).toList();
  }

  @POST
  @Path("clients")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Say who pays for a client from a day on",
      description = "A visit whose roster names an account of its own is paid from that one.")
  @APIResponse(responseCode = "201", description = "Who pays for the client.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response fund(@NotNull @Valid ClientFundingForm form) {
    ClientFunding funding = form.funding();
    record.client(funding);
    return Response.created(URI.create("/api/pay/funder-accounts/clients"))
        .entity(ClientView.of(funding))
        .build();
  }
}
