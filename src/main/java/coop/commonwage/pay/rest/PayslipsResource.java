package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ExplainPayslip;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.ReadMinimumWageRecord;
import coop.commonwage.pay.application.ReadPayslips;
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

/** Payslips of everybody, for those who run pay. */
@Path("/api/pay/payslips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payslips")
public class PayslipsResource {

  @Inject ReadPayslips payslips;
  @Inject ExplainPayslip explain;
  @Inject ReadMinimumWageRecord records;

  @GET
  @Path("{id}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "One payslip, line by line")
  public PayslipView one(@PathParam("id") String id) {
    return PayslipView.of(payslips.one(Typed.id("payslip", id)));
  }

  @GET
  @Path("{id}/explanation")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(
      summary = "How every line of a payslip came about, down to the law",
      description =
          "Worked out again from the stored inputs and rules; a line that no longer gives what was"
              + " paid is left out. In Welsh when Accept-Language asks for it first.")
  public List<ExplanationView> explanation(
      @PathParam("id") String id, @Context HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    return explain.explain(payslips.one(Typed.id("payslip", id)).payslip()).values().stream()
        .map(derivation -> ExplanationView.of(derivation, language))
        .toList();
  }

  @GET
  @Path("{id}/minimum-wage")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(
      summary = "How the minimum wage of a payslip was checked",
      description =
          "The record of one worker and one pay period: working time, rate, the pay that counts,"
              + " what was left out and why, and what was missing, also when that is nothing.")
  public ExplanationView minimumWage(@PathParam("id") String id, @Context HttpHeaders headers) {
    return explain
        .minimumWage(payslips.one(Typed.id("payslip", id)).payslip())
        .map(check -> ExplanationView.of(check, Language.firstOf(headers.getAcceptableLanguages())))
        .orElseThrow(() -> Refused.notFound("working time on this payslip"));
  }

  @GET
  @Path("{id}/minimum-wage-record")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(
      summary = "The minimum-wage record of a payslip: every minute and every pound",
      description = "In Welsh when Accept-Language asks for it first.")
  public MinimumWageRecordView minimumWageRecord(
      @PathParam("id") String id, @Context HttpHeaders headers) {
    return MinimumWageRecordView.of(
        records.of(payslips.one(Typed.id("payslip", id))),
        Language.firstOf(headers.getAcceptableLanguages()));
  }

  @GET
  @Path("{id}/minimum-wage-record/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "The same on paper, to be given to an inspector")
  public Response minimumWageRecordPdf(@PathParam("id") String id, @Context HttpHeaders headers) {
    return PayslipFiles.minimumWage(records.of(payslips.one(Typed.id("payslip", id))), headers);
  }

  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(
      summary = "One payslip as PDF",
      description = "Of a finalised run only: a draft is nobody's paper.")
  public Response pdf(@PathParam("id") String id, @Context HttpHeaders headers) {
    PayslipDetails details = payslips.one(Typed.id("payslip", id));
    if (!details.finalised()) {
      throw Refused.notFound("finalised payslip with this id");
    }
    return PayslipFiles.pdf(details, headers);
  }
}
