package coop.commonwage.product;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A second co-operative on the same installation, with one worker and one account that has every
 * role. Nothing the demonstration's co-operative owns is any of its business.
 */
record Strangers(String employerId, String login, String password, Product product) {

  static final String PAYROLL_ID = "S0001";
  private static final Map<Product, Strangers> TAKEN_IN = new WeakHashMap<>();

  /** The strangers of a product, taken in through its API when first asked for. */
  static synchronized Strangers on(Product product) {
    return TAKEN_IN.computeIfAbsent(product, Strangers::takeIn);
  }

  Api api() {
    return product.api().as(login, password);
  }

  private static Strangers takeIn(Product product) {
    String employerId =
        created(
                product
                    .operator()
                    .post("/api/people/employers", employer("Strangers Co-operative Limited")))
            .getString("id");
    String hr = openAccount(product, employerId, "stranger.hr@example.com", null, "hr");
    Api office = product.api().as("stranger.hr@example.com", hr);
    accepted(office.post("/api/pay/imports/workers", "text/csv", workers(1, "S")));
    String login = "stranger@example.com";
    String password =
        openAccount(
            product,
            employerId,
            login,
            PAYROLL_ID,
            "payroll-administrator",
            "approver",
            "hr",
            "coordinator",
            "treasurer",
            "board",
            "worker",
            "auditor");
    return new Strangers(employerId, login, password, product);
  }

  static String employer(String name) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("addressLines", Json.createArrayBuilder().add("1 Other Street").add("Elsewhere"))
        .add("postcode", "M1 1AE")
        .add("legalForm", "uk-coop-society")
        .add("payeReference", "321/ST98765")
        .add("nation", "england")
        .build()
        .toString();
  }

  /**
   * Opens an account as the operator.
   *
   * @return its password
   */
  static String openAccount(
      Product product, String employerId, String login, String payrollId, String... roles) {
    String password = "correct horse of " + login;
    JsonArrayBuilder named = Json.createArrayBuilder();
    for (String role : roles) {
      named.add(role);
    }
    var account =
        Json.createObjectBuilder()
            .add("employerId", employerId)
            .add("login", login)
            .add("displayName", "Account " + login)
            .add("password", password)
            .add("roles", named);
    if (payrollId != null) {
      account.add("payrollId", payrollId);
    }
    created(product.operator().post("/api/people/accounts", account.build().toString()));
    return password;
  }

  /** A workers' list of people who earn by the hour, monthly, from the first row of the roster. */
  static String workers(int count, String prefix) {
    String[] lines = resource("workers.csv").split("\r?\n");
    String[] pattern = lines[1].split(",", -1);
    StringBuilder csv = new StringBuilder(lines[0]).append('\n');
    for (int i = 1; i <= count; i++) {
      String[] row = pattern.clone();
      row[0] = "%s%04d".formatted(prefix, i);
      row[1] = "Worker";
      row[2] = "Number " + i;
      row[5] = "AB%06dC".formatted(100_000 + i);
      csv.append(String.join(",", row)).append('\n');
    }
    return csv.toString();
  }

  /** A file of the demonstration's roster. */
  static String resource(String name) {
    try (var in = Strangers.class.getResourceAsStream("/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonObject created(HttpResponse<String> response) {
    if (response.statusCode() != 201) {
      throw new IllegalStateException(response.uri() + ": " + response.body());
    }
    return (JsonObject) Api.json(response);
  }

  private static void accepted(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.uri() + ": " + response.body());
    }
  }
}
