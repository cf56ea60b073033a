package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every route of the running product, as its own OpenAPI document names them, asked by every role,
 * by nobody, by the operator, and by somebody of another co-operative who has every role there.
 * What is sent is never complete, so whoever may do it is told what is missing, and nothing is
 * done.
 */
@Order(1)
class RouteMatrixIT {

  private static final Set<Integer> REDIRECTS = Set.of(302, 303);
  private static final Set<Integer> ASKED_TO_MEND = Set.of(400, 409, 422);
  private static final String A_DAY = ThingsAskedFor.A_DAY;
  private static final String EVERYONE = "everyone";

  /** What the id in a route is of, by what stands before it; a statement otherwise. */
  private static final List<Map.Entry<String, String>> THINGS =
      List.of(
          Map.entry("runs/{id}", "run"),
          Map.entry("jobs/{id}", "job"),
          Map.entry("payslips/{id}", "payslip"),
          Map.entry("instructions/{id}", "instruction"),
          Map.entry("leave/requests/{id}", "leave"),
          Map.entry("/pay/leave/{id}", "leave"),
          Map.entry("contracts/{id}", "contract"),
          Map.entry("ballots/{id}", "ballot"),
          Map.entry("distributions/{id}", "distribution"),
          Map.entry("comparisons/{id}", "comparison"),
          Map.entry("capital/actions/{id}", "action"),
          Map.entry("member-payments/{id}", "batch"),
          Map.entry("people/{id}", "person"),
          Map.entry("persons/{id}", "person"));

  private static Product product;
  private static Map<Route, Set<String>> table;
  private static Set<Route> offered;
  private static Map<String, String> ids;
  private static String payrollId;

  @BeforeAll
  static void readTheDocument() throws Exception {
    product = Product.shared();
    table = Route.table();
    HttpResponse<String> document =
        Http.client()
            .send(
                HttpRequest.newBuilder(URI.create(product.baseUrl() + "/openapi"))
                    .header("Accept", "application/json")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, document.statusCode(), "anyone may read the OpenAPI document");
    offered = Route.ofOpenApi((JsonObject) Api.json(document));
    ThingsAskedFor things = new ThingsAskedFor(product);
    ids = things.ids();
    payrollId = things.payrollId();
  }

