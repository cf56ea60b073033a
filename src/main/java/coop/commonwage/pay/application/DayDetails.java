package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.payruns.PayForTime;
import coop.commonwage.pay.payruns.PayslipLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One day of one worker with everything a person may want to know of it.
 *
 * @param employment whose day it is
 * @param period the pay period the day lies in
 * @param day the time line
 * @param versions every version of the visits that were ever corrected, by visit number, oldest
 *     first
 * @param questions what the worker asked about the day, oldest first
 * @param doubled visits and totals of the pay period that may be the same work, until somebody
 *     settled it
 * @param money what is paid for it; empty for readers who do not see pay, and for days whose law or
 *     contract is not known
 */
public record DayDetails(
    Employments.Entry employment,
    DateSpan period,
    WorkerDay day,
    Map<String, List<RecordedVisit>> versions,
    List<TimeQuestion> questions,
    Optional<DoubledTime> doubled,
    Optional<MoneyOfDay> money) {

  public DayDetails {
    versions = Map.copyOf(versions);
    questions = List.copyOf(questions);
  }

  /**
   * What is paid for a day.
   *
   * @param contract the terms that hold on it
   * @param earned before the guarantee, tax and every deduction
   * @param lines for each paid piece, the lines of a payslip it belongs to, with their rates
   */
  public record MoneyOfDay(
      ContractTerms contract, PayForTime.Earned earned, Map<TimeSegment, List<PayslipLine>> lines) {

    public MoneyOfDay {
      lines = Map.copyOf(lines);
    }
  }
}
