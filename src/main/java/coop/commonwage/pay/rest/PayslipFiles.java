package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.FunderStatementPdf;
import coop.commonwage.pay.pdf.MinimumWageRecordPdf;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FileAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Payslips as PDF files, in English or, where it is asked for first, Welsh. */
final class PayslipFiles {

  private PayslipFiles() {}

  static Response pdf(PayslipDetails details, HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    PayslipPaper paper = PayslipPaper.of(details, language.locale());
    return FileAnswer.pdf(paper.fileName(), new PayslipPdf().write(paper));
  }

  static Response minimumWage(MinimumWageRecord record, HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    return FileAnswer.pdf(
        MinimumWageRecordPdf.fileName(record), MinimumWageRecordPdf.write(record, language));
  }

  static Response funder(FunderStatement statement, HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    return FileAnswer.pdf(
        FunderStatementPdf.fileName(statement), FunderStatementPdf.write(statement, language));
  }
}
