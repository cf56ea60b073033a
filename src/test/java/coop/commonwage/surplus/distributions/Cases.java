package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases written as words. */
final class Cases {

  static final LocalDate YEAR_END = LocalDate.of(2026, 3, 31);

  private LegalForm form = Forms.free();
  private Money surplus;
  private Money losses = Money.ZERO;
  private final List<FundStep> funds = new ArrayList<>();
  private Optional<Rate> interest = Optional.empty();
  private final List<Pool> pools = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  static Cases aSurplusOf(String amount) {
    Cases cases = new Cases();
    cases.surplus = Money.of(amount);
    return cases;
  }

  Cases under(LegalForm form) {
    this.form = form;
    return this;
  }

  Cases afterLossesOf(String amount) {
    losses = Money.of(amount);
    return this;
  }

  Cases to(String fund, String percent, PercentOf base) {
    funds.add(new FundStep(fund, Rate.ofPercent(percent), base));
    return this;
  }

  Cases withInterestOf(String percent) {
    interest = Optional.of(Rate.ofPercent(percent));
    return this;
  }

  Cases sharedBy(Pool... these) {
    pools.addAll(Arrays.asList(these));
    return this;
  }

  Cases among(Member... these) {
    members.addAll(Arrays.asList(these));
    return this;
  }

  /** Workers A, B, C, … with these hours. */
  Cases amongWorkersWithHours(String... hours) {
    for (int i = 0; i < hours.length; i++) {
      members.add(worker(String.valueOf((char) ('A' + i)), Basis.HOURS, hours[i]));
    }
    return this;
  }

  static Member worker(String id, Basis basis, String figure) {
    return Member.of(id, "worker", Map.of(basis, Fraction.of(figure)));
  }

  static Pool workersBy(Basis basis) {
    return Pool.of("worker", Pool.ALL, new Pool.Factor(basis, Pool.ALL));
  }

  DistributionCase theCase() {
    return new DistributionCase(form, YEAR_END, surplus, losses, funds, interest, pools, members);
  }

  Outcome outcome() {
    return Distribution.of(theCase());
  }

  Distribution shared() {
    return switch (outcome()) {
      case Distribution distribution -> distribution;
      case Refusal refusal -> throw new AssertionError("refused: " + refusal.violations());
    };
  }

  Refusal refused() {
    return switch (outcome()) {
      case Distribution distribution -> throw new AssertionError("shared: " + distribution);
      case Refusal refusal -> refusal;
    };
  }

  /** The allocations in order, separated by blanks. */
  static String allocations(Distribution distribution) {
    return String.join(
        " ", distribution.members().stream().map(m -> m.allocation().toString()).toList());
  }
}
