package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Comparisons;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.application.StoredComparison.StoredWay;
import coop.commonwage.surplus.comparison.Assumptions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Comparisons with their ways and shares; written once. */
@Dependent
public class SqlComparisons implements Comparisons {

  private static final String COMPARISONS =
      "select c.*, y.first_day, y.last_day, o.opened_at from surplus.comparison c"
          + " join surplus.labour_year y on y.id = c.labour_year_id"
          + " left join surplus.comparison_opening o on o.comparison_id = c.id";

  private final Sql sql;

  @Inject
  public SqlComparisons(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(StoredComparison made, List<Share> shares) {
    sql.run(
        "insert into surplus.comparison (id, employer_id, labour_year_id, title, form, form_title,"
            + " form_confidence, record_date, declared_surplus, losses, opening_reserve, growth,"
            + " full_time_minutes, result, hash, made_at, made_by) values (?,"
            + " register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        made.id(),
        made.labourYearId(),
        made.title(),
        made.form(),
        made.formTitle(),
        made.formConfidence(),
        made.recordDate(),
        made.declaredSurplus().pence(),
        made.losses().pence(),
        made.assumptions().openingReserve().pence(),
        made.assumptions().growth().toString(),
        made.assumptions().fullTimeMinutes(),
        made.result(),
        made.hash(),
        made.madeAt(),
        made.madeBy());
    for (int i = 0; i < made.ways().size(); i++) {
      StoredWay way = made.ways().get(i);
      sql.run(
          "insert into surplus.comparison_way"
              + " (employer_id, comparison_id, position, title, policy, fingerprint)"
              + " values (register.current_employer(), ?, ?, ?, ?, ?)",
          made.id(),
          i + 1,
          way.title(),
          way.policy(),
          way.fingerprint().orElse(null));
    }
    sql.run(
        "insert into surplus.comparison_share (employer_id, comparison_id, position, person_id,"
            + " share_interest, amount, cash, retained, exempt) select register.current_employer(),"
            + " ?, new.* from unnest(?, ?, ?, ?, ?, ?, ?) as new",
        made.id(),
        shares.stream().map(Share::way).toArray(Integer[]::new),
        shares.stream().map(Share::personId).toArray(UUID[]::new),
        shares.stream().map(share -> share.shareInterest().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.amount().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.cash().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.retained().pence()).toArray(Long[]::new),
        shares.stream().map(share -> share.exempt().pence()).toArray(Long[]::new));
  }

  @Override
  public Optional<StoredComparison> find(UUID id) {
    Map<UUID, List<StoredWay>> ways = ways();
    return sql.first(COMPARISONS + " where c.id = ?", row -> read(row, ways), id);
  }

  @Override
  public List<StoredComparison> list() {
    Map<UUID, List<StoredWay>> ways = ways();
    return sql.list(COMPARISONS + " order by c.made_at desc, c.id desc", row -> read(row, ways));
  }

  private Map<UUID, List<StoredWay>> ways() {
    Map<UUID, List<StoredWay>> ways = new HashMap<>();
    sql.list(
        "select comparison_id, title, policy, fingerprint from surplus.comparison_way"
            + " order by position",
        row ->
            ways.computeIfAbsent(Sql.uuid(row, "comparison_id"), id -> new ArrayList<>())
                .add(
                    new StoredWay(
                        row.getString("title"),
                        row.getString("policy"),
                        Optional.ofNullable(row.getString("fingerprint")))));
    return ways;
  }

  private static StoredComparison read(ResultSet row, Map<UUID, List<StoredWay>> ways)
      throws SQLException {
    UUID id = Sql.uuid(row, "id");
    return new StoredComparison(
        id,
        row.getString("title"),
        Sql.uuid(row, "labour_year_id"),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        row.getString("form"),
        row.getString("form_title"),
        row.getString("form_confidence"),
        Sql.date(row, "record_date"),
        Money.ofPence(row.getLong("declared_surplus")),
        Money.ofPence(row.getLong("losses")),
        new Assumptions(
            Money.ofPence(row.getLong("opening_reserve")),
            Rate.of(row.getString("growth")),
            row.getLong("full_time_minutes")),
        ways.getOrDefault(id, List.of()),
        StoredComparison.figuresOf(row.getString("result")),
        row.getString("result"),
        row.getString("hash"),
        Sql.instant(row, "made_at"),
        row.getString("made_by"),
        Optional.ofNullable(Sql.instant(row, "opened_at")));
  }

  @Override
  public List<Line> lines(UUID id) {
    return sql.list(
        "select s.*, p.payroll_id, p.forename, p.surname from surplus.comparison_share s"
            + " join register.person p on p.id = s.person_id"
            + " where s.comparison_id = ? order by p.payroll_id, s.person_id, s.position",
        row ->
            new Line(
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname"),
                share(row)),
        id);
  }

  @Override
  public List<Share> sharesOf(UUID id, UUID personId) {
    return sql.list(
        "select * from surplus.comparison_share where comparison_id = ? and person_id = ?"
            + " order by position",
        SqlComparisons::share,
        id,
        personId);
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getInt("position"),
        Sql.uuid(row, "person_id"),
        Money.ofPence(row.getLong("share_interest")),
        Money.ofPence(row.getLong("amount")),
        Money.ofPence(row.getLong("cash")),
        Money.ofPence(row.getLong("retained")),
        Money.ofPence(row.getLong("exempt")));
  }

  @Override
  public void open(UUID id, Instant at, String by) {
    sql.run(
        "insert into surplus.comparison_opening (employer_id, comparison_id, opened_at, opened_by)"
            + " values (register.current_employer(), ?, ?, ?) on conflict do nothing",
        id,
        at,
        by);
  }

  @Override
  public void keepOrigin(UUID distributionId, Origin origin) {
    sql.run(
        "insert into surplus.distribution_origin"
            + " (employer_id, distribution_id, comparison_id, position)"
            + " values (register.current_employer(), ?, ?, ?)",
        distributionId,
        origin.comparisonId(),
        origin.way());
  }

  @Override
  public Optional<Origin> origin(UUID distributionId) {
    return sql.first(
        "select comparison_id, position from surplus.distribution_origin where distribution_id = ?",
        row -> new Origin(Sql.uuid(row, "comparison_id"), row.getInt("position")),
        distributionId);
  }
}
