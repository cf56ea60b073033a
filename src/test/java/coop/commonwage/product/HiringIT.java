package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One worker taken on over HTTP, and paid as often as was agreed. */
class HiringIT {

  private static Product product;
  private static Api hr;
  private static Api payroll;

  @BeforeAll
  static void aCooperativeOfItsOwn() {
    product = Product.shared();
    String employer =
        ((JsonObject)
                Api.json(
                    product
                        .operator()
                        .post("/api/people/employers", Strangers.employer("Hiring Limited"))))
            .getString("id");
    hr = login(employer, "hiring.hr@example.com", "hr");
    payroll = login(employer, "hiring.payroll@example.com", "payroll-administrator");
  }

  private static Api login(String employer, String login, String role) {
    return product.api().as(login, Strangers.openAccount(product, employer, login, null, role));
  }

  private static Map<String, String> worker(String payrollId) {
    Map<String, String> worker = new LinkedHashMap<>();
    worker.put("payrollId", payrollId);
    worker.put("forename", "Tendai");
    worker.put("surname", "Ahmed");
    worker.put("dateOfBirth", "1992-11-13");
    worker.put("gender", "M");
    worker.put("address1", "18 Heol y Parc");
    worker.put("postcode", "LL41 9DH");
    worker.put("startDate", "2026-10-05");
    worker.put("payFrequency", "weekly");
    worker.put("role", "care worker");
    worker.put("contract", "guaranteed-hours");
    worker.put("guaranteedHoursWeekly", "30");
    worker.put("hourlyRate", "13.45");
    worker.put("travelRate", "12.71");
    worker.put("sleepInRate", "60.00");
    worker.put("mileageRate", "0.45");
    worker.put("weekendEnhancementPercent", "10");
    worker.put("bankHolidayEnhancementPercent", "50");
    worker.put("statement", "B");
    worker.put("sortCode", "90-79-81");
    worker.put("accountNumber", "37749298");
    return worker;
  }

