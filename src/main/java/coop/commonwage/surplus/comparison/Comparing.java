package coop.commonwage.surplus.comparison;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.PoolAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Works a comparison out, person by person, and lets out only what may be seen. */
final class Comparing {

  private static final long TEN_POUNDS = 1_000;
  private static final Rate ALL = Rate.of("1");

  private final List<Compared> people;
  private final List<Way> ways;
  private final Assumptions assumptions;
  private final long[][] shares;
  private final Set<String> known;

  Comparing(List<Compared> people, List<Way> ways, Assumptions assumptions) {
    this.people =
        people.stream()
            .sorted(Comparator.comparing(Compared::pay).thenComparing(Compared::id))
            .toList();
    this.known = people.stream().map(Compared::id).collect(Collectors.toSet());
    this.ways = List.copyOf(ways);
    this.assumptions = assumptions;
    this.shares = new long[ways.size()][];
    for (int way = 0; way < shares.length; way++) {
      shares[way] = ways.get(way).shared().map(this::shares).orElseGet(() -> new long[0]);
    }
  }

  /** In the order of the people, in pence. */
  private long[] shares(Distribution distribution) {
    Map<String, Money> byId = HashMap.newHashMap(people.size());
    for (MemberShare share : distribution.members()) {
      byId.put(share.id(), share.allocation());
    }
    return people.stream()
        .mapToLong(person -> byId.getOrDefault(person.id(), Money.ZERO).pence())
        .toArray();
  }

  Comparison comparison() {
    List<Comparison.Column> columns = new ArrayList<>();
    for (int way = 0; way < shares.length; way++) {
      long[] of = shares[way];
      columns.add(
          new Comparison.Column(
              ways.get(way).title(), ways.get(way).refused(), figures(ways.get(way), of)));
    }
    boolean[][] receives =
        Arrays.stream(shares)
            .filter(of -> of.length > 0)
            .map(Comparing::receives)
            .toArray(boolean[][]::new);
    List<Comparison.Dimension> dimensions =
        new Crowd(
                new Grouping(people, assumptions).all(),
                people.size(),
                receives,
                Comparison.LEAST_IN_A_GROUP)
            .safe().stream().map(this::dimension).toList();
    return new Comparison(people.size(), Comparison.Others.of(others()), columns, dimensions);
  }

  /** Everybody without labour who gets something by at least one way. */
  private int others() {
    return Math.toIntExact(
        ways.stream()
            .flatMap(way -> way.shared().stream())
            .flatMap(this::othersOf)
            .map(MemberShare::id)
            .distinct()
            .count());
  }

  private Stream<MemberShare> othersOf(Distribution shared) {
    return shared.members().stream()
        .filter(share -> share.allocation().isPositive() && !known.contains(share.id()));
  }

  private static boolean[] receives(long[] of) {
    boolean[] receives = new boolean[of.length];
    for (int i = 0; i < of.length; i++) {
      receives[i] = of[i] > 0;
    }
    return receives;
  }

  private Optional<Comparison.Figures> figures(Way way, long[] of) {
    return way.shared()
        .map(
            shared -> {
              Money reserves =
                  shared
                      .undistributed()
                      .plus(
                          Money.sum(
                              shared.funds().stream()
                                  .filter(fund -> way.reserveFunds().contains(fund.fund()))
                                  .map(Distribution.FundAmount::amount)
                                  .toList()));
              Money retained =
                  Money.sum(shared.members().stream().map(MemberShare::retained).toList());
              Money funds =
                  Money.sum(shared.funds().stream().map(Distribution.FundAmount::amount).toList());
              Money cash = Money.sum(shared.members().stream().map(MemberShare::cash).toList());
              return new Comparison.Figures(
                  shared.waterfall(),
                  (int) Arrays.stream(of).filter(share -> share > 0).count(),
                  Comparison.Others.of(Math.toIntExact(othersOf(shared).count())),
                  shared.allocated(),
                  cash,
                  retained,
                  shared.shareInterest(),
                  reserves,
                  funds.plus(shared.undistributed()).minus(reserves),
                  shared.pools().stream().mapToInt(PoolAmount::capped).sum(),
                  shared.pools().stream().mapToInt(PoolAmount::raised).sum(),
                  spread(of, othersOf(shared)),
                  way.knowsExempt() ? Optional.of(tax(shared, cash)) : Optional.empty(),
                  new Comparison.Later(
                      assumptions.openingReserve().plus(inFiveYears(reserves)),
                      inFiveYears(retained)));
            });
  }

