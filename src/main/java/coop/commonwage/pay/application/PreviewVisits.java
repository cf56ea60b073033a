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
 * Looks at a file of visits or totals: what of it is new, what changes, what is refused, and what
 * it all comes to against what stood before. Changes nothing; the file is kept so that exactly this
 * can be committed.
 */
@Dependent
public class PreviewVisits {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ReadImportMappings mappings;
  private final TakeVisits visits;
  private final VisitPreviews previews;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PreviewVisits(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ReadImportMappings mappings,
      TakeVisits visits,
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
   * @param complete the days of which the file names every visit, so that what it does not name is
   *     withdrawn; empty when it names only some
   * @return the preview, also when some of its rows are refused
   * @throws Refused when no row of it could be read, or there is no such mapping
   */
  public VisitPreview preview(SentFile file, String mapping, Optional<DateSpan> complete) {
    ReadImportMappings.Known known = mappings.named(mapping);
    return transactions.in(
        caller.employerId(),
        () -> {
          TakeVisits.Taken taken = visits.take(file, known.mapping(), complete, Optional.empty());
          ImportRefusals.refuseUnreadable(taken.outcome());
          VisitPreview preview = preview(file, known, complete, taken);
          keep(preview, known.body(), file);
          return preview;
        });
  }

  private VisitPreview preview(
      SentFile file,
      ReadImportMappings.Known known,
      Optional<DateSpan> complete,
      TakeVisits.Taken taken) {
    Instant now = clock.instant();
    UUID id = NewId.at(now);
    return new VisitPreview(
        id,
        VisitPreview.State.OPEN,
        known.mapping().name(),
        known.version(),
        file.sha256(),
        file.bytes(),
        complete,
        taken.print(),
        taken.outcome(),
        now,
        caller.login(),
        Optional.empty());
  }

  private void keep(VisitPreview preview, String mappingBody, SentFile file) throws IOException {
    previews.add(preview, mappingBody, file);
    audit.record(
        caller.employerId(),
        caller.login(),
        "visits.previewed",
        "import-preview/" + preview.id(),
        Map.of("sha256", preview.sha256(), "mapping", preview.mapping()));
  }
}
