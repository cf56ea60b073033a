package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
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

  /**
   * A second time changes nothing.
   *
   * @param seen the hash of the comparison that is to be opened, as it was seen
   * @throws Refused when it is another one's
   */
  public void open(UUID id, String seen) {
    transactions.run(
        caller.employerId(),
        () -> {
          StoredComparison found = ReadComparisons.whole(comparisons, id);
          if (!found.hash().equals(seen)) {
            throw Refused.conflict(
                "other-figures",
                "The comparison was not opened",
                "Say which comparison members may see by its hash, as it is shown.");
          }
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
