package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration's co-operative: what was paid, what was shared, and a second start. */
class DemonstrationIT {

  private static Product product;
  private static Api payroll;
  private static JsonObject run;
  private static JsonArray payslips;

  @BeforeAll
  static void readTheRun() {
    product = Product.shared();
    payroll = product.as("payroll-administrator");
    String id =
        payroll.array("/api/pay/pay-runs").stream()
            .map(JsonValue::asJsonObject)
            .filter(each -> each.getString("firstDay").equals("2026-10-01"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    run = payroll.object("/api/pay/pay-runs/" + id);
    payslips = payroll.array("/api/pay/pay-runs/" + id + "/payslips");
  }

  @Test
  void everybodyHasOnePayslipAndTheRunIsFinal() {
    assertAll(
        () -> assertEquals("finalised", run.getString("state")),
        () -> assertEquals(48, run.getInt("headcount")),
        () -> assertEquals(48, payslips.size()),
        () -> assertEquals(48, new TreeSet<>(strings(payslips, "payrollId")).size()),
        () ->
            assertEquals(
                List.of(),
                run.getJsonArray("exceptions").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(each -> each.getString("severity").equals("blocks"))
                    .toList()));
  }

  @Test
  void everyLineOfEveryPayslipUnfoldsOverTheApiToWhatWasPaid() {
    strings(payslips, "id").parallelStream().forEach(DemonstrationIT::unfolds);
  }

  private static void unfolds(String id) {
    Map<String, Money> paid = new TreeMap<>();
    payroll.object("/api/pay/payslips/" + id).getJsonArray("lines").stream()
        .map(JsonValue::asJsonObject)
        .forEach(
            line ->
                paid.merge(
                    line.getString("code"), Money.of(line.getString("amount")), Money::plus));
    Map<String, Money> explained = new TreeMap<>();
    for (JsonValue each : payroll.array("/api/pay/payslips/" + id + "/explanation")) {
      JsonObject line = each.asJsonObject();
      explained.put(line.getString("code"), Money.of(line.getString("result")));
      assertFalse(line.getJsonArray("working").isEmpty(), line.getString("code"));
    }
    assertEquals(paid, explained);
    JsonObject check = payroll.object("/api/pay/payslips/" + id + "/minimum-wage");
    assertEquals(
        paid.getOrDefault(check.getString("code"), Money.ZERO),
        Money.of(check.getString("result")));
  }

  @Test
  void thePayslipsSumToTheTotalsOfTheRunToThePenny() {
    for (String figure : List.of("gross", "tax", "employeeNic", "net", "payable")) {
      assertEquals(Money.of(run.getString(figure)), sum(payslips, figure), figure);
    }
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      Map<String, String> columns = new TreeMap<>();
      columns.put("employer_nic", "employerNic");
      columns.put("student_loan", "studentLoan");
      columns.put("postgraduate_loan", "postgraduateLoan");
      columns.put("employee_pension", "employeePension");
      columns.put("employer_pension", "employerPension");
      columns.put("reimbursements", "reimbursements");
      columns.forEach(
          (column, figure) ->
              assertEquals(
                  Money.of(run.getString(figure)),
                  Money.ofPence(
                      all.number(
                          "select sum(" + column + ") from pay.payslip where pay_run_id = ?::uuid",
                          run.getString("id"))),
                  figure));
    }
  }

  @Test
  void theDeclaredSurplusIsSharedOutToThePenny() {
    Api treasurer = product.as("treasurer");
    JsonObject summary = treasurer.array("/api/surplus/distributions").getFirst().asJsonObject();
    JsonObject distribution =
        treasurer.object("/api/surplus/distributions/" + summary.getString("id"));
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      String id = distribution.getString("id");
      List<String> steps =
          all.rows(
              "select amount from surplus.distribution_line where distribution_id = ?::uuid"
                  + " and amount <> 0 order by position",
              id);
      Money shares =
          Money.ofPence(
              all.number(
                  "select sum(amount) from surplus.allocation where distribution_id = ?::uuid",
                  id));
      long funds =
          all.number(
              "select sum(amount) from surplus.distribution_line where distribution_id = ?::uuid"
                  + " and step <> 'pool'",
              id);
      assertAll(
          () -> assertEquals("posted", distribution.getString("state")),
          () -> assertEquals(List.of("1800000", "300000", "300000", "3600000"), steps),
          () -> assertEquals(Money.of("36000.00"), shares),
          () -> assertEquals(Money.of("60000.00"), shares.plus(Money.ofPence(funds))),
          () -> assertEquals("36000.00", distribution.getString("pool")),
          () -> assertEquals("60000.00", distribution.getString("total")),
          () -> assertEquals(41, distribution.getInt("members")),
          () ->
              assertEquals(
                  shares,
                  Money.ofPence(
                      all.number(
                          "select sum(pence) from pay.one_off_earning where payslip_id is null"))));
    }
  }