  private static HttpResponse<String> hires(Map<String, String> worker) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    worker.forEach(json::add);
    return hr.post("/api/pay/employments", json.build().toString());
  }

  private static Map<String, String> errors(HttpResponse<String> refused) {
    assertEquals(422, refused.statusCode(), refused.body());
    Map<String, String> errors = new LinkedHashMap<>();
    ((JsonObject) Api.json(refused))
        .getJsonArray("errors")
        .getValuesAs(JsonObject.class)
        .forEach(error -> errors.put(error.getString("column"), error.getString("message")));
    return errors;
  }

  private static String code(String payrollId) {
    JsonObject record =
        (JsonObject) Api.json(payroll.get("/api/pay/employments/" + payrollId + "/standing"));
    return record.getJsonArray("standing").getJsonObject(0).getString("taxCode");
  }

  @Test
  void anEmployerIsTakenInOnlyUnderALegalFormThatIsKnown() {
    HttpResponse<String> refused =
        product
            .operator()
            .post(
                "/api/people/employers",
                Strangers.employer("Of No Form Limited")
                    .replace("uk-coop-society", "worker-co-operative"));
    String said = errors(refused).get("legalForm");
    assertTrue(
        said.startsWith(
            "there is no legal form \"worker-co-operative\"; these are known: uk-coop-society, "),
        said);
  }

  @Test
  void aWorkerOnEachFrequencyIsTakenOnAndPaidInARunOfIt() {
    for (String frequency : List.of("weekly", "fortnightly", "four-weekly", "monthly")) {
      Map<String, String> worker = worker("F-" + frequency);
      worker.put("payFrequency", frequency);
      HttpResponse<String> taken = hires(worker);
      assertEquals(201, taken.statusCode(), taken.body());
      assertTrue(
          taken.headers().firstValue("Location").orElse("").contains("/api/people/persons/"));
    }
    String run =
        ((JsonObject)
                Api.json(
                    payroll.post(
                        "/api/pay/pay-runs",
                        """
                        {"frequency": "fortnightly", "firstDay": "2026-10-05",
                         "lastDay": "2026-10-18", "payDate": "2026-10-23"}
                        """)))
            .getString("id");
    assertEquals(
        "1",
        count(
            "select count(*) from pay.employment e join register.person p on p.id = e.person_id"
                + " where p.payroll_id = 'F-fortnightly' and e.pay_frequency = 'fortnightly'"));
    assertTrue(run.length() > 10);
  }

  private static String count(String sql) {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      return all.value(sql);
    }
  }

  @Test
  void theCodeToBeginWithFollowsFromTheStatementOrTheP45() {
    assertEquals(201, hires(worker("S-B")).statusCode());
    assertEquals("1257L X", code("S-B"));
    Map<String, String> left = worker("S-P45");
    left.remove("statement");
    left.put("p45LeavingDate", "2026-09-30");
    left.put("p45TaxCode", "1100L");
    left.put("p45TaxMonth", "6");
    left.put("p45Pay", "9000.00");
    left.put("p45Tax", "700.00");
    assertEquals(201, hires(left).statusCode());
    assertEquals("1100L", code("S-P45"));
    assertEquals(
        "1",
        count(
            "select count(*) from pay.pay_instruction i join pay.employment e on e.id ="
                + " i.employment_id join register.person p on p.id = e.person_id"
                + " where p.payroll_id = 'S-P45' and i.kind = 'p45'"));
    Map<String, String> told = worker("S-CODE");
    told.remove("statement");
    told.put("taxCode", "C1000L");
    assertEquals(201, hires(told).statusCode());
    assertEquals("C1000L", code("S-CODE"));
  }

  @Test
  void everyFieldThatCannotBeUsedIsNamedAndNobodyIsTakenOn() {
    Map<String, String> wrong = worker("WRONG");
    wrong.put("dateOfBirth", "1992-02-30");
    wrong.put("postcode", "nowhere");
    wrong.put("payFrequency", "daily");
    wrong.put("hourlyRate", "-1");
    wrong.put("accountNumber", "12");
    wrong.put("taxCode", "1257L");
    wrong.remove("surname");

    Map<String, String> errors = errors(hires(wrong));

    assertEquals("this must be filled in", errors.get("surname"));
    assertEquals("not a date: write it like 2026-10-01", errors.get("dateOfBirth"));
    assertEquals(
        "not a rate in pounds: 0 or more, at most four decimals, such as 13.45",
        errors.get("hourlyRate"));
    assertEquals(
        "leave this empty: the code follows from the P45 or the statement", errors.get("taxCode"));
    assertTrue(errors.keySet().containsAll(List.of("postcode", "payFrequency", "accountNumber")));
    assertEquals(
        404, payroll.get("/api/pay/employments/WRONG/standing").statusCode(), "nobody is taken on");
  }

  @Test
  void papersThatContradictEachOtherOrAreMissingAreRefused() {
    Map<String, String> both = worker("P1");
    both.put("p45Pay", "1.00");
    Map<String, String> errors = errors(hires(both));
    assertEquals(
        "a P45 counts instead of a starter statement: leave one empty", errors.get("statement"));
    assertTrue(errors.containsKey("p45LeavingDate"), "" + errors);

    Map<String, String> neither = worker("P2");
    neither.remove("statement");
    neither.put("studentLoanPlan", "unknown");
    neither.remove("payFrequency");
    errors = errors(hires(neither));
    assertEquals(
        "give HMRC's tax code, or a starter statement (A, B, C or none), or the P45",
        errors.get("taxCode"));
    assertTrue(errors.get("studentLoanPlan").startsWith("only with a starter statement"));
    assertEquals("say weekly, fortnightly, four-weekly or monthly", errors.get("payFrequency"));

    assertEquals(201, hires(worker("P3")).statusCode());
    assertEquals(
        "somebody has this payroll id already", errors(hires(worker("P3"))).get("payrollId"));
  }

  @Test
  void onlyHrTakesWorkersOn() {
    assertEquals(403, payroll.post("/api/pay/employments", "{}").statusCode());
    assertEquals(422, hr.post("/api/pay/employments", "{}").statusCode());
  }
}