  /** What comes together when a year adds so much and each later year grows on the one before. */
  private Money inFiveYears(Money aYear) {
    Fraction growth = Fraction.of(ALL.plus(assumptions.growth()));
    Fraction year = Fraction.of(aYear);
    Money sum = Money.ZERO;
    for (int i = 0; i < Comparison.YEARS; i++) {
      sum = sum.plus(year.poundsHalfUp());
      year = year.times(growth);
    }
    return sum;
  }

  private static Comparison.Tax tax(Distribution shared, Money cash) {
    Money exempt = Money.sum(shared.members().stream().map(MemberShare::exempt).toList());
    return new Comparison.Tax(exempt, cash.minus(exempt));
  }

  private Optional<Comparison.Spread> spread(long[] of, Stream<MemberShare> others) {
    long[] worked = Arrays.stream(of).filter(share -> share > 0).toArray();
    long[] sorted =
        LongStream.concat(
                Arrays.stream(worked), others.mapToLong(share -> share.allocation().pence()))
            .sorted()
            .toArray();
    if (sorted.length < Comparison.LEAST_IN_A_GROUP) {
      return Optional.empty();
    }
    long least = sorted[0];
    long most = sorted[sorted.length - 1];
    long tenths = halfUp(Math.multiplyExact(most, 10), least);
    boolean isLowestTold = worked.length >= Comparison.LEAST_IN_A_GROUP;
    Money lowestPay = isLowestTold ? people.getFirst().pay() : Money.ZERO;
    return Optional.of(
        new Comparison.Spread(
            inTens(least),
            inTens(sorted[(sorted.length - 1) / 2]),
            inTens(most),
            tenths / 10 + "." + tenths % 10,
            isLowestTold ? Optional.of(inTens(of[0])) : Optional.empty(),
            lowestPay.isPositive()
                ? Optional.of(halfUp(Math.multiplyExact(of[0], 100), lowestPay.pence()))
                : Optional.empty()));
  }

  private static Money inTens(long pence) {
    return Money.ofPence(halfUp(pence, TEN_POUNDS) * TEN_POUNDS);
  }

  private static long halfUp(long dividend, long divisor) {
    return Math.floorDiv(Math.addExact(Math.multiplyExact(dividend, 2), divisor), 2 * divisor);
  }

  private Comparison.Dimension dimension(Crowd.Partition partition) {
    List<Comparison.Group> groups = new ArrayList<>();
    for (int group = 0; group < partition.names().size(); group++) {
      int wanted = group;
      int[] places =
          IntStream.range(0, people.size())
              .filter(person -> partition.groupOf()[person] == wanted)
              .toArray();
      groups.add(
          new Comparison.Group(
              partition.names().get(group),
              places.length,
              Arrays.stream(shares).map(of -> cell(of, places)).toList()));
    }
    return new Comparison.Dimension(partition.name(), groups);
  }

  private Optional<Comparison.Cell> cell(long[] of, int[] places) {
    if (of.length == 0) {
      return Optional.empty();
    }
    long total = 0;
    long pay = 0;
    int receivers = 0;
    for (int place : places) {
      total += of[place];
      pay += people.get(place).pay().orZeroIfNegative().pence();
      receivers += of[place] > 0 ? 1 : 0;
    }
    return Optional.of(
        new Comparison.Cell(
            Money.ofPence(total),
            Money.ofPence(halfUp(total, places.length)),
            receivers,
            pay > 0
                ? Optional.of(halfUp(Math.multiplyExact(total, 1_000), pay))
                : Optional.empty()));
  }
}
