package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import coop.commonwage.platform.language.Language;
import jakarta.ws.rs.core.Response;

/** A payslip as a file a browser shows or keeps. */
final class PayslipFile {

  private PayslipFile() {}

  static Response of(PayslipDetails details, Language language) {
    PayslipPaper paper = PayslipPaper.of(details, language.locale());
    return Response.ok(new PayslipPdf().write(paper), "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + paper.fileName() + "\"")
        .build();
  }
}
