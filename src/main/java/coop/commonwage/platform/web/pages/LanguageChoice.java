package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;

/** Which language a reader wants: what they chose last, else what their browser asks for. */
final class LanguageChoice {

  private static final String COOKIE = "language";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private LanguageChoice() {}

  static Language of(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE)) {
          return Language.ofCode(cookie.getValue());
        }
      }
    }
    return Language.firstOf(Collections.list(request.getLocales()));
  }

  static void keep(Language language, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
