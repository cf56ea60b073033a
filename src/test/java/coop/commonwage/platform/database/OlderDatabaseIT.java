package coop.commonwage.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A database that older versions filled comes to this version with every row it had, and row
 * security still answers. Each state is filled by the SQL of its name, as that version kept things.
 */
class OlderDatabaseIT {

  private static final UUID FIRST = UUID.fromString("10000000-0000-4000-8000-000000000000");
  private static final UUID SECOND = UUID.fromString("20000000-0000-4000-8000-000000000000");
  private static final UUID NOBODY = UUID.fromString("30000000-0000-4000-8000-000000000000");

  /** The newest migration of each older version; between two of them others were filled. */
  private static final List<String> VERSIONS =
      List.of("202611212359", "202611220699", "202611220899", "202611220999");

  private static final String TABLES =
      "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
          + " on n.oid = c.relnamespace where n.nspname in ('register', 'pay', 'surplus')"
          + " and c.relkind = 'r' and c.relname <> 'flyway_schema_history' order by 1";

  private static DatabaseForTests database;

  /** By what was asked of each older version, all its rows as it kept them. */
  private static final List<Map<String, List<String>>> BEFORE = new ArrayList<>();

  /** The same questions, asked of the version after it. */
  private static final List<Map<String, List<String>>> AFTER = new ArrayList<>();

  @BeforeAll
  static void bringAFilledDatabaseToThisVersion() throws IOException {
    database = DatabaseForTests.empty();
    for (String version : VERSIONS) {
      migrate(version + "?");
      database.asOwner(text(version));
      BEFORE.add(answers(questions()));
    }
    migrate("latest");
  }

  private static void migrate(String version) {
    Migrations.run(database.login(), role -> role, version);
    if (!BEFORE.isEmpty()) {
      AFTER.add(answers(BEFORE.getLast().keySet()));
    }
  }

