package coop.commonwage.pay.web;

import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.FunderStatementPdf;
import coop.commonwage.pay.pdf.MinimumWageRecordPdf;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import coop.commonwage.platform.language.Language;
import jakarta.ws.rs.core.Response;

/** Papers of pay as files a browser shows or keeps. */
final class PayslipFile {

  private PayslipFile() {}

  static Response of(PayslipDetails details, Language language) {
    PayslipPaper paper = PayslipPaper.of(details, language.locale());
    return shown(new PayslipPdf().write(paper), paper.fileName());
  }

  static Response minimumWage(MinimumWageRecord record, Language language) {
    return shown(
        MinimumWageRecordPdf.write(record, language), MinimumWageRecordPdf.fileName(record));
  }

  static Response funder(FunderStatement statement, Language language) {
    return shown(
        FunderStatementPdf.write(statement, language), FunderStatementPdf.fileName(statement));
  }

  private static Response shown(byte[] pdf, String fileName) {
    return Response.ok(pdf, "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + fileName + "\"")
        .build();
  }
}
