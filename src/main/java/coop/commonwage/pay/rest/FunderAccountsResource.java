package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.application.ReadFunderStatement;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
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
  @Inject ReadFunderStatement statements;

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

  /** What one worker's pay period cost an account. */
  public record CostView(
      String payrollId,
      String firstDay,
      String lastDay,
      long minutes,
      String work,
      String onCost,
      String total) {}

  /** What the money of an account paid. */
  public record StatementView(
      AccountView account,
      String from,
      String to,
      List<CostView> costs,
      long minutes,
      String work,
      String onCost,
      String total) {

    static StatementView of(FunderStatement statement) {
      return new StatementView(
          AccountView.of(statement.account()),
          statement.span().firstDay().toString(),
          statement.span().lastDay().toString(),
          statement.rows().stream()
              .map(
                  row ->
                      new CostView(
                          row.payrollId(),
                          row.days().firstDay().toString(),
                          row.days().lastDay().toString(),
                          row.cost().minutes(),
                          row.cost().work().toString(),
                          row.cost().onCost().toString(),
                          row.cost().total().toString()))
              .toList(),
          statement.minutes(),
          statement.work().toString(),
          statement.onCost().toString(),
          statement.total().toString());
    }
  }

  @GET
  @Path("statement")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(
      summary = "What the money of an account paid",
      description =
          "Its part of the cost of every finalised payslip whose period ended in these days: pay"
              + " for work by minutes, nights and miles, and everything on top in proportion. The"
              + " parts of all accounts and the co-operative's own sum to each payslip's cost.")
  public StatementView statement(
      @QueryParam("account") String account,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    return StatementView.of(statement(statements, account, from, to));
  }

  @GET
  @Path("statement/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "The same on paper, to be given to the budget holder")
  public Response statementPdf(
      @QueryParam("account") String account,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @Context HttpHeaders headers) {
    return PayslipFiles.funder(statement(statements, account, from, to), headers);
  }

  private static FunderStatement statement(
      ReadFunderStatement statements, String account, String from, String to) {
    LocalDate first = Typed.date("from", asked("from", from));
    LocalDate last = Typed.date("to", asked("to", to));
    if (last.isBefore(first)) {
      throw Typed.wrong("to", to, "the last day is before the first, " + from);
    }
    return statements.of(asked("account", account), DateSpan.of(first, last));
  }

  private static String asked(String field, String value) {
    if (value == null || value.isBlank()) {
      throw Typed.wrong(field, "", "this must be given");
    }
    return value.strip();
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
