package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSummaryTest {

  @Test
  void anExceptionNamesEachWorkerOnce() {
    assertTrue(
        printed("W0002", "W0002", "W0003", "W0002", "W0005", "W0007", "W0009")
            .contains("     7  look: incomplete-visit (W0002, W0003, W0005 and 2 more)"));
    assertTrue(printed("W0002", "W0002").contains("     2  look: incomplete-visit (W0002)"));
  }

  @Test
  void moneyThatHasNotLeftTheBankIsToBePaid() {
    assertTrue(
        printed().contains("  %-34s %14s".formatted("To be paid to bank accounts", "£1,234.50")));
  }

  private static List<String> printed(String... workersOfExceptions) {
    List<String> lines = new ArrayList<>();
    new DemoSummary(lines::add)
        .print(
            new Demonstration.Result(
                run(workersOfExceptions),
                JsonValue.EMPTY_JSON_ARRAY,
                Json.createObjectBuilder()
                    .add("state", "posted")
                    .add("waterfall", JsonValue.EMPTY_JSON_ARRAY)
                    .add("members", 41)
                    .add("pool", "36000.00")
                    .add("total", "60000.00")
                    .build(),
                Path.of("papers"),
                0));
    return lines;
  }

  private static JsonObject run(String... workersOfExceptions) {
    JsonObjectBuilder run =
        Json.createObjectBuilder()
            .add("payDate", "2026-11-05")
            .add("state", "finalised")
            .add("headcount", 48);
    for (String figure :
        List.of(
            "gross",
            "tax",
            "employeeNic",
            "studentLoan",
            "postgraduateLoan",
            "employeePension",
            "net",
            "reimbursements",
            "payable",
            "employerNic",
            "employerPension")) {
      run.add(figure, "1234.50");
    }
    JsonArrayBuilder exceptions = Json.createArrayBuilder();
    for (String worker : workersOfExceptions) {
      exceptions.add(
          Json.createObjectBuilder()
              .add("severity", "look")
              .add("code", "incomplete-visit")
              .add("payrollId", worker)
              .add("message", "the check-out is missing"));
    }
    return run.add("exceptions", exceptions).build();
  }
}
