package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a program is told when a request cannot be done: a problem document, in words. */
class ProblemsIT {

  private static final String PAY_RUNS = "/api/pay/pay-runs";

  private final Api payroll = Product.shared().as("payroll-administrator");

  @Test
  void missingValuesAreNamedOneByOne() {
    HttpResponse<String> answer = payroll.post(PAY_RUNS, "{}");
    JsonObject problem = problem(422, "invalid", answer);
    assertTrue(
        problem.getJsonArray("errors").stream()
            .anyMatch(e -> e.asJsonObject().getString("column").equals("frequency")),
        answer.body());
  }

  @Test
  void whatIsNoJsonIsRefusedWithoutTheWordsOfAParser() {
    for (String body : new String[] {"{", "[]", "", "{\"firstDay\":\"yesterday\"}"}) {
      HttpResponse<String> answer = payroll.post(PAY_RUNS, body);
      assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, body);
      problem(answer.statusCode(), answer.statusCode() == 400 ? "unreadable" : "invalid", answer);
      assertFalse(answer.body().contains("coop.commonwage"), answer.body());
      assertFalse(answer.body().contains("Internal error"), answer.body());
    }
  }

  @Test
  void anUnknownAddressIsAProblemToo() {
    problem(404, "not-found", payroll.get("/api/pay/nothing-here"));
  }

  @Test
  void whatTheSurplusRefusesHasACodeBesidesItsWords() {
    Api treasurer = Product.shared().as("treasurer");
    String id =
        treasurer.array("/api/surplus/distributions").getFirst().asJsonObject().getString("id");
    HttpResponse<String> answer =
        treasurer.post(
            "/api/surplus/distributions/" + id + "/state",
            "{\"target\":\"posted\",\"hash\":\"%s\",\"reason\":\"once more\"}"
                .formatted("0".repeat(64)));
    assertEquals(409, answer.statusCode(), answer.body());
    assertFalse(((JsonObject) Api.json(answer)).getString("code").isBlank(), answer.body());
    assertFalse(payroll.post(PAY_RUNS, "{}").body().contains("\"code\""), "pay has none");
  }

  @Test
  void aFormOfTwoMegabytesIsTooMuch() {
    String form = "login=" + "a".repeat(2_000_000);
    HttpResponse<String> answer =
        Product.shared().api().post("/login", "application/x-www-form-urlencoded", form);
    assertEquals(413, answer.statusCode());
  }

  private static JsonObject problem(int status, String type, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    JsonObject problem = (JsonObject) Api.json(answer);
    assertEquals("urn:commonwage:" + type, problem.getString("type"));
    assertEquals(status, problem.getInt("status"));
    return problem;
  }
}
