package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of visits looked at and taken in over HTTP, on the running product. */
class VisitPreviewsIT {

  private static final String PREVIEWS = "/api/pay/imports/visits/previews";
  private static final String HEADER =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static Product product;
  private static String employer;
  private static Api payroll;

  @BeforeAll
  static void aCooperativeOfItsOwn() {
    product = Product.shared();
    employer =
        ((JsonObject)
                Api.json(
                    product
                        .operator()
                        .post("/api/people/employers", Strangers.employer("Previews Limited"))))
            .getString("id");
    Api hr = login("previews.hr@example.com", "hr");
    assertEquals(
        200,
        hr.post("/api/pay/imports/workers", "text/csv", Strangers.workers(2, "P")).statusCode());
    payroll = login("previews.payroll@example.com", "payroll-administrator");
  }

  private static Api login(String login, String role) {
    return product.api().as(login, Strangers.openAccount(product, employer, login, null, role));
  }

  private static String visit(String id, String carer, String from, String to) {
    String start = "2026-10-05T" + from;
    String end = "2026-10-05T" + to;
    return "%s,C1,%s,%s,%s,%s,%s,gps,gps,,delivered,N,personal-care,0.0,0,\n"
        .formatted(id, carer, start, end, start, end);
  }

  private static JsonObject previewed(String query, String rows) {
    HttpResponse<String> answer = payroll.post(PREVIEWS + query, "text/csv", HEADER + rows);
    assertEquals(201, answer.statusCode(), answer.body());
    JsonObject preview = (JsonObject) Api.json(answer);
    String location = answer.headers().firstValue("Location").orElse("");
    assertTrue(location.endsWith(PREVIEWS + "/" + preview.getString("id")), location);
    return preview;
  }

  private static HttpResponse<String> commit(JsonObject preview) {
    return payroll.post(PREVIEWS + "/" + preview.getString("id") + "/commit", "");
  }

  private static void taken(String rows) {
    HttpResponse<String> answer = commit(previewed("", rows));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static String counts(JsonObject preview) {
    return "%d added, %d changed, %d unchanged, %d withdrawn, %d refused"
        .formatted(
            preview.getInt("added"),
            preview.getInt("changed"),
            preview.getInt("unchanged"),
            preview.getInt("withdrawn"),
            preview.getInt("refused"));
  }

  private static void assertRefused(int status, String type, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "urn:commonwage:" + type, ((JsonObject) Api.json(answer)).getString("type"), answer.body());
  }

  @Test
  void aCorrectedFileShowsOldAndNewAndItsCommitTakesInExactlyThatOnce() {
    taken(visit("A1", "P0001", "08:00", "08:30") + visit("A2", "P0001", "09:00", "09:30"));
    JsonObject preview =
        previewed(
            "", visit("A1", "P0001", "08:00", "08:45") + visit("A2", "P0001", "09:00", "09:30"));
    assertEquals("0 added, 1 changed, 1 unchanged, 0 withdrawn, 0 refused", counts(preview));
    JsonObject change = preview.getJsonArray("changes").getJsonObject(0);
    assertEquals("A1", change.getString("id"));
    assertEquals(2, change.getInt("row"));
    JsonObject cell = change.getJsonArray("cells").getJsonObject(1);
    assertEquals("actual_end", cell.getString("column"));
    assertEquals("2026-10-05T08:30", cell.getString("before"));
    assertEquals("2026-10-05T08:45", cell.getString("after"));
    assertTrue(preview.getBoolean("canBeCommitted"));

    HttpResponse<String> committed = commit(preview);
    assertEquals(200, committed.statusCode(), committed.body());
    JsonObject ended = (JsonObject) Api.json(committed);
    assertEquals("committed", ended.getString("state"));
    assertEquals("previews.payroll@example.com", ended.getString("endedBy"));
    assertRefused(409, "preview-ended", commit(preview));
    assertEquals(
        "committed", payroll.object(PREVIEWS + "/" + preview.getString("id")).getString("state"));
  }

  @Test
  void aCommitAfterAnythingChangedIsRefusedAndChangesNothing() {
    JsonObject preview = previewed("", visit("B1", "P0001", "10:00", "10:30"));
    taken(visit("B1", "P0001", "10:00", "10:40"));
    assertRefused(409, "preview-outdated", commit(preview));
    JsonObject again = previewed("", visit("B1", "P0001", "10:00", "10:30"));
    assertEquals("0 added, 1 changed, 0 unchanged, 0 withdrawn, 0 refused", counts(again));
  }

  @Test
  void theSameBytesAreRefusedWhetherSentAgainOrLookedAtTwice() {
    String rows = visit("D1", "P0001", "11:00", "11:30");
    JsonObject one = previewed("", rows);
    JsonObject other = previewed("", rows);
    assertEquals(200, commit(one).statusCode());
    assertRefused(409, "same-file", commit(other));
    assertRefused(
        409, "same-file", payroll.post("/api/pay/imports/visits", "text/csv", HEADER + rows));
  }

