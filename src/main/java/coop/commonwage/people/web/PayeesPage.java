package coop.commonwage.people.web;

import coop.commonwage.people.Payee;
import coop.commonwage.people.application.NamePayee;
import coop.commonwage.people.application.ReadPayees;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * To whom people's money is sent: bank details that were mended, and who acts for the estate of
 * somebody who died. One person of the office records them, another confirms them.
 */
@Path("/people/payees")
public class PayeesPage {

  private static final String TEMPLATE = "people/payees.jte";
  private static final int MOST_SHOWN = 50;

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadPayees read;
  @Inject NamePayee name;

  /** What waits for a second person, and what was decided. */
  @GET
  @RolesAllowed({Role.HR, Role.TREASURER})
  public Response list(@QueryParam("page") @DefaultValue("1") int page) {
    return pages.show("people", TEMPLATE, screen(page, Map.of(), Map.of()));
  }

  /** Records bank details. */
  @POST
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @FormParam("payrollId") @DefaultValue("") String payrollId,
      @FormParam("capacity") @DefaultValue("") String capacity,
      @FormParam("name") @DefaultValue("") String payee,
      @FormParam("sortCode") @DefaultValue("") String sortCode,
      @FormParam("accountNumber") @DefaultValue("") String accountNumber,
      @FormParam("evidence") @DefaultValue("") String evidence) {
    try {
      name.record(
          new NamePayee.Typed(payrollId, capacity, payee, sortCode, accountNumber, evidence));
      return pages.done("/people/payees", "payee-recorded");
    } catch (Refused refused) {
      Map<String, String> typed =
          Map.of(
              "payrollId", payrollId,
              "capacity", capacity,
              "name", payee,
              "evidence", evidence);
      return pages.askAgain("people", TEMPLATE, screen(1, typed, errors(refused)));
    }
  }

  /** Confirms or withdraws what another recorded. */
  @POST
  @Path("{id}/decision")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("id") UUID id, @FormParam("outcome") @DefaultValue("") String outcome) {
    boolean confirmed = confirmed(outcome);
    return taken(
        () -> name.decide(id, confirmed),
        confirmed ? "payee-confirmed" : "payee-withdrawn",
        "people.payees.decided-already",
        "people.payees.two-people");
  }

  /** Says that somebody who acts for an estate shall be paid no more. */
  @POST
  @Path("{id}/ending")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
    try {
      return taken(
          () -> name.askToEnd(id, reason),
          "payee-ending-asked",
          "people.payees.not-ended",
          "people.payees.two-end");
    } catch (Refused refused) {
      return pages.askAgain("people", TEMPLATE, screen(1, Map.of(), errors(refused)));
    }
  }

  /** Confirms or withdraws that they shall be. */
  @POST
  @Path("{id}/ending/decision")
  @RolesAllowed({Role.HR, Role.TREASURER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decideEnding(
      @PathParam("id") UUID id, @FormParam("outcome") @DefaultValue("") String outcome) {
    boolean confirmed = confirmed(outcome);
    return taken(
        () -> name.decideEnding(id, confirmed),
        confirmed ? "payee-ended" : "payee-stays",
        "people.payees.decided-already",
        "people.payees.two-end");
  }

  private static boolean confirmed(String outcome) {
    if (!List.of("confirmed", "withdrawn").contains(outcome)) {
      throw Refused.notFound("such a decision");
    }
    return outcome.equals("confirmed");
  }

  /**
   * @param late why it cannot be done now
   * @param alone why one person cannot do it
   */
  private Response taken(Runnable step, String done, String late, String alone) {
    try {
      step.run();
      return pages.done("/people/payees", done);
    } catch (Refused refused) {
      if (refused.status() == Response.Status.CONFLICT.getStatusCode()) {
        return waiting(late);
      }
      if (refused.status() == Response.Status.FORBIDDEN.getStatusCode()) {
        return waiting(alone);
      }
      throw refused;
    }
  }

  private Response waiting(String why) {
    return pages.askAgain("people", TEMPLATE, screen(1, Map.of(), Map.of("waiting", say(why))));
  }

  private Map<String, Object> screen(
      int asked, Map<String, String> typed, Map<String, String> errors) {
    ReadPayees.Page found = read.page(asked, MOST_SHOWN);
    Map<String, Object> screen = new HashMap<>();
    screen.put("payees", found.payees());
    screen.put("page", found.paged().page());
    screen.put("more", found.paged().page() < found.paged().pages());
    screen.put("me", caller.accountId());
    screen.put("capacities", List.of(Payee.Capacity.values()));
    screen.put("typed", typed);
    screen.put("errors", errors);
    return screen;
  }

  private Map<String, String> errors(Refused refused) {
    if (refused.errors().isEmpty()) {
      throw refused;
    }
    Map<String, String> errors = new HashMap<>();
    for (FieldError error : refused.errors()) {
      String what = error.message().equals(NamePayee.ALIVE) ? "alive" : error.column();
      errors.putIfAbsent(error.column(), say("people.payees.wrong." + what));
    }
    return errors;
  }

  private String say(String key) {
    return pages.frame("people").say(key);
  }
}
