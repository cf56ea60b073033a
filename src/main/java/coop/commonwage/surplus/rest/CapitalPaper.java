package coop.commonwage.surplus.rest;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.distributions.TakenBack;
import coop.commonwage.surplus.pdf.CapitalStatementPdf;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Papers about capital accounts as answers. */
final class CapitalPaper {

  private CapitalPaper() {}

  static Response of(
      CapitalStatement statement,
      List<TakenBack> takenBack,
      String formConfidence,
      HttpHeaders headers) {
    Language language = Language.firstOf(headers.getAcceptableLanguages());
    byte[] pdf =
        new CapitalStatementPdf().write(statement, takenBack, formConfidence, language.locale());
    return FileAnswer.pdf(
        "capital-account-%s.pdf".formatted(statement.payrollId().replaceAll("[^A-Za-z0-9_-]", "_")),
        pdf);
  }
}
