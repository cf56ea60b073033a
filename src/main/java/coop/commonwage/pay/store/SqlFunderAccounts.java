package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.FunderAccounts;
import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Funder accounts and whose care they pay for, each record kept as it was made. */
@Dependent
public class SqlFunderAccounts implements FunderAccounts {

  private static final String NEWEST =
      "select distinct on (reference) reference, kind, name from pay.funder_account";
  private static final String NEWEST_FIRST = " order by reference, recorded_at desc, id desc";

  private final Sql sql;

  @Inject
  public SqlFunderAccounts(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<FunderAccount> all() {
    return sql.list(NEWEST + NEWEST_FIRST, SqlFunderAccounts::account);
  }

  @Override
  public Optional<FunderAccount> find(String reference) {
    return sql.first(
        NEWEST + " where reference = ?" + NEWEST_FIRST, SqlFunderAccounts::account, reference);
  }

  private static FunderAccount account(ResultSet row) throws SQLException {
    return new FunderAccount(
        row.getString("reference"),
        FunderKind.ofWord(row.getString("kind")),
        row.getString("name"));
  }

  @Override
  public UUID add(FunderAccount account, Instant at, String by) {
    UUID id = NewId.at(at);
    sql.run(
        "insert into pay.funder_account (id, employer_id, reference, kind, name, recorded_at,"
            + " recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        account.reference(),
        account.kind().word(),
        account.name(),
        at,
        by);
    return id;
  }

  @Override
  public List<ClientFunding> clients() {
    return sql.list(
        "select client_ref, from_date, account from pay.client_funding order by recorded_at, id",
        row ->
            new ClientFunding(
                row.getString("client_ref"), Sql.date(row, "from_date"), row.getString("account")));
  }

  @Override
  public List<UUID> payslipsOf(String reference, DateSpan periodEnds) {
    return sql.list(
        "select s.id from pay.payslip s where s.last_day between ? and ? and (exists"
            + " (select 1 from pay.visit v where v.employment_id = s.employment_id"
            + "  and v.superseded_at is null and v.work_day between s.first_day - 1 and s.last_day"
            + "  and (v.funder_account = ? or v.funder_account is null and v.client_ref in"
            + "   (select c.client_ref from pay.client_funding c where c.account = ?)))"
            + " or exists (select 1 from pay.time_entry t where t.employment_id = s.employment_id"
            + "  and t.superseded_at is null and t.work_day between s.first_day and s.last_day"
            + "  and t.funder_account = ?)) order by s.last_day, s.id",
        row -> Sql.uuid(row, "id"),
        periodEnds.firstDay(),
        periodEnds.lastDay(),
        reference,
        reference,
        reference);
  }

  @Override
  public UUID fund(ClientFunding funding, Instant at, String by) {
    UUID id = NewId.at(at);
    sql.run(
        "insert into pay.client_funding (id, employer_id, client_ref, from_date, account,"
            + " recorded_at, recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        funding.clientRef(),
        funding.from(),
        funding.account(),
        at,
        by);
    return id;
  }
}
