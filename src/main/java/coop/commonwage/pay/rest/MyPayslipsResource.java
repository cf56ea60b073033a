package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ExplainPayslip;
import coop.commonwage.pay.application.MyPayslips;
import coop.commonwage.pay.application.ReadMinimumWageRecord;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own payslips; there is no way to name another person here. */
@Path("/api/pay/me/payslips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My papers")
public class MyPayslipsResource {

  @Inject MyPayslips payslips;
  @Inject ExplainPayslip explain;
  @Inject ReadMinimumWageRecord records;

  @GET
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "My payslips, newest first")
  public List<PayslipSummaryView> list() {
    return payslips.list().stream().map(PayslipSummaryView::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "One of my payslips, line by line")
  public PayslipView one(@PathParam("id") String id) {
    return PayslipView.of(payslips.one(Typed.id("payslip of yours", id)));
  }

  @GET
  @Path("{id}/explanation")
  @RolesAllowed(Role.WORKER)
  @Operation(
      summary = "How every line of one of my payslips came about, down to the law",
      description =
          "Worked out again from the stored inputs and rules; a line that no longer gives what was"
              + " paid is left out. In Welsh when Accept-Language asks for it first.")
  public List<ExplanationView> explanation(
      @PathParam("id") String id, @Context HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    return explain
        .explain(payslips.one(Typed.id("payslip of yours", id)).payslip())
        .values()
        .stream()
        .map(derivation -> ExplanationView.of(derivation, language))
        .toList();
  }

  @GET
  @Path("{id}/minimum-wage")
  @RolesAllowed(Role.WORKER)
  @Operation(
      summary = "How the minimum wage of one of my payslips was checked",
      description =
          "The record of one worker and one pay period: working time, rate, the pay that counts,"
              + " what was left out and why, and what was missing, also when that is nothing.")
  public ExplanationView minimumWage(@PathParam("id") String id, @Context HttpHeaders headers) {
    return explain
        .minimumWage(payslips.one(Typed.id("payslip of yours", id)).payslip())
        .map(check -> ExplanationView.of(check, Language.firstOf(headers.getAcceptableLanguages())))
        .orElseThrow(() -> Refused.notFound("working time on this payslip"));
  }

  @GET
  @Path("{id}/minimum-wage-record")
  @RolesAllowed(Role.WORKER)
  @Operation(
      summary = "The minimum-wage record of one of my payslips: every minute and every pound",
      description = "In Welsh when Accept-Language asks for it first.")
  public MinimumWageRecordView minimumWageRecord(
      @PathParam("id") String id, @Context HttpHeaders headers) {
    return MinimumWageRecordView.of(
        records.of(payslips.one(Typed.id("payslip of yours", id))),
        Language.firstOf(headers.getAcceptableLanguages()));
  }

  @GET
  @Path("{id}/minimum-wage-record/pdf")
  @Produces("application/pdf")
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "The same on paper, to be given to an inspector")
  public Response minimumWageRecordPdf(@PathParam("id") String id, @Context HttpHeaders headers) {
    return PayslipFiles.minimumWage(
        records.of(payslips.one(Typed.id("payslip of yours", id))), headers);
  }

  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  @RolesAllowed(Role.WORKER)
  @Operation(summary = "One of my payslips as PDF")
  public Response pdf(@PathParam("id") String id, @Context HttpHeaders headers) {
    return PayslipFiles.pdf(payslips.one(Typed.id("payslip of yours", id)), headers);
  }
}
