package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.rules.BankHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run counts of a worker's time: what falls on its days, and what earlier visits come to
 * that were added late. A night over the first midnight was paid up to midnight by the run before;
 * it is seen here again for the rest of it.
 */
final class TimeOfRun {

  private final DateSpan days;
  private final BankHolidays bankHolidays;

  TimeOfRun(DateSpan days, BankHolidays bankHolidays) {
    this.days = days;
    this.bankHolidays = bankHolidays;
  }

  /** Time, and what somebody should look at in it. */
  record Counted(WorkedTime worked, List<TimeFinding> findings) {}

  Counted count(Material material) {
    List<Visit> all = new ArrayList<>(material.overFirstMidnight());
    all.addAll(material.visits());
    TimeRules rules = TimeRules.usual(bankHolidaysOf(all));
    PaidTime ofPeriod = rules.paid(all).within(days);
    List<Visit> late =
        material.visits().stream().filter(visit -> visit.day().isBefore(days.firstDay())).toList();
    if (late.isEmpty()) {
      return new Counted(ofPeriod.worked(), ofPeriod.findings());
    }
    LocalDate first = late.stream().map(Visit::day).min(LocalDate::compareTo).orElseThrow();
    PaidTime before = rules.paid(late).within(DateSpan.of(first, days.firstDay().minusDays(1)));
    PaidTime both = before.plus(ofPeriod);
    return new Counted(both.worked(), both.findings());
  }

  private Set<LocalDate> bankHolidaysOf(List<Visit> visits) {
    LocalDate first =
        visits.stream().map(Visit::day).min(LocalDate::compareTo).orElse(days.firstDay());
    LocalDate start = first.isBefore(days.firstDay()) ? first : days.firstDay();
    Set<LocalDate> holidays = new HashSet<>();
    start
        .datesUntil(days.lastDay().plusDays(1))
        .filter(bankHolidays::includes)
        .forEach(holidays::add);
    return holidays;
  }
}
