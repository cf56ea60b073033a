package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.application.CareAccounts;
import coop.commonwage.surplus.spending.CareCredit;
import coop.commonwage.surplus.spending.CareEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Care accounts and choices: the newest choice of each counts. */
@Dependent
public class SqlCareAccounts implements CareAccounts {

  private static final String ENTRIES =
      "select e.*, p.payroll_id, p.forename || ' ' || p.surname as name, coalesce(e.funder,"
          + " c.funder) as body, case when e.kind = 'credited' then c.public_part when e.kind ="
          + " 'credit-reversed' then -c.public_part else e.amount end as of_body from"
          + " surplus.care_entry e join register.person p on p.id = e.person_id left join"
          + " surplus.distribution d on d.id = e.distribution_id left join surplus.care_share c on"
          + " c.distribution_id = coalesce(d.reverses, e.distribution_id) and c.person_id ="
          + " e.person_id and c.treatment = 'care-account' and e.kind in ('credited',"
          + " 'credit-reversed')";

  private final Sql sql;

  @Inject
  public SqlCareAccounts(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<CareEntry> entries(int from, int most) {
    return sql.list(
        ENTRIES + " order by p.payroll_id, e.day, e.recorded_at, e.id limit ? offset ?",
        SqlCareAccounts::entry,
        most,
        from);
  }

  @Override
  public int entryCount() {
    return sql.first("select count(*) as n from surplus.care_entry", row -> row.getInt("n"))
        .orElseThrow();
  }

  @Override
  public List<CareEntry> entriesOf(Set<UUID> people) {
    return sql.many(
        ENTRIES + " where e.person_id = any (?) order by e.recorded_at, e.id",
        SqlCareAccounts::entry,
        (Object) people.toArray(UUID[]::new));
  }

  @Override
  public List<CareEntry> entries(UUID personId) {
    return sql.list(
        ENTRIES + " where e.person_id = ? order by e.recorded_at, e.id",
        SqlCareAccounts::entry,
        personId);
  }

  private static CareEntry entry(ResultSet row) throws SQLException {
    long ofBody = row.getLong("of_body");
    return new CareEntry(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        Sql.date(row, "day"),
        row.getString("kind"),
        Money.ofPence(row.getLong("amount")),
        Optional.ofNullable(row.getString("invoice")),
        Optional.ofNullable(Sql.uuid(row, "reverses")),
        Optional.ofNullable(row.getString("body"))
            .map(body -> new CareCredit.OfBody(body, Money.ofPence(ofBody))));
  }

  @Override
  public List<Balance> balances(String query, int from, int most) {
    return sql.list(
        "select p.id, p.payroll_id, p.forename || ' ' || p.surname as name, sum(e.amount) as stands"
            + " from surplus.care_entry e join register.person p on p.id = e.person_id"
            + " where strpos(lower(p.payroll_id || ' ' || p.forename || ' ' || p.surname),"
            + " lower(?)) > 0 group by p.id, p.payroll_id, p.forename, p.surname"
            + " order by p.payroll_id limit ? offset ?",
        row ->
            new Balance(
                Sql.uuid(row, "id"),
                row.getString("payroll_id"),
                row.getString("name"),
                Money.ofPence(row.getLong("stands"))),
        query,
        most,
        from);
  }

  @Override
  public boolean usesCare(UUID personId, LocalDate day) {
    return sql.first(
            "select from surplus.membership where person_id = ? and member_class = 'user'"
                + " and since <= ? and (until is null or until >= ?)",
            row -> true,
            personId,
            day,
            day)
        .isPresent();
  }

  @Override
  public Gone gone(Set<UUID> people, LocalDate day) {
    return new GoneMembers(sql).by(people, day);
  }

  @Override
  public void hold() {
    new SqlCapitalAccounts(sql).hold();
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('care/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public void use(List<Use> uses, Instant at, String by) {
    sql.run(
        "insert into surplus.care_entry (id, employer_id, person_id, day, kind, amount, invoice,"
            + " reverses, recorded_at, recorded_by)"
            + " select new.id, register.current_employer(), new.person_id, new.day,"
            + " case when new.reverses is null then 'used' else 'use-reversed' end,"
            + " case when new.reverses is null then -new.amount else new.amount end, new.invoice,"
            + " new.reverses, ?, ? from unnest(?, ?, ?, ?, ?, ?)"
            + " as new (id, person_id, day, amount, invoice, reverses)",
        at,
        by,
        uses.stream().map(Use::id).toArray(UUID[]::new),
        uses.stream().map(Use::personId).toArray(UUID[]::new),
        uses.stream().map(Use::day).toArray(LocalDate[]::new),
        uses.stream().map(use -> use.amount().pence()).toArray(Long[]::new),
        uses.stream().map(Use::invoice).toArray(String[]::new),
        uses.stream().map(use -> use.reverses().orElse(null)).toArray(UUID[]::new));
  }

  @Override
  public void choose(Optional<UUID> person, boolean credit, String consent, Instant at, String by) {
    sql.run(
        "insert into surplus.dividend_choice"
            + " (id, employer_id, person_id, choice, consent, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?::uuid, ?, ?, ?, ?)",
        NewId.at(at),
        person.orElse(null),
        credit ? "credit" : "payment",
        consent,
        at,
        by);
  }

  @Override
  public Credited credited() {
    return credited(
        "select distinct on (person_id) person_id, choice from surplus.dividend_choice"
            + " order by person_id, number desc");
  }

  @Override
  public boolean isCredited(UUID personId) {
    return sql.first(
            "select choice from surplus.dividend_choice where person_id = ? or person_id is null"
                + " order by person_id is null, number desc limit 1",
            row -> row.getString("choice").equals("credit"),
            personId)
        .orElse(false);
  }

  @Override
  public Credited credited(UUID distributionId) {
    return credited(
        "select distinct on (c.person_id) c.person_id, c.choice from surplus.dividend_choice c"
            + " where c.person_id is not null or c.recorded_at <= (select v.at from"
            + " surplus.distribution_event v where v.distribution_id = ? and v.state = 'proposed')"
            + " order by c.person_id, c.number desc",
        distributionId);
  }

  private Credited credited(String newest, Object... parameters) {
    Map<Optional<UUID>, Boolean> choices = new HashMap<>();
    sql.list(
        newest,
        row ->
            choices.put(
                Optional.ofNullable(Sql.uuid(row, "person_id")),
                row.getString("choice").equals("credit")),
        parameters);
    boolean otherwise = choices.getOrDefault(Optional.<UUID>empty(), false);
    choices.remove(Optional.<UUID>empty());
    Map<Boolean, Set<UUID>> byChoice =
        choices.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    Map.Entry::getValue,
                    Collectors.mapping(entry -> entry.getKey().orElseThrow(), Collectors.toSet())));
    return new Credited(byChoice.get(true), byChoice.get(false), otherwise);
  }

