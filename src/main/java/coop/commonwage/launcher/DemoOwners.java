package coop.commonwage.launcher;

import coop.commonwage.platform.clock.SystemClock;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The second example co-operative, which workers, people who use care and supporters own together,
 * and where votes are weighed by college. The surplus of September is shared: those who use care
 * have a credit or chose to be paid, supporters have interest on their shares. That of October is
 * proposed, and a ballot on it is open. Every step looks first whether it is done already.
 */
final class DemoOwners {

  static final String EMPLOYER = "Cydofal Ogwen Limited";
  private static final Duration VOTING = Duration.ofDays(28);
  private static final Duration UNTIL_OPEN = Duration.ofSeconds(10);
  private static final List<String> COLLEGES =
      List.of("workers", "people who use care", "supporters");

  private final ApiClient operator;
  private final DemoLogins logins;
  private final Consumer<String> progress;

  DemoOwners(ApiClient operator, DemoLogins logins, Consumer<String> progress) {
    this.operator = operator;
    this.logins = logins;
    this.progress = progress;
  }

  /** Who owns it, by payroll number. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String file : List.of("cydofal-members.csv", "cydofal-workers.csv")) {
      Demonstration.resource(file)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .forEach(parts -> names.put(parts[0], parts[1] + " " + parts[2]));
    }
    return names;
  }

  /** Brings it to where its members can vote. */
  void share() {
    String employerId = takeIn();
    office(employerId);
    ApiClient treasurer = as("treasurer");
    if (treasurer.get("/api/surplus/ballots").array().isEmpty()) {
      members(employerId);
      pay("September", "2026-09-01", "2026-09-30", "2026-10-05");
      pay("October", "2026-10-01", "2026-10-31", "2026-11-05");
      shareSeptember(treasurer);
      ballotOnOctober(treasurer);
    }
    agreeToShorterNotice(treasurer);
  }

  private String takeIn() {
    return Demonstration.takeIn(
        operator,
        progress,
        Json.createObjectBuilder()
            .add("name", EMPLOYER)
            .add("addressLines", Json.createArrayBuilder().add("3 Stryd Fawr").add("Bethesda"))
            .add("postcode", "LL57 3AN")
            .add("legalForm", "uk-multi-stakeholder-somerset")
            .add("payeReference", "123/CO98765")
            .add("nation", "wales")
            .build());
  }

  private ApiClient as(String role) {
    return asKey("cydofal-" + role);
  }

  private ApiClient asMember(String number) {
    return asKey("cydofal-" + number.toLowerCase(Locale.ROOT));
  }

  private ApiClient asKey(String key) {
    DemoLogins.Login login = logins.of(key);
    return operator.as(login.login(), login.password());
  }

  private void office(String employerId) {
    logins.of(DemoLogins.House.CYDOFAL).stream()
        .filter(login -> login.payrollId().isEmpty())
        .forEach(
            login -> Demonstration.openAccount(operator, employerId, login, login.displayName()));
  }

  private void members(String employerId) {
    progress.accept("Taking on its workers, people who use care and supporters");
    String workers = Demonstration.resource("cydofal-workers.csv");
    String others = Demonstration.resource("cydofal-members.csv");
    as("hr").sendFileOnce("/api/pay/imports/workers", workers);
    as("hr").sendFileOnce("/api/people/imports/persons", others);
    ApiClient treasurer = as("treasurer");
    treasurer.sendFileOnce("/api/surplus/imports/members", workers);
    treasurer.sendFileOnce("/api/surplus/imports/members", others);
    treasurer.sendFileOnce(
        "/api/surplus/imports/spending", Demonstration.resource("cydofal-spending.csv"));
    logins.of(DemoLogins.House.CYDOFAL).stream()
        .filter(login -> login.payrollId().isPresent())
        .forEach(
            login -> Demonstration.openAccount(operator, employerId, login, login.displayName()));
  }

  private void pay(String month, String firstDay, String lastDay, String payDate) {
    new DemoPayRun(as("payroll-administrator"), as("approver"), progress)
        .pay(month, firstDay, lastDay, payDate);
  }

  private void shareSeptember(ApiClient treasurer) {
    progress.accept("Sharing the surplus of September among them");
    Map<String, String> people =
        treasurer.get("/api/surplus/members").object().getJsonArray("members").stream()
            .map(JsonValue::asJsonObject)
            .collect(
                Collectors.toMap(
                    member -> member.getString("payrollId"),
                    member -> member.getString("personId")));
    takeShares(treasurer, people.get("S001"), "1500.00");
    takeShares(treasurer, people.get("S002"), "500.00");
    takeShares(treasurer, people.get("S003"), "250.00");
    treasurer.post(
        "/api/surplus/dividend-choices",
        Json.createObjectBuilder().add("choice", "credit").build());
    asMember("U002")
        .post(
            "/api/surplus/me/dividend-choice",
            Json.createObjectBuilder().add("choice", "payment").build());
    String path = proposed(treasurer, "2026-09-01", "2026-09-30", "12000.00");
    JsonObject distribution = treasurer.get(path).object();
    String hash = distribution.getString("hash");
    if (distribution.getString("state").equals("proposed")) {
      new DemoMeeting(treasurer, as("board")).decides(path, hash, DemoMeeting.ofTheOwners());
    }
    if (treasurer.get(path).object().getString("state").equals("adopted")) {
      Demonstration.moveDistribution(treasurer, path, "posted", hash);
    }
    useCredit(treasurer);
  }

