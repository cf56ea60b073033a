package coop.commonwage.launcher;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what is stored: every payslip, every distribution, every entry of the audit trail. */
@Command(
    name = "verify",
    description =
        "Work out every finalised payslip, every posted distribution and the whole audit trail"
            + " again, and compare. Exit code 1 when anything differs.")
final class VerifyCommand implements Callable<Integer> {

  private static final Map<String, String> ONE =
      Map.of("payslips", "payslip", "distributions", "distribution", "entries", "audit entry");
  private static final Map<String, String> MANY =
      Map.of("payslips", "payslips", "distributions", "distributions", "entries", "audit entries");

  @Mixin InstallationOptions options;

  @Override
  public Integer call() {
    try (Installation installation = Installation.start(options, ServeCommand::say)) {
      ApiClient operator =
          ApiClient.ofOperator(installation.baseUrl(), installation.operatorToken());
      int faults = 0;
      for (JsonValue value : operator.get("/api/people/employers").array()) {
        JsonObject employer = value.asJsonObject();
        ServeCommand.say("");
        ServeCommand.say(employer.getString("name"));
        String query = "?employer=" + employer.getString("id");
        faults += tell(operator, "/api/pay/verification" + query, "payslips");
        faults += tell(operator, "/api/surplus/verification" + query, "distributions");
        faults += tell(operator, "/api/people/audit/verification" + query, "entries");
      }
      ServeCommand.say("");
      ServeCommand.say(faults == 0 ? "All as it was made." : "Faults found: " + faults);
      return faults == 0 ? 0 : 1;
    }
  }

  private static int tell(ApiClient operator, String path, String what) {
    JsonObject verdict = operator.get(path).object();
    var faults = verdict.getJsonArray("faults");
    long checked = verdict.getJsonNumber(what).longValueExact();
    ServeCommand.say(
        "  %d %s checked, %s"
            .formatted(
                checked,
                checked == 1 ? ONE.get(what) : MANY.get(what),
                faults.isEmpty() ? "all as they were made" : faults.size() + " faulty"));
    for (JsonString fault : faults.getValuesAs(JsonString.class)) {
      ServeCommand.say("    " + fault.getString());
    }
    return faults.size();
  }
}
