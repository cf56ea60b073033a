package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names in the braces of routes stand for: things of the demonstration's co-operative. */
final class ThingsAskedFor {

  static final String A_DAY = "2026-10-06";
  private static final String FAR_AHEAD =
      """
      {"kind": "unpaid", "from": "2029-01-08", "until": "2029-01-08", "hoursADay": "7:30"}
      """;

  private final Product product;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private String payrollId;

  ThingsAskedFor(Product product) {
    this.product = product;
    ids.putAll(idsOfTheDemonstration());
    putBallots();
    ids.put("instruction", instruction());
    ids.put("question", question());
    ids.put("preview", preview());
    ids.put("comparison", comparison());
    putCapital();
    recordFunder();
    ids.put("leave", sentByTheWorker("requests", FAR_AHEAD, "id"));
    ids.put(
        "calendar",
        sentByTheWorker("calendar", "{\"deed\": \"make\"}", "path")
            .replaceAll("/calendar/(.*)\\.ics", "$1"));
  }

  Map<String, String> ids() {
    return ids;
  }

  /** The number of the worker the things are of. */
  String payrollId() {
    return payrollId;
  }

  /** What the names in braces stand for: things of the demonstration's co-operative. */
  private Map<String, String> idsOfTheDemonstration() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      String worker =
          all.value("select person_id from register.account where login = 'worker@gofal.example'");
      Map<String, String> known = new LinkedHashMap<>();
      String employer =
          all.value("select employer_id from register.person where id = ?::uuid", worker);
      known.put("employer", employer);
      String run =
          all.value(
              "select id from pay.pay_run where first_day = '2026-10-01' and employer_id = ?::uuid",
              employer);
      known.put("run", run);
      known.put(
          "job",
          all.value(
              "select id from pay.job where pay_run_id = ?::uuid order by created_at limit 1",
              run));
      known.put(
          "payslip",
          all.value(
              "select id from pay.payslip where pay_run_id = ?::uuid and person_id <> ?::uuid"
                  + " order by id limit 1",
              run,
              worker));
      known.put(
          "own payslip",
          all.value(
              "select id from pay.payslip where pay_run_id = ?::uuid and person_id = ?::uuid",
              run,
              worker));
      known.put("person", worker);
      known.put(
          "visit",
          all.value(
              "select v.visit_ref from pay.visit v join pay.employment e on e.id = v.employment_id"
                  + " where e.person_id = ?::uuid order by v.id limit 1",
              worker));
      known.put(
          "a member",
          all.value(
              "select p.payroll_id from register.person p join surplus.membership m"
                  + " on m.person_id = p.id where p.employer_id = ?::uuid and not exists"
                  + " (select 1 from register.account a where a.person_id = p.id)"
                  + " order by p.payroll_id desc limit 1",
              employer));
      payrollId = all.value("select payroll_id from register.person where id = ?::uuid", worker);
      known.put(
          "contract",
          all.value(
              "select c.id from pay.contract c join pay.employment e on e.id = c.employment_id"
                  + " where e.person_id = ?::uuid order by c.version limit 1",
              worker));
      known.put(
          "distribution",
          all.value(
              "select id from surplus.distribution where state = 'posted' and employer_id ="
                  + " ?::uuid",
              employer));
      known.put(
          "statement",
          all.value(
              "select id from surplus.allocation where employer_id = ?::uuid"
                  + " and person_id <> ?::uuid order by id limit 1",
              employer,
              worker));
      known.put(
          "own statement",
          all.value(
              "select id from surplus.allocation where employer_id = ?::uuid"
                  + " and person_id = ?::uuid",
              employer,
              worker));
      return known;
    }
  }

  /** One ballot the worker is on the roll of, and one of others. */
  private void putBallots() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      String employer = ids.get("employer");
      List<String> others =
          all.rows(
              "select id from register.person where employer_id = ?::uuid and id <> ?::uuid"
                  + " order by id limit 2",
              employer,
              ids.get("person"));
      ids.put("ballot", BallotsOnRecord.closed(all, employer, ids.get("distribution"), others));
      ids.put(
          "own ballot",
          BallotsOnRecord.closed(
              all,
              employer,
              ids.get("distribution"),
              List.of(ids.get("person"), others.getFirst())));
      all.commit();
    }
  }

  /** An action on the capital accounts that was put aside, and payments that left by bank. */
  private void putCapital() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      ids.put("action", CapitalOnRecord.withdrawn(all, ids.get("employer")));
      ids.put("batch", CapitalOnRecord.released(all, ids.get("employer")));
      all.commit();
    }
  }

  /** Two ways to share the year that is closed, side by side. */
  private String comparison() {
    String year;
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      year =
          all.value(
              "select labour_year_id from surplus.distribution where id = ?::uuid",
              ids.get("distribution"));
    }
    String[] treasurer = product.logins().get("treasurer");
    HttpResponse<String> answer =
        product
            .api()
            .as(treasurer[0], treasurer[1])
            .post(
                "/api/surplus/comparisons",
                "{\"title\":\"Two ways\",\"labourYearId\":\"%s\",\"form\":\"uk-coop-society\","
                        .formatted(year)
                    + "\"declaredSurplus\":\"60000.00\",\"openingReserve\":\"0.00\",\"ways\":[{\"title\":\"hours\","
                    + "\"readyMade\":\"hours\"},{\"title\":\"pay\",\"readyMade\":\"pay\"}]}");
    assertEquals(201, answer.statusCode(), answer.body());
    return ((JsonObject) Api.json(answer)).getString("id");
  }

  /** What the worker's own leave answers when something is sent to it. */
  private String sentByTheWorker(String where, String body, String field) {
    String[] worker = product.logins().get("worker");
    HttpResponse<String> answer =
        product.api().as(worker[0], worker[1]).post("/api/pay/me/leave/" + where, body);
    assertTrue(Set.of(200, 201).contains(answer.statusCode()), answer.body());
    return ((JsonObject) Api.json(answer)).getString(field);
  }

  /** Something payroll is told that HR may see too; it holds long after every other test. */
  private String instruction() {
    String[] payroll = product.logins().get("payroll-administrator");
    HttpResponse<String> recorded =
        product
            .api()
            .as(payroll[0], payroll[1])
            .post(
                "/api/pay/instructions",
                """
                {"payrollId": "%s", "kind": "apprenticeship", "from": "2029-01-01",
                 "reason": "seen by the route matrix", "entries": {}}
                """
                    .formatted(payrollId));
    assertEquals(201, recorded.statusCode(), recorded.body());
    return ((JsonObject) Api.json(recorded)).getString("id");
  }

  /** An account care is paid from, for the routes that ask for one. */
  private void recordFunder() {
    HttpResponse<String> recorded =
        product
            .as("payroll-administrator")
            .post(
                "/api/pay/funder-accounts",
                "{\"reference\": \"budget/matrix\", \"kind\": \"private\","
                    + " \"name\": \"Matrix\"}");
    assertEquals(201, recorded.statusCode(), recorded.body());
  }

  /** Something a worker asks about a day of theirs. */
  private String question() {
    HttpResponse<String> asked =
        product
            .as("worker")
            .post(
                "/api/pay/me/days/" + A_DAY + "/questions",
                "{\"reason\": \"other\", \"words\": \"seen by the route matrix\"}");
    assertEquals(201, asked.statusCode(), asked.body());
    return ((JsonObject) Api.json(asked)).getString("id");
  }

  /** A file that was looked at and put aside, so that nothing more can become of it. */
  private String preview() {
    HttpResponse<String> looked =
        product
            .as("payroll-administrator")
            .post(
                "/api/pay/imports/visits/previews",
                "text/csv",
                "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
                    + "checkin_method,checkout_method,exception_code,status,second_carer,"
                    + "service_type,miles,travel_minutes,note\n"
                    + "MATRIX-1,C0001,"
                    + payrollId
                    + ",2026-11-04T07:00,2026-11-04T07:30,,,,,,missed,N,personal-care,0,0,\n");
    assertEquals(201, looked.statusCode(), looked.body());
    String id = ((JsonObject) Api.json(looked)).getString("id");
    String path = "/api/pay/imports/visits/previews/" + id;
    product.as("payroll-administrator").delete(path);
    return id;
  }
}
