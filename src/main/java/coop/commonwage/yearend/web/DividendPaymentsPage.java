package coop.commonwage.yearend.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.yearend.PayDividends;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Hands the cash of a distribution to the next pay run, from the distribution's own page. */
@Path("/yearend/distributions/{id}/payments")
public class DividendPaymentsPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject PayDividends dividends;

  /** Hands it over; doing it again adds nobody twice. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response handOver(@PathParam("id") UUID id) {
    dividends.pay(caller.employerId(), caller.login(), id);
    return pages.done("/surplus/distributions/" + id, "paid");
  }
}
