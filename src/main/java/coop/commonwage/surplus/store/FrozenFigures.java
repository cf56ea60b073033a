package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.FrozenShare;
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

  /**
   * Shares with their parts of pots. The parts are looked up share by share and not joined: what
   * statistics know of an employer is of yesterday, and a join the other way round would read every
   * share for each part.
   */
  private static final String SHARES =
      "select a.*, parts.bases, parts.own_figures, parts.amounts from surplus.allocation a"
          + " cross join lateral (select array_agg(p.basis order by p.position) as bases,"
          + " array_agg(p.own_figure order by p.position) as own_figures,"
          + " array_agg(p.amount order by p.position) as amounts from surplus.allocation_pot p"
          + " where p.allocation_id = a.id) parts";

  private static final int SHARES_AT_ONCE = 2_000;

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
    List<MemberShare> shares = new ArrayList<>();
    List<FrozenDistribution.Holder> holders = new ArrayList<>();
    sql.each(
        SHARES + " where a.distribution_id = ? order by a.payroll_id, a.id",
        SHARES_AT_ONCE,
        row -> {
          List<OwnPot> pots = ownPots(row);
          shares.add(share(row, pots));
          holders.add(holder(row, pots));
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

  /** One share; that all of them add up is asked of the database. */
  FrozenShare readShare(UUID id, UUID shareId) {
    List<WaterfallStep> steps = steps(id);
    requireSums(id, steps);
    return sql.first(
            SHARES + " where a.id = ? and a.distribution_id = ?",
            row -> {
              List<OwnPot> pots = ownPots(row);
              return new FrozenShare(steps, pools(id), share(row, pots), holder(row, pots));
            },
            shareId,
            id)
        .orElseThrow();
  }

  /**
   * The steps take the declared surplus, and the shares take what pools and interest have. What the
   * shares sum to is kept as they are written: nobody's statement reads everybody's share.
   */
  private void requireSums(UUID id, List<WaterfallStep> steps) {
    Money declared = declared(id);
    Money taken = Money.sum(steps.stream().map(WaterfallStep::amount).toList());
    if (!taken.equals(declared)) {
      throw new IllegalArgumentException(
          "the lines of the distribution sum to %s, but %s was declared"
              .formatted(taken, declared));
    }
    Sums sums =
        sql.first(
                "select coalesce(sum(shared), 0) as shared, coalesce(sum(interest), 0) as interest"
                    + " from surplus.allocation_sum where distribution_id = ?",
                row -> new Sums(money(row, "shared"), money(row, "interest")),
                id)
            .orElseThrow();
    Sums stepped = new Sums(amountOf(steps, "pool"), amountOf(steps, "share-interest"));
    if (!sums.equals(stepped)) {
      throw new IllegalArgumentException(
          "the shares sum to %s and the interest to %s, but the steps say %s and %s"
              .formatted(sums.shared(), sums.interest(), stepped.shared(), stepped.interest()));
    }
  }

  private record Sums(Money shared, Money interest) {}

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

  /** The steps alone, without a single share. */
  List<WaterfallStep> steps(UUID id) {
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

  private static List<OwnPot> ownPots(ResultSet row) throws SQLException {
    if (row.getArray("bases") == null) {
      return List.of();
    }
    String[] bases = (String[]) row.getArray("bases").getArray();
    String[] figures = (String[]) row.getArray("own_figures").getArray();
    Long[] amounts = (Long[]) row.getArray("amounts").getArray();
    List<OwnPot> pots = new ArrayList<>(bases.length);
    for (int i = 0; i < bases.length; i++) {
      pots.add(new OwnPot(Basis.ofWord(bases[i]), fraction(figures[i]), Money.ofPence(amounts[i])));
    }
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
