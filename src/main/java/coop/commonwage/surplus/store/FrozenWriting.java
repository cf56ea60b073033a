package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes the figures of a distribution while it is a draft, set by set. */
final class FrozenWriting {

  /** So many rows go in one statement; more would need their memory twice over. */
  private static final int SHARES_AT_ONCE = 5_000;

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
    for (int from = 0; from < frozen.holders().size(); from += SHARES_AT_ONCE) {
      int to = Math.min(from + SHARES_AT_ONCE, frozen.holders().size());
      List<FrozenDistribution.Holder> holders = frozen.holders().subList(from, to);
      List<MemberShare> shares = distribution.members().subList(from, to);
      allocations(id, holders, shares);
      ownPots(holders, shares);
    }
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
        texts(pots, pot -> text(pot.all())));
  }

  private void allocations(
      UUID id, List<FrozenDistribution.Holder> holders, List<MemberShare> shares) {
    sql.run(
        "insert into surplus.allocation (distribution_id, employer_id, id, person_id, payroll_id,"
            + " name, member_class, share_interest, amount, cash, retained, exempt, capped, raised,"
            + " excluded_because, credit_brought_forward, credit_paid, credit_carried)"
            + " select ?, register.current_employer(), id, person_id, payroll_id, name,"
            + " member_class, share_interest, amount, cash, retained, exempt, capped, raised,"
            + " excluded_because, credit_brought_forward, credit_paid, credit_carried"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (id,"
            + " person_id, payroll_id, name, member_class, share_interest, amount, cash, retained,"
            + " exempt, capped, raised, excluded_because, credit_brought_forward, credit_paid,"
            + " credit_carried)",
        id,
        holders.stream().map(FrozenDistribution.Holder::id).toArray(UUID[]::new),
        holders.stream().map(FrozenDistribution.Holder::personId).toArray(UUID[]::new),
        texts(holders, FrozenDistribution.Holder::payrollId),
        texts(holders, FrozenDistribution.Holder::name),
        texts(shares, MemberShare::memberClass),
        pence(shares, share -> share.shareInterest().pence()),
        pence(shares, share -> share.allocation().pence()),
        pence(shares, share -> share.cash().pence()),
        pence(shares, share -> share.retained().pence()),
        pence(shares, share -> share.exempt().pence()),
        shares.stream().map(MemberShare::capped).toArray(Boolean[]::new),
        shares.stream().map(MemberShare::raised).toArray(Boolean[]::new),
        texts(shares, MemberShare::excludedBecause),
        credits(shares, MemberShare.Credit::broughtForward),
        credits(shares, MemberShare.Credit::paid),
        credits(shares, MemberShare.Credit::carriedForward));
  }

  private void ownPots(List<FrozenDistribution.Holder> holders, List<MemberShare> shares) {
    List<UUID> allocations = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<String> bases = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    for (int i = 0; i < holders.size(); i++) {
      FrozenDistribution.Holder holder = holders.get(i);
      List<MemberShare.FactorShare> factors = shares.get(i).byFactor();
      for (int f = 0; f < factors.size(); f++) {
        allocations.add(holder.id());
        places.add(f);
        bases.add(factors.get(f).basis().word());
        figures.add(text(holder.figures().get(f)));
        amounts.add(factors.get(f).amount().pence());
      }
    }
    sql.run(
        "insert into surplus.allocation_pot"
            + " (allocation_id, employer_id, position, basis, own_figure, amount)"
            + " select allocation_id, register.current_employer(), position, basis, own_figure,"
            + " amount from unnest(?, ?, ?, ?, ?) as new"
            + " (allocation_id, position, basis, own_figure, amount)",
        allocations.toArray(UUID[]::new),
        places.toArray(Integer[]::new),
        bases.toArray(String[]::new),
        figures.toArray(String[]::new),
        amounts.toArray(Long[]::new));
  }

  private static Long[] credits(
      List<MemberShare> shares, Function<MemberShare.Credit, Money> part) {
    return shares.stream()
        .map(share -> share.credit().map(part).map(Money::pence).orElse(null))
        .toArray(Long[]::new);
  }

  private static String text(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
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
