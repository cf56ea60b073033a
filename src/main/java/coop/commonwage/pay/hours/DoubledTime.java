package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.digest.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Visits and totals of one worker in one pay period, which may be the same work told twice. A total
 * has no clock times and often stands on the last day of what it adds up, so that no day by day
 * comparison can tell: a person has to.
 *
 * <p>Training and office time has no visit, and is right beside visits and totals of care alike.
 *
 * @param days the pay period
 * @param visits those that count minutes of care, by number
 * @param totals entries of care and of the way, with minutes or miles, by reference
 */
public record DoubledTime(DateSpan days, List<Visit> visits, List<TimeEntry> totals) {

  public DoubledTime {
    visits = List.copyOf(visits);
    totals = List.copyOf(totals);
  }

  /**
   * @param days a whole pay period
   * @param visits of one worker, on these days and more
   * @param entries of the same worker, on these days and more
   * @return empty when nothing can be doubled
   */
  public static Optional<DoubledTime> in(
      DateSpan days, Collection<Visit> visits, Collection<TimeEntry> entries) {
    List<TimeEntry> totals =
        entries.stream()
            .filter(entry -> days.contains(entry.day()) && isTotal(entry))
            .sorted(Comparator.comparing(TimeEntry::reference))
            .toList();
    if (totals.isEmpty()) {
      return Optional.empty();
    }
    List<Visit> counted =
        visits.stream()
            .filter(visit -> days.contains(visit.day()) && isCare(visit))
            .sorted(Comparator.comparing(Visit::visitId))
            .toList();
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(new DoubledTime(days, counted, totals));
  }

  private static boolean isTotal(TimeEntry entry) {
    return isCare(entry.kind()) && (entry.minutes() > 0 || entry.milesTenths() > 0);
  }

  private static boolean isCare(Visit visit) {
    return visit.counts()
        && (visit.serviceType().kind().filter(DoubledTime::isCare).isPresent()
            || visit.particulars().awakeMinutes() > 0);
  }

  private static boolean isCare(TimeKind kind) {
    return kind != TimeKind.TRAINING && kind != TimeKind.OFFICE;
  }

  /** Minutes between check-in and check-out of the visits, before any rule of pay. */
  public int visitMinutes() {
    return visits.stream()
        .filter(visit -> visit.serviceType().isTimed())
        .mapToInt(
            visit ->
                Math.toIntExact(
                    LondonTime.minutesBetween(
                        visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow())))
        .sum();
  }

  /** Minutes of the totals. */
  public int totalMinutes() {
    return totals.stream().mapToInt(TimeEntry::minutes).sum();
  }

  /**
   * Stands for which visits meet which totals, in 64 letters: the same when a visit's times are put
   * right, another when a visit comes or goes, or a total does or becomes another.
   */
  public String fingerprint() {
    StringBuilder content = new StringBuilder();
    visits.forEach(visit -> content.append(visit.visitId()).append('\n'));
    content.append('\n');
    totals.forEach(
        total ->
            content
                .append(String.join("\t", total.reference(), total.day().toString()))
                .append('\t')
                .append(total.kind().word())
                .append('\t')
                .append(total.minutes())
                .append('\t')
                .append(total.milesTenths())
                .append('\n'));
    return Sha256.of(content.toString());
  }
}
