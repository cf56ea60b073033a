package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.time.LocalDate;

/**
 * Guaranteed hours that were not rostered are paid all the same. The guarantee of a period is the
 * weekly one for the days employed in it on which the worker was neither sick nor on family or
 * unpaid leave, and holiday and compassionate leave, which are paid as such, are part of it; the
 * pay for what is missing is for no work, so it neither counts towards the minimum wage nor is its
 * time working time.
 */
final class GuaranteedHoursLine {

  static final String CODE = "guaranteed-hours";

  private static final int DAYS_A_WEEK = 7;

  private GuaranteedHoursLine() {}

  static void addTo(Draft draft) {
    int weekly = draft.terms().contract().guaranteedMinutesWeekly();
    if (weekly > 0) {
      addTo(draft, weekly);
    }
  }

  private static void addTo(Draft draft, int weekly) {
    WorkerTerms terms = draft.terms();
    int employed = daysEmployed(terms, draft.inputs().period().days());
    int absent = AbsentDays.employed(draft);
    int days = employed - absent;
    int guaranteed = ofPeriod(weekly, days);
    int paid = draft.inputs().worked().paidMinutes();
    int holiday = AbsentDays.minutesOnHoliday(draft);
    int leave = AbsentDays.minutesOnLeave(draft);
    int missing = guaranteed - paid - holiday - leave;
    if (missing <= 0) {
      return;
    }
    Rate hourly = terms.contract().hourlyRate();
    Working working = draft.working(CODE);
    working.formula("guaranteed-hours");
    working.input("guaranteed-minutes-weekly", weekly);
    working.input("days-employed", employed);
    if (absent > 0) {
      working.input("days-absent", absent);
    }
    working.input("hourly-rate", new Working.Price(hourly));
    working.step("guaranteed-minutes", guaranteed);
    working.input("minutes-paid-for-work", paid);
    if (holiday > 0) {
      working.input("minutes-on-holiday", holiday);
    }
    if (leave > 0) {
      working.input("minutes-on-leave", leave);
    }
    working.step("minutes-missing", missing);
    draft.earn(CODE, missing, Unit.MINUTES, hourly, TimePay.of(missing, hourly), Draft.CONTRACT);
    draft.find(
        PayslipFinding.look(
            "guarantee-not-rostered",
            "%s of %s guaranteed were not rostered; they are paid at %s an hour",
            FindingFact.minutes(missing),
            FindingFact.minutes(guaranteed),
            hourly.inPounds()));
  }

  /** The guarantee of the draft's period; 0 when no hours are guaranteed. */
  static int minutes(Draft draft) {
    WorkerTerms terms = draft.terms();
    int employed = daysEmployed(terms, draft.inputs().period().days());
    return ofPeriod(
        terms.contract().guaranteedMinutesWeekly(), employed - AbsentDays.employed(draft));
  }

  /** The weekly guarantee for some days, half up to the minute. */
  static int ofPeriod(int weeklyMinutes, int days) {
    return Math.toIntExact((2L * weeklyMinutes * days + DAYS_A_WEEK) / (2L * DAYS_A_WEEK));
  }

  private static int daysEmployed(WorkerTerms terms, DateSpan period) {
    LocalDate last = terms.leaveDate().orElse(period.lastDay());
    return last.isBefore(terms.startDate())
        ? 0
        : DateSpan.of(terms.startDate(), last).daysShared(period);
  }
}
