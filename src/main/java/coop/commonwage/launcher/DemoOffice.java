package coop.commonwage.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The life around the demonstration's pay: teams, who pays for the care of some clients, what a
 * worker asked about their days, leave they asked for, and ways to share the surplus side by side.
 * It changes nobody's pay. Every step looks first whether it is done already.
 */
final class DemoOffice {

  private static final String FROM = "2026-10-01";
  private static final String ANSWERED_DAY = "2026-10-05";
  private static final String OPEN_DAY = "2026-10-14";

  /** Two teams, by the towns workers live in, as the workers' list has them. */
  private static final Map<String, String> TEAM_OF_TOWN =
      Map.of(
          "Bangor", "Bangor and Mold",
          "Mold", "Bangor and Mold",
          "Chester", "The border",
          "Oswestry", "The border",
          "Wrecsam", "The border");

  private record Funder(String reference, String kind, String name, List<String> clients) {}

  private static final List<Funder> FUNDERS =
      List.of(
          new Funder(
              "council/home-care-2026",
              "council-contract",
              "Council contract, home care 2026",
              List.of("C0029", "C0065", "C0080")),
          new Funder(
              "budget/C0006",
              "personal-budget",
              "Direct payment of client C0006",
              List.of("C0006")),
          new Funder("private/C0035", "private", "Client C0035, privately", List.of("C0035")));

  private final Function<String, ApiClient> as;

  /**
   * @param as the API as somebody of this role asks it
   */
  DemoOffice(Function<String, ApiClient> as) {
    this.as = as;
  }

  /** Puts every worker of the list into a team, from October or their first day after it. */
  void formTeams(String workers) {
    List<String> lines = workers.lines().toList();
    List<String> names = List.of(lines.getFirst().split(",", -1));
    List<Map<String, String>> rows =
        lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
    ApiClient hr = as.apply("hr");
    if (!hr.get(teamOf(rows.getLast())).array().isEmpty()) {
      return;
    }
    for (Map<String, String> row : rows) {
      String start = row.get("start_date");
      hr.post(
          teamOf(row),
          Json.createObjectBuilder()
              .add("from", start.compareTo(FROM) > 0 ? start : FROM)
              .add("team", TEAM_OF_TOWN.get(row.get("address2")))
              .build());
    }
  }

  private static Map<String, String> row(List<String> names, String[] values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names.get(i), values[i]);
    }
    return row;
  }

  private static String teamOf(Map<String, String> row) {
    return "/api/pay/employments/" + row.get("payroll_id") + "/team";
  }

  /** Says of some clients who pays for their care; the co-operative's own account pays the rest. */
  void nameFunders() {
    ApiClient payroll = as.apply("payroll-administrator");
    String path = "/api/pay/funder-accounts";
    var known = values(payroll.get(path).array(), "reference");
    var funded = values(payroll.get(path + "/clients").array(), "client");
    for (Funder funder : FUNDERS) {
      if (!known.contains(funder.reference())) {
        payroll.post(
            path,
            Json.createObjectBuilder()
                .add("reference", funder.reference())
                .add("kind", funder.kind())
                .add("name", funder.name())
                .build());
      }
      for (String client : funder.clients()) {
        if (!funded.contains(client)) {
          payroll.post(
              path + "/clients",
              Json.createObjectBuilder()
                  .add("client", client)
                  .add("from", FROM)
                  .add("account", funder.reference())
                  .build());
        }
      }
    }
  }

  private static List<String> values(JsonArray array, String name) {
    return array.stream()
        .map(each -> each.asJsonObject().getString(name))
        .collect(Collectors.toList());
  }

  /** The worker asks about two days; the coordinator has answered about one of them. */
  void askAboutDays() {
    for (JsonObject asked :
        questions(
            ANSWERED_DAY,
            "travel-missing",
            "The bus took 25 minutes that evening, not 10: the road at the bridge was closed")) {
      if (asked.getString("state").equals("open") && asked.getJsonArray("said").isEmpty()) {
        as.apply("coordinator")
            .post(
                "/api/pay/time/questions/" + asked.getString("id") + "/answer",
                Json.createObjectBuilder()
                    .add("kind", "explained")
                    .add(
                        "words",
                        "The whole gap between the two visits is paid, as travel and waiting, so"
                            + " the longer way is in it")
                    .build());
      }
    }
    questions(
        OPEN_DAY,
        "not-paid",
        "I sat with the client until the nurse came at 6 in the evening, please look at it");
  }

  /**
   * The worker's questions about a day, the first of which is asked when there are none. Nothing is
   * asked about a day that has not come.
   */
  private List<JsonObject> questions(String day, String reason, String words) {
    ApiClient worker = as.apply("worker");
    String path = "/api/pay/me/days/" + day;
    if (worker.get(path).object().getJsonArray("questions").isEmpty()) {
      ApiClient.Answer asked =
          worker.postIfItMay(
              path + "/questions",
              Json.createObjectBuilder().add("reason", reason).add("words", words).build());
      return asked.status() == 422 ? List.of() : List.of(asked.object());
    }
    return worker.get(path).object().getJsonArray("questions").getValuesAs(JsonObject.class);
  }

  /**
   * The treasurer lays three ways to share a closed year side by side, and the board lets members
   * see what each would have given them.
   */
  void compareWays(String labourYear, String surplus) {
    ApiClient treasurer = as.apply("treasurer");
    String path = "/api/surplus/comparisons";
    JsonArray made = treasurer.get(path).array();
    JsonObject comparison =
        made.isEmpty()
            ? treasurer.post(path, threeWays(labourYear, surplus)).object()
            : made.getFirst().asJsonObject();
    if (!comparison.containsKey("openedAt")) {
      as.apply("board")
          .post(
              path + "/" + comparison.getString("id") + "/opening",
              Json.createObjectBuilder().add("hash", comparison.getString("hash")).build());
    }
  }

  private static JsonObject threeWays(String labourYear, String surplus) {
    return Json.createObjectBuilder()
        .add("title", "Three ways to share October")
        .add("labourYearId", labourYear)
        .add("declaredSurplus", surplus)
        .add("openingReserve", "0.00")
        .add(
            "ways",
            Json.createArrayBuilder()
                .add(way("All by hours", "hours"))
                .add(way("Half by hours, half equally", "hours-equal"))
                .add(way("Equally", "equal")))
        .build();
  }

  private static JsonObject way(String title, String readyMade) {
    return Json.createObjectBuilder().add("title", title).add("readyMade", readyMade).build();
  }

  /** The worker asks for a week of holiday before Christmas; nobody has decided it yet. */
  void askForLeave() {
    ApiClient worker = as.apply("worker");
    boolean asked =
        worker.get("/api/pay/me/leave").object().getJsonArray("requests").stream()
            .map(JsonValue::asJsonObject)
            .anyMatch(request -> request.getString("from").equals("2026-12-14"));
    if (!asked) {
      worker.postIfItMay(
          "/api/pay/me/leave/requests",
          Json.createObjectBuilder()
              .add("kind", "holiday")
              .add("from", "2026-12-14")
              .add("until", "2026-12-18")
              .add("hoursADay", "6:00")
              .add("note", "My sister is visiting")
              .build());
    }
  }
}
