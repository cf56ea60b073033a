package coop.commonwage.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Consumer;

/**
 * A month's pay from the first look to final payslips: calculated by one person, approved by
 * another. A run that is there already goes on where it stands.
 */
final class DemoPayRun {

  private static final String PATH = "/api/pay/pay-runs";

  private final ApiClient payroll;
  private final ApiClient approver;
  private final Consumer<String> progress;

  DemoPayRun(ApiClient payroll, ApiClient approver, Consumer<String> progress) {
    this.payroll = payroll;
    this.approver = approver;
    this.progress = progress;
  }

  /**
   * @param month as the progress calls it
   */
  JsonObject pay(String month, String firstDay, String lastDay, String payDate) {
    String path = PATH + "/" + run(firstDay, lastDay, payDate);
    if (stateOf(path).equals("open")) {
      progress.accept("Working out " + month + "’s pay");
      waitFor(moveTo(payroll, path, "calculated", month + " hours are complete"));
    }
    if (stateOf(path).equals("calculated")) {
      progress.accept("Approving the run, by somebody else");
      moveTo(approver, path, "approved", "Checked against the roster");
    }
    if (stateOf(path).equals("approved")) {
      progress.accept("Finalising the run");
      moveTo(payroll, path, "finalised", "Approved");
    }
    return payroll.get(path).object();
  }

  private String run(String firstDay, String lastDay, String payDate) {
    for (JsonValue value : payroll.get(PATH).array()) {
      JsonObject run = value.asJsonObject();
      if (run.getString("firstDay").equals(firstDay)
          && run.getString("frequency").equals("monthly")) {
        return run.getString("id");
      }
    }
    return payroll
        .post(
            PATH,
            Json.createObjectBuilder()
                .add("frequency", "monthly")
                .add("firstDay", firstDay)
                .add("lastDay", lastDay)
                .add("payDate", payDate)
                .build())
        .object()
        .getString("id");
  }

  private String stateOf(String path) {
    return payroll.get(path).object().getString("state");
  }

  private static ApiClient.Answer moveTo(
      ApiClient client, String path, String target, String reason) {
    return client.post(
        path + "/state",
        Json.createObjectBuilder().add("target", target).add("reason", reason).build());
  }

  private void waitFor(ApiClient.Answer accepted) {
    String path = accepted.location().replaceFirst("^https?://[^/]+", "");
    int shown = -1;
    while (true) {
      JsonObject job = payroll.get(path).object();
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
}