  @Test
  void aPreviewThatIsPutAsideCannotBeCommitted() {
    JsonObject preview = previewed("", visit("E1", "P0001", "12:00", "12:30"));
    String path = PREVIEWS + "/" + preview.getString("id");
    assertEquals(204, payroll.delete(path).statusCode());
    assertRefused(409, "preview-ended", commit(preview));
    assertRefused(409, "preview-ended", payroll.delete(path));
  }

  @Test
  void refusedRowsAreToldByRowAndColumnAndCannotBeCommitted() {
    JsonObject preview =
        previewed(
            "", visit("F1", "P0001", "13:00", "13:30") + visit("F2", "P9999", "13:00", "13:30"));
    assertEquals("1 added, 0 changed, 0 unchanged, 0 withdrawn, 1 refused", counts(preview));
    JsonObject error = preview.getJsonArray("errors").getJsonObject(0);
    assertEquals(3, error.getInt("row"));
    assertEquals("carer_ref", error.getString("column"));
    assertFalse(preview.getBoolean("canBeCommitted"));
    assertRefused(422, "invalid", commit(preview));
  }

  @Test
  void aWorkbookIsReadAsTheSameRowsOfText() {
    List<List<String>> rows =
        (HEADER + visit("G1", "P0001", "14:00", "14:30"))
            .lines()
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();
    HttpResponse<String> answer =
        payroll.post(PREVIEWS, XLSX, HandMadeWorkbook.ofTexts(rows).bytes());
    assertEquals(201, answer.statusCode(), answer.body());
    JsonObject preview = (JsonObject) Api.json(answer);
    assertEquals("1 added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused", counts(preview));
    assertEquals(200, commit(preview).statusCode());
    assertEquals(
        "0 added, 0 changed, 1 unchanged, 0 withdrawn, 0 refused",
        counts(previewed("", visit("G1", "P0001", "14:00", "14:30"))));
  }

  @Test
  void aMappingIsChosenByNameAndOneOfOnesOwnCanBeSaved() {
    String own =
        """
        {"mapping": "previews-own", "title": "Ours", "kind": "visits",
         "date-times": ["dd/MM/yyyy HH:mm"],
         "fields": {
           "visit_id": {"column": "Nr"}, "carer_ref": {"column": "Who"},
           "planned_start": {"column": "From"}, "planned_end": {"column": "To"},
           "actual_start": {"column": "In"}, "actual_end": {"column": "Out"},
           "status": {"constant": "delivered"}, "service_type": {"constant": "personal-care"},
           "second_carer": {"constant": "N"}, "miles": {"constant": "0"},
           "travel_minutes": {"constant": "0"}}}
        """;
    HttpResponse<String> saved = payroll.method("PUT", "/api/pay/imports/mappings", own);
    assertEquals(200, saved.statusCode(), saved.body());
    assertEquals(1, ((JsonObject) Api.json(saved)).getInt("version"));
    assertEquals(200, payroll.get("/api/pay/imports/mappings/previews-own").statusCode());
    assertEquals(404, payroll.get("/api/pay/imports/mappings/nobodys").statusCode());
    HttpResponse<String> answer =
        payroll.post(
            PREVIEWS + "?mapping=previews-own",
            "text/csv",
            """
            Nr,Who,From,To,In,Out
            H1,P0002,06/10/2026 08:00,06/10/2026 08:30,06/10/2026 08:02,06/10/2026 08:31
            """);
    assertEquals(201, answer.statusCode(), answer.body());
    JsonObject preview = (JsonObject) Api.json(answer);
    assertEquals("previews-own", preview.getString("mapping"));
    assertEquals(
        29,
        preview.getJsonObject("after").getJsonArray("kinds").getJsonObject(0).getInt("minutes"));
    assertEquals(
        404,
        payroll.post(PREVIEWS + "?mapping=nobodys", "text/csv", HEADER).statusCode(),
        "there is no such mapping");
    assertRefused(
        422,
        "invalid",
        payroll.method("PUT", "/api/pay/imports/mappings", own.replace("previews-own", "ours")));
  }