  @Test
  void theTableNamesExactlyTheRoutesOfTheOpenApiDocument() {
    Set<Route> missing = new TreeSet<>(offered);
    missing.removeAll(table.keySet());
    Set<Route> gone = new TreeSet<>(table.keySet());
    gone.removeAll(offered);
    assertAll(
        () -> assertEquals(Set.of(), missing, "routes nobody has said who may use"),
        () -> assertEquals(Set.of(), gone, "routes that are no longer there"),
        () -> assertTrue(offered.size() > 40, offered.size() + " routes"));
  }

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    Map<String, String[]> accounts = new TreeMap<>(product.logins());
    accounts.put("member", aMember());
    awaitTheBallot();
    List<String> before = countsOfEverything();
    List<String> wrong =
        accounts.entrySet().parallelStream()
            .flatMap(account -> wronglyAnswered(account.getKey(), account.getValue()).stream())
            .toList();
    assertEquals(List.of(), wrong);
    assertEquals(before, countsOfEverything(), "asking changed something");
  }

  /** What is answered to a role otherwise than the table says; roles ask side by side. */
  private static List<String> wronglyAnswered(String role, String[] login) {
    List<String> wrong = new ArrayList<>();
    Visitor visitor = new Visitor(login[0], login[1]);
    for (Route route : offered) {
      HttpResponse<String> answer = visitor.ask(route);
      boolean may = mayUse(route, role);
      if (may && role.equals("member") && isOfTheWorker(route)) {
        if (isOthersShown(route, answer.statusCode())) {
          wrong.add("another member's own, " + route + ": " + described(answer));
        }
      } else if (may ? !isLetIn(route, answer) : answer.statusCode() != 403) {
        wrong.add(role + ", " + route + ": " + described(answer));
      }
    }
    return wrong;
  }

  /** Somebody who is a member and logs in as nothing else. */
  private static String[] aMember() {
    String login = "member.of.the.matrix@example.com";
    return new String[] {
      login,
      Strangers.openAccount(product, ids.get("employer"), login, ids.get("a member"), "member")
    };
  }

  /** What is another's is not there; what is sent about it is refused, whatever it says. */
  private static boolean isOthersShown(Route route, int status) {
    return route.method().equals("GET") ? status != 404 : status < 400 || status >= 500;
  }

  /** The statements and ballots the routes are filled with are those of the worker. */
  private static boolean isOfTheWorker(Route route) {
    return route.isMine() && route.namesSomething();
  }

  private static boolean mayUse(Route route, String role) {
    Set<String> who = table.getOrDefault(route, Set.of());
    return who.contains(EVERYONE) || who.contains(role);
  }

  /** Let in: shown what was asked for, led on, or told what was missing. */
  private static boolean isLetIn(Route route, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (REDIRECTS.contains(status)) {
      return !route.isApi() && !isLogin(answer) || route.path().equals("/logout");
    }
    // a form that names no deed asks for something there is not
    boolean noSuchDeed = status == 404 && !route.isApi();
    return status == 200
        || (!route.method().equals("GET") && (ASKED_TO_MEND.contains(status) || noSuchDeed));
  }

  private static boolean isLogin(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return URI.create(location).getPath().equals("/login");
  }

  private static String described(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void nobodyIsRefusedByTheApiAndSentToTheLoginByThePages() {
    List<String> wrong = new ArrayList<>();
    for (Route route : offered) {
      HttpResponse<String> answer = new Visitor(product.api()).ask(route);
      boolean right =
          mayUse(route, EVERYONE)
              ? isLetIn(route, answer)
              : route.isApi()
                  ? answer.statusCode() == 401
                  : REDIRECTS.contains(answer.statusCode()) && isLogin(answer);
      if (!right) {
        wrong.add(route + ": " + described(answer));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theOperatorHasTheOperatorsRoutesAndNoPage() {
    List<String> wrong = new ArrayList<>();
    for (Route route : offered) {
      HttpResponse<String> answer = new Visitor(product.operator()).ask(route);
      boolean right =
          mayUse(route, "operator")
              ? isLetIn(route, answer)
              : route.isApi()
                  ? answer.statusCode() == 403
                  : REDIRECTS.contains(answer.statusCode()) && isLogin(answer);
      if (!right) {
        wrong.add(route + ": " + described(answer));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void somebodyOfAnotherCooperativeFindsNothingThatIsNotTheirs() {
    Strangers strangers = Strangers.on(product);
    Visitor stranger = new Visitor(strangers.login(), strangers.password());
    List<String> wrong = new ArrayList<>();
    for (Route route : offered) {
      if (mayUse(route, EVERYONE) || mayUse(route, "operator")) {
        continue;
      }
      HttpResponse<String> answer = stranger.ask(route);
      boolean named = route.namesSomething() && answer.statusCode() == 200;
      boolean shown =
          ids.values().stream().anyMatch(answer.body()::contains) && answer.statusCode() == 200;
      boolean found =
          route.namesSomething() && route.method().equals("GET") && answer.statusCode() != 404;
      if (named || shown || found || answer.statusCode() >= 500) {
        wrong.add(route + ": " + described(answer));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void somebodyOfAnotherCooperativeCannotMoveWhatIsNotTheirsEither() {
    Strangers strangers = Strangers.on(product);
    Api api = strangers.api();
    List<String> before = countsOfEverything();
    for (String target : List.of("calculated", "approved", "finalised")) {
      assertEquals(
          404,
          api.post(
                  "/api/pay/pay-runs/" + ids.get("run") + "/state",
                  "{\"target\":\"%s\",\"reason\":\"mine\"}".formatted(target))
              .statusCode(),
          target);
    }
    assertEquals(
        404,
        api.post(
                "/api/yearend/dividend-payments",
                "{\"distributionId\":\"%s\"}".formatted(ids.get("distribution")))
            .statusCode());
    for (String target : List.of("proposed", "posted")) {
      assertEquals(
          404,
          api.post(
                  "/api/surplus/distributions/" + ids.get("distribution") + "/state",
                  "{\"target\":\"%s\",\"hash\":\"%s\",\"reason\":\"mine\"}"
                      .formatted(target, "0".repeat(64)))
              .statusCode(),
          target);
    }
    for (String half : List.of("pay", "surplus")) {
      HttpResponse<String> verdict =
          api.get("/api/" + half + "/verification?employer=" + ids.get("employer"));
      assertTrue(
          Set.of(403, 404).contains(verdict.statusCode())
              || verdict.body().contains("\"payslips\":0")
              || verdict.body().contains("\"distributions\":0"),
          half + " verified for a stranger: " + verdict.body());
    }
    assertEquals(before, countsOfEverything(), "a stranger changed something");
  }

  @Test
  void aWorkerSeesTheirOwnPapersAndNobodyElses() {
    String[] login = product.logins().get("worker");
    Api worker = product.api().as(login[0], login[1]);
    PageReader reader = PageReader.loggedIn(product, login[0], login[1]);
    List<String> wrong = new ArrayList<>();
    for (Route route : offered) {
      if (!route.isMine() || !route.namesSomething() || !route.method().equals("GET")) {
        continue;
      }
      String what =
          route.path().contains("payslip")
              ? "payslip"
              : route.path().contains("ballots") ? "ballot" : "statement";
      String own = route.path().replaceFirst("\\{\\w+}", ids.get("own " + what));
      String others = route.path().replaceFirst("\\{\\w+}", ids.get(what));
      HttpResponse<String> ownAnswer = route.isApi() ? worker.get(own) : reader.get(own);
      HttpResponse<String> othersAnswer = route.isApi() ? worker.get(others) : reader.get(others);
      if (ownAnswer.statusCode() != 200 || othersAnswer.statusCode() != 404) {
        wrong.add(route + ": " + ownAnswer.statusCode() + ", " + othersAnswer.statusCode());
      }
    }
    assertEquals(List.of(), wrong);
    HttpResponse<String> list = worker.get("/api/pay/me/payslips");
    assertTrue(list.body().contains(ids.get("own payslip")), list.body());
    assertFalse(list.body().contains(ids.get("payslip")), list.body());
  }

  @Test
  void whereTheFactsOfALegalFormAreNotConfirmedEveryPageAndPaperOfItSaysSo() throws Exception {
    List<String> silent = new ArrayList<>();
    int asked = 0;
    try (UnsureForm unsure = UnsureForm.in(product, ids)) {
      for (String role : List.of("treasurer", "board", "worker")) {
        String[] login = product.logins().get(role);
        Visitor visitor = new Visitor(login[0], login[1]);
        for (Route route : offered) {
          if (UnsureForm.concerns(route) && mayUse(route, role)) {
            asked++;
            HttpResponse<byte[]> answer = visitor.askForBytes(route);
            if (!unsure.isSaidIn(answer)) {
              silent.add(role + ", " + route + ": " + answer.statusCode());
            }
          }
        }
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(asked > 50, asked + " answers looked at");
  }

  /** The demonstration calls a ballot, which the schedule opens within a minute. */
  private static void awaitTheBallot() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      while (all.number(
              "select count(*) from surplus.ballot b join register.employer e"
                  + " on e.id = b.employer_id where e.name = 'Cydofal Ogwen Limited' and not exists"
                  + " (select 1 from surplus.ballot_step s where s.ballot_id = b.id"
                  + " and s.kind = 'opened')")
          > 0) {
        LargeCooperative.pause();
      }
    }
  }

  private static List<String> countsOfEverything() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      List<String> counts = new ArrayList<>();
      for (String table :
          all.rows(
              "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
                  + " on n.oid = c.relnamespace where n.nspname in ('pay', 'surplus', 'register')"
                  + " and c.relkind = 'r' and c.relname not in ('login_session', 'audit_entry',"
                  + " 'audit_head') order by 1")) {
        counts.add(table + " " + all.value("select count(*) from " + table));
      }
      counts.addAll(all.rows("select id, state from pay.pay_run order by id"));
      counts.addAll(all.rows("select id, state from surplus.distribution order by id"));
      return counts;
    }
  }

  /** Somebody who asks for routes: the API with every request, the pages in a session. */
  private static final class Visitor {

    private final Api api;
    private final String[] login;
    private PageReader pages;

    Visitor(String login, String password) {
      this.api = product.api().as(login, password);
      this.login = new String[] {login, password};
    }

    /** Somebody without an account: no session. */
    Visitor(Api api) {
      this.api = api;
      this.login = new String[0];
    }

    HttpResponse<String> ask(Route route) {
      String path = filled(route);
      if (route.isApi()) {
        return askApi(route, path);
      }
      if (login.length == 0) {
        return route.method().equals("GET")
            ? api.get(path)
            : api.post(path, "application/x-www-form-urlencoded", "");
      }
      if (pages == null || route.path().equals("/logout")) {
        pages = PageReader.loggedIn(product, login[0], login[1]);
      }
      HttpResponse<String> answer =
          route.method().equals("GET") ? pages.get(path) : pages.postFromPage(path, Map.of());
      if (route.path().equals("/logout")) {
        pages = null;
      }
      return answer;
    }

    /** Asks to be shown something, page or paper. */
    HttpResponse<byte[]> askForBytes(Route route) {
      if (!route.isApi() && pages == null) {
        pages = PageReader.loggedIn(product, login[0], login[1]);
      }
      return route.isApi() ? api.whole(filled(route)) : pages.whole(filled(route));
    }

    private HttpResponse<String> askApi(Route route, String path) {
      return switch (route.method()) {
        case "GET" -> api.get(path);
        case "POST" ->
            route.path().contains("/imports/")
                ? api.post(path, "text/csv", "not a roster")
                : api.post(path, "{}");
        case "DELETE" -> api.delete(path);
        default -> api.method(route.method(), path, "{}");
      };
    }

    private static String filled(Route route) {
      String path = route.path();
      String mine = route.isMine() ? "own " : "";
      String filled =
          path.replaceFirst("\\{payslip}", ids.get(mine + "payslip"))
              .replaceFirst("\\{payrollId}", payrollId)
              .replaceFirst("\\{person}", ids.get("person"))
              .replaceFirst("\\{question}", ids.get("question"))
              .replaceFirst("\\{preview}", ids.get("preview"))
              .replaceFirst("previews/\\{id}", "previews/" + ids.get("preview"))
              .replaceFirst("\\{(visit|visitId|reference)}", ids.get("visit"))
              .replaceFirst("\\{date}", A_DAY)
              .replaceFirst("mappings/\\{name}", "mappings/ours")
              .replaceFirst("\\{name}", "commonwage.css")
              .replaceFirst("\\{taxYear}", "2026-27")
              .replaceFirst("\\{choice}", "attachment-fee")
              .replaceFirst("\\{form}", "uk-coop-society")
              .replaceFirst("capital/forms/\\{kind}", "capital/forms/transfer")
              .replaceFirst("\\{token}", ids.get("calendar"))
              .replaceFirst("\\{code}", "en");
      String thing =
          THINGS.stream()
              .filter(named -> path.contains(named.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("statement");
      String id =
          thing.equals("payslip") || thing.equals("ballot") || thing.equals("statement")
              ? mine + thing
              : thing;
      filled = filled.replaceFirst("\\{id}", ids.get(id));
      if (path.equals("/api/pay/time/approvals") && route.method().equals("GET")) {
        return filled + "?from=" + A_DAY + "&to=" + A_DAY;
      }
      if (path.contains("/statement") && path.contains("/funder")) {
        return filled + "?account=budget/matrix&from=" + A_DAY + "&to=" + A_DAY;
      }
      if (path.equals("/api/yearend/labour-years/preview")) {
        return filled + "?firstDay=" + A_DAY + "&lastDay=" + A_DAY;
      }
      if (path.endsWith("/interest-return")) {
        return filled + "?periodEnd=2026-03-31";
      }
      if (path.equals("/api/pay/contracts")) {
        return filled + "?person=" + ids.get("person");
      }
      if (path.equals("/api/pay/instructions") && route.method().equals("GET")) {
        return filled + "?payrollId=" + payrollId;
      }
      return filled.endsWith("/verification")
          ? filled + "?employer=" + ids.get("employer")
          : filled;
    }
  }
}
