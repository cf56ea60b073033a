package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.application.CarriedPayment;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.EntryShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Capital accounts; of the register of people no more than names and payroll numbers. */
@Dependent
public class SqlCapitalAccounts implements CapitalAccounts {

  private static final String ENTRIES =
      "select " + CapitalRows.COLUMNS + " from surplus.capital_entry";
  private static final String POLICIES =
      "select from_day, form, decision, terms from surplus.capital_policy";
  private static final String CONTROLS =
      "select c.*, f.confirmed_by from surplus.capital_control c"
          + " left join surplus.capital_control_confirmation f on f.control_id = c.id";
  private static final String NEWEST = " order by from_day desc, recorded_at desc, id desc";

  /** What comes in stands before what goes out of it at the same instant. */
  private static final String IN_ORDER =
      " order by person_id, day, recorded_at, amount < 0, tranche_year, kind, id";

  private final Sql sql;

  @Inject
  public SqlCapitalAccounts(@Half("surplus") DataSource database) {
    this(new Sql(database));
  }

  SqlCapitalAccounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<CapitalEntry> entries() {
    sql.giveMemory();
    return sql.many(ENTRIES + IN_ORDER, CapitalRows::read);
  }

  @Override
  public void eachBearing(Consumer<CapitalAccount> each) {
    sql.giveMemory();
    CapitalRows.eachAccount(
        sql,
        ENTRIES
            + " where distribution_id is null or distribution_id not in (select id"
            + " from surplus.distribution where reverses is not null or reversed_by is not null)"
            + " order by person_id",
        each);
  }

  @Override
  public List<CapitalEntry> entries(UUID personId) {
    return sql.list(ENTRIES + " where person_id = ?" + IN_ORDER, CapitalRows::read, personId);
  }

  @Override
  public List<CapitalEntry> entriesOf(Set<UUID> people) {
    return sql.list(
        ENTRIES + " where person_id = any (?)" + IN_ORDER,
        CapitalRows::read,
        (Object) people.toArray(UUID[]::new));
  }

  @Override
  public List<CarriedPayment> carried() {
    return new CarriedRows(sql).open();
  }

  @Override
  public List<CarriedPayment> carriedFor(UUID labourYearId) {
    return new CarriedRows(sql).openFor(labourYearId);
  }

  @Override
  public List<CarriedPayment> carriedOfLeavers(LocalDate today) {
    return new CarriedRows(sql).openOfLeavers(today);
  }

  @Override
  public Map<UUID, Owner> owners(Set<UUID> people) {
    Map<UUID, Owner> owners = new HashMap<>();
    sql.list(
        "select id, payroll_id, forename, surname from register.person where id = any (?)",
        row -> owners.put(Sql.uuid(row, "id"), CapitalRows.owner(row)),
        (Object) people.toArray(UUID[]::new));
    return owners;
  }

  @Override
  public Optional<Owner> owner(UUID personId) {
    return Optional.ofNullable(owners(Set.of(personId)).get(personId));
  }

  @Override
  public Map<UUID, Money> heldInShares() {
    Map<UUID, Money> held = new HashMap<>();
    sql.list(
        "select person_id, sum(amount) as amount from surplus.capital_entry"
            + " where holding = 'shares' group by person_id",
        row -> held.put(Sql.uuid(row, "person_id"), Money.ofPence(row.getLong("amount"))));
    return held;
  }

  @Override
  public Set<UUID> overLimit() {
    return Set.copyOf(
        sql.list(
            "select person_id from surplus.capital_entry"
                + " where kind in ('over-limit', 'over-limit-repaid')"
                + " group by person_id having sum(amount) > 0",
            row -> Sql.uuid(row, "person_id")));
  }

  @Override
  public Optional<UUID> withPayrollId(String payrollId) {
    return sql.first(
        "select id from register.person where payroll_id = ?",
        row -> Sql.uuid(row, "id"),
        payrollId);
  }

  @Override
  public boolean isMember(UUID personId, LocalDate day) {
    return CapitalRows.isMember(sql, personId, day);
  }

  @Override
  public boolean hasLeft(UUID personId, LocalDate day) {
    return CapitalRows.hasLeft(sql, personId, day);
  }

  @Override
  public Optional<Policy> policyOn(LocalDate day) {
    return sql.first(
        POLICIES + " where from_day <= ?" + NEWEST + " limit 1", CapitalRows::policy, day);
  }

