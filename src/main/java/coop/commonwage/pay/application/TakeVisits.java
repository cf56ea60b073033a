package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.KnownWorkers;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.pay.rosters.mappings.Mapping;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a file of visits and compares it with what is known, keeping it when that is wanted: the
 * one way of visits into the books, whoever sends them. One thread reads and checks while this one,
 * which has the transaction, hands what was read to the database; only so many blocks wait between
 * the two, so that a file of any length needs little memory.
 */
@Dependent
public class TakeVisits {

  private final Employments employments;
  private final VisitArrivals arrivals;
  private final TakeTotals totals;

  @Inject
  public TakeVisits(Employments employments, VisitArrivals arrivals, TakeTotals totals) {
    this.employments = employments;
    this.arrivals = arrivals;
    this.totals = totals;
  }

  /**
   * What was found.
   *
   * @param outcome what changes
   * @param print stands for what it was compared with
   */
  public record Taken(ImportOutcome outcome, long print) {}

  /**
   * In the open transaction; a file of totals becomes time entries instead. When the outcome is
   * refused, what was kept must be rolled back.
   *
   * @param keeping where the visits belong; empty to look only
   */
  public Taken take(
      SentFile file,
      Mapping mapping,
      Optional<DateSpan> complete,
      Optional<VisitArrivals.Keeping> keeping) {
    Map<String, UUID> employmentOf = new HashMap<>();
    KnownWorkers workers = KnownWorkers.none();
    for (Employments.Entry entry : employments.list()) {
      employmentOf.put(entry.payrollId(), entry.id());
      workers.add(
          entry.payrollId(), entry.name(), new EmployedDays(entry.startDate(), entry.leaveDate()));
    }
    if (mapping.kind() == Mapping.Kind.TOTALS) {
      return totals.take(file, mapping, workers, employmentOf, complete, keeping);
    }
    VisitArrivals.Arriving arriving = arrivals.begin(keeping, complete);
    RosterReport report =
        Handover.between(
            arriving,
            into -> {
              Filling filling = new Filling(into, employmentOf);
              RosterReport read = VisitsFile.read(file, mapping, workers, filling::add);
              filling.finish();
              return read;
            });
    VisitArrivals.Compared compared = arriving.finish();
    return new Taken(outcome(report, compared), compared.print());
  }

  private static ImportOutcome outcome(RosterReport report, VisitArrivals.Compared compared) {
    ImportOutcome found = compared.outcome();
    return new ImportOutcome(
        report.rows(),
        found.added(),
        found.changed(),
        found.unchanged(),
        report.refusedRows(),
        found.withdrawn(),
        found.paid(),
        found.before(),
        found.after(),
        found.changes(),
        found.additions(),
        found.withdrawals(),
        ImportRefusals.fields(report.errors()),
        report.errorCount(),
        ImportRefusals.notes(report, compared),
        report.noteCount() + compared.noteCount());
  }

  /** Fills blocks with visits and hands on each that is full. */
  private static final class Filling {

    private final Handover.Into into;
    private final Map<String, UUID> employmentOf;
    private VisitArrivals.Block block;

    Filling(Handover.Into into, Map<String, UUID> employmentOf) throws IOException {
      this.into = into;
      this.employmentOf = employmentOf;
      this.block = into.empty();
    }

    void add(int row, coop.commonwage.pay.hours.Visit visit) {
      block.add(row, employmentOf.get(visit.carerRef()), visit);
      if (block.isFull()) {
        into.give(block);
        block = into.empty();
      }
    }

    void finish() {
      if (!block.isEmpty()) {
        into.give(block);
      }
    }
  }
}
