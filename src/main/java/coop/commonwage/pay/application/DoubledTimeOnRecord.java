package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.TimeEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds what a person has to settle of a worker's pay period, in the open transaction. */
@Dependent
public class DoubledTimeOnRecord {

  private final RecordedTime time;
  private final DoubledTimes doubledTimes;
  private final PayRuns runs;

  @Inject
  public DoubledTimeOnRecord(RecordedTime time, DoubledTimes doubledTimes, PayRuns runs) {
    this.time = time;
    this.doubledTimes = doubledTimes;
    this.runs = runs;
  }

  /** Visits and totals of the pay period of a day that nobody settled; empty for most. */
  Optional<DoubledTime> of(Employments.Entry employment, LocalDate day) {
    DateSpan period =
        new PayPeriods(employment.frequency(), runs.periods(employment.frequency())).of(day);
    List<TimeEntry> entries =
        time.entries(employment.id(), period).stream().map(RecordedEntry::entry).toList();
    return entries.isEmpty()
        ? Optional.empty()
        : DoubledTime.in(
                period,
                time.visits(employment.id(), period).stream().map(RecordedVisit::visit).toList(),
                entries)
            .filter(
                found -> !doubledTimes.bothRight(employment.id()).contains(found.fingerprint()));
  }
}
