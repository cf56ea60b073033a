package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.CaseJson;
import coop.commonwage.surplus.application.CaseText;
import coop.commonwage.surplus.application.OutcomeJson;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stateless calculator over HTTP. */
class CalculationsIT {

  private static final Api PAYROLL = Product.shared().as("payroll-administrator");
  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));
  private static final Api TREASURER = Product.shared().as("treasurer");
  private static final String ONE =
      """
      {"id": "a", "pay_date": "2026-05-05", "frequency": "monthly", "tax_code": "1257L",
       "ni_category": "A", "gross": 2500.00, "student_loan_plan": "2", "postgraduate_loan": "N"}
      """;

  @Test
  void onePaymentIsWorkedOut() {
    JsonObject result = object(PAYROLL.post("/api/pay/calculations", ONE), 200);

    assertEquals(
        "{\"employee_nic\":\"116.16\",\"employer_nic\":\"312.45\",\"id\":\"a\",\"net\":\"2089.64\","
            + "\"postgraduate_loan\":\"0.00\",\"student_loan\":\"4.00\",\"tax\":\"290.20\"}",
        result.toString());
  }

  @Test
  void ofManyABadOneSaysWhyAndTheOthersGoOn() {
    String many =
        "[%s, {\"id\": \"b\", \"gross\": \"-1\", \"pay_date\": \"2026-05-05\", \"frequency\":"
            + " \"monthly\", \"tax_code\": \"D7\", \"ni_category\": \"A\"}, {\"id\": 3,"
            + " \"salary\": 1}, 7, %s]";

    JsonArray results =
        (JsonArray)
            Api.json(
                PAYROLL.post(
                    "/api/pay/calculations", many.formatted(ONE, ONE.replace("\"a\"", "\"c\""))));

    assertEquals(5, results.size());
    assertEquals("2089.64", results.getJsonObject(0).getString("net"));
    assertEquals(Set.of("id", "error"), results.getJsonObject(1).keySet());
    assertTrue(results.getJsonObject(1).getString("error").startsWith("tax_code: \"D7\""));
    assertTrue(results.getJsonObject(1).getString("error").contains("; gross: \"-1\""));
    assertEquals(
        "salary: is not known; known are id, pay_date, frequency, period, tax_code, tax_basis,"
            + " ni_category, gross, taxable_before, tax_before, student_loan_plan,"
            + " postgraduate_loan",
        results.getJsonObject(2).getString("error"));
    assertEquals("3", results.getJsonObject(2).getString("id"));
    assertEquals(
        "a payment must be an object with its fields", results.getJsonObject(3).getString("error"));
    assertEquals("2089.64", results.getJsonObject(4).getString("net"));
  }

  @Test
  void ofTwoPaymentsOfOneIdTheLaterSaysWhereItStoodBefore() {
    JsonArray results =
        (JsonArray)
            Api.json(
                PAYROLL.post(
                    "/api/pay/calculations",
                    "[%s, {\"id\": \"b\", \"salary\": 1}, %s, {\"id\": \"b\"}]"
                        .formatted(ONE, ONE)));

    assertEquals("2089.64", results.getJsonObject(0).getString("net"));
    assertEquals(
        "id: \"a\" stands already in payment 1, and every payment needs an id of its own",
        results.getJsonObject(2).getString("error"));
    assertTrue(
        results
            .getJsonObject(3)
            .getString("error")
            .startsWith("id: \"b\" stands already in payment 2, "));
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    assertEquals(
        400,
        PAYROLL
            .post("/api/pay/calculations", ONE.replace("2500.00,", "2500.00, \"gross\": 3,"))
            .statusCode());
  }

  @Test
  void onePaymentThatCannotBeWorkedOutIsRefusedWithItsField() {
    JsonObject problem =
        object(PAYROLL.post("/api/pay/calculations", ONE.replace("\"A\"", "\"Q\"")), 422);

    assertEquals("urn:commonwage:invalid", problem.getString("type"));
    JsonObject error = problem.getJsonArray("errors").getJsonObject(0);
    assertEquals("ni_category", error.getString("column"));
    assertEquals("Q", error.getString("value"));
  }

  @Test
  void aYesThatIsNoTextIsRefusedWithWhatIsAllowed() {
    JsonObject problem =
        object(PAYROLL.post("/api/pay/calculations", ONE.replace("\"N\"", "true")), 422);

    assertEquals(
        "must be a text or a number: Y, N or empty",
        problem.getJsonArray("errors").getJsonObject(0).getString("message"));
  }

  @Test
  void whatIsAskedForIsExplainedDownToTheLaw() {
    JsonObject result = object(PAYROLL.post("/api/pay/calculations?explain=true", ONE), 200);

    JsonArray explanation = result.getJsonArray("explanation");
    assertEquals(4, explanation.size());
    for (int i = 0; i < explanation.size(); i++) {
      JsonObject figure = explanation.getJsonObject(i);
      assertTrue(
          figure.getJsonArray("working").stream()
              .map(note -> note.asJsonObject().get("law"))
              .anyMatch(law -> law != null),
          figure.getString("code"));
    }
  }

  @Test
  void neitherAListNorAPaymentIsRefused() {
    for (String body : List.of("7", "\"x\"", "", "{")) {
      HttpResponse<String> answer = PAYROLL.post("/api/pay/calculations", body);
      assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, body);
      assertFalse(answer.body().contains("coop.commonwage"), answer.body());
    }
    assertEquals("[]", Api.json(PAYROLL.post("/api/pay/calculations", "[]")).toString());
  }

  @Test
  void aSurplusIsSharedByTheServerAsByTheCommandLine() throws IOException {
    for (String form :
        List.of("uk-coop-society", "uk-eot-company", "fr-scop", "ph-multipurpose-coop")) {
      try (Reader text =
              Files.newBufferedReader(
                  Path.of("payroll-rules", "surplus", form + ".examples.json"));
          JsonReader examples = Json.createReader(text)) {
        for (JsonObject example : examples.readArray().getValuesAs(JsonObject.class)) {
          assertSameAnswer(example);
        }
      }
    }
  }

  /** The command line writes what {@link OutcomeJson} gives, with no more to it than a file. */
  private static void assertSameAnswer(JsonObject example) {
    String input = example.getJsonObject("case").toString();
    HttpResponse<String> answer = TREASURER.post("/api/surplus/calculations", input);
    JsonObject answered = Api.json(answer).asJsonObject();
    int exit = example.getJsonObject("expect").getInt("exit");
    assertEquals(
        exit == 0 ? 200 : exit == 1 ? 422 : 400,
        answer.statusCode(),
        example.getString("id") + answer.body());
    if (exit == 2) {
      assertEquals("urn:commonwage:case-unusable", answered.getString("type"));
      assertEquals(
          example.getJsonObject("expect").getString("message"), answered.getString("detail"));
    } else {
      DistributionCase read = CaseJson.read(CaseText.read(input), FORMS);
      assertEquals(
          OutcomeJson.write(read, Distribution.of(read)), answered, example.getString("id"));
    }
  }

  @Test
  void aCaseThatIsNoneIsRefusedAndWhoHasNoPartInSurplusGetsNoAnswer() {
    for (String body :
        List.of("7", "[]", "{", "{}", "{\"form\":\"none\"}", "{\"form\":1,\"form\":2}")) {
      HttpResponse<String> answer = TREASURER.post("/api/surplus/calculations", body);
      assertEquals(400, answer.statusCode(), body + answer.body());
      assertEquals(
          "urn:commonwage:case-unusable", Api.json(answer).asJsonObject().getString("type"), body);
    }
    assertEquals(403, PAYROLL.post("/api/surplus/calculations", "{}").statusCode());
  }

  private static JsonObject object(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    return Api.json(answer).asJsonObject();
  }
}
