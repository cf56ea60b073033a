package coop.commonwage.pay.store;

import coop.commonwage.pay.application.CommitVisits;
import coop.commonwage.pay.application.CountWorkedDays;
import coop.commonwage.pay.application.DiscardPreview;
import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.ImportVisits;
import coop.commonwage.pay.application.KeepVisits;
import coop.commonwage.pay.application.PreviewVisits;
import coop.commonwage.pay.application.ReadImportMappings;
import coop.commonwage.pay.application.SaveImportMapping;
import coop.commonwage.pay.application.TakeTotals;
import coop.commonwage.pay.application.TakeVisits;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.security.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.sql.DataSource;

/** The use cases around files of visits, of one co-operative on a real database. */
record VisitFiles(
    DataSource database,
    EmployerTransactions transactions,
    Caller caller,
    SqlEmployments employments,
    AuditTrail audit,
    Clock clock) {

  ImportVisits importVisits() {
    return new ImportVisits(
        transactions,
        caller,
        readsMappings(),
        keepsVisits(),
        new SqlVisitPreviews(database),
        audit,
        clock);
  }

  /** Takes in a file of visits in our own format, in one step. */
  ImportOutcome takes(byte[] file) {
    return withFile(file, sent -> importVisits().take(sent, Mapping.OURS));
  }

  <T> T withFile(byte[] file, Function<SentFile, T> work) {
    try (SentFile sent = SentFile.keep(new ByteArrayInputStream(file))) {
      return work.apply(sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReadImportMappings readsMappings() {
    return new ReadImportMappings(transactions, caller, new SqlImportMappings(database));
  }

  SaveImportMapping savesMappings() {
    return new SaveImportMapping(
        transactions, caller, new SqlImportMappings(database), audit, clock);
  }

  private TakeVisits takesVisits() {
    return new TakeVisits(
        employments,
        new SqlVisitArrivals(database, clock),
        new TakeTotals(new SqlTimeEntryArrivals(database), new SqlWorkedDays(database)));
  }

  private KeepVisits keepsVisits() {
    return new KeepVisits(
        new SqlImportedFiles(database),
        takesVisits(),
        new CountWorkedDays(
            new SqlWorkedDays(database),
            new SqlEmployerOnBooks(database),
            new SqlRecordedChoices(database),
            new SqlPayRuns(database),
            ACooperative.RULES));
  }

  PreviewVisits previewsVisits() {
    return new PreviewVisits(
        transactions,
        caller,
        readsMappings(),
        takesVisits(),
        new SqlVisitPreviews(database),
        audit,
        clock);
  }

  CommitVisits commitsVisits() {
    return new CommitVisits(
        transactions, caller, new SqlVisitPreviews(database), keepsVisits(), audit, clock);
  }

  DiscardPreview discardsPreviews() {
    return new DiscardPreview(transactions, caller, new SqlVisitPreviews(database), audit, clock);
  }
}