  @Override
  public List<InterestGiven> interestGiven(DateSpan days) {
    List<InterestGiven> given =
        new ArrayList<>(
            sql.list(
                "select day, state from surplus.capital_action"
                    + " where kind = 'interest' and state <> 'withdrawn' order by day, id",
                row ->
                    new InterestGiven(
                        DateSpan.yearEnding(Sql.date(row, "day")),
                        Optional.empty(),
                        row.getString("state"))));
    given.addAll(
        sql.list(
            "select y.id, y.first_day, y.last_day, d.state from surplus.distribution d"
                + " join surplus.labour_year y on y.id = d.labour_year_id"
                + " where d.state in ('proposed', 'adopted', 'posted') and d.reverses is null"
                + " and d.reversed_by is null and exists (select from surplus.distribution_line l"
                + " where l.distribution_id = d.id and l.step = 'share-interest' and l.amount > 0)"
                + " order by y.first_day, d.state desc, d.id",
            row ->
                new InterestGiven(
                    DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
                    Optional.of(Sql.uuid(row, "id")),
                    row.getString("state"))));
    given.removeIf(each -> !each.days().overlaps(days));
    return given;
  }

  @Override
  public void hold() {
    sql.first(
        "select pg_advisory_xact_lock("
            + "hashtextextended('capital/' || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public Optional<Policy> policyKnownOn(LocalDate day) {
    return sql.first(
        POLICIES
            + " where from_day <= ? and recorded_at < (?::date + 1)::timestamp at time zone"
            + " 'Europe/London'"
            + NEWEST
            + " limit 1",
        CapitalRows::policy,
        day,
        day);
  }

  @Override
  public List<Policy> policies() {
    return sql.list(POLICIES + NEWEST, CapitalRows::policy);
  }

  @Override
  public void keepPolicy(Policy policy, Instant at, String by) {
    sql.run(
        "insert into surplus.capital_policy"
            + " (id, employer_id, from_day, form, decision, terms, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?)",
        NewId.at(at),
        policy.from(),
        policy.form(),
        policy.decision(),
        policy.terms(),
        at,
        by);
  }

  @Override
  public String legalFormOn(LocalDate day) {
    return sql.first("select surplus.legal_form_on(?) as form", row -> row.getString("form"), day)
        .orElseThrow();
  }

  @Override
  public String cooperative() {
    return sql.first(
            "select name from register.employer where id = register.current_employer()",
            row -> row.getString("name"))
        .orElseThrow();
  }

  @Override
  public List<EntryShare> entryShares(Set<UUID> people) {
    return sql.list(
        "select person_id, agreed_on, amount, instalments, first_due"
            + " from surplus.standing_subscription where person_id = any (?)"
            + " order by person_id, agreed_on, recorded_at",
        row ->
            new EntryShare(
                Sql.uuid(row, "person_id"),
                Sql.date(row, "agreed_on"),
                Money.ofPence(row.getLong("amount")),
                row.getInt("instalments"),
                Sql.date(row, "first_due")),
        (Object) people.toArray(UUID[]::new));
  }

  @Override
  public void keepEntryShare(
      EntryShare share, Money already, Optional<Money> limit, Instant at, String by) {
    sql.run(
        "insert into surplus.capital_subscription (id, employer_id, person_id, agreed_on, amount,"
            + " instalments, first_due, already, holding_limit, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        NewId.at(at),
        share.personId(),
        share.agreedOn(),
        share.amount().pence(),
        share.instalments(),
        share.firstDue(),
        already.pence(),
        limit.map(Money::pence).orElse(null),
        at,
        by);
  }

  @Override
  public List<Control> controls(int most) {
    return sql.list(
        CONTROLS + " order by c.day desc, c.recorded_at desc, c.id desc limit ?",
        SqlCapitalAccounts::control,
        most);
  }

  @Override
  public Optional<Control> control(UUID id) {
    return sql.first(CONTROLS + " where c.id = ?", SqlCapitalAccounts::control, id);
  }

  private static Control control(ResultSet row) throws SQLException {
    return new Control(
        Sql.uuid(row, "id"),
        new ControlTotal(
            Sql.date(row, "day"),
            Money.ofPence(row.getLong("net_book_value")),
            Money.ofPence(row.getLong("collective")),
            Money.ofPence(row.getLong("accounts"))),
        CapitalRows.items(row.getString("items")),
        row.getString("explanation"),
        row.getString("recorded_by"),
        Optional.ofNullable(Sql.uuid(row, "recorder")),
        Optional.ofNullable(row.getString("confirmed_by")));
  }

  @Override
  public void keepControl(Control control, Instant at) {
    sql.run(
        "insert into surplus.capital_control (id, employer_id, day, net_book_value, collective,"
            + " accounts, explanation, items, recorder, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, '', ?::jsonb, ?, ?, ?)",
        control.id(),
        control.total().day(),
        control.total().netBookValue().pence(),
        control.total().collective().pence(),
        control.total().accounts().pence(),
        CapitalRows.json(control.items()),
        control.recorder().orElseThrow(),
        at,
        control.by());
  }

  @Override
  public void confirmControl(Control control, UUID confirmer, Instant at, String by) {
    sql.run(
        "insert into surplus.capital_control_confirmation (control_id, employer_id, recorder,"
            + " confirmer, confirmed_at, confirmed_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?)",
        control.id(),
        control.recorder().orElseThrow(),
        confirmer,
        at,
        by);
  }
}