  @Override
  public boolean isPaidOnWish() {
    return sql.first(
            "select paid_on_wish from surplus.care_terms order by number desc",
            row -> row.getBoolean("paid_on_wish"))
        .orElse(false);
  }

  @Override
  public void payOnWish(boolean allowed, Instant at, String by) {
    sql.run(
        "insert into surplus.care_terms (employer_id, paid_on_wish, recorded_at, recorded_by)"
            + " values (register.current_employer(), ?, ?, ?)",
        allowed,
        at,
        by);
  }

  @Override
  public void payOut(WayOut out, Instant at, String by) {
    if (out.paid().isPositive()) {
      addWayOut(out, "paid-out", out.paid(), null, at, by);
    }
    out.toBodies()
        .forEach((body, amount) -> addWayOut(out, "returned-to-funder", amount, body, at, by));
  }

  private void addWayOut(
      WayOut out, String kind, Money amount, String funder, Instant at, String by) {
    sql.run(
        "insert into surplus.care_entry (id, employer_id, person_id, day, kind, amount, reason,"
            + " evidence, funder, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        NewId.at(at),
        out.personId(),
        out.day(),
        kind,
        amount.negated().pence(),
        out.reason(),
        out.evidence(),
        funder,
        at,
        by);
  }

  @Override
  public List<CapitalAccounts.Owner> shortAfterReversing(UUID distributionId) {
    return new CareWaysBack(sql).shortAfterReversing(distributionId);
  }

  @Override
  public void takeBack(UUID reversed, UUID reversal, LocalDate day, Instant at) {
    new CareWaysBack(sql).takeBack(reversed, reversal, day, at);
  }

  @Override
  public boolean isUnderWay(UUID paidOut) {
    return sql.first(
            "select from surplus.capital_entry e join surplus.bank_payment p on p.entry_id = e.id"
                + " and not p.cancelled where e.care_entry_id = ?",
            row -> true,
            paidOut)
        .isPresent();
  }

  @Override
  public void putBack(CareEntry wayOut, Money amount, String evidence, Instant at, String by) {
    sql.run(
        "insert into surplus.care_entry (id, employer_id, person_id, day, kind, amount, evidence,"
            + " funder, reverses, recorded_at, recorded_by) select ?, o.employer_id, o.person_id,"
            + " ?, case o.kind when 'paid-out' then 'paid-out-reversed' else 'return-reversed' end,"
            + " ?, ?, o.funder, o.id, ?, ? from surplus.care_entry o where o.id = ?",
        NewId.at(at),
        at.atZone(Clock.ZONE).toLocalDate(),
        amount.pence(),
        evidence,
        at,
        by,
        wayOut.id());
  }

  @Override
  public Totals totals() {
    Map<String, Money> byKind = new TreeMap<>();
    sql.list(
        "select kind, sum(amount) as amount from surplus.care_entry group by kind",
        row -> byKind.put(row.getString("kind"), Money.ofPence(row.getLong("amount"))));
    Money fromCapital =
        sql.first(
                "select coalesce(-sum(amount), 0) as amount from surplus.capital_entry"
                    + " where kind in ('credited-to-care', 'care-credit-reversed')",
                row -> Money.ofPence(row.getLong("amount")))
            .orElseThrow();
    return new Totals(byKind, fromCapital);
  }

  @Override
  public List<Return> returns(UUID distributionId) {
    return sql.list(
        "select c.funder, p.payroll_id, -e.amount as amount from surplus.capital_entry e"
            + " join surplus.care_share c on c.distribution_id = e.distribution_id"
            + " and c.person_id = e.person_id join register.person p on p.id = e.person_id"
            + " join surplus.distribution d on d.id = e.distribution_id"
            + " where e.distribution_id = ? and e.kind = 'returned-to-funder'"
            + " and d.reversed_by is null order by c.funder, p.payroll_id",
        row ->
            new Return(
                row.getString("funder"),
                row.getString("payroll_id"),
                Money.ofPence(row.getLong("amount"))),
        distributionId);
  }
}
