package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.MinimumWageRecord.Change;
import coop.commonwage.pay.days.PaidBy;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one worker's visits and entries come to as they are known now, in the transaction that is
 * open, as a pay run counts them.
 */
@Dependent
public class TimeOnRecord {

  /** Nights and chains that began before reach into a day. */
  private static final int DAYS_BEFORE = 2;

  /** The way to a first visit after midnight begins before it. */
  private static final int DAYS_AFTER = 1;

  private final RecordedTime time;
  private final RecordedChoices choices;
  private final EmployerOnBooks employer;
  private final RuleSet rules;

  @Inject
  public TimeOnRecord(
      RecordedTime time, RecordedChoices choices, EmployerOnBooks employer, RuleSet rules) {
    this.time = time;
    this.choices = choices;
    this.employer = employer;
    this.rules = rules;
  }

  /** The time of a pay period. */
  PaidTime paid(UUID employmentId, DateSpan days) {
    DateSpan wider =
        DateSpan.of(days.firstDay().minusDays(DAYS_BEFORE), days.lastDay().plusDays(DAYS_AFTER));
    List<Visit> visits =
        time.visits(employmentId, wider).stream().map(RecordedVisit::visit).toList();
    List<TimeEntry> entries =
        time.entries(employmentId, days).stream().map(RecordedEntry::entry).toList();
    return new TimeByPeriod(choices.choices(), rules.bankHolidays(employer.facts().bankHolidays()))
        .ofPeriod(days, visits, entries);
  }

  /** The visits of some days that are known otherwise than one payslip paid them. */
  List<Change> changesSince(UUID employmentId, DateSpan days, UUID payslipId) {
    Map<String, List<RecordedVisit>> versions = new LinkedHashMap<>();
    for (RecordedVisit kept : time.versions(employmentId, days)) {
      versions.computeIfAbsent(kept.visit().visitId(), id -> new ArrayList<>()).add(kept);
    }
    List<Change> changes = new ArrayList<>();
    versions.forEach(
        (visitId, all) -> {
          Optional<RecordedVisit> paid =
              all.stream().filter(kept -> isPaidBy(kept, payslipId)).findFirst();
          Optional<RecordedVisit> now =
              all.stream()
                  .filter(RecordedVisit::current)
                  .filter(kept -> days.contains(kept.visit().day()))
                  .findFirst();
          if (!paid.equals(now)) {
            changes.add(new Change(visitId, paid, now));
          }
        });
    return changes;
  }

  private static boolean isPaidBy(RecordedVisit kept, UUID payslipId) {
    return kept.paidBy().map(PaidBy::payslipId).filter(payslipId::equals).isPresent();
  }
}
