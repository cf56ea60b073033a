package coop.commonwage.surplus.rest;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.pdf.DividendStatementPdf;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A statement's PDF as an answer. */
final class StatementPaper {

  private StatementPaper() {}

  static Response of(MemberStatement statement, HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    byte[] pdf = new DividendStatementPdf().write(statement, language.locale());
    String file =
        "dividend-%d-%s.pdf"
            .formatted(
                statement.year().lastDay().getYear(),
                statement.payrollNumber().replaceAll("[^A-Za-z0-9_-]", "_"));
    return FileAnswer.pdf(file, pdf);
  }
}
