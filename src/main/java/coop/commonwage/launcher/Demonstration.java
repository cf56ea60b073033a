package coop.commonwage.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The main job from end to end on an example co-operative, done through the API as people and
 * programs would: take in the co-operative, import its roster, run and finalise October 2026, close
 * the labour year, share a surplus, print the papers. Every step looks first whether it is done
 * already, so a second start, or one after a crash, pays nobody twice.
 */
final class Demonstration {

  static final String EMPLOYER = "Gofal Gyda'n Gilydd Co-operative Limited";
  static final String SURPLUS = "60000.00";
  private static final String FORM = "uk-coop-society";
  private static final String WORKER = "W0009";
  private static final String FIRST_DAY = "2026-10-01";
  private static final String LAST_DAY = "2026-10-31";
  private static final String PAY_DATE = "2026-11-05";

  /** What there is to show when all is done. */
  record Result(
      JsonObject payRun,
      JsonArray payslips,
      JsonObject distribution,
      Path papers,
      int statements) {}

  private final ApiClient operator;
  private final Path directory;
  private final DemoLogins logins;
  private final Consumer<String> progress;

  Demonstration(Installation installation, Path directory, Consumer<String> progress) {
    this.operator = ApiClient.ofOperator(installation.baseUrl(), installation.operatorToken());
    this.directory = directory;
    this.logins = DemoLogins.of(directory, WORKER, DemoOwners.names());
    this.progress = progress;
  }

  DemoLogins logins() {
    return logins;
  }

  Result run() {
    String employerId = takeInEmployer();
    openOfficeAccounts(employerId);
    importRoster(employerId);
    fillOffice();
    JsonObject payRun =
        new DemoPayRun(as("payroll-administrator"), as("approver"), progress)
            .pay("October", FIRST_DAY, LAST_DAY, PAY_DATE);
    JsonObject distribution = shareSurplus();
    String payRunId = payRun.getString("id");
    JsonArray payslips =
        as("payroll-administrator").get("/api/pay/pay-runs/" + payRunId + "/payslips").array();
    Result result = writePapers(payRun, payslips, distribution);
    new DemoOwners(operator, logins, progress).share();
    return result;
  }

  private ApiClient as(String role) {
    DemoLogins.Login login = logins.of(role);
    return operator.as(login.login(), login.password());
  }

  private String takeInEmployer() {
    return takeIn(
        operator,
        progress,
        Json.createObjectBuilder()
            .add("name", EMPLOYER)
            .add(
                "addressLines", Json.createArrayBuilder().add("12 Stryd y Farchnad").add("Wrecsam"))
            .add("postcode", "LL13 8BB")
            .add("legalForm", FORM)
            .add("payeReference", "123/GG45678")
            .add("nation", "wales")
            .build());
  }

  /** Takes a co-operative in that is not there yet. */
  static String takeIn(ApiClient operator, Consumer<String> progress, JsonObject employer) {
    String name = employer.getString("name");
    for (JsonValue known : operator.get("/api/people/employers").array()) {
      if (known.asJsonObject().getString("name").equals(name)) {
        return known.asJsonObject().getString("id");
      }
    }
    progress.accept("Taking in " + name);
    return operator.post("/api/people/employers", employer).object().getString("id");
  }

  private void openOfficeAccounts(String employerId) {
    logins.of(DemoLogins.House.GOFAL).stream()
        .filter(login -> login.payrollId().isEmpty())
        .forEach(login -> openAccount(operator, employerId, login, login.displayName()));
  }

  static void openAccount(
      ApiClient operator, String employerId, DemoLogins.Login login, String displayName) {
    var account =
        Json.createObjectBuilder()
            .add("employerId", employerId)
            .add("login", login.login())
            .add("displayName", displayName)
            .add("password", login.password())
            .add("roles", Json.createArrayBuilder().add(login.role()));
    login.payrollId().ifPresent(id -> account.add("payrollId", id));
    operator.postOnce("/api/people/accounts", account.build());
  }

  private void importRoster(String employerId) {
    String workers = resource("workers.csv");
    if (as("hr").sendFileOnce("/api/pay/imports/workers", workers).status() != 409) {
      progress.accept("Imported the workers and gave each a contract");
    }
    openAccount(operator, employerId, logins.of("worker"), nameOf(WORKER, workers));
    ApiClient payroll = as("payroll-administrator");
    String visits = resource("visits.csv");
    if (payroll.sendFileOnce("/api/pay/imports/visits", visits).status() != 409) {
      progress.accept("Imported the visits");
    }
  }

