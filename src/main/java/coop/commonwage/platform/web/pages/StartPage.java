package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Sends everybody to the page they work with. */
@Path("/")
public class StartPage {

  @Inject Pages pages;
  @Inject Caller caller;

  /** The first page of this person's menu. */
  @GET
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.COORDINATOR,
    Role.TREASURER,
    Role.BOARD,
    Role.WORKER,
    Role.MEMBER,
    Role.AUDITOR
  })
  public Response start() {
    return pages
        .home()
        .map(path -> Response.seeOther(URI.create(path)).build())
        .orElseGet(this::nothing);
  }

  private Response nothing() {
    Frame frame = pages.frame("platform");
    return pages.show(
        "platform",
        "platform/error.jte",
        Map.of(
            "title", frame.say("platform.welcome", caller.displayName()),
            "detail", frame.say("platform.welcome.nothing"),
            "more", List.of()));
  }
}
