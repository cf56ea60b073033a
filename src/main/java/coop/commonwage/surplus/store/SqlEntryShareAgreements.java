package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.EntryShareAgreements;
import coop.commonwage.surplus.capital.EntryShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Agreements to take shares; what is withdrawn stays on record, every row is added once. */
@Dependent
public class SqlEntryShareAgreements implements EntryShareAgreements {

  private static final String COLUMNS =
      "select s.id, s.person_id, s.agreed_on, s.amount, s.instalments, s.first_due, p.payroll_id,"
          + " p.forename || ' ' || p.surname as name, w.reason, w.asked_by, w.asked_login,"
          + " w.asked_at";

  private static final String STANDING =
      COLUMNS
          + " from surplus.standing_subscription s join register.person p"
          + " on p.id = s.person_id left join surplus.asked_withdrawal w"
          + " on w.subscription_id = s.id";

  private final Sql sql;

  @Inject
  public SqlEntryShareAgreements(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Agreement> of(UUID personId) {
    return sql.list(
        STANDING + " where s.person_id = ? order by s.agreed_on, s.recorded_at, s.id",
        SqlEntryShareAgreements::read,
        personId);
  }

  @Override
  public Optional<Agreement> find(UUID id) {
    return sql.first(STANDING + " where s.id = ?", SqlEntryShareAgreements::read, id);
  }

  @Override
  public List<Agreement> waiting() {
    return sql.list(
        STANDING + " where w.subscription_id is not null order by w.asked_at, s.id",
        SqlEntryShareAgreements::read);
  }

  @Override
  public void ask(UUID id, Asked asked) {
    sql.run(
        "insert into surplus.subscription_withdrawal (subscription_id, employer_id, reason,"
            + " asked_by, asked_login, asked_at) values (?, register.current_employer(), ?, ?, ?,"
            + " ?)",
        id,
        asked.reason(),
        asked.by(),
        asked.login(),
        asked.at());
  }

  @Override
  public boolean isWithdrawn(UUID id) {
    return sql.first(
            "select from surplus.subscription_withdrawn where subscription_id = ?", row -> true, id)
        .isPresent();
  }

  @Override
  public List<Withdrawn> withdrawn(UUID personId) {
    return sql.list(
        COLUMNS
            + ", x.confirmed_login, x.confirmed_at from surplus.subscription_withdrawn x"
            + " join surplus.capital_subscription s on s.id = x.subscription_id"
            + " join surplus.asked_withdrawal w on w.subscription_id = s.id"
            + " join register.person p on p.id = s.person_id where s.person_id = ?"
            + " order by s.agreed_on, s.recorded_at, s.id",
        row ->
            new Withdrawn(
                read(row), row.getString("confirmed_login"), Sql.instant(row, "confirmed_at")),
        personId);
  }

  @Override
  public void keep(UUID id, UUID by, String login, Instant at) {
    sql.run(
        "insert into surplus.subscription_kept (withdrawal, employer_id, kept_by, kept_login,"
            + " kept_at) select w.number, w.employer_id, ?, ?, ? from surplus.asked_withdrawal w"
            + " where w.subscription_id = ?",
        by,
        login,
        at,
        id);
  }

  @Override
  public void confirm(UUID id, UUID by, String login, Instant at) {
    sql.run(
        "insert into surplus.subscription_withdrawn (subscription_id, employer_id, confirmed_by,"
            + " confirmed_login, confirmed_at) values (?, register.current_employer(), ?, ?, ?)",
        id,
        by,
        login,
        at);
  }

  private static Agreement read(ResultSet row) throws SQLException {
    UUID asker = Sql.uuid(row, "asked_by");
    return new Agreement(
        Sql.uuid(row, "id"),
        new EntryShare(
            Sql.uuid(row, "person_id"),
            Sql.date(row, "agreed_on"),
            Money.ofPence(row.getLong("amount")),
            row.getInt("instalments"),
            Sql.date(row, "first_due")),
        row.getString("payroll_id"),
        row.getString("name"),
        asker == null
            ? Optional.empty()
            : Optional.of(
                new Asked(
                    row.getString("reason"),
                    asker,
                    row.getString("asked_login"),
                    Sql.instant(row, "asked_at"))));
  }
}
