package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Spendings;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.PublicCare;
import coop.commonwage.surplus.spending.Spending;
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

/** What members spent: the newest figure of a member and year counts. */
@Dependent
public class SqlSpendings implements Spendings {

  private static final String NEWEST =
      "select distinct on (person_id, year_end) * from surplus.spending";

  private static final String FROZEN =
      "select c.*, y.last_day from surplus.care_share c"
          + " join surplus.distribution d on d.id = c.distribution_id"
          + " join surplus.labour_year y on y.id = d.labour_year_id where c.distribution_id = ?";

  private final Sql sql;

  @Inject
  public SqlSpendings(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Spending> of(LocalDate yearEnd) {
    return sql.many(
        NEWEST + " where year_end = ? order by person_id, year_end, number desc",
        row -> spending(row, Sql.date(row, "year_end")),
        yearEnd);
  }

  private static Spending spending(ResultSet row, LocalDate yearEnd) throws SQLException {
    return new Spending(
        Sql.uuid(row, "person_id"),
        yearEnd,
        Money.ofPence(row.getLong("privately")),
        Money.ofPence(row.getLong("publicly")),
        row.getString("funder"));
  }

  @Override
  public List<Row> rows(LocalDate yearEnd, int from, int most) {
    return sql.list(
        "select s.*, p.payroll_id, p.forename || ' ' || p.surname as name from ("
            + NEWEST
            + " where year_end = ? order by person_id, year_end, number desc) s join"
            + " register.person p on p.id = s.person_id order by p.payroll_id limit ? offset ?",
        row -> new Row(row.getString("payroll_id"), row.getString("name"), spending(row, yearEnd)),
        yearEnd,
        most,
        from);
  }

  @Override
  public List<Year> years() {
    return sql.list(
        "select year_end, count(*) as members, sum(privately) as privately,"
            + " sum(publicly) as publicly from ("
            + NEWEST
            + " order by person_id, year_end, number desc) newest"
            + " group by year_end order by year_end desc",
        row ->
            new Year(
                Sql.date(row, "year_end"),
                row.getInt("members"),
                Money.ofPence(row.getLong("privately")),
                Money.ofPence(row.getLong("publicly"))));
  }

  @Override
  public void hold() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('spending/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public boolean isKnownFile(String sha256) {
    return sql.first("select 1 from surplus.spending_file where sha256 = ?", row -> true, sha256)
        .isPresent();
  }

  @Override
  public void keepFile(String sha256, int rows, Instant at, String by) {
    sql.run(
        "insert into surplus.spending_file (employer_id, sha256, rows, taken_in_at, taken_in_by)"
            + " values (register.current_employer(), ?, ?, ?, ?)",
        sha256,
        rows,
        at,
        by);
  }

  @Override
  public void add(List<Spending> spendings, String sha256, Instant at, String by) {
    sql.run(
        "insert into surplus.spending (employer_id, person_id, year_end, number, privately,"
            + " publicly, funder, sha256, recorded_at, recorded_by)"
            + " select register.current_employer(), new.person_id, new.year_end,"
            + " 1 + (select count(*) from surplus.spending s where s.person_id = new.person_id"
            + " and s.year_end = new.year_end), new.privately, new.publicly, new.funder, ?, ?, ?"
            + " from unnest(?, ?, ?, ?, ?) as new (person_id, year_end, privately, publicly,"
            + " funder)",
        sha256,
        at,
        by,
        spendings.stream().map(Spending::personId).toArray(UUID[]::new),
        spendings.stream().map(Spending::yearEnd).toArray(LocalDate[]::new),
        spendings.stream().map(one -> one.privately().pence()).toArray(Long[]::new),
        spendings.stream().map(one -> one.publicly().pence()).toArray(Long[]::new),
        spendings.stream().map(Spending::funder).toArray(String[]::new));
  }

  @Override
  public void freeze(UUID distributionId, List<CareShare> shares) {
    sql.run(
        "insert into surplus.care_share (distribution_id, employer_id, person_id, treatment,"
            + " privately, publicly, funder, public_part)"
            + " select ?, register.current_employer(), new.* from unnest(?, ?, ?, ?, ?, ?) as new",
        distributionId,
        shares.stream().map(CareShare::personId).toArray(UUID[]::new),
        shares.stream().map(share -> share.treatment().word()).toArray(String[]::new),
        shares.stream().map(share -> share.spending().privately().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.spending().publicly().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.spending().funder()).toArray(String[]::new),
        shares.stream().map(share -> share.publicPart().pence()).toArray(Long[]::new));
  }

  @Override
  public List<CareShare> frozen(UUID distributionId) {
    return sql.list(FROZEN + " order by c.person_id", SqlSpendings::careShare, distributionId);
  }

  /** The one of a person; empty when the person used no care that counts. */
  Optional<CareShare> frozen(UUID distributionId, UUID personId) {
    return sql.first(
        FROZEN + " and c.person_id = ?", SqlSpendings::careShare, distributionId, personId);
  }

  private static CareShare careShare(ResultSet row) throws SQLException {
    return new CareShare(
        Sql.uuid(row, "person_id"),
        PublicCare.ofWord(row.getString("treatment")),
        spending(row, Sql.date(row, "last_day")),
        Money.ofPence(row.getLong("public_part")));
  }
}
