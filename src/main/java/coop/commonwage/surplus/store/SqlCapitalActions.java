package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalActions;
import coop.commonwage.surplus.application.ProposeCapitalActions;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Actions on the accounts: their state moves, their lines never change. */
@Dependent
public class SqlCapitalActions implements CapitalActions {

  private static final String ACTIONS = "select * from surplus.capital_action";

  private static final String DECIDED = " where kind <> 'receipt'";

  /** The payment after those that were taken back. */
  private static final String TURN =
      "1 + (select count(*) from surplus.capital_debt_taken_back where debt_id = ? and number = ?)";

  private static final String RECEIPT = "receipt/";

  private final Sql sql;

  @Inject
  public SqlCapitalActions(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(CapitalAction action, List<CapitalMove> moves) {
    sql.run(
        "insert into surplus.capital_action (id, employer_id, kind, day, reference, decision,"
            + " terms, total, not_taken, hash, state, prepared_at, prepared_by, preparer) values"
            + " (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, 'prepared', ?, ?, ?)",
        action.id(),
        action.kind().word(),
        action.day(),
        action.reference(),
        action.decision(),
        action.terms(),
        action.total().pence(),
        action.notTaken().pence(),
        action.hash(),
        action.preparedAt(),
        action.preparedBy(),
        action.preparer());
    new CapitalWriting(sql).lines(action.id(), moves);
  }

  @Override
  public Optional<CapitalAction> find(UUID id) {
    return sql.first(ACTIONS + " where id = ?", SqlCapitalActions::action, id);
  }

  @Override
  public Optional<CapitalAction> hold(UUID id) {
    return sql.first(ACTIONS + " where id = ? for update", SqlCapitalActions::action, id);
  }

  @Override
  public List<CapitalAction> approvedBy(LocalDate day) {
    return sql.list(
        ACTIONS + " where state = 'approved' and day <= ? order by prepared_at, id",
        SqlCapitalActions::action,
        day);
  }

  @Override
  public Money redeemedIn(int year) {
    return sql.first(
            "select coalesce(sum(total), 0) as total from surplus.capital_action"
                + " where kind = 'redemption' and state <> 'withdrawn'"
                + " and day between make_date(?, 1, 1) and make_date(?, 12, 31)",
            row -> money(row, "total"),
            year,
            year)
        .orElseThrow();
  }

  @Override
  public Set<String> received(Collection<String> references) {
    return new HashSet<>(
        sql.list(
            "select reference from surplus.capital_action where state <> 'withdrawn'"
                + " and reference = any (?)",
            row -> row.getString("reference").substring(RECEIPT.length()),
            (Object) references.stream().map(RECEIPT::concat).toArray(String[]::new)));
  }

  @Override
  public List<CapitalAction> decided(int page, int most) {
    return sql.list(
        ACTIONS + DECIDED + " order by prepared_at desc, id desc limit ? offset ?",
        SqlCapitalActions::action,
        most,
        (page - 1L) * most);
  }

  @Override
  public int decidedCount() {
    return sql.first(
            "select count(*) as n from surplus.capital_action" + DECIDED, row -> row.getInt("n"))
        .orElseThrow();
  }

  @Override
  public List<CapitalAction> interestCarriedOutSince(LocalDate day) {
    return sql.list(
        ACTIONS
            + " where kind = 'interest' and state = 'carried-out' and day >= ? order by day, id",
        SqlCapitalActions::action,
        day);
  }

  @Override
  public Optional<CapitalAction> withReference(String reference) {
    return sql.first(
        ACTIONS + " where reference = ? and state <> 'withdrawn'",
        SqlCapitalActions::action,
        reference);
  }

  private static CapitalAction action(ResultSet row) throws SQLException {
    return new CapitalAction(
        Sql.uuid(row, "id"),
        CapitalAction.Kind.ofWord(row.getString("kind")),
        Sql.date(row, "day"),
        row.getString("reference"),
        row.getString("decision"),
        row.getString("terms"),
        money(row, "total"),
        money(row, "not_taken"),
        row.getString("hash"),
        CapitalAction.State.ofWord(row.getString("state")),
        Sql.instant(row, "prepared_at"),
        row.getString("prepared_by"),
        Sql.uuid(row, "preparer"),
        Optional.ofNullable(row.getString("approved_by")));
  }

  @Override
  public boolean proposed(CapitalAction.Kind kind, int year) {
    return sql.first(
            "select id from surplus.capital_action where kind = ?"
                + " and day between make_date(?, 1, 1) and make_date(?, 12, 31)"
                + " and (state <> 'withdrawn' or prepared_by = ?) limit 1",
            row -> true,
            kind.word(),
            year,
            year,
            ProposeCapitalActions.SCHEDULE)
        .isPresent();
  }

  @Override
  public List<CapitalAction> waiting() {
    return sql.list(
        ACTIONS + " where state = 'prepared' and kind <> 'receipt' order by prepared_at, id",
        SqlCapitalActions::action);
  }

  @Override
  public List<CapitalMove> moves(UUID id) {
    return sql.many(
        "select * from surplus.capital_action_line where action_id = ?"
            + " order by person_id, tranche_year, holding, kind",
        CapitalRows::move,
        id);
  }

  @Override
  public void approve(UUID id, UUID approver, String by, Instant at) {
    sql.run(
        "update surplus.capital_action set state = 'approved', approver = ?, approved_by = ?,"
            + " approved_at = ? where id = ?",
        approver,
        by,
        at,
        id);
  }

  @Override
  public void withdraw(UUID id) {
    sql.run("update surplus.capital_action set state = 'withdrawn' where id = ?", id);
  }

  @Override
  public void carryOut(CapitalAction action, List<CapitalMove> moves, Instant at) {
    new CapitalWriting(sql)
        .ofAction(action.id(), moves.stream().map(move -> move.on(action.day())).toList(), at);
    sql.run(
        "update surplus.capital_action set state = 'carried-out', carried_out_at = ? where id = ?",
        at,
        action.id());
  }

  @Override
  public void openDebt(UUID id, CapitalAction action, UUID personId, LeaverSchedule schedule) {
    sql.run(
        "insert into surplus.capital_debt"
            + " (id, employer_id, action_id, person_id, opened_on, principal, rate)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        action.id(),
        personId,
        action.day(),
        schedule.principal().pence(),
        schedule.rate().toString());
    for (LeaverSchedule.Instalment line : schedule.lines()) {
      sql.run(
          "insert into surplus.capital_debt_line (debt_id, employer_id, number, due, opening,"
              + " interest, payment, closing)"
              + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?)",
          id,
          line.number(),
          line.due(),
          line.opening().pence(),
          line.interest().pence(),
          line.payment().pence(),
          line.closing().pence());
    }
  }

