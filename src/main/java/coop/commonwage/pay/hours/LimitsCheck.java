package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.DutyDays.Duty;
import coop.commonwage.pay.hours.DutyDays.Span;
import coop.commonwage.pay.hours.TimeFinding.Code;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.WorkingTimeRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Says where one worker's time passes a limit of working time, or stays under what is guaranteed.
 * The figures are those of {@code payroll-rules/uk/working-time.yaml}. It decides no pay: what is
 * found is for somebody to look at before wages are approved.
 */
public final class LimitsCheck {

  private static final int MINUTES_OF_A_DAY = 24 * LondonTime.MINUTES_OF_AN_HOUR;

  private final WorkingTimeRules rules;

  public LimitsCheck(WorkingTimeRules rules) {
    this.rules = rules;
  }

  /**
   * What is found about a period, by day. Rest between the period and the days before is seen as
   * far as the time reaches back; rest after the last day is not known.
   *
   * @param time what the worker's visits come to, those of the days before included as far as they
   *     are known
   * @return findings of the period's days; those about a whole week stand on its last day
   */
  public List<TimeFinding> of(DateSpan period, PaidTime time, LimitsFacts facts) {
    List<TimeFinding> findings = new ArrayList<>();
    List<Span> spans = DutyDays.spans(time);
    boolean isYoung = isYoung(facts, period.firstDay());
    int rest = on(isYoung ? rules.youngDailyRest() : rules.dailyRest(), period.firstDay());
    List<Duty> duties = DutyDays.of(spans, rest);
    for (Duty duty : duties) {
      addDuty(duty, rest, isYoung, findings);
    }
    new WeekLimits(rules, period, time, facts, isYoung).addTo(findings, spans, duties);
    addGuarantee(period, time, facts, findings);
    findings.removeIf(finding -> !period.contains(finding.day()));
    findings.sort(TimeFinding.IN_ORDER);
    return findings;
  }

  private boolean isYoung(LimitsFacts facts, LocalDate day) {
    return facts.dateOfBirth().plusYears(on(rules.youngUntilAge(), day)).isAfter(day);
  }

  private void addDuty(Duty duty, int rest, boolean isYoung, List<TimeFinding> findings) {
    LocalDate day = LondonTime.dayOf(duty.start());
    long length = duty.end() - duty.start();
    int longest = MINUTES_OF_A_DAY - rest;
    if (length > longest) {
      findings.add(
          TimeFinding.ofDay(
              day,
              Code.LONG_DAY,
              moment(duty.start()),
              moment(duty.end()),
              TimeArgument.minutes(length),
              TimeArgument.minutes(longest)));
    }
    if (duty.isRestBroken()) {
      findings.add(
          TimeFinding.ofDay(
              LondonTime.dayOf(duty.nextStart()),
              Code.REST_BROKEN,
              TimeArgument.minutes(duty.restAfter()),
              TimeArgument.minutes(rest),
              moment(duty.end()),
              moment(duty.nextStart())));
    }
    int breakAfter = on(isYoung ? rules.youngBreakAfter() : rules.breakAfter(), day);
    int breakLength = on(isYoung ? rules.youngBreakLength() : rules.breakLength(), day);
    long worked = duty.workedMinutes();
    if (worked > breakAfter && duty.longestPause() < breakLength) {
      findings.add(
          TimeFinding.ofDay(
              day,
              Code.NO_BREAK,
              TimeArgument.minutes(worked),
              TimeArgument.minutes(breakAfter),
              TimeArgument.minutes(breakLength)));
    }
    if (isYoung && worked > on(rules.youngDailyLimit(), day)) {
      findings.add(
          TimeFinding.ofDay(
              day,
              Code.YOUNG_WORKER_DAY,
              TimeArgument.minutes(worked),
              TimeArgument.minutes(on(rules.youngDailyLimit(), day))));
    }
  }

  private static void addGuarantee(
      DateSpan period, PaidTime time, LimitsFacts facts, List<TimeFinding> findings) {
    if (facts.guaranteedMinutes() == 0) {
      return;
    }
    int paid = time.worked(period).paidMinutes();
    if (paid < facts.guaranteedMinutes()) {
      findings.add(
          TimeFinding.ofDay(
              period.lastDay(),
              Code.UNDER_GUARANTEE,
              TimeArgument.minutes(paid),
              TimeArgument.minutes(facts.guaranteedMinutes())));
    }
  }

  private static TimeArgument moment(long minute) {
    return TimeArgument.moment(
        LocalDateTime.ofInstant(LondonTime.instant(minute), LondonTime.ZONE));
  }

  private static int on(Rule<Integer> rule, LocalDate day) {
    return rule.on(day).value();
  }
}
