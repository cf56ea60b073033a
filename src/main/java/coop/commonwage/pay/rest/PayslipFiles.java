package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Payslips as PDF files, in English or, where it is asked for first, Welsh. */
final class PayslipFiles {

  private static final Locale WELSH = Locale.of("cy");

  private PayslipFiles() {}

  static Response pdf(PayslipDetails details, String acceptLanguage) {
    boolean welsh = acceptLanguage != null && acceptLanguage.startsWith("cy");
    byte[] pdf =
        new PayslipPdf()
            .write(
                new PayslipPaper(
                    details.employerName(),
                    details.payeReference(),
                    details.name(),
                    details.payrollId(),
                    details.nationalInsuranceNumber(),
                    details.address(),
                    details.payslip(),
                    welsh ? WELSH : Locale.UK));
    return Response.ok(pdf, "application/pdf")
        .header(
            "Content-Disposition",
            "inline; filename=\"payslip-%s-%s.pdf\""
                .formatted(
                    details.payrollId().replaceAll("[^A-Za-z0-9_-]", "-"),
                    details.payslip().inputs().period().payDate()))
        .build();
  }
}
