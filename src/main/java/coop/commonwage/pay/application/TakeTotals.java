package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeEntryArrivals.Known;
import coop.commonwage.pay.application.TimeEntryArrivals.Next;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.rosters.KnownWorkers;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.TotalsFile;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a file of totals and compares them with the time entries that are known, keeping new
 * versions of them when that is wanted.
 */
@Dependent
public class TakeTotals {

  /** More totals than this are never of one pay period, and are held in memory. */
  private static final int MOST_TOTALS = 200_000;

  private final TimeEntryArrivals arrivals;
  private final WorkedDays days;

  @Inject
  public TakeTotals(TimeEntryArrivals arrivals, WorkedDays days) {
    this.arrivals = arrivals;
    this.days = days;
  }

  private record Arrived(int row, TimeEntry entry) {}

  /**
   * In the open transaction. When the outcome is refused, what was kept must be rolled back.
   *
   * @param employmentOf employments by payroll id
   * @param complete the days whose entries are set to zero when the file does not name them
   * @param keeping where the entries belong; empty to look only
   */
  TakeVisits.Taken take(
      SentFile file,
      Mapping mapping,
      KnownWorkers workers,
      Map<String, UUID> employmentOf,
      Optional<DateSpan> complete,
      Optional<VisitArrivals.Keeping> keeping) {
    Map<String, Arrived> arrived = new LinkedHashMap<>();
    RosterReport report = read(file, mapping, workers, arrived);
    Comparing comparing = new Comparing(employmentOf);
    Map<String, Known> known = arrivals.known(arrived.keySet());
    arrived.forEach((reference, total) -> comparing.meet(total, known.get(reference)));
    List<Next> withdrawn =
        complete
            .map(
                span ->
                    arrivals.ofFiles(span).stream()
                        .filter(each -> !arrived.containsKey(each.entry().reference()))
                        .map(comparing::withdraw)
                        .toList())
            .orElse(List.of());
    if (keeping.isPresent() && !report.hasErrors()) {
      keep(comparing.next, keeping.get(), "");
      keep(withdrawn, keeping.get(), "absent from a file said to be complete");
    }
    return new TakeVisits.Taken(comparing.outcome(report), comparing.print);
  }

  private static RosterReport read(
      SentFile file, Mapping mapping, KnownWorkers workers, Map<String, Arrived> into) {
    try {
      return TotalsFile.read(
          file,
          mapping,
          workers,
          (row, entry) -> {
            if (into.size() >= MOST_TOTALS) {
              throw Refused.invalid(
                  "Nothing of this file was taken in: it has more than %,d totals; send it in parts."
                      .formatted(MOST_TOTALS),
                  List.of());
            }
            into.put(entry.reference(), new Arrived(row, entry));
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void keep(List<Next> versions, VisitArrivals.Keeping where, String reason) {
    arrivals.keep(versions, where, reason);
    for (Next next : versions) {
      touch(next.employmentId(), next.entry().day());
      if (next.replaces() != null) {
        touch(next.replaces().employmentId(), next.replaces().entry().day());
      }
    }
  }

  private void touch(UUID employmentId, LocalDate day) {
    days.touch(employmentId, day, day);
  }

  /** What was found so far. */
  private static final class Comparing {

    private final Map<String, UUID> employmentOf;
    private final List<Next> next = new ArrayList<>();
    private final List<ImportOutcome.Change> changes = new ArrayList<>();
    private final List<ImportOutcome.Entry> additions = new ArrayList<>();
    private final List<ImportOutcome.Entry> withdrawals = new ArrayList<>();
    private final EntryTotals before = new EntryTotals();
    private final EntryTotals after = new EntryTotals();
    private int added;
    private int changed;
    private int unchanged;
    private final Set<UUID> losing = new HashSet<>();
    private int withdrawn;
    private long minutesWithdrawn;
    private int paid;
    private long print;

    Comparing(Map<String, UUID> employmentOf) {
      this.employmentOf = employmentOf;
    }

    /**
     * @param known what holds now; null when the total is new
     */
    void meet(Arrived arrived, Known known) {
      TimeEntry entry = arrived.entry();
      if (known == null && isZero(entry)) {
        return;
      }
      after.add(entry);
      if (known == null) {
        added++;
        next.add(new Next(employmentOf.get(entry.workerRef()), entry, null));
        if (additions.size() < ImportOutcome.MOST_LISTED) {
          additions.add(listed(arrived.row(), entry));
        }
        return;
      }
      before.add(known.entry());
      print(known);
      if (known.entry().equals(entry)) {
        unchanged++;
        return;
      }
      changed++;
      paid += known.isPaid() ? 1 : 0;
      next.add(new Next(employmentOf.get(entry.workerRef()), entry, known));
      if (changes.size() < ImportOutcome.MOST_LISTED) {
        changes.add(
            new ImportOutcome.Change(
                arrived.row(),
                entry.reference(),
                entry.workerRef(),
                entry.day(),
                known.isPaid(),
                EntryCells.changed(known.entry(), entry)));
      }
    }

    Next withdraw(Known known) {
      TimeEntry entry = known.entry();
      withdrawn++;
      losing.add(known.employmentId());
      minutesWithdrawn += entry.minutes();
      paid += known.isPaid() ? 1 : 0;
      before.add(entry);
      print(known);
      if (withdrawals.size() < ImportOutcome.MOST_LISTED) {
        withdrawals.add(listed(0, entry));
      }
      return new Next(
          known.employmentId(),
          new TimeEntry(
              entry.reference(),
              entry.workerRef(),
              entry.day(),
              entry.kind(),
              0,
              0,
              entry.funderAccount(),
              entry.note()),
          known);
    }

    private void print(Known known) {
      print = print * 31 + known.id().hashCode();
      print = print * 31 + (known.isPaid() ? 1 : 0);
    }

    private static boolean isZero(TimeEntry entry) {
      return entry.minutes() == 0 && entry.milesTenths() == 0;
    }

    private static ImportOutcome.Entry listed(int row, TimeEntry entry) {
      return new ImportOutcome.Entry(
          row, entry.reference(), entry.workerRef(), entry.day(), entry.kind().word());
    }

    ImportOutcome outcome(RosterReport report) {
      return new ImportOutcome(
          report.rows(),
          added,
          changed,
          unchanged,
          report.refusedRows(),
          new ImportOutcome.Withdrawn(withdrawn, losing.size(), minutesWithdrawn),
          paid,
          before.totals(),
          after.totals(),
          changes,
          additions,
          withdrawals,
          ImportRefusals.fields(report.errors()),
          report.errorCount(),
          ImportRefusals.fields(report.notes()),
          report.noteCount());
    }
  }
}
