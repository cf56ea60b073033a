package coop.commonwage.people.store;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Payee;
import coop.commonwage.people.application.Payees;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Payees in the register, their accounts sealed and bound to their rows. */
@Dependent
public class SqlPayees implements Payees {

  private static final String PAYEES =
      "select y.*, d.outcome, d.decided_at, d.decided_by, d.decider, p.payroll_id,"
          + " p.forename || ' ' || p.surname as person, e.number as ending, e.reason, e.asked_at,"
          + " e.asked_by, e.asker, x.outcome as end_outcome, x.decided_at as end_at,"
          + " x.decided_by as end_by, x.decider as end_decider from register.payee y"
          + " join register.person p on p.id = y.person_id"
          + " left join register.payee_decision d on d.payee_id = y.id"
          + " left join lateral (select * from register.payee_ending e where e.payee_id = y.id"
          + " order by e.number desc limit 1) e on true"
          + " left join register.payee_ending_decision x on x.ending = e.number";

  /** Whoever was confirmed last for the estates of some, unless that was ended. */
  private static final String ACT =
      "select n.id from (select distinct on (e.person_id) e.id, e.person_id from register.payee e"
          + " join register.payee_decision x on x.payee_id = e.id"
          + " where e.person_id = any (?) and e.capacity <> 'own' and x.outcome = 'confirmed'"
          + " order by e.person_id, x.number desc) n where not exists (select"
          + " from register.payee_ending a join register.payee_ending_decision b"
          + " on b.ending = a.number where a.payee_id = n.id and b.outcome = 'confirmed')";

  private final Sql sql;
  private final Secrets secrets;

  @Inject
  public SqlPayees(@Half("register") DataSource database, Secrets secrets) {
    this.sql = new Sql(database);
    this.secrets = secrets;
  }

  @Override
  public void hold() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('payees/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public void add(Payee payee) {
    sql.run(
        "insert into register.payee (id, employer_id, person_id, capacity, name, evidence,"
            + " sort_code, account_number, recorded_at, recorded_by, recorder)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        payee.id(),
        payee.personId(),
        payee.capacity().word(),
        payee.name(),
        payee.evidence(),
        seal(payee.id(), "sort_code", payee.account().sortCode()),
        seal(payee.id(), "account_number", payee.account().accountNumber()),
        payee.recordedAt(),
        payee.recordedBy(),
        payee.recorder());
  }

  @Override
  public Optional<Payee> find(UUID id) {
    return sql.first(PAYEES + " where y.id = ?", this::payee, id);
  }

  @Override
  public void decide(Payee payee, Payee.Decision decision) {
    sql.run(
        "insert into register.payee_decision (payee_id, employer_id, recorder, outcome, decider,"
            + " decided_at, decided_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        payee.id(),
        payee.recorder(),
        decision.confirmed() ? "confirmed" : "withdrawn",
        decision.decider(),
        decision.at(),
        decision.by());
    if (decision.confirmed() && !payee.capacity().isForEstate()) {
      becomesOwn(payee, decision.at());
    }
  }

  private void becomesOwn(Payee payee, Instant at) {
    UUID id = NewId.at(at);
    sql.run(
        "insert into register.bank_account (id, employer_id, person_id, sort_code, account_number,"
            + " recorded_at) values (?, register.current_employer(), ?, ?, ?, ?)",
        id,
        payee.personId(),
        seal(id, "sort_code", payee.account().sortCode()),
        seal(id, "account_number", payee.account().accountNumber()),
        at);
  }

  @Override
  public List<Named> list(int from, int most) {
    return sql.list(
        PAYEES
            + " order by (d.payee_id is not null and (e.number is null or x.ending is not null)),"
            + " d.number desc nulls first, y.recorded_at, y.id limit ? offset ?",
        row -> new Named(row.getString("payroll_id"), row.getString("person"), payee(row)),
        most,
        from);
  }

  @Override
  public int count() {
    return sql.first("select count(*) as payees from register.payee", row -> row.getInt("payees"))
        .orElseThrow();
  }

  @Override
  public Map<UUID, Payee> ofEstates(Collection<UUID> persons) {
    return sql
        .list(
            PAYEES + " where y.id in (" + ACT + ")",
            this::payee,
            (Object) persons.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Payee::personId, Function.identity()));
  }

  @Override
  public Set<UUID> withEstatePayee(Collection<UUID> persons) {
    return Set.copyOf(
        sql.list(
            "select person_id from register.payee where id in (" + ACT + ")",
            row -> Sql.uuid(row, "person_id"),
            (Object) persons.toArray(UUID[]::new)));
  }

  @Override
  public Map<UUID, BankAccount> accounts(Collection<UUID> ids) {
    return sql
        .list(PAYEES + " where y.id = any (?)", this::payee, (Object) ids.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Payee::id, Payee::account));
  }

  @Override
  public void askToEnd(Payee payee, Payee.Ending asked) {
    sql.run(
        "insert into register.payee_ending (employer_id, payee_id, reason, asked_at, asked_by,"
            + " asker) values (register.current_employer(), ?, ?, ?, ?, ?)",
        payee.id(),
        asked.reason(),
        asked.askedAt(),
        asked.askedBy(),
        asked.asker());
  }

  @Override
  public void decideEnding(Payee payee, Payee.Decision decision) {
    sql.run(
        "insert into register.payee_ending_decision (ending, employer_id, asker, outcome, decider,"
            + " decided_at, decided_by) select e.number, e.employer_id, e.asker, ?, ?, ?, ?"
            + " from register.payee_ending e where e.payee_id = ? order by e.number desc limit 1",
        decision.confirmed() ? "confirmed" : "withdrawn",
        decision.decider(),
        decision.at(),
        decision.by(),
        payee.id());
  }

  private static Optional<Payee.Ending> ending(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    if (reason == null) {
      return Optional.empty();
    }
    String outcome = row.getString("end_outcome");
    return Optional.of(
        new Payee.Ending(
            reason,
            Sql.instant(row, "asked_at"),
            row.getString("asked_by"),
            Sql.uuid(row, "asker"),
            outcome == null
                ? Optional.empty()
                : Optional.of(
                    new Payee.Decision(
                        outcome.equals("confirmed"),
                        Sql.instant(row, "end_at"),
                        row.getString("end_by"),
                        Sql.uuid(row, "end_decider")))));
  }

  private Payee payee(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    String outcome = row.getString("outcome");
    return new Payee(
        id,
        Sql.uuid(row, "person_id"),
        Payee.Capacity.ofWord(row.getString("capacity")).orElseThrow(),
        row.getString("name"),
        new BankAccount(open(row, id, "sort_code"), open(row, id, "account_number")),
        row.getString("evidence"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        Sql.uuid(row, "recorder"),
        outcome == null
            ? Optional.empty()
            : Optional.of(
                new Payee.Decision(
                    outcome.equals("confirmed"),
                    Sql.instant(row, "decided_at"),
                    row.getString("decided_by"),
                    Sql.uuid(row, "decider"))),
        ending(row));
  }

  private byte[] seal(UUID id, String column, String plain) {
    return secrets.seal(plain, context(id, column));
  }

  private String open(ResultSet row, UUID id, String column) throws SQLException {
    return secrets.open(row.getBytes(column), context(id, column));
  }

  private static String context(UUID id, String column) {
    return "register/" + column + "/" + id;
  }
}
