package coop.commonwage.launcher;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.Pool;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up members for a benchmark: always the same ones, with very unequal figures. */
final class BenchMembers {

  private static final long SEED = 20_261_121L;
  static final List<String> CLASSES = List.of("worker", "user", "community");
  static final List<Basis> FACTORS = List.of(Basis.HOURS, Basis.PAY, Basis.SERVICE_YEARS);

  /** Of each pool, by each of the factors. */
  static final List<String> PERCENTS = List.of("50", "30", "20");

  private static final long POUNDS_A_HEAD = 100;

  private BenchMembers() {}

  /** Caps in each class at twice the mean, under the co-operative society's profile. */
  static DistributionCase aCase(int members) {
    LegalForm form = LegalForms.bundled().form("uk-coop-society");
    Random random = new Random(SEED);
    List<Member> all = IntStream.range(0, members).mapToObj(i -> member(i, random)).toList();
    return new DistributionCase(
        form,
        LocalDate.of(2026, 3, 31),
        Money.ofPounds(POUNDS_A_HEAD * members),
        Money.ZERO,
        DistributionCase.fundsOf(form),
        Optional.empty(),
        List.of(pool("worker", "50"), pool("user", "30"), pool("community", "20")),
        all);
  }

  private static Pool pool(String memberClass, String percent) {
    long mean = POUNDS_A_HEAD * 60 / 100 * Long.parseLong(percent) * CLASSES.size() / 100;
    return Pool.of(
            memberClass,
            Rate.ofPercent(percent),
            IntStream.range(0, FACTORS.size())
                .mapToObj(f -> new Pool.Factor(FACTORS.get(f), Rate.ofPercent(PERCENTS.get(f))))
                .toArray(Pool.Factor[]::new))
        .withCap(Money.ofPounds(mean * 2));
  }

  private static Member member(int number, Random random) {
    Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
    long minutes = 60L + random.nextInt(120_000);
    long skew = 1L + random.nextInt(8);
    figures.put(Basis.HOURS, Fraction.of(minutes, 60));
    figures.put(Basis.PAY, Fraction.of(minutes * (20 + random.nextInt(20)) * skew, 100));
    figures.put(Basis.SERVICE_YEARS, Fraction.of(1 + random.nextInt(30), 1));
    return Member.of(
        new UUID(SEED, number).toString(), CLASSES.get(number % CLASSES.size()), figures);
  }

  /** The own figure for each pot, in the order of the pots. */
  static List<Fraction> figures(Member member) {
    return FACTORS.stream().map(member.figures()::get).toList();
  }

  /** Whole-number weights by factor: minutes, pence, years. */
  static long[][] bareWeights(DistributionCase input) {
    long[][] weights = new long[FACTORS.size()][input.members().size()];
    for (int f = 0; f < weights.length; f++) {
      long unit = FACTORS.get(f) == Basis.HOURS ? 60 : FACTORS.get(f) == Basis.PAY ? 100 : 1;
      for (int i = 0; i < weights[f].length; i++) {
        Fraction figure = input.members().get(i).figures().get(FACTORS.get(f));
        weights[f][i] = figure.times(Fraction.of(unit, 1)).numerator().longValueExact();
      }
    }
    return weights;
  }
}
