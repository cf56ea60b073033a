package coop.commonwage.surplus.comparison;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Twelve pairs of members of a society, the two of a pair alike, that declared £120,000: 30 % to
 * the reserve, 5 % each to education and community, £72,000 to share. Together 24,000 hours,
 * £360,000 of pay and 108 years of service.
 */
public final class TwelvePairs {

  private static final LegalForm SOCIETY = LegalForms.bundled().form("uk-coop-society");

  /** One of them. */
  record Worker(String id, int hours, String pay, int years, long contracted, String contractType) {

    Compared compared() {
      return new Compared(id, Money.of(pay), Optional.of(contracted), contractType, years);
    }

    Member member() {
      return Member.of(
          id,
          "worker",
          Map.of(
              Basis.HOURS,
              Fraction.of(hours, 1),
              Basis.PAY,
              Fraction.of(Money.of(pay)),
              Basis.SERVICE_YEARS,
              Fraction.of(years, 1)));
    }
  }

  private static final List<Worker> ONE_OF_EACH =
      List.of(
          new Worker("A", 1_800, "30000.00", 12, 2_250, "guaranteed-hours"),
          new Worker("B", 1_800, "27000.00", 11, 2_250, "guaranteed-hours"),
          new Worker("C", 1_500, "22500.00", 10, 2_100, "guaranteed-hours"),
          new Worker("D", 1_500, "22500.00", 6, 2_099, "guaranteed-hours"),
          new Worker("E", 1_200, "18000.00", 5, 1_500, "guaranteed-hours"),
          new Worker("F", 1_200, "15000.00", 5, 1_500, "guaranteed-hours"),
          new Worker("G", 900, "13500.00", 2, 0, "zero-hours"),
          new Worker("H", 600, "9000.00", 1, 0, "zero-hours"),
          new Worker("I", 600, "9000.00", 2, 0, "zero-hours"),
          new Worker("J", 450, "6750.00", 0, 0, "zero-hours"),
          new Worker("K", 300, "4500.00", 0, 0, "zero-hours"),
          new Worker("L", 150, "2250.00", 0, 0, "zero-hours"));

  static final List<Worker> ALL =
      ONE_OF_EACH.stream()
          .flatMap(
              one ->
                  Stream.of(
                      one,
                      new Worker(
                          one.id() + "2",
                          one.hours(),
                          one.pay(),
                          one.years(),
                          one.contracted(),
                          one.contractType())))
          .toList();

  public static final Way HOURS = way("All by hours", pool(factor(Basis.HOURS, "1")));
  public static final Way HALF =
      way(
          "Half by hours, half equally",
          pool(factor(Basis.HOURS, "0.5"), factor(Basis.EQUAL, "0.5")));
  public static final Way PAY = way("All by pay", pool(factor(Basis.PAY, "1")));
  public static final Way TENURE =
      way(
          "Seven tenths by hours, three by service",
          pool(factor(Basis.HOURS, "0.7"), factor(Basis.SERVICE_YEARS, "0.3")));

  private TwelvePairs() {}

  public static Comparison compared(Assumptions assumptions, Way... ways) {
    return Comparison.of(ALL.stream().map(Worker::compared).toList(), List.of(ways), assumptions);
  }

  static Pool.Factor factor(Basis basis, String percent) {
    return new Pool.Factor(basis, Rate.of(percent));
  }

  static Pool pool(Pool.Factor... factors) {
    return Pool.of("worker", Pool.ALL, factors);
  }

  static Way way(String title, Pool pool) {
    return way(title, SOCIETY, List.of(pool), List.of());
  }

  /** By hours, and half to the workers by hours and half equally to so many who use care. */
  static Comparison withUsers(Assumptions assumptions, int users) {
    List<Member> others =
        IntStream.range(0, users)
            .mapToObj(user -> Member.of("user" + user, "user", Map.of()))
            .toList();
    Pool hours = pool(factor(Basis.HOURS, "1"));
    return compared(
        assumptions,
        way("All by hours", SOCIETY, List.of(hours), others),
        way(
            "Half to each",
            SOCIETY,
            List.of(
                Pool.of("worker", Rate.of("0.5"), factor(Basis.HOURS, "1")),
                Pool.of("user", Rate.of("0.5"), factor(Basis.EQUAL, "1"))),
            others));
  }

  /** £120,000 by hours in a company owned by a trust. */
  static Comparison ownedByATrust(Assumptions assumptions) {
    return compared(
        assumptions,
        way(
            "All by hours",
            LegalForms.bundled().form("uk-eot-company"),
            List.of(pool(factor(Basis.HOURS, "1"))),
            List.of()));
  }

  private static Way way(String title, LegalForm form, List<Pool> pools, List<Member> others) {
    DistributionCase input =
        new DistributionCase(
            form,
            LocalDate.of(2026, 10, 31),
            Money.of("120000.00"),
            Money.ZERO,
            DistributionCase.fundsOf(form),
            Optional.empty(),
            pools,
            Stream.concat(ALL.stream().map(Worker::member), others.stream()).toList());
    boolean knowsExempt = form.name().equals("uk-eot-company");
    return switch (Distribution.of(input)) {
      case Distribution shared ->
          new Way(title, Optional.of(shared), List.of(), Set.of("general-reserve"), knowsExempt);
      case Refusal refusal ->
          new Way(
              title,
              Optional.empty(),
              refusal.violations().stream()
                  .map(breach -> Way.Breach.ofLaw(breach.article(), breach.message()))
                  .toList(),
              Set.of(),
              knowsExempt);
    };
  }
}
