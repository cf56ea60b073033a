package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DecideCapitalAction;
import coop.commonwage.surplus.application.KeepCapitalBooks;
import coop.commonwage.surplus.application.PrepareCapitalAction;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.application.ReadCapitalForm;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.RecordEntryShares;
import coop.commonwage.surplus.application.RecordLeaverPayments;
import coop.commonwage.surplus.application.WriteInterestReturn;
import coop.commonwage.surplus.capital.EntryShare;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The members' capital accounts. */
@Path("/api/surplus/capital")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Capital")
public class CapitalResource {

  private static final String PATH = "/api/surplus/capital";

  @Inject Caller caller;
  @Inject ReadCapital read;
  @Inject ReadStatements statements;
  @Inject ReadCapitalForm legal;
  @Inject KeepCapitalBooks books;
  @Inject RecordLeaverPayments leavers;
  @Inject RecordEntryShares entryShares;
  @Inject PrepareCapitalAction prepare;
  @Inject DecideCapitalAction decide;
  @Inject WriteInterestReturn interestReturn;
  @Context HttpHeaders headers;

  /** What became of a payment that was sent in. */
  public record ReceiptView(String reference, boolean added) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "The accounts, the control totals and the cash the next ten years may need",
      description =
          "The treasurer and the auditor see account by account, 20 a page: q looks for a name or"
              + " number, page and actionsPage count from 1. The board sees sums by class and by"
              + " year, in groups of three members or more. The forecast follows the terms as they"
              + " are and promises nothing.")
  public CapitalViews.OverviewView overview(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("actionsPage") @DefaultValue("1") int actionsPage) {
    return CapitalViews.OverviewView.of(
        read.overview(new ReadCapital.Asked(query, page, actionsPage)), legal.confidence());
  }

  @GET
  @Path("accounts/{person}")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "One member's account with every movement")
  public CapitalAccountViews.AccountView account(@PathParam("person") UUID person) {
    return CapitalAccountViews.AccountView.of(read.statement(person), legal.confidence());
  }

  @GET
  @Path("accounts/{person}/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "One member's account as PDF")
  public Response paper(@PathParam("person") UUID person) {
    return CapitalPaper.of(
        read.statement(person), statements.takenBack(person), legal.confidence(), headers);
  }

  @POST
  @Path("terms")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record what the co-operative decided about its accounts",
      description =
          "retained_to, interest_on, interest_on_opening_balance, interest_paid_out, rolling_years,"
              + " percent_of_balances, cash_limit, leaver_instalments, leaver_rate_percent,"
              + " retained_yearly, least_shares, highest_interest_percent, yearly_interest_percent,"
              + " year_ends; a key that is left out stands as undecided.")
  public Response terms(@NotNull @Valid CapitalForms.TermsForm form) {
    books.decideTerms(form.from(), form.decision(), form.terms());
    return Response.created(URI.create(PATH)).build();
  }

  @POST
  @Path("entry-shares")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Record an entry share a member agreed to take, at once or in instalments")
  public Response agree(@NotNull @Valid CapitalForms.EntryShareForm form) {
    EntryShare share;
    try {
      share =
          new EntryShare(
              form.personId(),
              form.agreedOn(),
              CapitalForms.money("amount", form.amount()),
              form.instalments(),
              form.firstDue());
    } catch (IllegalArgumentException contradictory) {
      throw CapitalForms.wrong(
          "instalments", form.instalments().toString(), contradictory.getMessage());
    }
    entryShares.agree(recorder(), share);
    return Response.created(URI.create(PATH + "/accounts/" + form.personId())).build();
  }

  @POST
  @Path("receipts")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record money that came in for an entry share",
      description = "The same reference again adds nothing.")
  public ReceiptView receive(@NotNull @Valid CapitalForms.ReceiptForm form) {
    boolean added =
        entryShares.receive(
            recorder(),
            new RecordEntryShares.Payment(
                form.personId(),
                form.day(),
                CapitalForms.money("amount", form.amount()),
                form.instalment(),
                form.reference()));
    return new ReceiptView(form.reference(), added);
  }

  private RecordEntryShares.Recorder recorder() {
    return new RecordEntryShares.Recorder(caller.employerId(), caller.login(), caller.accountId());
  }

  @POST
  @Path("control-totals")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Hold the accounts against the net book value the board gave",
      description =
          "Accounts and collective account are the net book value; a difference is explained by"
              + " items that come to it, to the penny, and another person confirms it.")
  public Response control(@NotNull @Valid CapitalForms.ControlForm form) {
    UUID id =
        books.control(
            form.day(),
            CapitalForms.parsed("netBookValue", form.netBookValue(), Money::of),
            CapitalForms.parsed("collective", form.collective(), Money::of),
            form.read());
    return Response.created(URI.create(PATH)).entity(new CapitalForms.ConfirmationForm(id)).build();
  }

  @POST
  @Path("control-confirmations")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Say that a second person looked at a control total",
      description = "Never who recorded it.")
  public Response confirm(@NotNull @Valid CapitalForms.ConfirmationForm form) {
    books.confirm(form.controlId());
    return Response.noContent().build();
  }

  @POST
  @Path("actions")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Prepare what the board decided, figure by figure",
      description = "Nothing moves before another person approves it.")
  public Response prepare(@NotNull @Valid CapitalForms.ActionForm form) {
    UUID id = prepare.prepare(form.order());
    return Response.created(URI.create(PATH + "/actions/" + id))
        .entity(CapitalViews.PreparedView.of(read.action(id), legal.confidence()))
        .build();
  }

  @GET
  @Path("actions/{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "An action on the accounts with its sums and lines",
      description =
          "Lines come 20 a page; the board sees them only of what was decided about one member.")
  public CapitalViews.PreparedView action(
      @PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") int page) {
    return CapitalViews.PreparedView.of(read.action(id, page), legal.confidence());
  }

  @POST
  @Path("actions/{id}/state")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Approve or withdraw",
      description =
          "The board approves exactly the fingerprint named, and never who prepared it; what is"
              + " approved is carried out when its day has come.")
  public CapitalViews.PreparedView decide(
      @PathParam("id") UUID id, @NotNull @Valid CapitalForms.StateForm form) {
    switch (form.target()) {
      case "approved" -> {
        if (!caller.is(Role.BOARD)) {
          throw Refused.forbidden("This step needs the role " + Role.BOARD + ".");
        }
        decide.approve(id, Optional.ofNullable(form.hash()).orElse(""));
      }
      case "withdrawn" -> decide.withdraw(id);
      default -> throw CapitalForms.wrong("target", form.target(), "must be approved or withdrawn");
    }
    return CapitalViews.PreparedView.of(read.action(id), legal.confidence());
  }

  @GET
  @Path("debts")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "What is owed to those who left, with the schedule of each")
  public List<CapitalAccountViews.DebtView> debts() {
    return read.debts().stream().map(CapitalAccountViews.DebtView::of).toList();
  }

  @POST
  @Path("debts/{id}/payments")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Record that an instalment was paid to somebody who left; once")
  public Response paid(@PathParam("id") UUID id, @NotNull @Valid CapitalForms.PaymentForm form) {
    leavers.paid(id, form.number(), form.paidOn());
    return Response.noContent().build();
  }

  @POST
  @Path("debts/{id}/payments/taken-back")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Take back what another recorded as paid to somebody who left",
      description = "Because it was not paid, or the bank sent it back; it is owed again.")
  public Response takenBack(
      @PathParam("id") UUID id, @NotNull @Valid CapitalForms.PaymentBackForm form) {
    leavers.takeBack(id, form.number(), form.reason());
    return Response.noContent().build();
  }

  @GET
  @Path("interest-return")
  @Produces("text/csv")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(
      summary = "The yearly return of share interest as a file",
      description =
          "Name, address and amount of everybody who was paid as much as the form's rule says, the"
              + " others together, and how both come to what the books say; provisional as long as"
              + " the period is not over.")
  public Response interestReturn(@QueryParam("periodEnd") String periodEnd) {
    LocalDate end = CapitalForms.parsed("periodEnd", periodEnd, CapitalForms::date);
    WriteInterestReturn.Sheet sheet = interestReturn.of(end);
    return FileAnswer.csv(sheet.name(), sheet.text());
  }
}
