package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Makes a draft of one way of a comparison, and notes which. */
@Dependent
public class DraftFromWay {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Comparisons comparisons;
  private final DraftDistribution draft;

  @Inject
  public DraftFromWay(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Comparisons comparisons,
      DraftDistribution draft) {
    this.transactions = transactions;
    this.caller = caller;
    this.comparisons = comparisons;
    this.draft = draft;
  }

  /**
   * @param way its place, from 1
   * @return the draft's id
   * @throws Refused when there is no such way or the form does not allow it
   */
  public UUID draft(UUID comparisonId, int way) {
    StoredComparison compared =
        transactions.in(
            caller.employerId(), () -> ReadComparisons.whole(comparisons, comparisonId));
    if (way < 1 || way > compared.ways().size()) {
      throw Refused.notFound("way " + way + " of this comparison");
    }
    UUID id =
        draft.draft(
            new DraftDistribution.Declared(
                compared.labourYearId(),
                Optional.of(compared.form()),
                compared.declaredSurplus(),
                compared.losses(),
                Optional.of(compared.recordDate()),
                DecidedPolicy.asCompared(compared.ways().get(way - 1).policyJson())));
    transactions.run(
        caller.employerId(),
        () -> comparisons.keepOrigin(id, new Comparisons.Origin(comparisonId, way)));
    return id;
  }

  /** The way a distribution was drafted from; empty when it was declared without one. */
  public Optional<Comparisons.Origin> originOf(UUID distributionId) {
    return transactions.in(caller.employerId(), () -> comparisons.origin(distributionId));
  }
}
