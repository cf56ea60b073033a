package coop.commonwage.platform.web.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformPagesTest {

  @Test
  void theLoginPageAsksForNameAndPassword() throws Exception {
    String html =
        RenderedPage.of(
            "login",
            "people",
            "platform/login.jte",
            Map.of("login", "", "next", "/", "errors", Map.of()));
    assertTrue(html.contains("<title>Sign in – Commonwage</title>"));
  }

  @Test
  void aRefusedLoginSaysSoInTheTitleInASummaryAndBesideTheField() throws Exception {
    String wrong = "The user name or the password is not right. Check both and try again.";
    String html =
        RenderedPage.of(
            "login-wrong",
            "people",
            "platform/login.jte",
            Map.of("login", "ceri", "next", "/", "errors", Map.of("password", wrong)));
    assertTrue(html.contains("<title>Error: Sign in – Commonwage</title>"));
    assertTrue(html.contains("<a href=\"#password\">" + wrong + "</a>"));
    assertTrue(html.contains("<p class=\"wrong-text\" id=\"password-error\">" + wrong + "</p>"));
    assertTrue(html.contains("value=\"ceri\""));
  }

  @Test
  void anErrorPageSaysWhatHappenedAndLeadsHome() throws Exception {
    String html =
        RenderedPage.of(
            "error",
            "people",
            "platform/error.jte",
            Map.of(
                "title", "Page not found",
                "detail", "There is nothing at this address.",
                "more", List.of("first", "second")));
    assertTrue(html.contains("<a class=\"button\" href=\"/\">Go to the start page</a>"));
  }
}
