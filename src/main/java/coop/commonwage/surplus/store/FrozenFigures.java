package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the frozen figures of a distribution. Making the {@link Distribution} again asserts that
 * its lines sum to the declared surplus.
 */
final class FrozenFigures {

  private final Sql sql;
  private final FrozenWriting writing;

  FrozenFigures(Sql sql) {
    this.sql = sql;
    this.writing = new FrozenWriting(sql);
  }

  void write(UUID id, FrozenDistribution frozen) {
    writing.write(id, frozen);
  }

  FrozenDistribution read(UUID id) {
    List<WaterfallStep> steps = steps(id);
    Map<UUID, List<OwnPot>> ownPots = ownPots(id);
    List<MemberShare> shares = new ArrayList<>();
    List<FrozenDistribution.Holder> holders = new ArrayList<>();
    sql.list(
        "select * from surplus.allocation where distribution_id = ? order by payroll_id",
        row -> {
          List<OwnPot> pots = ownPots.getOrDefault(Sql.uuid(row, "id"), List.of());
          shares.add(share(row, pots));
          return holders.add(holder(row, pots));
        },
        id);
    Distribution distribution =
        new Distribution(
            declared(id),
            amountOf(steps, "losses"),
            steps,
            Distribution.fundsOf(steps),
            pools(id),
            shares,
            undistributedTo(id),
            amountOf(steps, "undistributed"));
    return new FrozenDistribution(distribution, holders);
  }

  private static Money amountOf(List<WaterfallStep> steps, String kind) {
    return Money.sum(
        steps.stream()
            .filter(step -> step.step().equals(kind))
            .map(WaterfallStep::amount)
            .toList());
  }

  private Money declared(UUID id) {
    return sql.first(
            "select declared_surplus from surplus.distribution where id = ?",
            row -> money(row, "declared_surplus"),
            id)
        .orElseThrow();
  }

  private String undistributedTo(UUID id) {
    return sql.first(
            "select undistributed_to from surplus.distribution where id = ?",
            row -> row.getString("undistributed_to"),
            id)
        .orElseThrow();
  }

  private List<WaterfallStep> steps(UUID id) {
    return sql.list(
        "select * from surplus.distribution_line where distribution_id = ? order by position",
        row ->
            new WaterfallStep(
                row.getString("step"),
                row.getString("name"),
                row.getString("percent"),
                row.getString("base"),
                money(row, "base_amount"),
                money(row, "amount"),
                money(row, "remaining"),
                row.getString("citation")),
        id);
  }

  private List<PoolAmount> pools(UUID id) {
    Map<Integer, List<PoolAmount.Pot>> pots = new HashMap<>();
    sql.list(
        "select * from surplus.distribution_pot where distribution_id = ? order by pool, position",
        row ->
            pots.computeIfAbsent(row.getInt("pool"), pool -> new ArrayList<>())
                .add(
                    new PoolAmount.Pot(
                        Basis.ofWord(row.getString("basis")),
                        Rate.of(row.getString("percent")),
                        money(row, "amount"),
                        fraction(row.getString("all_figures")))),
        id);
    return sql.list(
        "select * from surplus.distribution_pool where distribution_id = ? order by position",
        row ->
            new PoolAmount(
                row.getString("member_class"),
                Rate.of(row.getString("percent")),
                money(row, "amount"),
                pots.getOrDefault(row.getInt("position"), List.of()),
                row.getInt("receivers"),
                row.getInt("capped"),
                row.getInt("raised"),
                money(row, "not_taken")),
        id);
  }

  private Map<UUID, List<OwnPot>> ownPots(UUID id) {
    Map<UUID, List<OwnPot>> pots = new HashMap<>();
    sql.list(
        "select p.* from surplus.allocation_pot p join surplus.allocation a"
            + " on a.id = p.allocation_id where a.distribution_id = ?"
            + " order by p.allocation_id, p.position",
        row ->
            pots.computeIfAbsent(Sql.uuid(row, "allocation_id"), allocation -> new ArrayList<>())
                .add(
                    new OwnPot(
                        Basis.ofWord(row.getString("basis")),
                        fraction(row.getString("own_figure")),
                        money(row, "amount"))),
        id);
    return pots;
  }

  private static MemberShare share(ResultSet row, List<OwnPot> pots) throws SQLException {
    return new MemberShare(
        row.getString("person_id"),
        row.getString("member_class"),
        money(row, "share_interest"),
        money(row, "amount"),
        pots.stream().map(pot -> new MemberShare.FactorShare(pot.basis(), pot.amount())).toList(),
        money(row, "cash"),
        money(row, "retained"),
        money(row, "exempt"),
        row.getBoolean("capped"),
        row.getBoolean("raised"),
        credit(row),
        row.getString("excluded_because"));
  }

  private static Optional<MemberShare.Credit> credit(ResultSet row) throws SQLException {
    if (row.getString("credit_carried") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new MemberShare.Credit(
            money(row, "credit_brought_forward"),
            money(row, "credit_paid"),
            money(row, "credit_carried")));
  }

  private static FrozenDistribution.Holder holder(ResultSet row, List<OwnPot> pots)
      throws SQLException {
    return new FrozenDistribution.Holder(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        pots.stream().map(OwnPot::figure).toList());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column));
  }

  static Fraction fraction(String text) {
    int bar = text.indexOf('/');
    return new Fraction(
        new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
  }

  private record OwnPot(Basis basis, Fraction figure, Money amount) {}
}
