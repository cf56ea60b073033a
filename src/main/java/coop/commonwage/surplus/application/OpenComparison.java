package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Lets every member see what each way of a comparison would give them; cannot be undone. */
@Dependent
public class OpenComparison {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Comparisons comparisons;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public OpenComparison(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Comparisons comparisons,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.comparisons = comparisons;
    this.audit = audit;
    this.clock = clock;
  }

  /** A second time changes nothing. */
  public void open(UUID id) {
    transactions.run(
        caller.employerId(),
        () -> {
          StoredComparison found = ReadComparisons.whole(comparisons, id);
          if (found.openedAt().isPresent()) {
            return;
          }
          comparisons.open(id, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "surplus.comparison-opened",
              "comparison/" + id,
              Map.of("hash", found.hash()));
        });
  }
}
