package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.application.ReadCapitalForm;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.WithdrawEntryShare;
import coop.commonwage.surplus.pdf.CapitalStatementPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A member's own capital account. */
@Path("/me/capital")
public class MyCapitalPage {

  @Inject Pages pages;
  @Inject ReadCapital read;
  @Inject ReadStatements statements;
  @Inject WithdrawEntryShare withdraw;
  @Inject ReadCapitalForm form;

  /** What I hold, how old it is, and every movement. */
  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response account() {
    return pages.show(
        "surplus",
        "surplus/capitalAccount.jte",
        Map.of(
            "statement",
            read.mine(),
            "withdrawn",
            withdraw.ownWithdrawn(),
            "pdf",
            "/me/capital/pdf",
            "back",
            "/me/dividends",
            "confidence",
            form.confidence(),
            "takenBack",
            statements.takenBackOfMine()));
  }

  /** The same on paper. */
  @GET
  @Path("pdf")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Produces("application/pdf")
  public Response pdf() {
    byte[] pdf =
        new CapitalStatementPdf()
            .write(
                read.mine(),
                statements.takenBackOfMine(),
                form.confidence(),
                pages.frame("surplus").words().language().locale());
    return FileAnswer.pdf("capital-account.pdf", pdf);
  }
}
