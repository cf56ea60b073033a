package coop.commonwage.platform.security;

import coop.commonwage.digest.Sha256;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.DirectoryRows;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in on the pages. A session stands in the database, so that any node of a cluster
 * knows it and logging out ends it everywhere; the browser holds a random token, the database only
 * its hash. It ends after 30 idle minutes, and after twelve hours in any case.
 */
@ApplicationScoped
public class Sessions {

  static final String COOKIE = "commonwage";
  private static final Duration LONGEST = Duration.ofHours(12);

  @Inject DirectoryRows rows;
  @Inject Accounts accounts;
  @Inject Clock clock;

  @Inject
  @Half("register")
  EmployerTransactions transactions;

  /**
   * Logs in on the pages: a new session, never one the browser brought.
   *
   * @return false when login and password are not right, or the account is locked
   */
  public boolean open(
      HttpServletRequest request, HttpServletResponse response, String login, String password) {
    Optional<Account> account = accounts.authenticate(login, password);
    if (account.isEmpty()) {
      return false;
    }
    close(request, response);
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    Instant now = clock.instant();
    DirectoryRows.Entry whose =
        new DirectoryRows.Entry(account.get().employerId(), account.get().id());
    transactions.run(
        whose.employerId(),
        () -> rows.openSession(Sha256.of(token), whose, now, now.plus(LONGEST)));
    response.addCookie(cookie(request, token, (int) LONGEST.toSeconds()));
    return true;
  }

  /** Logs out, everywhere this session is used. */
  public void close(HttpServletRequest request, HttpServletResponse response) {
    token(request)
        .ifPresent(
            token -> {
              rows.closeSession(Sha256.of(token));
              response.addCookie(cookie(request, "", 0));
            });
  }

  Optional<Account> account(HttpServletRequest request) {
    return token(request)
        .flatMap(token -> rows.ofSession(Sha256.of(token), clock.instant()))
        .flatMap(entry -> accounts.current(entry.employerId(), entry.accountId()));
  }

  /** What every form of this session must send back, so that no other site can send it. */
  public static Optional<String> formToken(HttpServletRequest request) {
    return token(request).map(token -> Sha256.of("form:" + token));
  }

  private static Optional<String> token(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().length() == 64) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Cookie cookie(HttpServletRequest request, String token, int seconds) {
    Cookie cookie = new Cookie(COOKIE, token);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(request));
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Over TLS, also when a proxy in front of us ended it. */
  static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }
}
