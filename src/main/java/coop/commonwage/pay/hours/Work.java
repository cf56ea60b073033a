package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/** A visit that counts, its times as minutes since 1970. */
record Work(Visit visit, long start, long end) {

  static final Comparator<Work> BY_START =
      Comparator.comparingLong(Work::start)
          .thenComparingLong(Work::end)
          .thenComparing(work -> work.visit().visitId());

  static Work of(Visit visit) {
    return new Work(
        visit,
        LondonTime.epochMinute(visit.actualStart().orElseThrow()),
        LondonTime.epochMinute(visit.actualEnd().orElseThrow()));
  }

  /** The local day of its check-out. */
  LocalDate lastDay() {
    return visit.actualEnd().map(LocalDateTime::toLocalDate).orElseThrow();
  }

  int elapsed() {
    return Math.toIntExact(end - start);
  }

  /** The first minute of the break; half of what is not break comes before it, rounded down. */
  long breakStart() {
    return start + (elapsed() - breakMinutes()) / 2;
  }

  /** Minutes of the break, at most as long as the visit. */
  int breakMinutes() {
    return Math.min(visit.particulars().breakMinutes(), elapsed());
  }

  /** How long it is paid beyond the time checked in, and why; empty when it is not. */
  Optional<TimeReason> paidBeyond(TimeSettings settings) {
    boolean byPlan =
        visit.status() == VisitStatus.FRUSTRATED
            ? settings.frustratedPay() == TimeSettings.FrustratedPay.PLANNED
            : settings.visitPay() == TimeSettings.VisitPay.LONGER;
    if (byPlan) {
      return beyond(TimeBasis.PLANNED_LONGER, visit.plannedStart(), visit.plannedEnd());
    }
    VisitParticulars told = visit.particulars();
    boolean byClaim =
        visit.status() == VisitStatus.FRUSTRATED
            && settings.frustratedPay() == TimeSettings.FrustratedPay.CLAIMED
            && told.claimedStart().isPresent()
            && told.claimedEnd().isPresent();
    return byClaim
        ? beyond(
            TimeBasis.CLAIMED_LONGER,
            told.claimedStart().orElseThrow(),
            told.claimedEnd().orElseThrow())
        : Optional.empty();
  }

  private Optional<TimeReason> beyond(TimeBasis basis, LocalDateTime from, LocalDateTime until) {
    int due = Math.toIntExact(LondonTime.minutesBetween(from, until));
    return due > elapsed()
        ? Optional.of(TimeReason.of(basis, due - elapsed(), due, elapsed()))
        : Optional.empty();
  }
}
