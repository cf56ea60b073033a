package coop.commonwage.pay.application;

import coop.commonwage.pay.application.ImportOutcome.KindTotal;
import coop.commonwage.pay.application.ImportOutcome.Totals;
import coop.commonwage.pay.hours.TimeEntry;
import java.util.Map;
import java.util.TreeMap;

/** Adds up time entries by kind. */
final class EntryTotals {

  private final Map<String, long[]> kinds = new TreeMap<>();
  private long milesTenths;

  void add(TimeEntry entry) {
    milesTenths += entry.milesTenths();
    if (entry.minutes() > 0) {
      long[] sums = kinds.computeIfAbsent(entry.kind().word(), word -> new long[2]);
      sums[0]++;
      sums[1] += entry.minutes();
    }
  }

  Totals totals() {
    return new Totals(
        kinds.entrySet().stream()
            .map(each -> new KindTotal(each.getKey(), each.getValue()[0], each.getValue()[1]))
            .toList(),
        milesTenths);
  }
}
