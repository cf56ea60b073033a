package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls in the database itself, which stand even when the application forgets something. */
class DatabaseWallsIT {

  private static final String PERMISSION_DENIED = "42501";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHECK_VIOLATION = "23514";
  private static final String INTEGRITY_VIOLATION = "23000";

  private static final List<String> ROLES =
      List.of("commonwage_register", "commonwage_pay", "commonwage_surplus");

  private static Product product;
  private static String demo;
  private static String stranger;

  @BeforeAll
  static void takeInTwoCooperatives() {
    product = Product.shared();
    stranger = Strangers.on(product).employerId();
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      demo =
          all.value(
              "select employer_id from register.login_directory"
                  + " where login = 'worker@gofal.example'");
    }
  }

  @Test
  void everyBusinessTableIsBoundToItsEmployerByPolicyAlsoForItsOwner() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      List<String> tables = businessTables(all);
      assertTrue(tables.size() > 30, tables.toString());
      assertEquals(
          List.of(),
          all.rows(
              "select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                  + " where n.nspname in ('register', 'pay', 'surplus') and c.relkind in ('r', 'p')"
                  + " and c.relname <> 'flyway_schema_history' and not (c.relrowsecurity"
                  + " and c.relforcerowsecurity and exists (select 1 from pg_attribute a where"
                  + " a.attrelid = c.oid and a.attname = 'employer_id' and a.attnotnull)"
                  + " and exists (select 1 from pg_policies p where p.schemaname = n.nspname"
                  + " and p.tablename = c.relname and p.cmd = 'ALL' and p.roles = '{public}'"
                  + " and p.qual = '(employer_id = register.current_employer())'"
                  + " and p.with_check = p.qual))"));
    }
  }

  @Test
  void onlyFourPoliciesShowMoreThanTheOwnEmployer() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          List.of(
              "pay.calendar_link SELECT {commonwage_pay}"
                  + " (token_hash = current_setting('commonwage.calendar'::text, true))",
              "register.employer SELECT {commonwage_scheduler} true",
              "register.login_directory SELECT {commonwage_register}"
                  + " (login = current_setting('commonwage.login'::text, true))",
              "register.login_session ALL {commonwage_register}"
                  + " (token_hash = current_setting('commonwage.session'::text, true))"),
          all.rows(
              "select schemaname || '.' || tablename, cmd, roles, qual from pg_policies"
                  + " where policyname <> 'own_employer' order by 1"));
    }
  }

  @Test
  void thePayRoleIsRefusedOnEveryTableOfSurplusAndTheSurplusRoleOnEveryTableOfPay() {
    assertEquals(List.of(), notRefused("commonwage_pay", "surplus"));
    assertEquals(List.of(), notRefused("commonwage_surplus", "pay"));
  }

  private static List<String> notRefused(String role, String schema) {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product);
        DatabaseSession session = DatabaseSession.as(product, role).forEmployer(demo)) {
      List<String> tables =
          businessTables(all).stream().filter(table -> table.startsWith(schema + ".")).toList();
      assertTrue(tables.size() >= 10, tables.toString());
      return tables.stream()
          .filter(
              table ->
                  !session.refusal("select 1 from " + table).equals(PERMISSION_DENIED)
                      || !session.refusal("delete from " + table).equals(PERMISSION_DENIED))
          .toList();
    }
  }

  @Test
  void aRoleEntersItsOwnSchemaAndTheRegisterAndNoOther() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          List.of(
              "commonwage_pay pay",
              "commonwage_pay register",
              "commonwage_register register",
              "commonwage_scheduler register",
              "commonwage_scheduler scheduler",
              "commonwage_surplus register",
              "commonwage_surplus surplus"),
          all.rows(
              "select r.rolname, n.nspname from pg_roles r, pg_namespace n"
                  + " where r.rolname like 'commonwage\\_%' and r.rolcanlogin"
                  + " and n.nspname in ('register', 'pay', 'surplus', 'scheduler', 'public')"
                  + " and has_schema_privilege(r.oid, n.oid, 'usage') order by 1, 2"));
    }
  }

  @Test
  void aQueryThatForgetsTheEmployerReturnsNothing() {
    List<String> seen = new ArrayList<>();
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      for (String role : ROLES) {
        try (DatabaseSession session = DatabaseSession.as(product, role)) {
          for (String table : tablesReadableBy(all, role)) {
            if (session.number("select count(*) from " + table) != 0) {
              seen.add(role + " sees " + table);
            }
          }
        }
      }
      assertTrue(all.number("select count(*) from pay.payslip") >= 48);
    }
    assertEquals(List.of(), seen);
  }

  @Test
  void anEmployerThatDoesNotExistSeesNothingAndNonsenseIsRefused() {
    try (DatabaseSession pay = DatabaseSession.as(product, "commonwage_pay")) {
      pay.forEmployer("00000000-0000-0000-0000-000000000000");
      assertEquals(0, pay.number("select count(*) from pay.payslip"));
      pay.forEmployer("' or true --");
      assertEquals("22P02", pay.refusal("select count(*) from pay.payslip"));
    }
  }

  @Test
  void anotherEmployersRowsCannotBeReadChangedRemovedOrAddedTo() {
    List<String> breaches = new ArrayList<>();
    int tried = 0;
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      for (String role : ROLES) {
        try (DatabaseSession session = DatabaseSession.as(product, role).forEmployer(stranger)) {
          for (String table : tablesReadableBy(all, role)) {
            tried += tryEverything(all, session, role, table, breaches);
          }
        }
      }
    }
    assertEquals(List.of(), breaches);
    assertTrue(tried > 60, tried + " attempts only");
  }

  private static int tryEverything(
      DatabaseSession all,
      DatabaseSession session,
      String role,
      String table,
      List<String> breaches) {
    int tried = 1;
    if (session.number("select count(*) from " + table + " where employer_id = ?", demo) != 0) {
      breaches.add(role + " reads " + table);
    }
    for (String column : columnsWith(all, role, table, "UPDATE")) {
      tried++;
      String update = "update %s set %s = %s where employer_id = ?";
      if (session.change(update.formatted(table, column, column), demo) != 0) {
        breaches.add(role + " updates " + table);
      }
    }
    if (hasPrivilege(all, role, table, "DELETE")) {
      tried++;
      if (session.change("delete from " + table + " where employer_id = ?", demo) != 0) {
        breaches.add(role + " deletes from " + table);
      }
    }
    List<String> rowOfDemo =
        all.rows("select to_jsonb(t) from " + table + " t where employer_id = ? limit 1", demo);
    if (hasPrivilege(all, role, table, "INSERT") && !rowOfDemo.isEmpty()) {
      tried++;
      String columns = String.join(", ", columnsToInsert(all, table));
      String refusal =
          session.refusal(
              "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
                  .formatted(table, columns, columns, table),
              rowOfDemo.getFirst());
      if (!refusal.equals(PERMISSION_DENIED)) {
        breaches.add(role + " inserting into " + table + ": " + refusal);
      }
    }
    return tried;
  }

  @Test
  void whatMayEverBeChangedOrRemovedIsThisShortList() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          """
          pay DELETE pay.import_part
          pay DELETE pay.pay_run_exception
          pay DELETE pay.payslip_draft
          pay DELETE pay.worked_day
          pay UPDATE pay.calendar_link(ended_at)
          pay UPDATE pay.contract(acknowledged_at)
          pay UPDATE pay.employment(leave_date)
          pay UPDATE pay.import_preview(ended_at,ended_by,file_id,state)
          pay UPDATE pay.imported_file(rows)
          pay UPDATE pay.job(done,message,state,touched_at)
          pay UPDATE pay.one_off_earning(pay_run_id,payslip_id,withdrawn_at,withdrawn_why)
          pay UPDATE pay.pay_run(approver,preparer,state)
          pay UPDATE pay.pay_run_slice(done)
          pay UPDATE pay.time_entry(pay_run_id,payslip_id,recount_payslip_id,recount_run_id,\
          superseded_at)
          pay UPDATE pay.time_reminder(settled_at)
          pay UPDATE pay.visit(pay_run_id,payslip_id,recount_payslip_id,recount_run_id,\
          superseded_at)
          pay UPDATE pay.worked_day(contact_minutes,day,employer_id,employment_id,findings,\
          miles_tenths,minimum_wage_minutes,other_minutes,segments,sleep_ins,travel_minutes,\
          unpaid_gap_minutes,waiting_minutes,working_time_minutes)
          pay UPDATE register.audit_head(employer_id,hash,sequence)
          register DELETE register.login_session
          register UPDATE register.account(display_name,employer_id,failures,id,locked_until,login,\
          password_hash,person_id,roles)
          register UPDATE register.audit_head(employer_id,hash,sequence)
          register UPDATE register.login_session(account_id,employer_id,expires_at,last_seen_at,\
          token_hash)
          surplus UPDATE register.audit_head(employer_id,hash,sequence)
          surplus UPDATE surplus.ballot_box(sealed)
          surplus UPDATE surplus.bank_payment(cancelled)
          surplus UPDATE surplus.capital_action(approved_at,approved_by,approver,carried_out_at,\
          state)
          surplus UPDATE surplus.distribution(adopter,hash,proposer,reversed_by,state)
          surplus UPDATE surplus.membership(until)
          """
              .strip(),
          String.join("\n", changeGrants(all)));
    }
  }

  private static List<String> changeGrants(DatabaseSession all) {
    return all.rows(
        """
        select * from (
          select substr(r.rolname, 12), 'UPDATE', c.oid::regclass || '(' ||
              string_agg(a.attname, ',' order by a.attname) || ')' as what
            from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where r.rolname in ('commonwage_register', 'commonwage_pay', 'commonwage_surplus')
              and n.nspname in ('register', 'pay', 'surplus') and c.relkind = 'r'
              and has_column_privilege(r.oid, c.oid, a.attnum, 'update')
            group by 1, 2, c.oid
          union all
          select substr(r.rolname, 12), p, c.oid::regclass::text
            from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
              unnest(array['DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) p
            where r.rolname in ('commonwage_register', 'commonwage_pay', 'commonwage_surplus')
              and n.nspname in ('register', 'pay', 'surplus') and c.relkind = 'r'
              and has_table_privilege(r.oid, c.oid, p)) g
        order by 1, 2, 3
        """);
  }

  @Test
  void whatIsFinalCannotBeChangedOrRemovedByItsOwnEmployerEither() {
    String[][] facts = {
      {"commonwage_pay", "pay.payslip", "payable = payable + 1"},
      {"commonwage_pay", "pay.pay_run_event", "actor = 'nobody'"},
      {"commonwage_pay", "pay.rule_set", "texts = '{}'"},
      {"commonwage_pay", "pay.imported_file", "imported_by = 'nobody'"},
      {"commonwage_pay", "pay.contract", "hourly_rate = 99"},
      {"commonwage_pay", "register.audit_entry", "actor = 'nobody'"},
      {"commonwage_register", "register.audit_entry", "actor = 'nobody'"},
      {"commonwage_surplus", "register.audit_entry", "actor = 'nobody'"},
      {"commonwage_surplus", "surplus.labour_record", "minutes = minutes + 1"},
      {"commonwage_surplus", "surplus.labour_year", "closed_by = 'nobody'"},
      {"commonwage_surplus", "surplus.distribution", "declared_surplus = 1"},
      {"commonwage_surplus", "surplus.distribution_line", "amount = amount + 1"},
      {"commonwage_surplus", "surplus.allocation", "amount = amount + 1"},
      {"commonwage_surplus", "surplus.resolution", "votes_for = 0"},
      {"commonwage_surplus", "surplus.capital_entry", "amount = amount + 1"},
      {"commonwage_surplus", "surplus.handover", "amount = 0"},
    };
    List<String> breaches = new ArrayList<>();
    for (String[] fact : facts) {
      try (DatabaseSession session = DatabaseSession.as(product, fact[0]).forEmployer(demo)) {
        assertTrue(session.number("select count(*) from " + fact[1]) > 0, fact[1] + " is empty");
        String update = session.refusal("update " + fact[1] + " set " + fact[2]);
        String delete = session.refusal("delete from " + fact[1]);
        if (!update.equals(PERMISSION_DENIED) || !delete.equals(PERMISSION_DENIED)) {
          breaches.add(String.join(" ", fact) + ": " + update + ", " + delete);
        }
      }
    }
    assertEquals(List.of(), breaches);
  }

  @Test
  void aFinalisedRunAndAPostedDistributionKeepTheirState() {
    try (DatabaseSession pay = DatabaseSession.as(product, "commonwage_pay").forEmployer(demo);
        DatabaseSession surplus =
            DatabaseSession.as(product, "commonwage_surplus").forEmployer(demo)) {
      assertAll(
          () ->
              assertEquals(
                  INTEGRITY_VIOLATION,
                  pay.refusal(
                      "update pay.pay_run set state = 'open', preparer = null, approver = null"
                          + " where state = 'finalised'")),
          () ->
              assertEquals(
                  CHECK_VIOLATION,
                  surplus.refusal(
                      "update surplus.distribution set state = 'adopted' where state = 'posted'")),
          () ->
              assertEquals(
                  CHECK_VIOLATION,
                  surplus.refusal(
                      "insert into surplus.allocation select gen_random_uuid(), employer_id,"
                          + " distribution_id, gen_random_uuid(), 'W9999', 'Ghost', member_class,"
                          + " 0, 1, 1, 0, 0, false, false from surplus.allocation limit 1")));
    }
  }

  @Test
  void theApplicationsRolesOwnNothingCanMakeNothingAndBypassNothing() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          List.of(),
          all.rows(
              "select rolname from pg_roles where rolname like 'commonwage\\_%' and rolcanlogin"
                  + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                  + " or rolreplication)"));
      assertEquals(
          List.of(),
          all.rows(
              "select o.kind, o.name from (select 'relation' kind, relname::text name, relowner"
                  + " owner from pg_class union all select 'schema', nspname, nspowner"
                  + " from pg_namespace union all select 'function', proname, proowner from pg_proc"
                  + " union all select 'database', datname, datdba from pg_database) o"
                  + " join pg_roles r on r.oid = o.owner where r.rolcanlogin"
                  + " and r.rolname like 'commonwage\\_%'"));
      assertEquals(
          List.of(),
          all.rows(
              "select member::regrole, roleid::regrole from pg_auth_members"
                  + " where member::regrole::text like 'commonwage\\_%'"));
    }
    for (String role :
        List.of(
            "commonwage_register",
            "commonwage_pay",
            "commonwage_surplus",
            "commonwage_scheduler")) {
      try (DatabaseSession session = DatabaseSession.as(product, role)) {
        for (String schema : List.of("register", "pay", "surplus", "scheduler", "public")) {
          assertEquals(
              PERMISSION_DENIED,
              session.refusal("create table " + schema + ".mine (id int)"),
              role + " in " + schema);
        }
        assertEquals(PERMISSION_DENIED, session.refusal("create schema mine"), role);
        assertEquals(PERMISSION_DENIED, session.refusal("set role commonwage_owner"), role);
      }
    }
  }

  @Test
  void nobodyCanBePaidTwiceForTheSameRun() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      String columns =
          String.join(
              ", ",
              columnsToInsert(all, "pay.payslip").stream().filter(c -> !c.equals("id")).toList());
      try (DatabaseSession pay = DatabaseSession.as(product, "commonwage_pay").forEmployer(demo)) {
        assertEquals(
            UNIQUE_VIOLATION,
            pay.refusal(
                "insert into pay.payslip (id, %s) select gen_random_uuid(), %s from pay.payslip"
                        .formatted(columns, columns)
                    + " limit 1"));
      }
    }
  }

  @Test
  void aVisitOrAnEarningThatWasPaidCannotBePaidAgain() {
    try (DatabaseSession pay = DatabaseSession.as(product, "commonwage_pay").forEmployer(demo)) {
      assertTrue(pay.number("select count(*) from pay.visit where payslip_id is not null") > 5000);
      assertTrue(pay.number("select count(*) from pay.one_off_earning") > 0);
      String paidOneOff =
          "insert into pay.one_off_earning (id, employer_id, employment_id, code, pence, reference,"
              + " added_at, pay_run_id, payslip_id) select gen_random_uuid(), employer_id,"
              + " employment_id, 'bonus', 100, 'bonus/1', finalised_at, pay_run_id, id"
              + " from pay.payslip limit 1";
      assertAll(
          () ->
              assertEquals(
                  INTEGRITY_VIOLATION,
                  pay.refusal(
                      "update pay.visit set payslip_id = null where payslip_id is not null")),
          () ->
              assertEquals(
                  INTEGRITY_VIOLATION,
                  pay.refusal(
                      "update pay.visit set pay_run_id = null where payslip_id is not null")),
          () ->
              assertEquals(
                  INTEGRITY_VIOLATION,
                  pay.refusal("update pay.imported_file set rows = 0 where rows > 0")),
          () ->
              assertEquals(
                  UNIQUE_VIOLATION,
                  pay.refusal(
                      "insert into pay.visit (id, employer_id, employment_id, file_id, visit_ref,"
                          + " planned_start, planned_end, status, second_carer, service_type,"
                          + " miles_tenths, travel_minutes, work_day) select gen_random_uuid(),"
                          + " employer_id, employment_id, file_id, visit_ref, planned_start,"
                          + " planned_end, status, second_carer, service_type, miles_tenths,"
                          + " travel_minutes, work_day from pay.visit limit 1")),
          () ->
              assertEquals(
                  UNIQUE_VIOLATION,
                  pay.refusal(
                      "insert into pay.one_off_earning (id, employer_id, employment_id, code,"
                          + " pence, reference, added_at) select gen_random_uuid(), employer_id,"
                          + " employment_id, code, pence, reference, added_at"
                          + " from pay.one_off_earning limit 1")),
          () ->
              assertEquals(
                  INTEGRITY_VIOLATION,
                  pay.refusal(
                      paidOneOff
                          + "; update pay.one_off_earning set payslip_id = null"
                          + " where reference = 'bonus/1'")));
    }
  }

  @Test
  void thePreparerOfARunCannotBeItsApproverNorTheProposerTheAdopter() {
    try (DatabaseSession pay = DatabaseSession.as(product, "commonwage_pay").forEmployer(demo);
        DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          CHECK_VIOLATION,
          pay.refusal(
              "insert into pay.pay_run (id, employer_id, pay_frequency, first_day, last_day,"
                  + " pay_date, state, preparer, approver) select gen_random_uuid(), employer_id,"
                  + " 'weekly', '2030-01-07', '2030-01-13', '2030-01-18', 'approved', preparer,"
                  + " preparer from pay.pay_run where state = 'finalised'"));
      assertEquals(
          1,
          all.number(
              "select count(*) from pg_constraint where conname = 'proposer_is_not_adopter'"
                  + " and conrelid = 'surplus.distribution'::regclass and convalidated"));
    }
  }

  private static List<String> businessTables(DatabaseSession all) {
    return all.rows(
        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
            + " on n.oid = c.relnamespace where n.nspname in ('register', 'pay', 'surplus')"
            + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' order by 1");
  }

  private static List<String> tablesReadableBy(DatabaseSession all, String role) {
    return businessTables(all).stream()
        .filter(table -> !columnsWith(all, role, table, "SELECT").isEmpty())
        .toList();
  }

  private static List<String> columnsWith(
      DatabaseSession all, String role, String table, String privilege) {
    return all.rows(
        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
            + " and not attisdropped and has_column_privilege(?, attrelid, attnum, ?)",
        table,
        role,
        privilege);
  }

  private static List<String> columnsToInsert(DatabaseSession all, String table) {
    return all.rows(
        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
            + " and not attisdropped and attgenerated = ''",
        table);
  }

  private static boolean hasPrivilege(
      DatabaseSession all, String role, String table, String privilege) {
    return all.value("select has_table_privilege(?, ?, ?)", role, table, privilege).equals("t");
  }
}
