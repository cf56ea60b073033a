package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out, and what the product does against those who should not be let in. */
class LoginIT {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static Product product;
  private static String login;
  private static String password;

  @BeforeAll
  static void knowAnAccount() {
    product = Product.shared();
    login = product.logins().get("payroll-administrator")[0];
    password = product.logins().get("payroll-administrator")[1];
  }

  @Test
  void loggingInSetsOneCookieThatScriptsAndOtherSitesCannotUse() {
    HttpResponse<String> answer = new PageReader(product.baseUrl()).logIn(login, password, "/");
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    assertAll(
        () -> assertEquals(303, answer.statusCode()),
        () -> assertEquals(1, cookies.size(), cookies.toString()),
        () ->
            assertTrue(cookies.getFirst().matches("commonwage=[0-9a-f]{64};.*"), cookies::toString),
        () ->
            assertEquals(
                Set.of("path=/", "httponly", "samesite=lax", "max-age=43200"),
                attributes(cookies.getFirst())));
  }

  @Test
  void behindTlsTheCookieIsSecureAndTheBrowserIsToldToStay() {
    HttpResponse<String> answer =
        new PageReader(product.baseUrl()).logIn(login, password, "/", "X-Forwarded-Proto", "https");
    assertAll(
        () ->
            assertEquals(
                Set.of("path=/", "httponly", "samesite=lax", "max-age=43200", "secure"),
                attributes(PageReader.cookies(answer).getFirst())),
        () ->
            assertEquals(
                "max-age=31536000",
                answer.headers().firstValue("Strict-Transport-Security").orElse("")));
  }

