package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ReadFunderStatement;
import coop.commonwage.pay.application.ReadFunding;
import coop.commonwage.pay.application.RecordFunding;
import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who pays for care, and what their money paid. */
@Path("/pay/funders")
public class FundersPage {

  private static final String BUNDLE = "pay";
  private static final String PATH = "/pay/funders";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ReadFunding read;
  @Inject RecordFunding record;
  @Inject ReadFunderStatement statements;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response list() {
    return pages.show(BUNDLE, "pay/funders.jte", Map.of("screen", screen(Map.of(), Map.of())));
  }

  /** Records an account, or says beside each field what is wrong. */
  @POST
  @Path("accounts")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response account(
      @FormParam("reference") @DefaultValue("") String reference,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("name") @DefaultValue("") String name) {
    Map<String, String> errors = new LinkedHashMap<>();
    filled(errors, "reference", reference, 100);
    filled(errors, "name", name, 200);
    if (errors.isEmpty()) {
      record.account(new FunderAccount(reference, FunderKind.ofWord(kind), name));
      return pages.done(PATH, "recorded");
    }
    return again(Map.of("reference", reference, "kind", kind, "name", name), errors);
  }

  /** Records who pays for a client, or says beside each field what is wrong. */
  @POST
  @Path("clients")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response client(
      @FormParam("client") @DefaultValue("") String client,
      @FormParam("funded-from") @DefaultValue("") String from,
      @FormParam("funded-account") @DefaultValue("") String account) {
    Map<String, String> errors = new LinkedHashMap<>();
    filled(errors, "client", client, 100);
    TypedDate day = TypedDate.of(from);
    day.orError(errors, "funded-from", words().say("pay.funders.error.date"));
    if (errors.isEmpty()) {
      InstructionsPage.attempt(
              () -> record.client(new ClientFunding(client.strip(), day.day(), account.strip())))
          .forEach((field, words) -> errors.put("funded-" + field, words));
    }
    return errors.isEmpty()
        ? pages.done(PATH, "recorded")
        : again(Map.of("client", client, "funded-from", from, "funded-account", account), errors);
  }

  /** What the money of one account paid. */
  @GET
  @Path("statement")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response statement(
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    Map<String, String> errors = new LinkedHashMap<>();
    LocalDate first = TypedDate.of(from).day();
    LocalDate last = TypedDate.of(to).day();
    if (first == null || last == null || last.isBefore(first)) {
      errors.put(first == null ? "from" : "to", words().say("pay.funders.error.days"));
      return again(Map.of("account", account, "from", from, "to", to), errors);
    }
    return pages.show(
        BUNDLE,
        "pay/funderStatement.jte",
        Map.of("statement", statements.of(account, DateSpan.of(first, last))));
  }

  /** The same on paper, to be given to the budget holder. */
  @GET
  @Path("statement/pdf")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Produces("application/pdf")
  public Response statementPdf(
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    LocalDate first = TypedDate.of(from).day();
    LocalDate last = TypedDate.of(to).day();
    if (first == null || last == null || last.isBefore(first)) {
      throw Refused.notFound("statement of these days");
    }
    return PayslipFile.funder(statements.of(account, DateSpan.of(first, last)), words().language());
  }

  private Response again(Map<String, String> typed, Map<String, String> errors) {
    return pages.askAgain(BUNDLE, "pay/funders.jte", Map.of("screen", screen(typed, errors)));
  }

  private void filled(Map<String, String> errors, String field, String text, int longest) {
    if (text.isBlank() || text.strip().length() > longest) {
      errors.put(field, words().say("pay.funders.error.filled", longest));
    }
  }

  private Words words() {
    return pages.frame(BUNDLE).words();
  }

  private FundersScreen screen(Map<String, String> typed, Map<String, String> errors) {
    DateSpan month = DateSpan.monthOf(clock.today().minusMonths(1));
    return new FundersScreen(
        read.accounts(),
        read.clients().reversed(),
        caller.is(Role.PAYROLL_ADMINISTRATOR),
        month.firstDay(),
        month.lastDay(),
        typed,
        errors);
  }
}
