package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes the figures of a distribution while it is a draft, set by set. */
final class FrozenWriting {

  private final Sql sql;

  FrozenWriting(Sql sql) {
    this.sql = sql;
  }

  void write(UUID id, FrozenDistribution frozen) {
    Distribution distribution = frozen.distribution();
    steps(id, distribution.waterfall());
    pools(id, distribution.pools());
    for (int i = 0; i < distribution.pools().size(); i++) {
      pots(id, i, distribution.pools().get(i).pots());
    }
    new FrozenShares(sql).write(id, frozen);
  }

  private void steps(UUID id, List<WaterfallStep> steps) {
    sql.run(
        "insert into surplus.distribution_line (distribution_id, employer_id, position, step,"
            + " name, percent, base, base_amount, amount, remaining, citation)"
            + " select ?, register.current_employer(), position, step, name, percent, base,"
            + " base_amount, amount, remaining, citation"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as new (position, step, name, percent,"
            + " base, base_amount, amount, remaining, citation)",
        id,
        positions(steps.size()),
        texts(steps, WaterfallStep::step),
        texts(steps, WaterfallStep::name),
        texts(steps, WaterfallStep::percent),
        texts(steps, WaterfallStep::base),
        pence(steps, step -> step.baseAmount().pence()),
        pence(steps, step -> step.amount().pence()),
        pence(steps, step -> step.remaining().pence()),
        texts(steps, WaterfallStep::citation));
  }

  private void pools(UUID id, List<PoolAmount> pools) {
    sql.run(
        "insert into surplus.distribution_pool (distribution_id, employer_id, position,"
            + " member_class, percent, amount, receivers, capped, raised, not_taken)"
            + " select ?, register.current_employer(), position, member_class, percent, amount,"
            + " receivers, capped, raised, not_taken from unnest(?, ?, ?, ?, ?, ?, ?, ?) as new"
            + " (position, member_class, percent, amount, receivers, capped, raised, not_taken)",
        id,
        positions(pools.size()),
        texts(pools, PoolAmount::memberClass),
        texts(pools, pool -> pool.percent().toString()),
        pence(pools, pool -> pool.amount().pence()),
        pools.stream().map(PoolAmount::receivers).toArray(Integer[]::new),
        pools.stream().map(PoolAmount::capped).toArray(Integer[]::new),
        pools.stream().map(PoolAmount::raised).toArray(Integer[]::new),
        pence(pools, pool -> pool.left().pence()));
  }

  private void pots(UUID id, int pool, List<PoolAmount.Pot> pots) {
    sql.run(
        "insert into surplus.distribution_pot (distribution_id, employer_id, pool, position,"
            + " basis, percent, amount, all_figures)"
            + " select ?, register.current_employer(), ?, position, basis, percent, amount,"
            + " all_figures from unnest(?, ?, ?, ?, ?) as new"
            + " (position, basis, percent, amount, all_figures)",
        id,
        pool,
        positions(pots.size()),
        texts(pots, pot -> pot.basis().word()),
        texts(pots, pot -> pot.percent().toString()),
        pence(pots, pot -> pot.amount().pence()),
        texts(pots, pot -> FrozenShares.text(pot.all())));
  }

  private static Integer[] positions(int count) {
    return IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }

  private static <T> String[] texts(List<T> items, Function<T, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }

  private static <T> Long[] pence(List<T> items, Function<T, Long> part) {
    return items.stream().map(part).toArray(Long[]::new);
  }
}
