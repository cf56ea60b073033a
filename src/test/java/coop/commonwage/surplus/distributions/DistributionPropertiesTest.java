package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds for every distribution, tried on many made-up ones; always the same ones. */
class DistributionPropertiesTest {

  private static final int CASES = 300;

  @Test
  void theSumIsTheDeclaredSurplusToThePenny() {
    forMany(
        (input, result) -> {
          Money all = result.undistributed();
          for (MemberShare share : result.members()) {
            all = all.plus(share.cash()).plus(share.retained());
          }
          for (Distribution.FundAmount fund : result.funds()) {
            all = all.plus(fund.amount());
          }
          assertEquals(input.declaredSurplus(), all);
        });
  }

  @Test
  void theOrderOfTheMembersIsIrrelevantWhenNoTwoHaveEqualFigures() {
    forMany(
        (input, result) -> {
          List<Member> shuffled = new ArrayList<>(input.members());
          Collections.shuffle(shuffled, new Random(5));
          assertEquals(byId(result), byId(shared(withMembers(input, shuffled))));
        });
  }

  @Test
  void whoWorkedMoreNeverGetsLess() {
    forMany(
        (input, result) -> {
          List<Integer> places = new ArrayList<>();
          for (int i = 0; i < input.members().size(); i++) {
            places.add(i);
          }
          places.sort(
              (a, b) ->
                  input
                      .members()
                      .get(a)
                      .figures()
                      .get(Basis.HOURS)
                      .compareTo(input.members().get(b).figures().get(Basis.HOURS)));
          for (int i = 1; i < places.size(); i++) {
            Money less = result.members().get(places.get(i - 1)).allocation();
            Money more = result.members().get(places.get(i)).allocation();
            assertTrue(!more.isLessThan(less), less + " > " + more);
          }
        });
  }

  @Test
  void workingAnHourMoreNeverCostsMoney() {
    forMany(
        (input, result) -> {
          List<Member> harder = new ArrayList<>(input.members());
          Member first = harder.getFirst();
          Fraction hours = first.figures().get(Basis.HOURS).plus(Fraction.ONE);
          harder.set(0, Member.of(first.id(), first.memberClass(), Map.of(Basis.HOURS, hours)));
          Money after = shared(withMembers(input, harder)).members().getFirst().allocation();
          assertTrue(!after.isLessThan(result.members().getFirst().allocation()));
        });
  }

  @Test
  void nobodyIsAboveTheCapAndNobodyBelowTheFloor() {
    forMany(
        (input, result) -> {
          Pool pool = input.pools().getFirst();
          for (MemberShare share : result.members()) {
            pool.capPerMember().ifPresent(cap -> assertTrue(!share.allocation().isMoreThan(cap)));
            pool.floorPerMember()
                .ifPresent(floor -> assertTrue(!share.allocation().isLessThan(floor)));
          }
        });
  }

  @Test
  void workingItOutAgainChangesNothing() {
    forMany(
        (input, result) -> {
          assertEquals(result, shared(input));
          assertEquals(
              Fingerprint.of("f", Cases.YEAR_END, result),
              Fingerprint.of("f", Cases.YEAR_END, shared(input)));
        });
  }

  @Test
  void everyChangedFigureHasAnotherFingerprint() {
    forMany(
        (input, result) -> {
          List<Member> changed = new ArrayList<>(input.members());
          Member last = changed.removeLast();
          changed.add(Member.of(last.id() + "x", last.memberClass(), last.figures()));
          assertTrue(
              !Fingerprint.of("f", Cases.YEAR_END, result)
                  .equals(
                      Fingerprint.of("f", Cases.YEAR_END, shared(withMembers(input, changed)))));
        });
  }

  private static void forMany(BiConsumer<DistributionCase, Distribution> check) {
    Random random = new Random(20261121);
    for (int i = 0; i < CASES; i++) {
      DistributionCase input = aCase(random);
      check.accept(input, shared(input));
    }
  }

  private static DistributionCase aCase(Random random) {
    int count = 1 + random.nextInt(60);
    long pence = 100_000L + random.nextInt(50_000_000);
    List<Member> members = new ArrayList<>();
    List<Integer> hours = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hours.add(1 + i * 7 + random.nextInt(7) + random.nextInt(2) * 1000 * (i + 1));
    }
    List<Integer> distinct = hours.stream().distinct().toList();
    for (int i = 0; i < distinct.size(); i++) {
      members.add(
          Member.of("M" + i, "worker", Map.of(Basis.HOURS, Fraction.of(distinct.get(i), 4))));
    }
    long mean = pence * 7 / 10 / members.size();
    List<UnaryOperator<Pool>> limits =
        List.of(
            pool -> pool,
            pool -> pool.withCap(Money.ofPence(mean * (80 + random.nextInt(200)) / 100)),
            pool -> pool.withFloor(Money.ofPence(mean * random.nextInt(95) / 100)),
            pool ->
                pool.withCap(Money.ofPence(mean * (100 + random.nextInt(150)) / 100))
                    .withFloor(Money.ofPence(mean * random.nextInt(95) / 100)));
    Pool pool = limits.get(random.nextInt(4)).apply(Cases.workersBy(Basis.HOURS));
    return new DistributionCase(
        Forms.free(),
        Cases.YEAR_END,
        Money.ofPence(pence),
        Money.ZERO,
        List.of(new FundStep("reserve", Rate.ofPercent("30"), PercentOf.DECLARED_SURPLUS)),
        Optional.empty(),
        List.of(pool),
        members);
  }

  private static DistributionCase withMembers(DistributionCase input, List<Member> members) {
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
