package coop.commonwage.launcher;

import coop.commonwage.money.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints what the demonstration did, for a person at a terminal. */
final class DemoSummary {

  private static final int MOST_NAMES = 3;

  private final Consumer<String> out;

  DemoSummary(Consumer<String> out) {
    this.out = out;
  }

  void print(Demonstration.Result result) {
    printPayRun(result.payRun());
    printExceptions(result.payRun().getJsonArray("exceptions"));
    printDistribution(result.distribution());
    out.accept("");
    out.accept("Papers");
    out.accept(
        "  %d payslips in %s"
            .formatted(result.payslips().size(), result.papers().resolve("payslips")));
    out.accept(
        "  %d dividend statements in %s"
            .formatted(result.statements(), result.papers().resolve("dividends")));
  }

  private void printPayRun(JsonObject run) {
    out.accept("");
    out.accept(
        "October 2026, paid on %s: %s, %d payslips"
            .formatted(run.getString("payDate"), run.getString("state"), run.getInt("headcount")));
    figure("Gross pay", run, "gross", "");
    figure("Income tax", run, "tax", "");
    figure("National Insurance, workers", run, "employeeNic", "");
    figure(
        "Student and postgraduate loans",
        Money.of(run.getString("studentLoan")).plus(Money.of(run.getString("postgraduateLoan"))),
        "");
    figure("Pension, workers", run, "employeePension", "");
    figure("Net pay", run, "net", "");
    figure("Mileage and other money back", run, "reimbursements", "");
    figure("To be paid to bank accounts", run, "payable", "");
    figure("National Insurance, employer", run, "employerNic", " on top");
    figure("Pension, employer", run, "employerPension", " on top");
  }

  private void figure(String label, JsonObject run, String field, String note) {
    figure(label, Money.of(run.getString(field)), note);
  }

  private void figure(String label, Money amount, String note) {
    out.accept("  %-34s %14s%s".formatted(label, amount.inPounds(), note));
  }

  private void printExceptions(JsonArray exceptions) {
    Map<String, Set<String>> workers = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> examples = new LinkedHashMap<>();
    for (JsonValue value : exceptions) {
      JsonObject exception = value.asJsonObject();
      String key = exception.getString("severity") + ": " + exception.getString("code");
      counts.merge(key, 1, Integer::sum);
      examples.putIfAbsent(key, exception.getString("message"));
      workers
          .computeIfAbsent(key, k -> new LinkedHashSet<>())
          .add(exception.getString("payrollId", ""));
    }
    out.accept("");
    out.accept("Exceptions to look at: " + exceptions.size());
    counts.forEach(
        (key, count) -> {
          out.accept("  %4d  %s (%s)".formatted(count, key, named(workers.get(key))));
          out.accept("        e.g. " + examples.get(key));
        });
  }

  /** The first few workers, each once, and how many more there are. */
  private static String named(Set<String> workers) {
    String first = workers.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return workers.size() > MOST_NAMES
        ? first + " and " + (workers.size() - MOST_NAMES) + " more"
        : first;
  }

  private void printDistribution(JsonObject distribution) {
    out.accept("");
    out.accept(
        "Surplus of %s: %s"
            .formatted(
                Money.of(Demonstration.SURPLUS).inPounds(), distribution.getString("state")));
    for (JsonValue value : distribution.getJsonArray("waterfall")) {
      JsonObject step = value.asJsonObject();
      if (step.getString("step").equals("fund")) {
        figure(
            "To the fund " + step.getString("name").replace('-', ' '),
            Money.of(step.getString("amount")),
            "  (%s%% of %s)"
                .formatted(
                    step.getString("percent"), Money.of(step.getString("baseAmount")).inPounds()));
      }
    }
    figure(
        "To " + distribution.getInt("members") + " worker members by hours",
        Money.of(distribution.getString("pool")),
        "");
    figure("All of it", Money.of(distribution.getString("total")), "");
  }
}