  private static String text(String version) throws IOException {
    try (InputStream file =
        OlderDatabaseIT.class.getResourceAsStream("older/" + version + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** For each table a query of all its columns, by their names of now. */
  private static List<String> questions() {
    return database.asOwnerReading(TABLES).stream()
        .map(
            table ->
                database
                    .asOwnerReading(
                        "select 'select to_jsonb(r)::text from (select '"
                            + " || string_agg(attname, ', ' order by attnum) || ' from "
                            + table
                            + ") r order by 1' from pg_attribute where attrelid = '"
                            + table
                            + "'::regclass and attnum > 0 and not attisdropped")
                    .getFirst())
        .toList();
  }

  private static Map<String, List<String>> answers(Iterable<String> questions) {
    Map<String, List<String>> answers = new TreeMap<>();
    for (String question : questions) {
      answers.put(question, database.asOwnerReading(question));
    }
    return answers;
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void everyRowOfEachOlderVersionIsAsItWas() {
    assertEquals(VERSIONS.size(), AFTER.size());
    for (int i = 0; i < VERSIONS.size(); i++) {
      for (Map.Entry<String, List<String>> before : BEFORE.get(i).entrySet()) {
        assertEquals(
            before.getValue(),
            AFTER.get(i).get(before.getKey()),
            "filled at " + VERSIONS.get(i) + ": " + before.getKey());
      }
    }
  }

  @Test
  void everyTableOfPeopleAndSurplusHadRowsToLoseAndSoHadThoseOfTheFirstVersionOfPay() {
    assertEquals(List.of(), withoutRows(BEFORE.getFirst()));
    assertEquals(
        List.of(),
        withoutRows(BEFORE.getLast()).stream()
            .filter(question -> !question.contains(" from pay."))
            .toList());
  }

  private static List<String> withoutRows(Map<String, List<String>> answers) {
    return answers.keySet().stream().filter(question -> answers.get(question).isEmpty()).toList();
  }

  @Test
  void whatLaterVersionsKeepBesideItIsWorkedOutOfIt() {
    // the form of the latest year that stands, from its first day, as two confirmed it
    assertEquals(
        List.of("uk-coop-society 2022-04-01 confirmed"),
        read(
            "select c.form || ' ' || c.from_day || ' ' || d.outcome from surplus.legal_form_change"
                + " c join surplus.legal_form_decision d on d.change_id = c.id where c.proposed_by"
                + " = 'migration'"));
    assertEquals(
        read(
            "select distribution_id || ' ' || sum(amount) || ' ' || sum(share_interest)"
                + " from surplus.allocation group by distribution_id order by 1"),
        read(
            "select distribution_id || ' ' || sum(shared) || ' ' || sum(interest)"
                + " from surplus.allocation_sum group by distribution_id order by 1"));
    assertEquals(
        List.of("M5", "M6", "W1", "W2", "W3", "W4", "W9"),
        read(
            "select p.payroll_id from surplus.capital_holder h"
                + " join register.person p on p.id = h.person_id order by 1"));
    assertEquals(
        List.of("account 2023", "account 2024", "account 2025", "shares 2024", "shares 2025"),
        read(
            "select distinct holding || ' ' || tranche_year from surplus.capital_entry order by"
                + " 1"));
    assertEquals(
        List.of("let-go paid-in-cash 15000", "paid-back paid-in-cash"),
        read("select concat_ws(' ', how, kind, paid) from surplus.recovery order by 1"));
    assertEquals(
        List.of("bonus/", "dividend/0d000000-0000-4000-8000-000000000001/"),
        read("select distinct source from pay.one_off_earning order by 1"));
    assertEquals(List.of("2024-04-10"), read("select distinct code_from::text from pay.standing"));
  }

  @Test
  void theAccountsSumToWhatTheyDid() {
    assertEquals(
        List.of("W1 24000", "W2 24900", "W3 14000", "W4 0", "M5 0", "M6 20500", "W9 36000"),
        read(
            "select p.payroll_id || ' ' || sum(e.amount) from surplus.capital_entry e"
                + " join register.person p on p.id = e.person_id group by p.payroll_id"
                + " order by right(p.payroll_id, 1)"));
    assertEquals(List.of("5500"), read("select sum(amount) from surplus.care_entry"));
    assertEquals(List.of("100"), read("select sum(amount) from surplus.carried_entry"));
    assertEquals(List.of("0"), read("select sum(c.amount) - 6500 from surplus.funder_claim c"));
  }

  @Test
  void rowSecurityIsForcedOnEveryTableAndAnswersEachEmployerWithItsOwnRows() {
    assertEquals(
        List.of(),
        read(
            "select c.oid::regclass::text from pg_class c join pg_namespace n"
                + " on n.oid = c.relnamespace where n.nspname in ('register', 'pay', 'surplus')"
                + " and c.relkind = 'r' and c.relname <> 'flyway_schema_history'"
                + " and not (c.relrowsecurity and c.relforcerowsecurity)"));
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (String half : List.of("register", "pay", "surplus")) {
      for (String table : readableBy(half)) {
        for (UUID employer : List.of(FIRST, SECOND, NOBODY)) {
          String rows = "select count(*) from " + table;
          String own = read(rows + " where employer_id = '" + employer + "'").getFirst();
          String shown = asked(half, employer, rows);
          seen += Integer.parseInt(shown);
          if (!shown.equals(own)) {
            wrong.add(half + " of " + employer + " sees " + shown + " of " + own + " in " + table);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 400, seen + " rows only");
  }

  private static List<String> readableBy(String half) {
    String role = Migrations.role(half);
    return read(
        "select t from ("
            + TABLES.replace("order by 1", "")
            + ") as tables (t) where has_any_column_privilege('"
            + role
            + "', t, 'select') order by 1");
  }

  @Test
  void whatWasPaidThenCanComeBackNowAndOnlyOnce() {
    String returned =
        "insert into surplus.bank_return (batch_id, entry_id, employer_id, returned_on, reason,"
            + " evidence, recorded_at, recorded_by) select batch_id, entry_id, employer_id,"
            + " '2024-10-04', 'closed', 'statement', '2024-10-05', 'treasurer'"
            + " from surplus.bank_payment where kind = 'redeemed' returning 1";
    assertEquals("1", asked("surplus", FIRST, returned));
    assertEquals(
        List.of("care-credit-paid", "care-credit-paid", "redeemed"),
        read("select kind from surplus.bank_payment where cancelled order by 1"));
    assertThrows(TransactionFailed.class, () -> asked("surplus", FIRST, returned));
  }

  private static List<String> read(String query) {
    return database.asOwnerReading(query);
  }

  /** The first column of the first row that half's role gets for an employer. */
  private static String asked(String half, UUID employer, String statement) {
    HalfForTests role = database.half(half);
    return role.transactions().in(employer, () -> first(role, statement));
  }

  private static String first(HalfForTests role, String sql) throws SQLException {
    try (Connection connection = role.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
