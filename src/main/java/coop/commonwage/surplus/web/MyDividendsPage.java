package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.AskAboutStatement;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.pdf.DividendStatementPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** A member's own share of the surplus. */
@Path("/me/dividends")
public class MyDividendsPage {

  @Inject Pages pages;
  @Inject ReadStatements statements;
  @Inject AskAboutStatement ask;

  /** All statements, newest first. */
  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response list() {
    return pages.show("surplus", "surplus/mine.jte", Map.of("statements", statements.mine()));
  }

  /** One statement: my share, and every step to it. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response one(@PathParam("id") UUID id) {
    return pages.show(
        "surplus",
        "surplus/statement.jte",
        Map.of(
            "statement",
            statements.mine(id),
            "pdf",
            "/me/dividends/" + id + "/pdf",
            "questions",
            ask.mineAbout(id),
            "errors",
            Map.of()));
  }

  /** Questions a line of it. */
  @POST
  @Path("{id}/questions")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("id") UUID id,
      @FormParam("line") @DefaultValue("") String line,
      @FormParam("question") @DefaultValue("") String question) {
    try {
      ask.ask(id, line, question);
    } catch (Refused refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      return pages.askAgain(
          "surplus",
          "surplus/statement.jte",
          Map.of(
              "statement",
              statements.mine(id),
              "pdf",
              "/me/dividends/" + id + "/pdf",
              "questions",
              ask.mineAbout(id),
              "errors",
              Map.of("question", pages.frame("surplus").words().say("surplus.question.wrong"))));
    }
    return pages.done("/me/dividends/" + id, "asked");
  }

  /** One statement on paper. */
  @GET
  @Path("{id}/pdf")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    byte[] pdf =
        new DividendStatementPdf()
            .write(statements.mine(id), pages.frame("surplus").words().language().locale());
    return FileAnswer.pdf("dividend-statement.pdf", pdf);
  }
}
