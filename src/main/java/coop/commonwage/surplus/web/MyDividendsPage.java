package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.pdf.DividendStatementPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** A member's own share of the surplus. */
@Path("/me/dividends")
public class MyDividendsPage {

  @Inject Pages pages;
  @Inject ReadStatements statements;

  /** All statements, newest first. */
  @GET
  @RolesAllowed(Role.WORKER)
  public Response list() {
    return pages.show("surplus", "surplus/mine.jte", Map.of("statements", statements.mine()));
  }

  /** One statement: my share, and every step to it. */
  @GET
  @Path("{id}")
  @RolesAllowed(Role.WORKER)
  public Response one(@PathParam("id") UUID id) {
    return pages.show(
        "surplus",
        "surplus/statement.jte",
        Map.of("statement", statements.mine(id), "pdf", "/me/dividends/" + id + "/pdf"));
  }

  /** One statement on paper. */
  @GET
  @Path("{id}/pdf")
  @RolesAllowed(Role.WORKER)
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    byte[] pdf =
        new DividendStatementPdf()
            .write(statements.mine(id), pages.frame("surplus").words().language().locale());
    return Response.ok(pdf, "application/pdf")
        .header("Content-Disposition", "inline; filename=\"dividend-statement.pdf\"")
        .build();
  }
}
