package coop.commonwage.pay.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Puts a preview aside for good; its file is forgotten, what it showed stays on record. */
@Dependent
public class DiscardPreview {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final VisitPreviews previews;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public DiscardPreview(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      VisitPreviews previews,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.previews = previews;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws coop.commonwage.platform.web.Refused when it is not open
   */
  public void discard(UUID previewId) {
    transactions.run(
        caller.employerId(),
        () -> {
          PreviewRefusals.open(previews.hold(previewId));
          previews.discarded(previewId, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "visits.preview-discarded",
              "import-preview/" + previewId,
              Map.of());
        });
  }
}
