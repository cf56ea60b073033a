package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ExplainPayslip;
import coop.commonwage.pay.application.MyPayslips;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.ReadMinimumWageRecord;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** A worker's own payslips. */
@Path("/me/payslips")
public class MyPayPage {

  @Inject Pages pages;
  @Inject MyPayslips mine;
  @Inject ExplainPayslip explain;
  @Inject ReadMinimumWageRecord records;

  /** All of them, newest first. */
  @GET
  @RolesAllowed(Role.WORKER)
  public Response list() {
    return pages.show("pay", "pay/mine.jte", Map.of("mine", new MySlips(mine.list())));
  }

  /** One of them, every line with how it came about. */
  @GET
  @Path("{id}")
  @RolesAllowed(Role.WORKER)
  public Response one(@PathParam("id") UUID id) {
    PayslipDetails details = mine.one(id);
    SlipScreen screen =
        new SlipScreen(
            details,
            explain.explain(details.payslip()),
            true,
            "/me/payslips",
            "/me/payslips/" + id + "/pdf");
    return pages.show("pay", "pay/slip.jte", Map.of("screen", screen));
  }

  /** One of them on paper. */
  @GET
  @Path("{id}/pdf")
  @RolesAllowed(Role.WORKER)
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    return PayslipFile.of(mine.one(id), pages.frame("pay").words().language());
  }

  /** The minimum-wage record of one of them on paper. */
  @GET
  @Path("{id}/minimum-wage-record")
  @RolesAllowed(Role.WORKER)
  @Produces("application/pdf")
  public Response minimumWageRecord(@PathParam("id") UUID id) {
    return PayslipFile.minimumWage(records.of(mine.one(id)), pages.frame("pay").words().language());
  }
}