  @Test
  void whatAFileCompleteForSomeDaysDoesNotNameIsWithdrawn() {
    String first = visit("K1", "P0002", "08:00", "08:30").replace("2026-10-05", "2026-11-02");
    String second = visit("K2", "P0002", "09:00", "09:30").replace("2026-10-05", "2026-11-02");
    taken(first + second);
    JsonObject preview = previewed("?complete=2026-11-01..2026-11-07", first);
    assertEquals("0 added, 0 changed, 1 unchanged, 1 withdrawn, 0 refused", counts(preview));
    assertEquals("2026-11-01", preview.getString("completeFrom"));
    assertEquals("K2", preview.getJsonArray("withdrawals").getJsonObject(0).getString("id"));
    assertEquals(1, preview.getInt("withdrawnWorkers"));
    assertEquals(30, preview.getInt("withdrawnMinutes"));
    assertTrue(preview.getBoolean("mustConfirmWithdrawals"));
    assertRefused(409, "withdrawals-not-confirmed", commit(preview));
    String commit = PREVIEWS + "/" + preview.getString("id") + "/commit?withdraw=";
    assertRefused(409, "withdrawals-not-confirmed", payroll.post(commit + "no", ""));
    assertRefused(422, "invalid", payroll.post(commit + "perhaps", ""));
    assertEquals(200, payroll.post(commit + "yes", "").statusCode());
    for (String wrong : List.of("2026-11-01", "2026-11-07..2026-11-01", "x..y")) {
      assertRefused(
          422,
          "invalid",
          payroll.post(PREVIEWS + "?complete=" + wrong, "text/csv", HEADER + first));
    }
  }

  @Test
  void onlyThePayrollAdministratorPreviewsAndAnAuditorMayLook() {
    JsonObject preview = previewed("", visit("L1", "P0002", "15:00", "15:30"));
    String path = PREVIEWS + "/" + preview.getString("id");
    for (String role :
        List.of("approver", "hr", "coordinator", "treasurer", "board", "worker", "auditor")) {
      Api other = product.as(role);
      assertEquals(403, other.post(PREVIEWS, "text/csv", HEADER).statusCode(), role);
      assertEquals(403, other.post(path + "/commit", "").statusCode(), role);
      assertEquals(403, other.delete(path).statusCode(), role);
      assertEquals(
          role.equals("auditor") ? 404 : 403, other.get(path).statusCode(), role + " elsewhere");
    }
    Api auditor = login("previews.auditor@example.com", "auditor");
    assertEquals(200, auditor.get(path).statusCode());
    assertEquals(200, auditor.get(PREVIEWS).statusCode());
    assertEquals(404, Strangers.on(product).api().get(path).statusCode());
    assertEquals(404, Strangers.on(product).api().post(path + "/commit", "").statusCode());
  }

  @Test
  void theCommandTakesAFileInThroughTheServerAndRefusesItTheSecondTime() throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "import-", ".csv");
    Path password = Files.createTempFile(Path.of("target"), "import-", ".password");
    Files.writeString(password, "correct horse of previews.payroll@example.com\n");
    Files.writeString(file, HEADER + visit("M1", "P0002", "16:00", "16:30"));
    CommandLine taken = imports(file, password);
    assertEquals(0, taken.exit(), taken.err());
    assertTrue(taken.out().contains("  added                   1\n"), taken.out());
    assertTrue(taken.out().endsWith("Taken in.\n"), taken.out());

    CommandLine again = imports(file, password);
    assertEquals(1, again.exit());
    assertTrue(again.err().contains("was taken in before"), again.err());

    Files.writeString(file, HEADER + visit("M1", "P0002", "16:00", "16:45"));
    CommandLine corrected = imports(file, password);
    assertEquals(0, corrected.exit(), corrected.err());
    assertTrue(
        corrected
            .out()
            .contains("  M1, actual_end: \"2026-10-05T16:30\" becomes \"2026-10-05T16:45\"\n"),
        corrected.out());

    Files.writeString(file, HEADER + visit("M2", "P9999", "16:00", "16:45"));
    CommandLine refused = imports(file, password);
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("error: row 2, column carer_ref"), refused.err());

    Files.writeString(file, HEADER + visit("M3", "P0002", "18:00", "18:30"));
    CommandLine unconfirmed = imports(file, password, "--complete", "2026-10-05..2026-10-05");
    assertEquals(1, unconfirmed.exit(), unconfirmed.err());
    assertTrue(
        unconfirmed.out().contains("  M1, P0002 on 2026-10-05: not in the file, withdrawn\n"),
        unconfirmed.out());
    assertTrue(
        unconfirmed.err().contains("would be withdrawn. Say --withdraw if that is meant."),
        unconfirmed.err());

    Files.writeString(file, "a,b\n1,2\n");
    assertEquals(2, imports(file, password).exit());
    Files.writeString(password, "wrong\n");
    assertEquals(1, imports(file, password).exit());
    Files.delete(file);
    Files.delete(password);
  }

  private static CommandLine imports(Path file, Path password, String... more) {
    List<String> all = new ArrayList<>(List.of("import", "visits"));
    all.addAll(List.of("--server", product.baseUrl(), "--login", "previews.payroll@example.com"));
    all.addAll(List.of("--password-file", password.toString()));
    all.addAll(List.of(more));
    all.add(file.toString());
    return CommandLine.run(all.toArray(String[]::new));
  }
}
