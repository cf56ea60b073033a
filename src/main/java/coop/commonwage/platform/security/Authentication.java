package coop.commonwage.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is asking. The API takes HTTP Basic or the operator's bearer token with every request and no
 * cookie; the pages take the session cookie and nothing else. What is not public needs one of them:
 * a route nobody thought of is closed.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

  static final String ACCOUNT = Account.class.getName();
  private static final Set<String> PUBLIC_PAGES = Set.of("/login", "/favicon.ico", "/openapi");

  /**
   * Assets, the language switch, the API document, whether this node is well, and calendars, whose
   * addresses are secrets.
   */
  private static final Set<String> PUBLIC_TREES =
      Set.of("/assets", "/language", "/openapi", "/health", "/calendar");

  @Inject Accounts accounts;
  @Inject Sessions sessions;

  @Inject
  @ConfigProperty(name = "commonwage.operator.token")
  String operatorToken;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    SecurityHeaders.set(request, response);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean metrics = isAt(path, "/metrics");
    boolean api = metrics || isAt(path, "/api");
    OptionalInt refusal = BodyLimit.refusal(request, api || isFiles(path));
    if (refusal.isPresent()) {
      return refuse(response, refusal.getAsInt());
    }
    Optional<Account> account = api ? ofHeader(request) : sessions.account(request);
    if (metrics) {
      account = account.filter(who -> who.roles().contains(Role.OPERATOR));
    }
    if (account.isPresent()) {
      request.setAttribute(ACCOUNT, account.get());
      return context.notifyContainerAboutLogin(
          new CallerPrincipal(account.get().login()), account.get().roles());
    }
    if (isPublic(path)) {
      return context.doNothing();
    }
    try {
      if (api) {
        refuse(response);
      } else {
        sendToLogin(request, response, path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.sendError(
          status,
          status == 413
              ? "This is more than one request may send."
              : "Say how long the body is (Content-Length).");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** Pages that are sent files rather than forms. */
  private static boolean isFiles(String path) {
    return isAt(path, "/pay/imports");
  }

  private static boolean isPublic(String path) {
    return PUBLIC_PAGES.contains(path) || PUBLIC_TREES.stream().anyMatch(tree -> isAt(path, tree));
  }

  private static boolean isAt(String path, String tree) {
    return path.equals(tree) || path.startsWith(tree + "/");
  }

  private Optional<Account> ofHeader(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    if (header.startsWith("Bearer ")) {
      return isOperator(header.substring(7).strip())
          ? Optional.of(Account.operator())
          : Optional.empty();
    }
    if (!header.startsWith("Basic ")) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : accounts.authenticate(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private boolean isOperator(String token) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), operatorToken.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(401);
    response.setHeader("WWW-Authenticate", "Basic realm=\"Commonwage\", charset=\"UTF-8\"");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            "{\"type\":\"urn:commonwage:not-authenticated\",\"title\":\"Not authenticated\","
                + "\"status\":401,\"detail\":\"Send a login and password (HTTP Basic); they are"
                + " wrong or missing, or the account is locked after repeated wrong tries.\"}");
  }

  private static void sendToLogin(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    boolean comeBack = request.getMethod().equals("GET") && !path.equals("/");
    response.sendRedirect(
        request.getContextPath()
            + "/login"
            + (comeBack ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : ""));
  }
}
