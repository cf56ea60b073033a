package coop.commonwage.launcher;

import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.RosterReport;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what the good rows of a file say, before any rule of pay. */
final class FoundInFile {

  private final Set<String> carers = new HashSet<>();
  private final Map<String, long[]> kinds = new TreeMap<>();
  private long milesTenths;

  void add(Visit visit) {
    long minutes =
        visit.counts()
            ? LondonTime.minutesBetween(
                visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow())
            : 0;
    add(
        visit.carerRef(),
        visit.serviceType().word(),
        visit.counts() ? 1 : 0,
        minutes,
        visit.milesTenths());
  }

  void add(TimeEntry entry) {
    add(
        entry.workerRef(),
        entry.kind().word(),
        entry.minutes() > 0 ? 1 : 0,
        entry.minutes(),
        entry.milesTenths());
  }

  private void add(String carer, String kind, int counted, long minutes, int miles) {
    carers.add(carer);
    milesTenths += miles;
    if (counted > 0) {
      long[] sums = kinds.computeIfAbsent(kind, word -> new long[2]);
      sums[0] += counted;
      sums[1] += minutes;
    }
  }

  void print(PrintWriter out, RosterReport report) {
    out.printf("  rows           %10d%n", report.rows());
    out.printf("  rows refused   %10d%n", report.refusedRows());
    out.printf("  carers         %10d%n", carers.size());
    kinds.forEach(
        (kind, sums) -> out.printf("  %-14s %10d times, %d minutes%n", kind, sums[0], sums[1]));
    out.printf("  miles          %10s%n", milesTenths / 10 + "." + milesTenths % 10);
  }
}
