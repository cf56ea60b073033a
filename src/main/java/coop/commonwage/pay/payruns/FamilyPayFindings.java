package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.statutorypay.FamilyDay;
import coop.commonwage.pay.statutorypay.FamilyLeave;
import coop.commonwage.pay.statutorypay.FamilyPay;
import coop.commonwage.pay.statutorypay.NoFamilyPay;
import java.time.LocalDate;
import java.util.List;

/** What a person should know about family leave: who is not paid, and why. */
final class FamilyPayFindings {

  private FamilyPayFindings() {}

  static void refused(
      Draft draft,
      Given<FamilyLeaveTold> first,
      FamilyLeave leave,
      FamilyPay familyPay,
      NoFamilyPay refusal) {
    String message =
        "no %s pay for the leave from %s: %s"
            .formatted(
                leave.kind().word(),
                first.instruction().from(),
                inWords(refusal, leave, familyPay));
    draft.find(
        refusal == NoFamilyPay.EARNINGS_UNKNOWN
            ? PayslipFinding.blocks("family-pay-earnings-unknown", message)
            : PayslipFinding.look("family-pay-" + refusal.word(), message));
  }

  private static String inWords(NoFamilyPay refusal, FamilyLeave leave, FamilyPay familyPay) {
    DateSpan week = familyPay.relevantWeek(leave);
    return switch (refusal) {
      case NOT_YET_LAW -> "the law did not know it yet";
      case SERVICE_TOO_SHORT ->
          "employment would have had to begin by %s, 26 weeks at the end of the relevant week"
              .formatted(familyPay.latestStart(week));
      case NOT_EMPLOYED -> "the employment had ended too early";
      case EARNINGS_TOO_LOW ->
          "earnings up to the week that ended on %s were below the lower earnings limit"
              .formatted(week.lastDay());
      case EARNINGS_UNKNOWN ->
          "payslips made here do not tell the earnings up to the week that ended on %s; record the leave with them"
              .formatted(week.lastDay());
      case TOO_EARLY -> "it may not begin before %s".formatted(familyPay.earliest(leave));
    };
  }

  /**
   * @param days that are paid of the stretch
   * @param ofLeave that are paid of the whole leave
   */
  static void addTo(
      Draft draft,
      Given<FamilyLeaveTold> given,
      DateSpan stretch,
      List<FamilyDay> days,
      List<FamilyDay> ofLeave) {
    DateSpan period = draft.inputs().period().days();
    String word = given.body().kind().word();
    int unpaid =
        stretch.daysShared(period)
            - (int) days.stream().filter(day -> period.contains(day.day())).count();
    if (unpaid > 0) {
      draft.find(
          PayslipFinding.look(
              "family-pay-used-up",
              "no %s pay for %d days of the leave from %s: all its weeks are used up, or the last day it may be taken is over"
                  .formatted(word, unpaid, stretch.firstDay())));
    }
    List<LocalDate> late =
        FamilyPayLines.due(draft, given, days).stream()
            .map(FamilyDay::day)
            .filter(day -> day.isBefore(period.firstDay()))
            .toList();
    if (!late.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "family-pay-late",
              "%d days of %s leave before %s, from %s to %s, are paid now: if another payroll paid them, say so with the leave"
                  .formatted(
                      late.size(), word, period.firstDay(), late.getFirst(), late.getLast())));
    }
    List<LocalDate> worked =
        AbsenceFact.daysWorked(draft.inputs().circumstances(), given.reference());
    List<LocalDate> workedNow = worked.stream().filter(period::contains).toList();
    if (!workedNow.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "family-pay-and-work",
              "worked on %s, in the %s leave from %s, on %d days of it so far: only days kept for staying in touch may be worked without losing pay for the week; correct the leave or the visits if these are others"
                  .formatted(
                      PayslipFinding.days(workedNow), word, stretch.firstDay(), worked.size())));
    }
    String code = given.body().kind().code();
    List<LocalDate> due = ofLeave.stream().map(FamilyDay::day).toList();
    List<LocalDate> notDue =
        given.daysPaid(code).stream().filter(day -> !due.contains(day)).toList();
    if (!notDue.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "family-pay-overpaid",
              "earlier payslips paid %d days of %s pay for the leave from %s that are not due, from %s to %s: see what is to be paid back"
                  .formatted(
                      notDue.size(),
                      word,
                      stretch.firstDay(),
                      notDue.getFirst(),
                      notDue.getLast())));
    }
    long paid = given.paid(code).quantity() - given.daysPaid(code).size();
    if (paid > days.size()) {
      draft.find(
          PayslipFinding.look(
              "family-pay-overpaid",
              "earlier payslips paid %d days of %s pay for the leave from %s, and %d are due: see what is to be paid back"
                  .formatted(paid, word, stretch.firstDay(), days.size())));
    }
  }

  /** Weeks of the stretch whose pay is lost by work in this period. */
  static void addWork(
      Draft draft,
      Given<FamilyLeaveTold> given,
      DateSpan stretch,
      FamilyPay familyPay,
      FamilyLeave leave) {
    DateSpan period = draft.inputs().period().days();
    String word = given.body().kind().word();
    int free = familyPay.keepingInTouchDays(leave).value().get(word);
    for (DateSpan week : familyPay.weeksLost(leave)) {
      if (stretch.contains(week.firstDay()) && period.overlaps(week)) {
        draft.find(
            PayslipFinding.look(
                "family-pay-lost-by-work",
                "no %s pay for the week %s: there was work in it after the %d days that may be worked in this leave"
                    .formatted(word, week, free)));
      }
    }
  }
}
