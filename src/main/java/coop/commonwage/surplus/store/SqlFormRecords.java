package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FormRecords;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.MembersDecision;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The employer's legal form and employee ownership on record; all of it is written once. */
@Dependent
public class SqlFormRecords implements FormRecords {

  private final Sql sql;

  @Inject
  public SqlFormRecords(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public String on(LocalDate day) {
    return sql.first("select surplus.legal_form_on(?) as form", row -> row.getString("form"), day)
        .orElseThrow();
  }

  @Override
  public FormHistory history() {
    List<FormChange> changes =
        sql.list(
            "select c.*, d.outcome, d.decided_at, d.decided_by from surplus.legal_form_change c"
                + " left join surplus.legal_form_decision d on d.change_id = c.id"
                + " order by c.number",
            SqlFormRecords::change);
    return sql.first(
            "select legal_form, taken_in_at from register.employer"
                + " where id = register.current_employer()",
            row ->
                new FormHistory(
                    row.getString("legal_form"), Sql.instant(row, "taken_in_at"), changes))
        .orElseThrow();
  }

  private static FormChange change(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new FormChange(
        Sql.uuid(row, "id"),
        row.getString("form"),
        Sql.date(row, "from_day"),
        row.getString("reason"),
        row.getString("registration"),
        grounds(row),
        Sql.instant(row, "proposed_at"),
        row.getString("proposed_by"),
        Sql.uuid(row, "proposer"),
        outcome == null
            ? Optional.empty()
            : Optional.of(
                new FormChange.Decision(
                    FormChange.Outcome.ofWord(outcome),
                    Sql.instant(row, "decided_at"),
                    row.getString("decided_by"))));
  }

  private static Optional<FormGrounds> grounds(ResultSet row) throws SQLException {
    LocalDate registered = Sql.date(row, "registered_on");
    return registered == null
        ? Optional.empty()
        : Optional.of(new FormGrounds(registered, row.getString("evidence"), decision(row)));
  }

  private static Optional<MembersDecision> decision(ResultSet row) throws SQLException {
    LocalDate decided = Sql.date(row, "decided_on");
    return decided == null
        ? Optional.empty()
        : Optional.of(
            new MembersDecision(
                decided,
                Optional.ofNullable(Sql.date(row, "confirmed_on")),
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("entitled")));
  }

  @Override
  public void hold() {
    sql.first("select surplus.hold_legal_form()", row -> true);
  }

  @Override
  public void propose(FormChange change) {
    FormGrounds grounds = change.grounds().orElseThrow();
    Optional<MembersDecision> decision = grounds.decision();
    sql.run(
        "insert into surplus.legal_form_change (id, employer_id, form, from_day, reason,"
            + " registration, registered_on, evidence, decided_on, confirmed_on, votes_for,"
            + " votes_against, entitled, proposed_at, proposed_by, proposer)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        change.id(),
        change.form(),
        change.from(),
        change.reason(),
        change.registration(),
        grounds.registeredOn(),
        grounds.evidence(),
        decision.map(MembersDecision::on).orElse(null),
        decision.flatMap(MembersDecision::confirmedOn).orElse(null),
        decision.map(MembersDecision::votesFor).orElse(null),
        decision.map(MembersDecision::votesAgainst).orElse(null),
        decision.map(MembersDecision::entitled).orElse(null),
        change.proposedAt(),
        change.proposedBy(),
        change.proposer());
  }

  @Override
  public void decide(
      UUID changeId, FormChange.Outcome outcome, Instant at, String by, UUID decider) {
    sql.run(
        "insert into surplus.legal_form_decision"
            + " (change_id, employer_id, outcome, decided_at, decided_by, decider)"
            + " values (?, register.current_employer(), ?, ?, ?, ?)",
        changeId,
        outcome.word(),
        at,
        by,
        decider);
  }

  @Override
  public Optional<SharedYear> sharedUnderAnother(String form, LocalDate from) {
    return sql.first(
        "select y.last_day, d.form from surplus.distribution d"
            + " join surplus.labour_year y on y.id = d.labour_year_id"
            + " where d.state in ('proposed', 'adopted', 'posted') and d.reverses is null"
            + " and d.reversed_by is null and d.form <> ? and y.last_day >= ?"
            + " order by y.last_day desc limit 1",
        row -> new SharedYear(Sql.date(row, "last_day"), row.getString("form")),
        form,
        from);
  }

  @Override
  public OwnershipHistory ownership() {
    return new OwnershipHistory(
        sql.list(
            "select * from surplus.ownership_fact order by number",
            row ->
                new OwnershipFact(
                    OwnershipTest.ofWord(row.getString("test")).orElseThrow(),
                    Sql.date(row, "from_day"),
                    row.getBoolean("met"),
                    row.getInt("holders"),
                    row.getInt("everybody"),
                    row.getString("evidence"),
                    Sql.instant(row, "recorded_at"),
                    row.getString("recorded_by"))));
  }

  @Override
  public void keep(OwnershipFact fact) {
    sql.run(
        "insert into surplus.ownership_fact (employer_id, test, from_day, met, holders, everybody,"
            + " evidence, recorded_at, recorded_by)"
            + " values (register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?)",
        fact.test().word(),
        fact.from(),
        fact.met(),
        fact.holders(),
        fact.everybody(),
        fact.evidence(),
        fact.at(),
        fact.by());
  }
}
