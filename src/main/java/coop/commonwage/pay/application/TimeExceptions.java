package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.platform.language.Language;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks at workers' time for what somebody should know before it is approved or paid. */
@Dependent
public class TimeExceptions {

  private final TimeApprovals approvals;
  private final EmployerOnBooks employer;
  private final RuleSet rules;

  @Inject
  public TimeExceptions(TimeApprovals approvals, EmployerOnBooks employer, RuleSet rules) {
    this.approvals = approvals;
    this.employer = employer;
    this.rules = rules;
  }

  /**
   * What was found about one worker.
   *
   * @param paidMinutes paid minutes of all kinds on the days, so far
   */
  record Looked(int paidMinutes, List<TimeException> exceptions) {}

  Map<UUID, Looked> of(List<TimeApprovals.Sheet> sheets, DateSpan days, LocalDate today) {
    Map<UUID, TimeMaterial> time =
        approvals.time(days, sheets.stream().map(TimeApprovals.Sheet::employmentId).toList());
    TimeRules timeRules = TimeRules.usual(bankHolidays(days));
    Map<UUID, Looked> looked = new HashMap<>();
    for (TimeApprovals.Sheet sheet : sheets) {
      looked.put(
          sheet.employmentId(), look(sheet, time.get(sheet.employmentId()), timeRules, days));
    }
    return looked;
  }

  private static Looked look(
      TimeApprovals.Sheet sheet, TimeMaterial material, TimeRules timeRules, DateSpan days) {
    PaidTime paid = timeRules.paid(material.visits()).within(days);
    List<TimeException> exceptions = new ArrayList<>();
    TimeWords words = TimeWords.in(Language.ENGLISH);
    for (TimeFinding finding : paid.findings()) {
      exceptions.add(new TimeException(finding.code().word(), words.say(finding)));
    }
    switch (sheet.state()) {
      case OPEN ->
          exceptions.add(
              new TimeException(
                  "time-not-approved",
                  "%d days are not approved"
                      .formatted(TimeState.openDays(sheet.worked(), sheet.approvals()))));
      case STALE ->
          exceptions.add(
              new TimeException(
                  "time-changed-since-approval", "the time was changed after it was approved"));
      case APPROVED, NOTHING -> {}
    }
    return new Looked(paid.worked().minimumWageMinutes(), exceptions);
  }

  private Set<LocalDate> bankHolidays(DateSpan days) {
    BankHolidays all = rules.bankHolidays(employer.facts().bankHolidays());
    Set<LocalDate> holidays = new HashSet<>();
    days.firstDay()
        .datesUntil(days.lastDay().plusDays(1))
        .filter(all::includes)
        .forEach(holidays::add);
    return holidays;
  }
}