  @Test
  void theMembersMetNoSoonerThanTheProposalAndOneTypedWhatAnotherSigned() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          List.of("t t t t 41"),
          all.rows(
              "select concat_ws(' ', m.held_on >= proposed.day, m.notice_on >= proposed.day,"
                  + " r.signed_by = d.adopter, m.typed_by <> r.signed_by, m.entitled)"
                  + " from surplus.resolution r"
                  + " join surplus.meeting_minutes m on m.id = r.minutes_id"
                  + " join surplus.distribution d on d.id = r.distribution_id"
                  + " join (select distribution_id, max(at)::date as day"
                  + " from surplus.distribution_event where state = 'proposed'"
                  + " group by distribution_id) proposed on proposed.distribution_id = d.id"
                  + " where d.employer_id = (select employer_id from register.account"
                  + " where login = 'worker@gofal.example')"));
    }
  }

  @Test
  void whoOwnsTheSecondCooperativeHasWhatTheLoginsPromise() throws IOException {
    JsonObject credited = owner("cydofal-u001").object("/api/surplus/me/care-account");
    assertAll(
        () -> assertTrue(credited.getBoolean("credited")),
        () ->
            assertEquals(
                List.of("credited", "used"), strings(credited.getJsonArray("entries"), "kind")),
        () ->
            assertFalse(
                owner("cydofal-u002")
                    .object("/api/surplus/me/care-account")
                    .getBoolean("credited")),
        () ->
            assertEquals(
                "1500.00",
                owner("cydofal-s001").object("/api/surplus/me/capital").getString("shares")));
    for (String member : List.of("cydofal-u001", "cydofal-s001", "cydofal-c001")) {
      JsonObject ballot = owner(member).array("/api/surplus/me/ballots").getFirst().asJsonObject();
      assertTrue(
          List.of("called", "open").contains(ballot.getString("state")), () -> member + ballot);
    }
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          List.of("19 18 2"),
          all.rows(
              "select concat_ws(' ', b.roll_size, (select count(*) from surplus.ballot_consent c"
                  + " where c.ballot_id = b.id), (select count(*) from register.account a where"
                  + " a.employer_id = b.employer_id and 'board' = any(a.roles)))"
                  + " from surplus.ballot b join register.employer e on e.id = b.employer_id"
                  + " where e.name = 'Cydofal Ogwen Limited'"));
    }
  }

  private static Api owner(String key) throws IOException {
    String[] login =
        Files.readAllLines(product.data().resolve("demo/logins.tsv")).stream()
            .map(line -> line.split("\t", -1))
            .filter(parts -> parts[0].equals(key))
            .findFirst()
            .orElseThrow();
    assertFalse(login[5].isEmpty(), key + " says what to look at");
    return product.api().as(login[2], login[3]);
  }

  @Test
  void everyPayslipAndEveryStatementLiesThereAsAPdf() throws IOException {
    assertPdfs("payslips", 48);
    assertPdfs("dividends", 41);
  }

  private static void assertPdfs(String folder, int count) throws IOException {
    List<Path> papers = files(product.data().resolve("demo/papers").resolve(folder));
    assertEquals(count, papers.size(), folder);
    for (Path paper : papers) {
      byte[] content = Files.readAllBytes(paper);
      String text = new String(content, StandardCharsets.ISO_8859_1);
      assertTrue(text.startsWith("%PDF-"), paper.toString());
      assertTrue(text.stripTrailing().endsWith("%%EOF"), paper.toString());
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aSecondStartFindsItsDataAndPaysNobodyTwice() throws IOException {
    List<String> before = everythingPaid();
    Path data = Path.of("target", "second-start");
    Product.deleteAll(data);
    Files.createDirectories(data.resolve("demo"));
    for (String name : List.of("logins.tsv", "logins-shown")) {
      Files.copy(product.data().resolve("demo").resolve(name), data.resolve("demo").resolve(name));
    }

    CommandLine second =
        CommandLine.run(
            product.asEnvironmentOfAnotherNode(),
            "demo",
            "--exit",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(Product.freePort()));

    assertAll(
        () -> assertEquals(0, second.exit(), second.err() + second.out()),
        () -> assertEquals(before, everythingPaid()),
        () -> assertTrue(second.out().contains("finalised, 48 payslips"), second.out()),
        () -> assertFalse(second.out().contains("Working out October"), second.out()),
        () -> assertFalse(second.out().contains("shown this once"), second.out()),
        () -> assertEquals(48, files(data.resolve("demo/papers/payslips")).size()),
        () -> assertEquals(41, files(data.resolve("demo/papers/dividends")).size()));
  }

  private static List<String> everythingPaid() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      List<String> paid = new ArrayList<>();
      paid.addAll(all.rows("select id, state from pay.pay_run order by id"));
      paid.addAll(all.rows("select id, payable from pay.payslip order by id"));
      paid.addAll(all.rows("select id, pence from pay.one_off_earning order by id"));
      paid.addAll(all.rows("select id, state, hash from surplus.distribution order by id"));
      paid.addAll(all.rows("select id, amount from surplus.allocation order by id"));
      paid.addAll(all.rows("select id, amount from surplus.capital_entry order by id"));
      paid.addAll(all.rows("select count(*) from pay.visit"));
      paid.addAll(all.rows("select id from surplus.ballot order by id"));
      paid.addAll(all.rows("select count(*) from surplus.ballot_consent"));
      paid.addAll(all.rows("select count(*) from register.person"));
      paid.addAll(all.rows("select login from register.account order by login"));
      return paid;
    }
  }

  private static List<String> strings(JsonArray array, String name) {
    return array.stream().map(each -> each.asJsonObject().getString(name)).toList();
  }

  private static Money sum(JsonArray array, String name) {
    return strings(array, name).stream().map(Money::of).reduce(Money.ZERO, Money::plus);
  }
}
