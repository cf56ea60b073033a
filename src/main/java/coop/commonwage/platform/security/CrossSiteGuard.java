package coop.commonwage.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what another site sends in a caller's name: browsers say where a request comes from, and
 * every form of a logged-in page carries the session's form token besides, in its body.
 */
@WebFilter("/*")
public class CrossSiteGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The name of the hidden field in every form. */
  public static final String FIELD = "csrf";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (!comesFromHere(request)) {
      refuse(response);
    } else if (!isOfSession(request)) {
      chain.doFilter(request, response);
    } else if (FormWithFile.is(request)) {
      FormWithFile form = FormWithFile.of(request);
      passOn(form, form.first(FIELD), response, chain);
    } else {
      passOn(request, Optional.ofNullable(request.getParameter(FIELD)), response, chain);
    }
  }

  private static void passOn(
      HttpServletRequest request,
      Optional<String> token,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (!standsInAddress(request) && isToken(request, token)) {
      chain.doFilter(request, response);
    } else {
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.sendError(403, "This form was not sent from a page of this session.");
  }

  private static boolean comesFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equals(request.getHeader("Host"));
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }

  /** Whether a browser's session speaks; the API takes none, and logging in has none yet. */
  private static boolean isOfSession(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        && request.getAttribute(Authentication.ACCOUNT) != null;
  }

  /** A token in an address is read by logs and neighbours: it is none. */
  private static boolean standsInAddress(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && ("&" + query).contains("&" + FIELD + "=");
  }

  private static boolean isToken(HttpServletRequest request, Optional<String> sent) {
    Optional<String> expected = Sessions.formToken(request);
    return sent.isPresent()
        && expected.isPresent()
        && MessageDigest.isEqual(
            sent.get().getBytes(StandardCharsets.UTF_8),
            expected.get().getBytes(StandardCharsets.UTF_8));
  }
}
