package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.rosters.BroughtForwardFile;
import coop.commonwage.pay.rosters.BroughtForwardRow;
import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Brings forward the figures of many workers at once, from the payroll that was used before: all
 * rows of the file or nothing. Each becomes an instruction of its own.
 */
@Dependent
public class ImportBroughtForward {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ImportedFiles files;
  private final RecordInstruction record;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportBroughtForward(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ImportedFiles files,
      RecordInstruction record,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.files = files;
    this.record = record;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param file the whole CSV
   * @throws Refused with row and column of what has to be put right, or when the file is known
   */
  public ImportResult take(byte[] file) {
    InstructionRefusals.refuseDesk(caller, InstructionKinds.BROUGHT_FORWARD);
    return transactions.in(caller.employerId(), () -> takeIn(file));
  }

  private ImportResult takeIn(byte[] file) {
    List<BroughtForwardRow> rows = new ArrayList<>();
    RosterReport report = read(file, rows);
    ImportRefusals.refuseSameFile(files.isKnown(report.sha256()));
    ImportRefusals.refuseErrors(report);
    Instant now = clock.instant();
    UUID fileId = NewId.at(now);
    List<RosterProblem> problems = new ArrayList<>();
    rows.forEach(row -> record(row, fileId, problems));
    ImportRefusals.refuseErrors(
        new RosterReport(
            report.sha256(),
            report.rows(),
            problems.size(),
            problems.subList(0, Math.min(problems.size(), RosterReport.MOST_LISTED)),
            problems.size(),
            List.of(),
            0));
    files.add(
        fileId,
        ImportedFiles.Kind.BROUGHT_FORWARD,
        report.sha256(),
        rows.size(),
        now,
        caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "brought-forward.imported",
        "file/" + fileId,
        Map.of("workers", Integer.toString(rows.size()), "sha256", report.sha256()));
    return new ImportResult(rows.size(), ImportRefusals.fields(report.notes()));
  }

  private void record(BroughtForwardRow row, UUID fileId, List<RosterProblem> problems) {
    try {
      record.recordHeld(
          new RecordInstruction.Told(
              row.payrollId(),
              InstructionKinds.BROUGHT_FORWARD,
              row.from(),
              Optional.empty(),
              row.entries(),
              "imported file " + fileId,
              ""));
    } catch (Refused refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      for (FieldError error : refused.errors()) {
        problems.add(
            new RosterProblem(
                row.number(),
                BroughtForwardFile.column(error.column()),
                error.value(),
                error.message()));
      }
    }
  }

  private static RosterReport read(byte[] file, List<BroughtForwardRow> into) {
    try {
      return BroughtForwardFile.read(new ByteArrayInputStream(file), into::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
