package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportOutcome.KindTotal;
import coop.commonwage.pay.application.ImportOutcome.Totals;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up visits by service type, from sums the database made or one by one. */
final class VisitTotals {

  /** Whether the carer of a visit was there, as {@link VisitStatus#isPaid} says. */
  static final String IS_PAID =
      Stream.of(VisitStatus.values())
          .filter(VisitStatus::isPaid)
          .map(status -> "'" + status.word() + "'")
          .collect(Collectors.joining(", ", "status in (", ")"));

  /** Whether both times of a visit stand. */
  static final String HAS_TIMES = "actual_start is not null and actual_end is not null";

  /** Whether a visit counts, as {@link Visit#counts} says. */
  static final String COUNTS = IS_PAID + " and " + HAS_TIMES;

  /** The sums {@link #add(ResultSet)} reads, of arriving visits. */
  static final String SUMS =
      "count(*) as rows, count(*) filter (where "
          + COUNTS
          + ") as counted, sum(minutes) as minutes, sum(miles_tenths) as miles";

  private final Map<String, long[]> kinds = new TreeMap<>();
  private long milesTenths;

  void add(ResultSet row) throws SQLException {
    add(
        row.getString("service_type"),
        row.getLong("counted"),
        row.getLong("minutes"),
        row.getLong("miles"));
  }

  void add(Visit visit) {
    add(
        visit.serviceType().word(),
        visit.counts() ? 1 : 0,
        ArrivingColumns.minutes(visit),
        visit.milesTenths());
  }

  private void add(String kind, long rows, long minutes, long miles) {
    long[] sums = kinds.computeIfAbsent(kind, word -> new long[2]);
    sums[0] += rows;
    sums[1] += minutes;
    milesTenths += miles;
  }

  Totals totals() {
    return new Totals(
        kinds.entrySet().stream()
            .map(each -> new KindTotal(each.getKey(), each.getValue()[0], each.getValue()[1]))
            .toList(),
        milesTenths);
  }
}
