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
    this.logins = DemoLogins.of(directory, WORKER);
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
    JsonObject payRun = payOctober();
    JsonObject distribution = shareSurplus();
    String payRunId = payRun.getString("id");
    JsonArray payslips =
        as("payroll-administrator").get("/api/pay/pay-runs/" + payRunId + "/payslips").array();
    return writePapers(payRun, payslips, distribution);
  }

  private ApiClient as(String role) {
    DemoLogins.Login login = logins.of(role);
    return operator.as(login.login(), login.password());
  }

  private String takeInEmployer() {
    for (JsonValue known : operator.get("/api/people/employers").array()) {
      if (known.asJsonObject().getString("name").equals(EMPLOYER)) {
        return known.asJsonObject().getString("id");
      }
    }
    progress.accept("Taking in the co-operative");
    return operator
        .post(
            "/api/people/employers",
            Json.createObjectBuilder()
                .add("name", EMPLOYER)
                .add(
                    "addressLines",
                    Json.createArrayBuilder().add("12 Stryd y Farchnad").add("Wrecsam"))
                .add("postcode", "LL13 8BB")
                .add("legalForm", FORM)
                .add("payeReference", "123/GG45678")
                .add("nation", "wales")
                .build())
        .object()
        .getString("id");
  }

  private void openOfficeAccounts(String employerId) {
    logins.all().stream()
        .filter(login -> login.payrollId().isEmpty())
        .forEach(login -> openAccount(employerId, login, login.displayName()));
  }

  private void openAccount(String employerId, DemoLogins.Login login, String displayName) {
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
    openAccount(employerId, logins.of("worker"), nameOf(WORKER, workers));
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

  private JsonObject payOctober() {
    String id = octoberRun();
    String path = "/api/pay/pay-runs/" + id;
    ApiClient payroll = as("payroll-administrator");
    if (stateOf(path).equals("open")) {
      progress.accept("Working out October's pay");
      waitFor(payroll, moveTo(payroll, path, "calculated", "October hours are complete"));
    }
    if (stateOf(path).equals("calculated")) {
      progress.accept("Approving the run, by somebody else");
      moveTo(as("approver"), path, "approved", "Checked against the roster");
    }
    if (stateOf(path).equals("approved")) {
      progress.accept("Finalising the run");
      moveTo(payroll, path, "finalised", "Approved");
    }
    return payroll.get(path).object();
  }

  private String octoberRun() {
    ApiClient payroll = as("payroll-administrator");
    for (JsonValue value : payroll.get("/api/pay/pay-runs").array()) {
      JsonObject run = value.asJsonObject();
      if (run.getString("firstDay").equals(FIRST_DAY)
          && run.getString("frequency").equals("monthly")) {
        return run.getString("id");
      }
    }
    return payroll
        .post(
            "/api/pay/pay-runs",
            Json.createObjectBuilder()
                .add("frequency", "monthly")
                .add("firstDay", FIRST_DAY)
                .add("lastDay", LAST_DAY)
                .add("payDate", PAY_DATE)
                .build())
        .object()
        .getString("id");
  }

  private String stateOf(String path) {
    return as("payroll-administrator").get(path).object().getString("state");
  }

  private static ApiClient.Answer moveTo(
      ApiClient client, String path, String target, String reason) {
    return client.post(
        path + "/state",
        Json.createObjectBuilder().add("target", target).add("reason", reason).build());
  }

  private void waitFor(ApiClient client, ApiClient.Answer accepted) {
    String path = accepted.location().replaceFirst("^https?://[^/]+", "");
    int shown = -1;
    while (true) {
      JsonObject job = client.get(path).object();
      int done = job.getInt("done");
      if (done != shown) {
        progress.accept("  " + done + " of " + job.getInt("total") + " payslips");
        shown = done;
      }
      switch (job.getString("state")) {
        case "done" -> {
          return;
        }
        case "failed" ->
            throw new StartFailed("The pay run failed: " + job.getString("message", "") + ".");
        default -> pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Interrupted.", e);
    }
  }

  private JsonObject shareSurplus() {
    ApiClient treasurer = as("treasurer");
    progress.accept("Closing the labour year and sharing the surplus");
    treasurer.sendFileOnce("/api/surplus/imports/members", resource("workers.csv"));
    String labourYear =
        treasurer
            .post(
                "/api/yearend/labour-years",
                Json.createObjectBuilder()
                    .add("firstDay", FIRST_DAY)
                    .add("lastDay", LAST_DAY)
                    .build())
            .object()
            .getString("id");
    new DemoOffice(this::as).compareWays(labourYear, SURPLUS);
    String distribution = distribution(treasurer, labourYear);
    String path = "/api/surplus/distributions/" + distribution;
    JsonObject draft = treasurer.get(path).object();
    if (draft.getString("state").equals("draft")) {
      moveDistribution(treasurer, path, "proposed", draft.getString("hash"));
    }
    if (treasurer.get(path).object().getString("state").equals("proposed")) {
      new DemoMeeting(treasurer, as("board")).decides(path, draft.getString("hash"));
    }
    if (treasurer.get(path).object().getString("state").equals("adopted")) {
      moveDistribution(treasurer, path, "posted", draft.getString("hash"));
    }
    treasurer.post(
        "/api/yearend/dividend-payments",
        Json.createObjectBuilder().add("distributionId", distribution).build());
    return treasurer.get(path).object();
  }

  private static String distribution(ApiClient treasurer, String labourYear) {
    for (JsonValue value : treasurer.get("/api/surplus/distributions").array()) {
      if (value.asJsonObject().getString("labourYearId", "").equals(labourYear)) {
        return value.asJsonObject().getString("id");
      }
    }
    return treasurer
        .post(
            "/api/surplus/distributions",
            Json.createObjectBuilder()
                .add("labourYearId", labourYear)
                .add("declaredSurplus", SURPLUS)
                .build())
        .object()
        .getString("id");
  }

  private static void moveDistribution(ApiClient client, String path, String target, String hash) {
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

  private static String resource(String name) {
    try (InputStream in = Demonstration.class.getResourceAsStream("/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StartFailed("The demonstration's " + name + " cannot be read.", e);
    }
  }
}
