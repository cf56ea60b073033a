package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page shows to somebody leads somewhere: every link is followed as its reader would,
 * from the page after login on, and every form goes where its reader may send it. Of links that
 * differ only by whom or which day they name, the first few are followed.
 */
class LinksIT {

  private static final int OF_ONE_SHAPE = 3;

  /** Following these would end the session, change the language, or need nobody to log in. */
  private static final Set<String> NOT_FOLLOWED = Set.of("/logout", "/language", "/calendar");

  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"");
  private static final Pattern FORM = Pattern.compile("<form\\s[^>]*>");
  private static final Pattern ACTION = Pattern.compile("\\saction=\"([^\"]*)\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|20\\d\\d-\\d\\d-\\d\\d|(?<=[/=])V\\d+|W\\d{4}|(?<==)\\d+");

  private static final String A_VISIT =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n"
          + "LINKS-1,C0001,W0041,2026-11-05T07:00,2026-11-05T07:30,,,,,,missed,N,personal-care,"
          + "0,0,\n";

  private static final List<String> ROLES =
      List.of(
          "payroll-administrator",
          "approver",
          "hr",
          "coordinator",
          "treasurer",
          "board",
          "auditor",
          "worker");

  private static Product product;
  private static Map<Route, Set<String>> table;

  @BeforeAll
  static void thereIsSomethingOfEverything() {
    product = Product.shared();
    table = Route.table();
    assertEquals(
        201,
        product
            .as("payroll-administrator")
            .post("/api/pay/imports/visits/previews", "text/csv", A_VISIT)
            .statusCode());
  }

  @Test
  void everyLinkAndFormShownToARoleLeadsSomewhere() {
    List<Walk> walks = ROLES.parallelStream().map(LinksIT::walked).toList();
    assertAll(walks.stream().map(walk -> () -> assertEquals(Set.of(), walk.wrong, walk.role)));
    assertAll(
        walks.stream()
            .map(
                walk ->
                    () ->
                        assertTrue(
                            walk.followed > 3,
                            walk.role + " was shown only " + walk.followed + " links")));
  }

  /** Roles walk side by side. */
  private static Walk walked(String role) {
    String[] login = product.logins().get(role);
    Walk walk = new Walk(role, PageReader.loggedIn(product, login[0], login[1]));
    walk.from("/");
    return walk;
  }

  /** One reader's way through all the pages. */
  private static final class Walk {

    private final String role;
    private final PageReader reader;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> ofShape = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();
    private int followed;

    private record Step(String page, String link) {}

    Walk(String role, PageReader reader) {
      this.role = role;
      this.reader = reader;
    }

    void from(String start) {
      ahead.add(new Step("the login", start));
      while (!ahead.isEmpty()) {
        follow(ahead.remove());
      }
    }

    private void follow(Step step) {
      String path = step.link().replaceFirst("#.*", "");
      HttpResponse<String> answer = reader.get(path);
      for (int led = 0; led < 3 && answer.statusCode() / 100 == 3; led++) {
        path = location(answer);
        answer = reader.get(path);
      }
      followed++;
      if (answer.statusCode() != 200 || path.startsWith("/login")) {
        wrong.add(step.page() + " leads to " + step.link() + ": " + answer.statusCode() + path);
        return;
      }
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        read(path, answer.body());
      }
    }

    private static String location(HttpResponse<String> answer) {
      URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
      return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private void read(String page, String html) {
      if (html.contains("csrf=")) {
        wrong.add(page + " has the session's form token in an address");
      }
      for (String link : found(LINK, html)) {
        if (link.startsWith("#")) {
          checkAnchor(page, html, link.substring(1));
        } else if (isOurs(link) && isNew(link)) {
          ahead.add(new Step(page, link));
        }
      }
      for (String form : whole(FORM, html)) {
        Matcher action = ACTION.matcher(form);
        String to = action.find() ? action.group(1).replace("&amp;", "&") : page;
        checkMaySend(page, form.contains("method=\"post\"") ? "POST" : "GET", to);
      }
    }

    private void checkAnchor(String page, String html, String id) {
      if (!html.contains("id=\"" + id + "\"")) {
        wrong.add(page + " leads to a place that is not on it: #" + id);
      }
    }

    private void checkMaySend(String page, String method, String to) {
      String path = to.replaceFirst("[?#].*", "");
      boolean may =
          table.entrySet().stream()
              .filter(route -> route.getKey().method().equals(method))
              .filter(route -> path.matches(route.getKey().path().replaceAll("\\{\\w+}", "[^/]+")))
              .anyMatch(
                  route ->
                      route.getValue().contains(role) || route.getValue().contains("everyone"));
      if (!may) {
        wrong.add(page + " has a form that goes to " + to);
      }
    }

    private boolean isOurs(String link) {
      return link.startsWith("/")
          && NOT_FOLLOWED.stream().noneMatch(tree -> link.matches(tree + "([/?].*)?"));
    }

    private boolean isNew(String link) {
      String shape = NAMED.matcher(link).replaceAll("*");
      return seen.add(link) && ofShape.merge(shape, 1, Integer::sum) <= OF_ONE_SHAPE;
    }

    private static List<String> found(Pattern pattern, String html) {
      List<String> found = new ArrayList<>();
      Matcher matcher = pattern.matcher(html);
      while (matcher.find()) {
        found.add(matcher.group(1).replace("&amp;", "&"));
      }
      return found;
    }

    private static List<String> whole(Pattern pattern, String html) {
      return pattern.matcher(html).results().map(java.util.regex.MatchResult::group).toList();
    }
  }
}
