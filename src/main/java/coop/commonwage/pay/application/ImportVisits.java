package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.VisitsFile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes in a roster of visits, all of the file or nothing; each visit once for ever. */
@Dependent
public class ImportVisits {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ImportedFiles files;
  private final Employments employments;
  private final Visits visits;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportVisits(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ImportedFiles files,
      Employments employments,
      Visits visits,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.files = files;
    this.employments = employments;
    this.visits = visits;
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
    Map<String, UUID> employmentOf = new HashMap<>();
    Map<String, EmployedDays> days = new HashMap<>();
    for (Employments.Entry entry : employments.list()) {
      employmentOf.put(entry.payrollId(), entry.id());
      days.put(entry.payrollId(), new EmployedDays(entry.startDate(), entry.leaveDate()));
    }
    List<Visits.Row> rows = new ArrayList<>();
    RosterReport report =
        read(
            file,
            days,
            Set.of(),
            visit -> rows.add(new Visits.Row(employmentOf.get(visit.carerRef()), visit)));
    ImportRefusals.refuseSameFile(files.isKnown(report.sha256()));
    ImportRefusals.refuseErrors(report);
    Set<String> known = visits.known(rows.stream().map(row -> row.visit().visitId()).toList());
    if (!known.isEmpty()) {
      ImportRefusals.refuseErrors(read(file, days, known, visit -> {}));
    }
    ImportRefusals.refuseOverlaps(visits.overPaidOnes(rows));
    keep(report, rows);
    return new ImportResult(rows.size(), ImportRefusals.fields(report.notes()));
  }

  private void keep(RosterReport report, List<Visits.Row> rows) {
    Instant now = clock.instant();
    UUID fileId = NewId.at(now);
    files.add(fileId, ImportedFiles.Kind.VISITS, report.sha256(), rows.size(), now, caller.login());
    visits.add(fileId, rows, now);
    audit.record(
        caller.employerId(),
        caller.login(),
        "visits.imported",
        "file/" + fileId,
        Map.of("visits", Integer.toString(rows.size()), "sha256", report.sha256()));
  }

  private static RosterReport read(
      byte[] file, Map<String, EmployedDays> days, Set<String> known, Consumer<Visit> into) {
    try {
      return VisitsFile.read(new ByteArrayInputStream(file), days, known::contains, into);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