  /** Everything after the value, without the date that Max-Age already says. */
  private static Set<String> attributes(String cookie) {
    return List.of(cookie.split(";\\s*")).stream()
        .skip(1)
        .map(attribute -> attribute.toLowerCase(java.util.Locale.ROOT))
        .filter(attribute -> !attribute.startsWith("expires="))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyLoginGivesANewSessionAndEndsTheOneTheBrowserBrought() {
    PageReader reader = PageReader.loggedIn(product, login, password);
    String first = reader.session();
    reader.postFromPage("/login", Map.of("login", login, "password", password, "next", "/"));
    String second = reader.session();
    assertNotEquals(first, second);
    assertEquals(200, reader.get("/pay/runs").statusCode());
    reader.keep(first);
    assertSentToLogin(reader.get("/pay/runs"), "/login?next=%2Fpay%2Fruns");
  }

  @Test
  void aSessionTheServerDidNotGiveIsNobodys() {
    PageReader reader = new PageReader(product.baseUrl());
    reader.keep("ab".repeat(32));
    assertSentToLogin(reader.get("/pay/runs"), "/login?next=%2Fpay%2Fruns");
    reader.keep("ab".repeat(32));
    reader.logIn(login, password, "/");
    assertNotEquals("ab".repeat(32), reader.session());
  }

  @Test
  void loggingOutEndsTheSessionAlsoForWhoeverCopiedTheCookie() {
    PageReader reader = PageReader.loggedIn(product, login, password);
    String token = reader.session();
    HttpResponse<String> out = reader.postFromPage("/logout", Map.of());
    assertAll(
        () -> assertEquals(303, out.statusCode()),
        () ->
            assertTrue(
                PageReader.cookies(out).getFirst().contains("Max-Age=0"),
                PageReader.cookies(out).toString()));
    reader.keep(token);
    assertSentToLogin(reader.get("/pay/runs"), "/login?next=%2Fpay%2Fruns");
  }

  private static void assertSentToLogin(HttpResponse<String> answer, String where) {
    assertAll(
        () -> assertTrue(Set.of(302, 303).contains(answer.statusCode()), answer.toString()),
        () -> assertEquals(where, pathOf(answer)));
  }

  private static String pathOf(HttpResponse<String> answer) {
    URI location = URI.create(answer.headers().firstValue("Location").orElse(""));
    assertTrue(
        location.getHost() == null || location.getHost().equals("127.0.0.1"), location.toString());
    return location.getRawPath()
        + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
  }

  @Test
  void aFormWithoutTheSessionsTokenOrWithAnotherSessionsIsRefused() {
    PageReader reader = PageReader.loggedIn(product, login, password);
    PageReader other = PageReader.loggedIn(product, login, password);
    assertEquals(403, reader.post("/logout", Map.of()).statusCode());
    assertEquals(403, reader.post("/logout", Map.of("csrf", "")).statusCode());
    assertEquals(403, reader.post("/logout", Map.of("csrf", other.formToken())).statusCode());
    assertEquals(200, reader.get("/pay/runs").statusCode());
    assertEquals(303, reader.postFromPage("/logout", Map.of()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1.evil.example",
      })
  void aFormSentFromAnotherSiteIsRefusedEvenWithTheToken(String header) {
    String[] parts = header.split(": ", 2);
    PageReader reader = PageReader.loggedIn(product, login, password);
    assertEquals(403, reader.postFromPage("/logout", Map.of(), parts[0], parts[1]).statusCode());
    assertEquals(200, reader.get("/pay/runs").statusCode());
    assertEquals(
        403,
        new PageReader(product.baseUrl())
            .logIn(login, password, "/", parts[0], parts[1])
            .statusCode());
  }

  @Test
  void aFormFromOurOwnPagesIsTaken() {
    PageReader reader = PageReader.loggedIn(product, login, password);
    assertEquals(
        303,
        reader
            .postFromPage(
                "/logout", Map.of(), "Sec-Fetch-Site", "same-origin", "Origin", product.baseUrl())
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/no-such-page", "/api/pay/pay-runs", "/api/no-such-thing"})
  void everyAnswerCarriesTheSecurityHeaders(String path) {
    HttpResponse<String> answer = product.api().get(path);
    assertAll(
        () -> assertHeader(answer, "Content-Security-Policy", CONTENT_SECURITY_POLICY),
        () -> assertHeader(answer, "X-Content-Type-Options", "nosniff"),
        () -> assertHeader(answer, "Referrer-Policy", "same-origin"),
        () -> assertHeader(answer, "Cross-Origin-Opener-Policy", "same-origin"),
        () -> assertHeader(answer, "Cross-Origin-Resource-Policy", "same-origin"),
        () ->
            assertHeader(answer, "Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        () -> assertHeader(answer, "Cache-Control", "no-store"),
        () -> assertEquals(List.of(), answer.headers().allValues("Server")),
        () -> assertEquals(List.of(), answer.headers().allValues("X-Powered-By")),
        () -> assertEquals(List.of(), answer.headers().allValues("Strict-Transport-Security")));
  }

  @Test
  void aLoggedInPageAndAPayslipAreNeverKeptByTheBrowser() {
    PageReader reader = PageReader.loggedIn(product, login, password);
    HttpResponse<String> page = reader.get("/pay/runs");
    assertEquals(200, page.statusCode());
    assertHeader(page, "Cache-Control", "no-store");
    assertHeader(page, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
    assertFalse(page.body().contains("<script>"), "no script inside a page");
    assertFalse(page.body().contains(" style=\""), "no style inside a page");
  }

  private static void assertHeader(HttpResponse<String> answer, String name, String value) {
    assertEquals(List.of(value), answer.headers().allValues(name), name);
  }

  @Test
  void wrongAndUnknownGetTheSameAnswerAndFiveWrongTriesLockTheRightPasswordOut() {
    Strangers strangers = Strangers.on(product);
    String name = "locked@example.com";
    String right =
        Strangers.openAccount(product, strangers.employerId(), name, null, "payroll-administrator");
    PageReader reader = new PageReader(product.baseUrl());

    HttpResponse<String> unknown = reader.logIn("nobody@example.com", "wrong password!", "/");
    HttpResponse<String> wrong = reader.logIn(name, "wrong password!", "/");
    assertAll(
        () -> assertEquals(422, wrong.statusCode()),
        () -> assertEquals(unknown.statusCode(), wrong.statusCode()),
        () -> assertEquals(unknown.body().replace("nobody@", "locked@"), wrong.body()),
        () -> assertEquals(List.of(), PageReader.cookies(wrong)));

    Api api = product.api();
    assertEquals(200, api.as(name, right).get("/api/pay/pay-runs").statusCode());
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> refused = api.as(name, "wrong password!").get("/api/pay/pay-runs");
      assertEquals(401, refused.statusCode());
    }
    HttpResponse<String> locked = reader.logIn(name, right, "/");
    assertAll(
        () -> assertEquals(401, api.as(name, right).get("/api/pay/pay-runs").statusCode()),
        () -> assertEquals(422, locked.statusCode()),
        () -> assertEquals(wrong.body(), locked.body()),
        () -> assertEquals(List.of(), PageReader.cookies(locked)));
  }

  @Test
  void fourWrongTriesAreForgottenByARightOne() {
    String name = "forgetful@example.com";
    String right =
        Strangers.openAccount(
            product, Strangers.on(product).employerId(), name, null, "payroll-administrator");
    Api api = product.api();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        assertEquals(401, api.as(name, "wrong password!").get("/api/pay/pay-runs").statusCode());
      }
      assertEquals(200, api.as(name, right).get("/api/pay/pay-runs").statusCode());
    }
  }

  @Test
  void theApiTakesBasicAndRefusesEverythingElseWithAProblemDocument() {
    Api right = product.as("payroll-administrator");
    assertEquals(200, right.get("/api/pay/pay-runs").statusCode());
    for (String authorization :
        new String[] {
          null,
          "Basic",
          "Basic !!!",
          "Basic " + java.util.Base64.getEncoder().encodeToString("nocolon".getBytes()),
          Api.basic(login, ""),
          Api.basic(login, password + "x"),
          "Bearer " + password,
          "Bearer ",
          "Digest " + login
        }) {
      HttpResponse<String> answer =
          new Api(product.baseUrl(), authorization).get("/api/pay/pay-runs");
      assertAll(
          () -> assertEquals(401, answer.statusCode(), authorization),
          () ->
              assertEquals(
                  "Basic realm=\"Commonwage\", charset=\"UTF-8\"",
                  answer.headers().firstValue("WWW-Authenticate").orElse("")),
          () ->
              assertTrue(
                  answer
                      .headers()
                      .firstValue("Content-Type")
                      .orElse("")
                      .startsWith("application/problem+json")),
          () -> assertTrue(answer.body().contains("urn:commonwage:not-authenticated")));
    }
  }

  @Test
  void theApiTakesNoCookieAndThePagesTakeNoAuthorizationHeader() throws Exception {
    PageReader reader = PageReader.loggedIn(product, login, password);
    assertEquals(401, reader.get("/api/pay/pay-runs").statusCode());
    HttpResponse<String> page = product.as("payroll-administrator").get("/pay/runs");
    assertSentToLogin(page, "/login?next=%2Fpay%2Fruns");
    assertSentToLogin(product.operator().get("/pay/runs"), "/login?next=%2Fpay%2Fruns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
      })
  void nobodyIsLedToAnotherSiteAfterLoggingIn(String next) {
    PageReader reader = new PageReader(product.baseUrl());
    HttpResponse<String> answer = reader.logIn(login, password, next);
    assertAll(
        () -> assertEquals(303, answer.statusCode()), () -> assertEquals("/", pathOf(answer)));
  }

  @Test
  void afterLoggingInOneIsLedToTheOwnPageThatWasAskedFor() {
    PageReader reader = new PageReader(product.baseUrl());
    assertEquals("/pay/runs", pathOf(reader.logIn(login, password, "/pay/runs")));
    HttpResponse<String> again = reader.get("/login?next=//evil.example");
    assertEquals("/", pathOf(again));
    HttpResponse<String> language = reader.get("/language/cy?back=//evil.example");
    assertEquals("/", pathOf(language));
  }

  @Test
  void textFromOutsideComesBackAsTextNotAsHtml() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        new PageReader(product.baseUrl())
            .logIn("\"><script>alert(1)</script>", "wrong password!", "/\"><b>");
    assertFalse(answer.body().contains("<script>alert"), answer.body());
    assertFalse(answer.body().contains("\"><b>"), answer.body());
    assertTrue(answer.body().contains("&lt;script"), answer.body());

    HttpResponse<String> missing =
        Http.client()
            .send(
                HttpRequest.newBuilder(
                        URI.create(product.baseUrl() + "/api/%3Cscript%3Ealert(1)%3C/script%3E"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertFalse(missing.body().contains("<script>"), missing.body());
  }
}
