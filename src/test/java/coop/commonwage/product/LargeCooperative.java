package coop.commonwage.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/**
 * A co-operative of many people on monthly pay, with the accounts that run its pay.
 *
 * @param prefix what its payroll numbers and logins begin with
 */
record LargeCooperative(String employerId, String prefix, String payroll, String approver) {

  private static final long LONGEST_SECONDS = 240;

  static LargeCooperative takeIn(Product product, String prefix, int people) {
    HttpResponse<String> taken =
        product
            .operator()
            .post("/api/people/employers", Strangers.employer("Large " + prefix + " Limited"));
    String employerId = ((JsonObject) Api.json(taken)).getString("id");
    String hrLogin = prefix + ".hr@example.com";
    String hr = Strangers.openAccount(product, employerId, hrLogin.toLowerCase(), null, "hr");
    LargeCooperative made =
        new LargeCooperative(
            employerId,
            prefix,
            Strangers.openAccount(
                product, employerId, login(prefix, "payroll"), null, "payroll-administrator"),
            Strangers.openAccount(
                product, employerId, login(prefix, "approver"), null, "approver"));
    HttpResponse<String> imported =
        product
            .api()
            .as(hrLogin, hr)
            .post("/api/pay/imports/workers", "text/csv", Strangers.workers(people, prefix));
    if (imported.statusCode() != 200) {
      throw new IllegalStateException(imported.body());
    }
    return made;
  }

  private static String login(String prefix, String role) {
    return (prefix + "." + role + "@example.com").toLowerCase(java.util.Locale.ROOT);
  }

  Api payroll(Product node) {
    return node.api().as(login(prefix, "payroll"), payroll);
  }

  Api approver(Product node) {
    return node.api().as(login(prefix, "approver"), approver);
  }

  /** Opens October's run, or finds it. */
  String october(Product node) {
    HttpResponse<String> opened =
        payroll(node)
            .post(
                "/api/pay/pay-runs",
                Json.createObjectBuilder()
                    .add("frequency", "monthly")
                    .add("firstDay", "2026-10-01")
                    .add("lastDay", "2026-10-31")
                    .add("payDate", "2026-11-05")
                    .build()
                    .toString());
    return ((JsonObject) Api.json(opened)).getString("id");
  }

  /** Brings a run into a state and gives the answer. */
  static HttpResponse<String> bring(Api who, String run, String target) {
    return who.post(
        "/api/pay/pay-runs/" + run + "/state",
        "{\"target\":\"%s\",\"reason\":\"test\"}".formatted(target));
  }

  /** Waits until a run has the state. */
  void await(Product node, String run, String state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    String now = "";
    while (!now.equals(state)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the run is still " + now + ", not " + state);
      }
      now = payroll(node).object("/api/pay/pay-runs/" + run).getString("state");
      pause();
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
