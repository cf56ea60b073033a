package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.WorkerRow;
import coop.commonwage.pay.rosters.WorkersFile;
import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes workers on from a list: persons, employments, standing facts and issued contracts, all of
 * the file or nothing.
 */
@Dependent
public class ImportWorkers {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ImportedFiles files;
  private final Persons persons;
  private final TakeOnWorkers takeOn;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportWorkers(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ImportedFiles files,
      @Half("pay") Persons persons,
      TakeOnWorkers takeOn,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.files = files;
    this.persons = persons;
    this.takeOn = takeOn;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param file the whole CSV
   * @throws Refused with row and column of what has to be put right, or when the file is known
   */
  public ImportResult take(byte[] file) {
    return transactions.in(caller.employerId(), () -> takeIn(file));
  }

  private ImportResult takeIn(byte[] file) {
    List<WorkerRow> rows = new ArrayList<>();
    RosterReport report = read(file, Set.of(), rows);
    ImportRefusals.refuseSameFile(files.isKnown(report.sha256()));
    ImportRefusals.refuseErrors(report);
    Set<String> known = persons.known(rows.stream().map(WorkerRow::payrollId).toList());
    if (!known.isEmpty()) {
      ImportRefusals.refuseErrors(read(file, known, new ArrayList<>()));
    }
    Instant now = clock.instant();
    UUID fileId = NewId.at(now);
    files.add(
        fileId, ImportedFiles.Kind.WORKERS, report.sha256(), rows.size(), now, caller.login());
    takeOn.all(rows, now);
    audit.record(
        caller.employerId(),
        caller.login(),
        "workers.imported",
        "file/" + fileId,
        Map.of("workers", Integer.toString(rows.size()), "sha256", report.sha256()));
    return new ImportResult(rows.size(), ImportRefusals.fields(report.notes()));
  }

  private RosterReport read(byte[] file, Set<String> known, List<WorkerRow> into) {
    try {
      return WorkersFile.read(
          new ByteArrayInputStream(file), clock.today(), known::contains, into::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
