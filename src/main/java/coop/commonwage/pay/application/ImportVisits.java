package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in a file of visits in one step, all of it or nothing: a preview that is committed at once,
 * for programs that look for themselves.
 */
@Dependent
public class ImportVisits {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ReadImportMappings mappings;
  private final KeepVisits visits;
  private final VisitPreviews previews;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportVisits(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ReadImportMappings mappings,
      KeepVisits visits,
      VisitPreviews previews,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.mappings = mappings;
    this.visits = visits;
    this.previews = previews;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param file as it was sent; the caller closes it
   * @param mapping the name of the mapping to read it with
   * @throws Refused with row and column of what has to be put right, or when the file is known
   */
  public ImportOutcome take(SentFile file, String mapping) {
    ReadImportMappings.Known known = mappings.named(mapping);
    return transactions.in(caller.employerId(), () -> takeIn(file, known));
  }

  private ImportOutcome takeIn(SentFile file, ReadImportMappings.Known known) throws IOException {
    Instant now = clock.instant();
    Optional<DateSpan> complete = Optional.empty();
    KeepVisits.Kept kept = visits.keep(file, known.mapping(), complete, now, caller.login());
    UUID previewId = NewId.at(now);
    previews.add(
        new VisitPreview(
            previewId,
            VisitPreview.State.OPEN,
            known.mapping().name(),
            known.version(),
            file.sha256(),
            file.bytes(),
            complete,
            kept.taken().print(),
            kept.taken().outcome(),
            now,
            caller.login(),
            Optional.empty()),
        known.body(),
        file);
    previews.committed(previewId, kept.fileId(), now, caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "visits.imported",
        "file/" + kept.fileId(),
        details(kept.taken().outcome(), file.sha256(), known.mapping().name()));
    return kept.taken().outcome();
  }

  /** What the audit trail says of an import. */
  static Map<String, String> details(ImportOutcome outcome, String sha256, String mapping) {
    return Map.of(
        "visits", Integer.toString(outcome.added()),
        "changed", Integer.toString(outcome.changed()),
        "withdrawn", Integer.toString(outcome.withdrawn().rows()),
        "sha256", sha256,
        "mapping", mapping);
  }
}
