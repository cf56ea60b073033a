package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.web.Problem;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the server itself refuses, before any page is asked, told like everything else. */
@Path("/error")
public class ServerErrorPage {

  @Inject ErrorPages pages;
  @Context HttpServletRequest request;

  /** The server's refusal of a request to look at something. */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response ofLooking() {
    return tell();
  }

  /** The server's refusal of a form. */
  @POST
  @PermitAll
  @Operation(hidden = true)
  public Response ofSending() {
    return tell();
  }

  private Response tell() {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      throw Refused.notFound("page");
    }
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    Problem problem =
        new Problem(
            "urn:commonwage:refused",
            Response.Status.fromStatusCode(status) == null
                ? "Error " + status
                : Response.Status.fromStatusCode(status).getReasonPhrase(),
            status,
            message == null ? "" : message.toString(),
            List.of());
    return Response.status(status)
        .type("text/html;charset=UTF-8")
        .entity(pages.render(problem))
        .build();
  }
}
