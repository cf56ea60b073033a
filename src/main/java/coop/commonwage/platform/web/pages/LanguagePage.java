package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Changes the language and goes back to the page it was changed on. */
@Path("/language/{code}")
public class LanguagePage {

  @Context HttpServletResponse response;

  /** Keeps the choice in a cookie. */
  @GET
  @PermitAll
  public Response choose(@PathParam("code") String code, @QueryParam("back") String back) {
    LanguageChoice.keep(Language.ofCode(code), response);
    return Response.seeOther(LocalPath.of(back)).build();
  }
}
