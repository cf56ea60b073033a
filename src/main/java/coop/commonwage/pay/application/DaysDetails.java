package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.PayForTime;
import java.util.List;
import java.util.Optional;

/**
 * Some days of one worker, each with what it counts.
 *
 * @param employment whose days they are
 * @param span the days
 * @param period whether they are a whole pay period, for which the guarantee is reckoned
 * @param days every day, in order
 * @param worked what they count together
 * @param guaranteedMinutes hours guaranteed for them, without days of sickness and family leave; 0
 *     when none are
 * @param holidayMinutes holiday and leave in them, which are part of the guarantee
 * @param questions what the worker asked about them
 * @param earned what is paid for them before the guarantee, tax and every deduction; empty for
 *     readers who do not see pay, and where one contract does not hold for all of them
 */
public record DaysDetails(
    Employments.Entry employment,
    DateSpan span,
    boolean period,
    List<WorkerDay> days,
    WorkedTime worked,
    int guaranteedMinutes,
    int holidayMinutes,
    List<TimeQuestion> questions,
    Optional<PayForTime.Earned> earned) {

  public DaysDetails {
    days = List.copyOf(days);
    questions = List.copyOf(questions);
  }
}
