package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for classes, factors, caps of pay, entitlements and least payments together. */
class MixedDistributionPropertiesTest {

  private static final int CASES = 400;

  @Test
  void everyPennyIsSomewhere() {
    forMany(
        (input, shared) -> {
          Money members =
              Money.sum(shared.members().stream().map(m -> m.cash().plus(m.retained())).toList());
          Money funds =
              Money.sum(shared.funds().stream().map(Distribution.FundAmount::amount).toList());
          assertEquals(input.declaredSurplus(), members.plus(funds).plus(shared.undistributed()));
          assertEquals(Money.ZERO, shared.waterfall().getLast().remaining());
        });
  }

  @Test
  void theOrderOfTheMembersIsIrrelevant() {
    forMany(
        (input, shared) -> {
          List<Member> shuffled = new ArrayList<>(input.members());
          Collections.shuffle(shuffled, new Random(7));
          assertEquals(byId(shared), byId(shared(with(input, shuffled))));
        });
  }

  @Test
  void nobodyIsAboveTheLowerOfTheTwoCaps() {
    forMany(
        (input, shared) -> {
          for (int i = 0; i < input.members().size(); i++) {
            Money share = shared.members().get(i).allocation();
            Fraction pay = input.members().get(i).figures().get(Basis.PAY);
            for (Pool pool : input.pools()) {
              if (pool.memberClass().equals(input.members().get(i).memberClass())) {
                pool.capPerMember().ifPresent(cap -> assertTrue(!share.isMoreThan(cap)));
                pool.capPercentOfPay()
                    .map(percent -> Fraction.of(percent).times(pay).poundsDown())
                    .ifPresent(cap -> assertTrue(!share.isMoreThan(cap)));
              }
            }
          }
        });
  }

  /**
   * Never a penny less, but in one case: a pool of two pots is shared pot by pot while no cap
   * binds, and once over the combined weights when one does. Where the higher figure makes the
   * first cap bind, or the last stop binding, a penny of each pot may go with the other rounding.
   */
  @Test
  void moreHoursNeverMeanLessMoney() {
    forMany(
        (input, shared) -> {
          for (Basis basis : List.of(Basis.HOURS, Basis.PAY)) {
            List<Member> harder = new ArrayList<>(input.members());
            Member first = harder.getFirst();
            Map<Basis, Fraction> more = new EnumMap<>(first.figures());
            more.computeIfPresent(basis, (same, figure) -> figure.plus(Fraction.ONE));
            harder.set(0, Member.of(first.id(), first.memberClass(), more));
            Distribution again = shared(with(input, harder));
            Money before = shared.members().getFirst().allocation();
            Money after = again.members().getFirst().allocation();
            Money tolerated = isCapped(shared) == isCapped(again) ? Money.ZERO : Money.ofPence(2);
            assertTrue(!after.plus(tolerated).isLessThan(before), before + " > " + after);
          }
        });
  }

  private static boolean isCapped(Distribution shared) {
    return shared.pools().getFirst().capped() > 0;
  }

  @Test
  void underTheLeastPaymentNothingIsPaidAndAllOfItStaysOwed() {
    forMany(
        (input, shared) -> {
          for (MemberShare share : shared.members()) {
            share
                .credit()
                .ifPresent(
                    credit -> {
                      assertTrue(share.cash().isZero() || credit.carriedForward().isZero());
                      assertTrue(credit.carriedForward().isLessThan(Money.of("25.00")));
                    });
          }
        });
  }

  @Test
  void workingItOutAgainChangesNothing() {
    forMany((input, shared) -> assertEquals(shared, shared(input)));
  }

  private static void forMany(BiConsumer<DistributionCase, Distribution> check) {
    SplittableRandom random = new SplittableRandom(20_261_122L);
    for (int i = 0; i < CASES; i++) {
      DistributionCase input = aCase(random);
      check.accept(input, shared(input));
    }
  }

  private static DistributionCase aCase(SplittableRandom random) {
    List<Member> members = new ArrayList<>();
    int count = 4 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
      figures.put(Basis.HOURS, Fraction.of(1 + random.nextLong(120_000), 60));
      figures.put(Basis.PAY, Fraction.of(1 + random.nextLong(3_000_000), 100));
      figures.put(Basis.SPEND, Fraction.of(1 + random.nextLong(900_000), 100));
      members.add(Member.of("M" + i, i % 2 == 0 ? "worker" : "user", figures));
    }
    long pence = 10_000L + random.nextLong(5_000_000);
    Pool workers =
        Pool.of(
                "worker",
                Rate.ofPercent("70"),
                new Pool.Factor(Basis.HOURS, Rate.ofPercent("60")),
                new Pool.Factor(Basis.PAY, Rate.ofPercent("40")))
            .withCap(Money.ofPence(1 + random.nextLong(2 * pence / count)))
            .withCapOfPay(Rate.ofPercent("30"))
            .payingAtLeast(Money.of("25.00"));
    Pool users =
        random.nextBoolean()
            ? Pool.of(
                "user", Rate.ofPercent("30"), new Pool.Factor(Basis.SPEND, Rate.ofPercent("100")))
            : Pool.of("user", Rate.ofPercent("30"))
                .entitling(new Pool.Entitlement(Basis.SPEND, Fraction.of(1, 100_000)));
    return new DistributionCase(
        Forms.free(),
        Cases.YEAR_END,
        Money.ofPence(pence),
        Money.ZERO,
        List.of(new FundStep("reserve", Rate.ofPercent("10"), PercentOf.REMAINING)),
        Optional.empty(),
        List.of(workers, users),
        members);
  }

  private static DistributionCase with(DistributionCase input, List<Member> members) {
    return new DistributionCase(
        input.form(),
        input.yearEnd(),
        input.declaredSurplus(),
        input.lossesBroughtForward(),
        input.funds(),
        input.shareInterest(),
        input.pools(),
        members);
  }

  private static Distribution shared(DistributionCase input) {
    return (Distribution) Distribution.of(input);
  }

  private static Map<String, Money> byId(Distribution distribution) {
    Map<String, Money> shares = new HashMap<>();
    distribution.members().forEach(share -> shares.put(share.id(), share.allocation()));
    return shares;
  }
}