  private static void takeShares(ApiClient treasurer, String person, String amount) {
    String day = "2026-09-01";
    treasurer.postOnce(
        "/api/surplus/capital/entry-shares",
        Json.createObjectBuilder()
            .add("personId", person)
            .add("agreedOn", day)
            .add("amount", amount)
            .add("instalments", 1)
            .add("firstDue", day)
            .build());
    treasurer.post(
        "/api/surplus/capital/receipts",
        Json.createObjectBuilder()
            .add("personId", person)
            .add("day", day)
            .add("amount", amount)
            .add("instalment", false)
            .add("reference", "bank statement 9, " + person)
            .build());
  }

  /** Part of a credit goes off an invoice. */
  private static void useCredit(ApiClient treasurer) {
    boolean used =
        treasurer.get("/api/surplus/care-credits").object().getJsonArray("entries").stream()
            .anyMatch(entry -> entry.asJsonObject().getString("kind").equals("used"));
    if (!used) {
      treasurer.sendFileOnce(
          "/api/surplus/imports/care-credit-uses",
          "payroll_id,invoice,day,amount,kind\nU001,INV-2026-0412,%s,60.00,used\n"
              .formatted(new SystemClock().today()));
    }
  }

  /** The distribution of a month, frozen and put to the members. */
  private static String proposed(
      ApiClient treasurer, String firstDay, String lastDay, String surplus) {
    String labourYear = Demonstration.closed(treasurer, firstDay, lastDay);
    String path =
        "/api/surplus/distributions/"
            + Demonstration.distribution(
                treasurer,
                labourYear,
                Json.createObjectBuilder()
                    .add("declaredSurplus", surplus)
                    .add("pools", pools())
                    .add("publiclyFundedCare", "care-account")
                    .add("shareInterest", Json.createObjectBuilder().add("rate_percent", "2"))
                    .build());
    JsonObject distribution = treasurer.get(path).object();
    if (distribution.getString("state").equals("draft")) {
      Demonstration.moveDistribution(treasurer, path, "proposed", distribution.getString("hash"));
    }
    return path;
  }

  private static JsonArrayBuilder pools() {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("class", "worker")
                .add("percent", "60")
                .add("cash_percent", "100")
                .add(
                    "factors",
                    Json.createArrayBuilder().add(factor("pay", "50")).add(factor("equal", "50"))))
        .add(
            Json.createObjectBuilder()
                .add("class", "user")
                .add("percent", "40")
                .add("cash_percent", "100")
                .add("factors", Json.createArrayBuilder().add(factor("spend", "100"))));
  }

  private static JsonObject factor(String basis, String percent) {
    return Json.createObjectBuilder().add("basis", basis).add("percent", percent).build();
  }

  private void ballotOnOctober(ApiClient treasurer) {
    progress.accept("Proposing the surplus of October and calling a ballot on it");
    String path = proposed(treasurer, "2026-10-01", "2026-10-31", "15000.00");
    JsonArrayBuilder colleges = Json.createArrayBuilder();
    COLLEGES.forEach(name -> colleges.add(DemoMeeting.college(name)));
    LocalDate today = new SystemClock().today();
    Instant opens = new SystemClock().instant().plus(UNTIL_OPEN);
    as("board")
        .post(
            "/api/surplus/ballots",
            Json.createObjectBuilder()
                .add("distributionId", path.substring(path.lastIndexOf('/') + 1))
                .add("title", "The surplus of October 2026")
                .add(
                    "motion",
                    "That the surplus of £15,000 be applied as proposed: half stays common wealth,"
                        + " 2% interest on shares, and of the rest 60% to workers and 40% to people"
                        + " who use care.")
                .add("majority", "ordinary")
                .add("recordDate", today.toString())
                .add("meeting", "Neuadd Ogwen, Bethesda, for questions; votes are cast here")
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(VOTING).toString())
                .add("shortNotice", true)
                .add("colleges", colleges)
                .build());
  }

  /** All but one of the members, so that it opens now and not in a fortnight. */
  private void agreeToShorterNotice(ApiClient treasurer) {
    JsonArray ballots = treasurer.get("/api/surplus/ballots").array();
    JsonObject ballot = ballots.getFirst().asJsonObject();
    if (!ballot.getString("state").equals("called")) {
      return;
    }
    progress.accept("Asking its members to agree to shorter notice");
    names().keySet().stream()
        .filter(number -> !number.equals("U008"))
        .forEach(
            number ->
                asMember(number)
                    .post(
                        "/api/surplus/me/ballots/" + ballot.getString("id") + "/consent",
                        JsonValue.EMPTY_JSON_OBJECT));
  }
}
