package coop.commonwage.pay.web;

import coop.commonwage.pay.application.HireWorker;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes one worker on: the person, the job, the papers for tax, and the first contract. */
@Path("/pay/new-worker")
public class HirePage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject HireWorker hireWorker;

  /** Asks for everything. */
  @GET
  @RolesAllowed(Role.HR)
  public Response ask() {
    return pages.show("pay", "pay/hire.jte", Map.of("screen", HireScreen.empty(clock.today())));
  }

  /** Takes the worker on, or says beside each field what is wrong. */
  @POST
  @RolesAllowed(Role.HR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hire() {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> sent.put(field, values[0]));
    try {
      HireWorker.Hired hired = hireWorker.hire(HireScreen.plain(sent));
      return pages.done("/people/" + hired.personId(), "hired");
    } catch (Refused refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      Map<String, String> errors = new LinkedHashMap<>();
      refused.errors().forEach(error -> errors.putIfAbsent(error.column(), error.message()));
      return pages.askAgain("pay", "pay/hire.jte", Map.of("screen", new HireScreen(sent, errors)));
    }
  }
}
