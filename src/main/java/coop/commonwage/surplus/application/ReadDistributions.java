package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.distributions.Cautions;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.membership.Membership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the distributions of the caller's employer; a draft is worked out as it stands now. */
@Dependent
public class ReadDistributions {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final LabourYears years;
  private final Memberships memberships;
  private final WorkOut workOut;
  private final TellSplits splits;

  @Inject
  public ReadDistributions(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      LabourYears years,
      Memberships memberships,
      WorkOut workOut,
      TellSplits splits) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.years = years;
    this.memberships = memberships;
    this.workOut = workOut;
    this.splits = splits;
  }

  /** Newest year first. */
  public List<DistributionSummary> list() {
    return transactions.in(
        caller.employerId(),
        () -> {
          Map<UUID, UUID> replaced = distributions.replaced();
          return distributions.list().stream()
              .map(stored -> summary(stored, Optional.ofNullable(replaced.get(stored.id()))))
              .toList();
        });
  }

  public DistributionView one(UUID id) {
    return transactions.in(caller.employerId(), () -> view(id));
  }

  /** How sure the facts of its legal form are: {@code high}, {@code medium} or {@code low}. */
  public String formConfidence(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            distributions
                .find(id)
                .map(StoredDistribution::formConfidence)
                .orElseThrow(() -> Refused.notFound("distribution with this id")));
  }

  /** What was decided about who shares and what is kept back, as JSON; {@code {}} for nothing. */
  public String policy(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            distributions
                .find(id)
                .map(StoredDistribution::policy)
                .orElseThrow(() -> Refused.notFound("distribution with this id")));
  }

  /**
   * What its figures leave open: rules whose facts nobody gave, a doubted rate, rules that were not
   * read; nothing of one that takes another back.
   */
  public List<Cautions.Caution> cautions(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          StoredDistribution stored =
              distributions
                  .find(id)
                  .orElseThrow(() -> Refused.notFound("distribution with this id"));
          if (stored.reverses().isPresent()) {
            return List.of();
          }
          Fields decided = new Fields("", CaseText.read(stored.policy()));
          return Cautions.of(
              workOut.form(stored.form()),
              stored.year().lastDay(),
              decided.optionalObject("share_interest", FactsJson::rate),
              FactsJson.read(decided));
        });
  }

  /**
   * Who gets what free of income tax.
   *
   * @throws Refused when there is no such distribution
   */
  public TaxLines tax(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          DistributionView view = view(id);
          return new TaxLines(
              view.formConfidence(),
              view.tax(),
              view.tax().isEmpty()
                  ? List.of()
                  : lines(
                      Figures.of(distributions.find(id).orElseThrow(), distributions, workOut)));
        });
  }

  private static List<TaxLines.Line> lines(FrozenDistribution figures) {
    List<TaxLines.Line> lines = new ArrayList<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      MemberShare share = figures.distribution().members().get(i);
      if (share.cash().isPositive()) {
        lines.add(
            new TaxLines.Line(
                figures.holders().get(i).payrollId(),
                figures.holders().get(i).name(),
                share.exempt(),
                share.cash()));
      }
    }
    lines.sort(Comparator.comparing(TaxLines.Line::payrollId));
    return lines;
  }

  private DistributionView view(UUID id) {
    StoredDistribution stored =
        distributions.find(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    FrozenDistribution figures = Figures.of(stored, distributions, workOut);
    Set<UUID> people =
        years.records(stored.labourYearId()).stream()
            .map(LabourYears.LabourRecord::personId)
            .collect(Collectors.toSet());
    return new ViewOfDistribution(
            stored,
            figures,
            people,
            memberships.all().stream()
                .filter(membership -> membership.holdsOn(stored.recordDate()))
                .map(Membership::personId)
                .collect(Collectors.toSet()),
            distributions.history(id),
            distributions.handover(id),
            distributions.replacedBy(id),
            splits.of(stored, figures))
        .view(workOut.form(stored.form()), workOut.ownership(stored));
  }

  private static DistributionSummary summary(StoredDistribution stored, Optional<UUID> replacedBy) {
    return new DistributionSummary(
        stored.id(),
        stored.year(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        stored.proposal().word(),
        stored.declaredSurplus(),
        stored.labourYearId(),
        stored.reverses(),
        stored.reversedBy(),
        replacedBy);
  }
}