  @Override
  public List<LeaverDebt> debts() {
    return debts("true");
  }

  @Override
  public List<LeaverDebt> debtsOf(UUID personId) {
    return debts("d.person_id = ?", personId);
  }

  @Override
  public Optional<LeaverDebt> debt(UUID id) {
    return debts("d.id = ?", id).stream().findFirst();
  }

  private List<LeaverDebt> debts(String which, Object... parameters) {
    Map<UUID, List<LeaverSchedule.Instalment>> lines = new HashMap<>();
    sql.list(
        "select l.* from surplus.capital_debt_line l join surplus.capital_debt d"
            + " on d.id = l.debt_id where "
            + which
            + " order by l.debt_id, l.number",
        row ->
            lines
                .computeIfAbsent(Sql.uuid(row, "debt_id"), debt -> new ArrayList<>())
                .add(instalment(row)),
        parameters);
    Map<UUID, List<Integer>> paid = new HashMap<>();
    Map<UUID, List<Integer>> unclaimed = new HashMap<>();
    sql.list(
        "select p.debt_id, p.number, p.action_id from surplus.capital_debt_settled p join"
            + " surplus.capital_debt d on d.id = p.debt_id where "
            + which
            + " order by p.debt_id, p.number",
        row ->
            (Sql.uuid(row, "action_id") == null ? paid : unclaimed)
                .computeIfAbsent(Sql.uuid(row, "debt_id"), debt -> new ArrayList<>())
                .add(row.getInt("number")),
        parameters);
    return sql.list(
        "select d.* from surplus.capital_debt d where " + which + " order by d.opened_on, d.id",
        row -> {
          UUID id = Sql.uuid(row, "id");
          return new LeaverDebt(
              id,
              Sql.uuid(row, "person_id"),
              Sql.date(row, "opened_on"),
              new LeaverSchedule(
                  money(row, "principal"), Rate.of(row.getString("rate")), lines.get(id)),
              paid.getOrDefault(id, List.of()),
              unclaimed.getOrDefault(id, List.of()));
        },
        parameters);
  }

  private static LeaverSchedule.Instalment instalment(ResultSet row) throws SQLException {
    return new LeaverSchedule.Instalment(
        row.getInt("number"),
        Sql.date(row, "due"),
        money(row, "opening"),
        money(row, "interest"),
        money(row, "payment"),
        money(row, "closing"));
  }

  @Override
  public boolean keepPayment(UUID debtId, int number, LocalDate paidOn, Instant at, String by) {
    return sql.run(
            "insert into surplus.capital_debt_payment"
                + " (debt_id, employer_id, number, paid_on, recorded_at, recorded_by, turn)"
                + " values (?, register.current_employer(), ?, ?, ?, ?, "
                + TURN
                + ") on conflict do nothing",
            debtId,
            number,
            paidOn,
            at,
            by,
            debtId,
            number)
        > 0;
  }

  @Override
  public void keepUnclaimed(CapitalAction action, UUID debtId, int number, Instant at, String by) {
    sql.run(
        "insert into surplus.capital_debt_payment"
            + " (debt_id, employer_id, number, paid_on, recorded_at, recorded_by, action_id, turn)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, "
            + TURN
            + ")",
        debtId,
        number,
        action.day(),
        at,
        by,
        action.id(),
        debtId,
        number);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column));
  }
}
