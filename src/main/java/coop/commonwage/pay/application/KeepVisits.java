package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.platform.database.NewId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a file of visits into the books: the file's name on the list, the visits in their new
 * versions, and the days they touch counted again. In the open transaction, which has to be rolled
 * back when anything is refused.
 */
@Dependent
public class KeepVisits {

  private final ImportedFiles files;
  private final TakeVisits visits;
  private final CountWorkedDays days;

  @Inject
  public KeepVisits(ImportedFiles files, TakeVisits visits, CountWorkedDays days) {
    this.files = files;
    this.visits = visits;
    this.days = days;
  }

  /** What was kept, and as which file. */
  public record Kept(UUID fileId, TakeVisits.Taken taken) {}

  /**
   * @throws coop.commonwage.platform.web.Refused when the file was taken in before, or anything in
   *     it has to be put right
   */
  public Kept keep(
      SentFile file, Mapping mapping, Optional<DateSpan> complete, Instant at, String by) {
    ImportRefusals.refuseSameFile(files.isKnown(file.sha256()));
    UUID fileId = NewId.at(at);
    files.add(fileId, ImportedFiles.Kind.VISITS, file.sha256(), 0, at, by);
    TakeVisits.Taken taken =
        visits.take(
            file, mapping, complete, Optional.of(new VisitArrivals.Keeping(fileId, at, by)));
    ImportRefusals.refuseOutcome(taken.outcome());
    ImportOutcome outcome = taken.outcome();
    files.counted(fileId, outcome.added() + outcome.changed() + outcome.unchanged());
    days.again();
    return new Kept(fileId, taken);
  }
}
