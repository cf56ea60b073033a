package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.security.Accounts;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.security.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logging in and out. */
@Path("/")
public class LoginPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  /** Asks for name and password. */
  @GET
  @Path("login")
  @PermitAll
  public Response ask(@QueryParam("next") @DefaultValue("/") String next) {
    if (caller.isLoggedIn()) {
      return Response.seeOther(LocalPath.of(next)).build();
    }
    return pages.show("platform", "platform/login.jte", parameters("", next, Map.of()));
  }

  /** Logs in and goes on to where the person wanted to be. */
  @POST
  @Path("login")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue("/") String next) {
    Map<String, String> errors = missing(login, password);
    if (errors.isEmpty() && sessions.open(request, response, login, password)) {
      return Response.seeOther(LocalPath.of(next)).build();
    }
    if (errors.isEmpty()) {
      errors.put("password", wrong());
    }
    return pages.askAgain("platform", "platform/login.jte", parameters(login, next, errors));
  }

  /** Logs out, on every device this session is used on. */
  @POST
  @Path("logout")
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
  public Response logOut() {
    sessions.close(request, response);
    return Response.seeOther(URI.create("/login?done=out")).build();
  }

  private Map<String, String> missing(String login, String password) {
    Frame frame = pages.frame("platform");
    Map<String, String> errors = new LinkedHashMap<>();
    if (login.isBlank()) {
      errors.put("login", frame.say("platform.login.no-login"));
    }
    if (password.isEmpty()) {
      errors.put("password", frame.say("platform.login.no-password"));
    }
    return errors;
  }

  /** The same words whether name or password is wrong or the account is closed for a while. */
  private String wrong() {
    return pages
        .frame("platform")
        .say("platform.login.wrong", Accounts.MOST_FAILURES, Accounts.LOCKED_FOR.toMinutes());
  }

  private static Map<String, Object> parameters(
      String login, String next, Map<String, String> errors) {
    return Map.of("login", login, "next", LocalPath.of(next).toString(), "errors", errors);
  }
}
