package coop.commonwage.surplus.rest;

import coop.commonwage.platform.language.Language;
import coop.commonwage.surplus.application.WriteInterestReturn;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.pdf.CapitalStatementPdf;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Papers about capital accounts as answers. */
final class CapitalPaper {

  private CapitalPaper() {}

  static Response of(CapitalStatement statement, String formConfidence, HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    byte[] pdf = new CapitalStatementPdf().write(statement, formConfidence, language.locale());
    return Response.ok(pdf, "application/pdf")
        .header(
            "Content-Disposition",
            "inline; filename=\"capital-account-%s.pdf\""
                .formatted(statement.payrollId().replaceAll("[^A-Za-z0-9_-]", "_")))
        .build();
  }

  static Response interestReturn(WriteInterestReturn.Sheet sheet) {
    return Response.ok(sheet.text(), "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(sheet.name()))
        .build();
  }
}
