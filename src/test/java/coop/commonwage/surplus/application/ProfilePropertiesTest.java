package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.CaseFacts;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds under every profile with all its limits: the policies of its examples, with surpluses
 * and members made up by chance and always the same. What the form refuses is not counted.
 */
class ProfilePropertiesTest {

  private static final Path RULES = Path.of("payroll-rules");
  private static final LegalForms FORMS = LegalForms.from(RULES);
  private static final int ROUNDS = 12;

  static Stream<String> profiles() {
    return FORMS.all().stream().map(LegalForm::name);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyPennyIsSomewhereAndEveryPotIsSharedWhole(String profile) {
    forMany(
        profile,
        (input, shared) -> {
          Money all = shared.lossesCovered().plus(shared.undistributed());
          for (Distribution.FundAmount fund : shared.funds()) {
            all = all.plus(fund.amount());
          }
          for (MemberShare share : shared.members()) {
            assertFalse(share.cash().isNegative() || share.retained().isNegative());
            all = all.plus(share.cash()).plus(share.retained()).plus(share.shareInterest());
          }
          assertEquals(input.declaredSurplus(), all);
          for (PoolAmount pool : shared.pools()) {
            for (int pot = 0; pot < pool.pots().size(); pot++) {
              assertEquals(pool.pots().get(pot).amount(), ofPot(shared, pool, pot));
            }
          }
        });
  }

  private static Money ofPot(Distribution shared, PoolAmount pool, int pot) {
    Money sum = Money.ZERO;
    for (MemberShare share : shared.members()) {
      if (share.memberClass().equals(pool.memberClass()) && !share.byFactor().isEmpty()) {
        sum = sum.plus(share.byFactor().get(pot).amount());
      }
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void nobodyIsOutsideTheFormsOwnLimits(String profile) {
    forMany(
        profile,
        (input, shared) -> {
          for (LegalLimit limit : input.form().limitsOn(input.yearEnd())) {
            for (int i = 0; i < shared.members().size(); i++) {
              assertWithin(limit, input.members().get(i), shared.members().get(i));
            }
            if (limit.rule().equals("fund-at-least")
                && isOfTheSurplus(limit)
                && input.facts().equals(CaseFacts.NONE)) {
              assertFilled(limit, shared);
            }
          }
        });
  }

  private static void assertWithin(LegalLimit limit, Member member, MemberShare share) {
    switch (limit.rule()) {
      case "cap-per-member" -> assertFalse(share.allocation().isMoreThan(limit.amount()));
      case "cap-percent-of-pay" -> {
        if (limit.subject().isEmpty() || limit.subject().equals(share.memberClass())) {
          Fraction pay = member.figures().getOrDefault(Basis.PAY, Fraction.ZERO);
          assertFalse(
              share.allocation().isMoreThan(Fraction.of(limit.number()).times(pay).poundsDown()));
        }
      }
      case "exempt-per-member" -> {
        Money most = limit.amount().minus(member.exemptUsed()).orZeroIfNegative();
        assertEquals(share.cash().min(most), share.exempt());
      }
      default -> {}
    }
  }

  private static boolean isOfTheSurplus(LegalLimit limit) {
    return limit.base().equals("declared-surplus") || limit.base().equals("surplus-after-losses");
  }

  private static void assertFilled(LegalLimit limit, Distribution shared) {
    Money base =
        limit.base().equals("declared-surplus")
            ? shared.declaredSurplus()
            : shared.declaredSurplus().minus(shared.lossesCovered());
    Money got =
        Money.sum(
            shared.funds().stream()
                .filter(fund -> fund.fund().equals(limit.subject()))
                .map(Distribution.FundAmount::amount)
                .toList());
    assertFalse(
        got.isLessThan(Fraction.of(limit.number()).times(Fraction.of(base)).poundsDown()),
        limit.subject() + " got " + got + " of " + base);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void theOrderOfTheMembersChangesNothingOfAnybody(String profile) {
    forMany(
        profile,
        (input, shared) -> {
          if (input.pools().stream().allMatch(pool -> nobodyIsEqual(pool, input.members()))
              && (input.shareInterest().isEmpty() || nobodyHoldsAsMuch(input.members()))) {
            List<Member> shuffled = new ArrayList<>(input.members());
            Collections.shuffle(shuffled, new Random(11));
            assertEquals(
                Optional.of(byId(shared)),
                shared(with(input, shuffled)).map(ProfilePropertiesTest::byId));
          }
        });
  }

  /** Where two have the same figure of a pot, the odd penny goes to who stands first. */
  private static boolean nobodyIsEqual(Pool pool, List<Member> members) {
    for (Pool.Factor factor : pool.factors()) {
      Set<Fraction> seen = new HashSet<>();
      for (Member member : members) {
        if (member.memberClass().equals(pool.memberClass())
            && !seen.add(member.figures().get(factor.basis()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The same goes for interest on shares. */
  private static boolean nobodyHoldsAsMuch(List<Member> members) {
    Set<Money> seen = new HashSet<>();
    return members.stream()
        .allMatch(member -> member.lots().isEmpty() && seen.add(member.shareCapital()));
  }

  private static Map<String, MemberShare> byId(Distribution distribution) {
    Map<String, MemberShare> shares = new HashMap<>();
    distribution.members().forEach(share -> shares.put(share.id(), share));
    return shares;
  }

  /**
   * One figure of one member is raised and no other. To the penny never less, but in one case: a
   * pool of several pots is shared pot by pot as long as no cap or floor binds, and once over the
   * combined weights when one does. Where the higher figure makes a limit bind or stop binding, up
   * to a penny of each pot goes with the rounding of the other reckoning.
   */
  @ParameterizedTest
  @MethodSource("profiles")
  void moreHoursNeverMeanLessMoney(String profile) {
    forMany(
        profile,
        (input, shared) -> {
          for (int i = 0; i < input.members().size(); i++) {
            Member member = input.members().get(i);
            for (Map.Entry<Basis, Fraction> figure : member.figures().entrySet()) {
              if (isSharedBy(input, member, figure.getKey())) {
                Map<Basis, Fraction> more = new EnumMap<>(member.figures());
                more.put(figure.getKey(), figure.getValue().plus(Fraction.ONE));
                int place = i;
                shared(with(input, replaced(input.members(), i, withFigures(member, more))))
                    .ifPresent(after -> assertNotLess(shared, after, place, figure.getKey()));
              }
            }
          }
        });
  }

  private static boolean isSharedBy(DistributionCase input, Member member, Basis basis) {
    return input.pools().stream()
        .filter(pool -> pool.memberClass().equals(member.memberClass()))
        .anyMatch(
            pool ->
                pool.factors().stream().anyMatch(factor -> factor.basis() == basis)
                    || pool.entitlements().stream().anyMatch(each -> each.basis() == basis));
  }

  private static void assertNotLess(
      Distribution before, Distribution after, int place, Basis basis) {
    Money had = before.members().get(place).allocation();
    Money has = after.members().get(place).allocation();
    String memberClass = before.members().get(place).memberClass();
    int pots = before.members().get(place).byFactor().size();
    boolean sameReckoning = isHeld(before, memberClass) == isHeld(after, memberClass);
    Money tolerated = sameReckoning || pots < 2 ? Money.ZERO : Money.ofPence(pots);
    assertFalse(
        has.plus(tolerated).isLessThan(had), basis + " more: " + had + " became only " + has);
  }

  private static boolean isHeld(Distribution shared, String memberClass) {
    return shared.pools().stream()
        .anyMatch(
            pool ->
                pool.memberClass().equals(memberClass) && (pool.capped() > 0 || pool.raised() > 0));
  }

  /** Tries every policy of the profile's examples that can be worked out. */
  private static void forMany(String profile, BiConsumer<DistributionCase, Distribution> check) {
    SplittableRandom random = new SplittableRandom(20_261_122L);
    int policies = 0;
    int worked = 0;
    for (DistributionCase policy : policies(profile)) {
      policies++;
      for (int round = 0; round < ROUNDS; round++) {
        DistributionCase input = madeUp(policy, random);
        Optional<Distribution> shared = shared(input);
        shared.ifPresent(of -> check.accept(input, of));
        worked += shared.isPresent() ? 1 : 0;
      }
    }
    assertTrue(worked >= 2 * policies, "of " + policies + " policies only " + worked + " worked");
  }

  private static List<DistributionCase> policies(String profile) {
    List<DistributionCase> policies = new ArrayList<>();
    Path file = RULES.resolve("surplus").resolve(profile + ".examples.json");
    try (Reader text = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(text)) {
      for (JsonObject example : reader.readArray().getValuesAs(JsonObject.class)) {
        if (example.getJsonObject("expect").getInt("exit") == 0) {
          policies.add(CaseJson.read(example.getJsonObject("case"), FORMS));
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return policies;
  }

  private static DistributionCase madeUp(DistributionCase policy, SplittableRandom random) {
    List<Member> members = new ArrayList<>();
    for (Member one : policy.members()) {
      int alike = 1 + random.nextInt(4);
      for (int i = 0; i < alike; i++) {
        Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
        one.figures()
            .forEach(
                (basis, figure) ->
                    figures.put(basis, figure.times(Fraction.of(40 + random.nextLong(41), 60))));
        Money capital = Money.ofPence(one.shareCapital().pence() * (40 + random.nextLong(41)) / 60);
        members.add(copy(one, one.id() + "-" + i, figures, capital));
      }
    }
    long declared = policy.declaredSurplus().pence();
    return new DistributionCase(
        policy.form(),
        policy.yearEnd(),
        Money.ofPence(declared + (declared > 1 ? random.nextLong(declared) : 0)),
        policy.lossesBroughtForward(),
        policy.funds(),
        policy.shareInterest(),
        policy.pools(),
        members,
        policy.facts());
  }

  private static Optional<Distribution> shared(DistributionCase input) {
    try {
      return Distribution.of(input) instanceof Distribution shared
          ? Optional.of(shared)
          : Optional.empty();
    } catch (UnusableCase unusable) {
      return Optional.empty();
    }
  }

  private static List<Member> replaced(List<Member> members, int place, Member other) {
    List<Member> result = new ArrayList<>(members);
    result.set(place, other);
    return result;
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
        members,
        input.facts());
  }

  private static Member withFigures(Member of, Map<Basis, Fraction> figures) {
    return copy(of, of.id(), figures, of.shareCapital());
  }

  private static Member copy(Member of, String id, Map<Basis, Fraction> figures, Money capital) {
    return new Member(
        id,
        of.memberClass(),
        figures,
        capital,
        of.daysHeld(),
        of.lots(),
        of.eligible(),
        of.excludedBecause(),
        of.exemptUsed(),
        of.credit(),
        of.society(),
        of.employed());
  }
}