  private void fillOffice() {
    progress.accept("Forming teams, naming funders, asking for leave");
    DemoOffice office = new DemoOffice(this::as);
    office.formTeams(resource("workers.csv"));
    office.nameFunders();
    office.askAboutDays();
    office.askForLeave();
  }

  private static String nameOf(String payrollId, String workers) {
    return workers
        .lines()
        .filter(line -> line.startsWith(payrollId + ","))
        .map(line -> line.split(",", 4))
        .map(parts -> parts[1] + " " + parts[2])
        .findFirst()
        .orElseThrow();
  }

  private JsonObject shareSurplus() {
    ApiClient treasurer = as("treasurer");
    progress.accept("Closing the labour year and sharing the surplus");
    treasurer.sendFileOnce("/api/surplus/imports/members", resource("workers.csv"));
    String labourYear = closed(treasurer, FIRST_DAY, LAST_DAY);
    new DemoOffice(this::as).compareWays(labourYear, SURPLUS);
    String distribution = distribution(treasurer, labourYear);
    String path = "/api/surplus/distributions/" + distribution;
    JsonObject draft = treasurer.get(path).object();
    if (draft.getString("state").equals("draft")) {
      moveDistribution(treasurer, path, "proposed", draft.getString("hash"));
    }
    if (treasurer.get(path).object().getString("state").equals("proposed")) {
      new DemoMeeting(treasurer, as("board"))
          .decides(path, draft.getString("hash"), DemoMeeting.ofTheWorkers());
    }
    if (treasurer.get(path).object().getString("state").equals("adopted")) {
      moveDistribution(treasurer, path, "posted", draft.getString("hash"));
    }
    treasurer.postOnce(
        "/api/yearend/dividend-payments",
        Json.createObjectBuilder().add("distributionId", distribution).build());
    return treasurer.get(path).object();
  }

  /** A labour year, closed now or earlier. */
  static String closed(ApiClient treasurer, String firstDay, String lastDay) {
    return treasurer
        .post(
            "/api/yearend/labour-years",
            Json.createObjectBuilder().add("firstDay", firstDay).add("lastDay", lastDay).build())
        .object()
        .getString("id");
  }

  private static String distribution(ApiClient treasurer, String labourYear) {
    return distribution(
        treasurer, labourYear, Json.createObjectBuilder().add("declaredSurplus", SURPLUS).build());
  }

  /** The distribution of a closed year, which is drafted when there is none. */
  static String distribution(ApiClient treasurer, String labourYear, JsonObject declared) {
    for (JsonValue value : treasurer.get("/api/surplus/distributions").array()) {
      if (value.asJsonObject().getString("labourYearId", "").equals(labourYear)) {
        return value.asJsonObject().getString("id");
      }
    }
    return treasurer
        .post(
            "/api/surplus/distributions",
            Json.createObjectBuilder(declared).add("labourYearId", labourYear).build())
        .object()
        .getString("id");
  }

  static void moveDistribution(ApiClient client, String path, String target, String hash) {
    client.post(
        path + "/state",
        Json.createObjectBuilder()
            .add("target", target)
            .add("hash", hash)
            .add("reason", "Demonstration")
            .build());
  }

  private Result writePapers(JsonObject payRun, JsonArray payslips, JsonObject distribution) {
    progress.accept("Writing payslips and dividend statements");
    Path papers = directory.resolve("papers");
    ApiClient payroll = as("payroll-administrator");
    for (JsonValue value : payslips) {
      JsonObject payslip = value.asJsonObject();
      write(
          papers.resolve("payslips"),
          "payslip-2026-10-" + payslip.getString("payrollId") + ".pdf",
          payroll,
          "/api/pay/payslips/" + payslip.getString("id") + "/pdf");
    }
    ApiClient treasurer = as("treasurer");
    JsonArray statements =
        treasurer
            .get("/api/surplus/distributions/" + distribution.getString("id") + "/statements")
            .array();
    for (JsonValue value : statements) {
      JsonObject statement = value.asJsonObject();
      write(
          papers.resolve("dividends"),
          "dividend-2026-" + statement.getString("payrollId") + ".pdf",
          treasurer,
          "/api/surplus/statements/" + statement.getString("id") + "/pdf");
    }
    return new Result(payRun, payslips, distribution, papers, statements.size());
  }

  private static void write(Path directory, String name, ApiClient client, String path) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(name);
      if (Files.notExists(file)) {
        Files.write(file, client.download(path));
      }
    } catch (IOException e) {
      throw new StartFailed("The paper " + name + " cannot be written to " + directory + ".", e);
    }
  }

  static String resource(String name) {
    try (InputStream in = Demonstration.class.getResourceAsStream("/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StartFailed("The demonstration's " + name + " cannot be read.", e);
    }
  }
}
