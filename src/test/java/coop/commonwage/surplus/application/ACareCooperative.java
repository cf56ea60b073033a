package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.store.SqlMemberships;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** A co-operative of people who work and people who use care, on a real database. */
final class ACareCooperative {

  final UUID employer = UUID.randomUUID();
  final Caller treasurer = new Somebody("pat", UUID.randomUUID(), employer, Set.of(Role.TREASURER));
  final Caller board = new Somebody("bea", UUID.randomUUID(), employer, Set.of(Role.BOARD));
  final Clock clock = () -> Instant.parse("2026-07-01T12:00:00Z");
  final DataSource source;
  final EmployerTransactions transactions;
  final AuditTrail audit;
  private final DatabaseForTests database;
  private final SqlMemberships memberships;

  ACareCooperative(DatabaseForTests database) {
    this.database = database;
    HalfForTests surplus = database.half("surplus");
    this.source = surplus.dataSource();
    this.transactions = surplus.transactions();
    this.audit = new AuditTrail(new AuditRows(source), clock);
    this.memberships = new SqlMemberships(source);
    database.asOwner(
        ("insert into register.employer"
                + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
                + " values ('%1$s', 'Care %1$s', 'Lane 1', 'LL1 1AA',"
                + " 'uk-multi-stakeholder-somerset', 'wales', now())")
            .formatted(employer));
  }

  UUID person(String payrollId, String forename) {
    UUID person = UUID.randomUUID();
    database.asOwner(
        ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
                + " date_of_birth, gender, address, postcode, email, taken_on_at)"
                + " values ('%s', '%s', '%s', '%s', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA',"
                + " '', now())")
            .formatted(person, employer, payrollId, forename));
    return person;
  }

  void asTreasurer(UUID person, RecordMembership.Change change) {
    record(treasurer, person, change);
  }

  void asBoard(UUID person, RecordMembership.Change change) {
    record(board, person, change);
  }

  private void record(Caller by, UUID person, RecordMembership.Change change) {
    new RecordMembership(transactions, by, memberships, audit, clock).record(person, change);
  }

  ImportMembers.Imported imports(String csv) {
    return new ImportMembers(transactions, treasurer, memberships, audit, clock)
        .from(csv.getBytes(StandardCharsets.UTF_8));
  }

  void adds(Membership membership) {
    transactions.run(employer, () -> memberships.add(List.of(membership), clock.instant()));
  }

  List<Membership> memberships() {
    return transactions.in(employer, memberships::all);
  }

  ReadMembers read() {
    return new ReadMembers(transactions, treasurer, memberships, clock);
  }

  /** What the audit trail says was done. */
  List<String> audited() {
    return transactions.in(
        employer,
        () ->
            new Sql(source)
                .list(
                    "select action from register.audit_entry order by sequence",
                    row -> row.getString("action")));
  }

  /** Runs a statement as the program's own role, for this co-operative. */
  void sql(String statement) {
    transactions.run(employer, () -> new Sql(source).run(statement));
  }

  record Somebody(String login, UUID accountId, UUID employerId, Set<String> roles)
      implements Caller {

    @Override
    public boolean isLoggedIn() {
      return true;
    }

    @Override
    public String displayName() {
      return login;
    }

    @Override
    public Optional<UUID> personId() {
      return Optional.empty();
    }
  }
}
