package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.FewestTold;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import coop.commonwage.surplus.spending.CareShare;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gathers what may be shown of a distribution to people who may not see single shares. */
final class ViewOfDistribution {

  private final StoredDistribution stored;
  private final FrozenDistribution figures;
  private final Distribution distribution;
  private final Set<UUID> others;
  private final Set<UUID> onRegister;
  private final List<DistributionView.HistoryEntry> history;
  private final Optional<Distributions.Handover> handover;
  private final Optional<UUID> replacedBy;
  private final List<TellSplits.Told> told;

  ViewOfDistribution(
      StoredDistribution stored,
      FrozenDistribution figures,
      Set<UUID> people,
      Set<UUID> onRegister,
      List<DistributionView.HistoryEntry> history,
      Optional<Distributions.Handover> handover,
      Optional<UUID> replacedBy,
      List<TellSplits.Told> told) {
    this.stored = stored;
    this.figures = figures;
    this.distribution = figures.distribution();
    this.others = others(figures, people);
    this.onRegister = onRegister;
    this.history = history;
    this.handover = handover;
    this.replacedBy = replacedBy;
    this.told = told;
  }

  /** Of the people of the labour year those who neither share nor are members left out. */
  private static Set<UUID> others(FrozenDistribution figures, Set<UUID> people) {
    Set<UUID> others = new HashSet<>(people);
    for (int i = 0; i < figures.holders().size(); i++) {
      MemberShare share = figures.distribution().members().get(i);
      if (!share.byFactor().isEmpty() || isLeftOut(share)) {
        others.remove(figures.holders().get(i).personId());
      }
    }
    return others;
  }

  private static boolean isLeftOut(MemberShare share) {
    return share.byFactor().isEmpty() && !share.excludedBecause().isEmpty();
  }

  /**
   * @param tests of employee ownership, as they stood when it was drafted
   */
  DistributionView view(LegalForm form, List<OwnershipTests.Finding> tests) {
    int receivers = distribution.pools().stream().mapToInt(pool -> shares(pool).size()).sum();
    return new DistributionView(
        stored.id(),
        stored.labourYearId(),
        stored.year(),
        stored.recordDate(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        form.noPoolReason(),
        stored.proposal().word(),
        stored.proposal().boundTo().orElseGet(() -> Figures.print(stored, figures)),
        stored.declaredSurplus(),
        distribution.waterfall(),
        Money.sum(distribution.pools().stream().map(PoolAmount::amount).toList()),
        distribution.pools().stream().map(this::classPool).toList(),
        receivers,
        (int) others.stream().filter(one -> !onRegister.contains(one)).count(),
        (int) others.stream().filter(onRegister::contains).count(),
        (int) distribution.members().stream().filter(ViewOfDistribution::isLeftOut).count(),
        ShareSplit.sum(told.stream().map(TellSplits.Told::split).toList()),
        going(),
        distribution.undistributed(),
        distribution.total(),
        resolution(stored.proposal()).map(ViewOfDistribution::resolved),
        history,
        nextStep(),
        handover.map(Distributions.Handover::at),
        stored.reverses(),
        stored.reversedBy(),
        replacedBy,
        tax(form, tests),
        publicCare());
  }

  /** All of a distribution are treated alike: its policy says how. */
  private Optional<DistributionView.PublicCareSplit> publicCare() {
    return figures.careShares().stream()
        .findFirst()
        .map(
            one ->
                new DistributionView.PublicCareSplit(
                    one.treatment(),
                    Money.sum(figures.careShares().stream().map(CareShare::publicPart).toList())));
  }

  private Optional<DistributionView.TaxSplit> tax(
      LegalForm form, List<OwnershipTests.Finding> tests) {
    return form.limitsOn(stored.year().lastDay()).stream()
        .filter(limit -> limit.rule().equals(ReadDividends.EXEMPT))
        .findFirst()
        .map(
            limit ->
                new DistributionView.TaxSplit(
                    limit.amount(),
                    limit.source().toString(),
                    sum(MemberShare::exempt),
                    sum(MemberShare::cash).minus(sum(MemberShare::exempt)),
                    tests));
  }

  private DistributionView.Going going() {
    Money all = Money.sum(told.stream().map(one -> one.split().paid()).toList());
    Money withWages = throughPayroll();
    Money paid = Money.sum(told.stream().map(TellSplits.Told::interestPaid).toList());
    return new DistributionView.Going(
        withWages, all.minus(withWages), paid, sum(MemberShare::shareInterest).minus(paid));
  }

  /** Other members' cash goes by bank and is handed to nobody. */
  private Money throughPayroll() {
    List<MemberShare> members = distribution.members();
    return Money.sum(
        IntStream.range(0, members.size())
            .filter(i -> members.get(i).memberClass().equals(MemberClass.WORKER))
            .mapToObj(i -> told.get(i).split().paid())
            .toList());
  }

  private Money sum(Function<MemberShare, Money> part) {
    return Money.sum(distribution.members().stream().map(part).toList());
  }

  /** What was replaced is neither adopted nor posted: both would be refused. */
  private String nextStep() {
    if (replacedBy.isPresent()) {
      return "none";
    }
    return switch (stored.proposal()) {
      case Proposal.Draft draft -> "propose";
      case Proposal.Proposed proposed -> "adopt";
      case Proposal.Adopted adopted -> "post";
      case Proposal.Posted posted -> afterPosting();
      case Proposal.Withdrawn withdrawn -> "none";
    };
  }

  private String afterPosting() {
    if (handover.isPresent() || stored.reversedBy().isPresent() || throughPayroll().isZero()) {
      return "none";
    }
    return stored.reverses().isPresent() ? "withdraw" : "pay";
  }

  static Optional<Resolution> resolution(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Draft draft -> Optional.empty();
      case Proposal.Proposed proposed -> Optional.empty();
      case Proposal.Adopted adopted -> Optional.of(adopted.resolution());
      case Proposal.Posted posted -> Optional.of(posted.resolution());
      case Proposal.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private static DistributionView.Resolved resolved(Resolution resolution) {
    return new DistributionView.Resolved(
        resolution.number(),
        resolution.date(),
        resolution.present(),
        resolution.entitled(),
        resolution.votesFor(),
        resolution.votesAgainst(),
        TellStanding.weighed(resolution));
  }

  private DistributionView.ClassPool classPool(PoolAmount pool) {
    return new DistributionView.ClassPool(
        pool.memberClass(),
        pool.amount(),
        shares(pool).size(),
        spread(pool),
        pool.pots().stream().map(ViewOfDistribution::pot).toList(),
        pool.left());
  }

  /**
   * What each gets who gets something, the least first: who has no hours shares nothing by them.
   */
  private List<Money> shares(PoolAmount pool) {
    return distribution.members().stream()
        .filter(member -> member.memberClass().equals(pool.memberClass()))
        .map(MemberShare::allocation)
        .filter(Money::isPositive)
        .sorted()
        .toList();
  }

  private Optional<DistributionView.Spread> spread(PoolAmount pool) {
    List<Money> shares = shares(pool);
    return shares.size() < FewestTold.PEOPLE
        ? Optional.empty()
        : Optional.of(
            new DistributionView.Spread(
                shares.getFirst(), shares.get((shares.size() - 1) / 2), shares.getLast()));
  }

  private static DistributionView.Pot pot(PoolAmount.Pot pot) {
    String percent = pot.percent().inPercent();
    return new DistributionView.Pot(
        pot.basis().word(),
        percent.substring(0, percent.length() - 1),
        pot.amount(),
        FigureWords.of(pot.basis(), pot.all()));
  }
}
