package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes in exactly what a preview showed. The kept file is read again with the mapping as it was,
 * and compared with what is known now; when that comes to anything else than was shown, nothing is
 * taken in and a new preview is asked for.
 */
@Dependent
public class CommitVisits {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final VisitPreviews previews;
  private final KeepVisits visits;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CommitVisits(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      VisitPreviews previews,
      KeepVisits visits,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.previews = previews;
    this.visits = visits;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param withdraw whether it is meant that what the file does not name is withdrawn; without it a
   *     file that withdraws anything is not taken in
   * @return the preview, committed
   * @throws Refused when it was ended already, some of its rows are refused, it withdraws what
   *     nobody said is meant, the same file was taken in meanwhile, or what it was compared with
   *     has changed
   */
  public VisitPreview commit(UUID previewId, boolean withdraw) {
    return transactions.in(caller.employerId(), () -> commitHeld(previewId, withdraw));
  }

  private VisitPreview commitHeld(UUID previewId, boolean withdraw) throws IOException {
    VisitPreview preview = PreviewRefusals.open(previews.hold(previewId));
    ImportRefusals.refuseOutcome(preview.outcome());
    PreviewRefusals.refuseUnconfirmed(preview.outcome(), withdraw);
    Instant now = clock.instant();
    try (SentFile file = previews.file(previewId)) {
      KeepVisits.Kept kept = keep(preview, file, now);
      TakeVisits.Taken taken = kept.taken();
      if (taken.print() != preview.print() || !taken.outcome().equals(preview.outcome())) {
        throw PreviewRefusals.outdated();
      }
      previews.committed(previewId, kept.fileId(), now, caller.login());
      audit.record(
          caller.employerId(),
          caller.login(),
          "visits.imported",
          "file/" + kept.fileId(),
          ImportVisits.details(taken.outcome(), file.sha256(), preview.mapping()));
    }
    return previews.find(previewId).orElseThrow();
  }

  /** What can be read no longer as it was shown is outdated, not wrong. */
  private KeepVisits.Kept keep(VisitPreview preview, SentFile file, Instant now) {
    try {
      return visits.keep(
          file,
          MappingJson.read(previews.mappingBody(preview.id())),
          preview.complete(),
          now,
          caller.login());
    } catch (Refused refused) {
      throw refused.status() == 422 ? PreviewRefusals.outdated() : refused;
    }
  }
}
