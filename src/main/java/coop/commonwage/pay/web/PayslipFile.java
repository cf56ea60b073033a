package coop.commonwage.pay.web;

import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.FunderStatementPdf;
import coop.commonwage.pay.pdf.MinimumWageRecordPdf;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FileAnswer;
import jakarta.ws.rs.core.Response;

/** Papers of pay as files a browser shows or keeps. */
final class PayslipFile {

  private PayslipFile() {}

  static Response of(PayslipDetails details, Language language) {
    PayslipPaper paper = PayslipPaper.of(details, language.locale());
    return FileAnswer.pdf(paper.fileName(), new PayslipPdf().write(paper));
  }

  static Response minimumWage(MinimumWageRecord record, Language language) {
    return FileAnswer.pdf(
        MinimumWageRecordPdf.fileName(record), MinimumWageRecordPdf.write(record, language));
  }

  static Response funder(FunderStatement statement, Language language) {
    return FileAnswer.pdf(
        FunderStatementPdf.fileName(statement), FunderStatementPdf.write(statement, language));
  }
}
