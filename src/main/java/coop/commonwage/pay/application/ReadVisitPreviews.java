package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads previews of files of visits. */
@Dependent
public class ReadVisitPreviews {

  private static final int NEWEST = 50;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final VisitPreviews previews;

  @Inject
  public ReadVisitPreviews(
      @Half("pay") EmployerTransactions transactions, Caller caller, VisitPreviews previews) {
    this.transactions = transactions;
    this.caller = caller;
    this.previews = previews;
  }

  /** The newest fifty, the newest first. */
  public List<VisitPreview> newest() {
    return transactions.in(caller.employerId(), () -> previews.newest(NEWEST));
  }

  /**
   * @throws Refused when there is none
   */
  public VisitPreview of(UUID id) {
    return transactions
        .in(caller.employerId(), () -> previews.find(id))
        .orElseThrow(() -> Refused.notFound("preview of this number"));
  }
}
