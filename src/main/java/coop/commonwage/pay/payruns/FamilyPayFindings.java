package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.statutorypay.FamilyDay;
import coop.commonwage.pay.statutorypay.FamilyLeave;
import coop.commonwage.pay.statutorypay.FamilyPay;
import coop.commonwage.pay.statutorypay.NoFamilyPay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know about family leave: who is not paid, and why. */
final class FamilyPayFindings {

  private FamilyPayFindings() {}

  static void refused(
      Draft draft,
      Given<FamilyLeaveTold> first,
      FamilyLeave leave,
      FamilyPay familyPay,
      NoFamilyPay refusal) {
    List<Object> facts = new ArrayList<>();
    facts.add(FindingFact.name(leave.kind().word()));
    facts.add(first.instruction().from());
    day(refusal, leave, familyPay).ifPresent(facts::add);
    String sentence = "no %s pay for the leave from %s: " + inWords(refusal);
    draft.find(
        refusal == NoFamilyPay.EARNINGS_UNKNOWN
            ? PayslipFinding.blocks("family-pay-earnings-unknown", sentence, facts.toArray())
            : PayslipFinding.look("family-pay-" + refusal.word(), sentence, facts.toArray()));
  }

  private static String inWords(NoFamilyPay refusal) {
    return switch (refusal) {
      case NOT_YET_LAW -> "the law did not know it yet";
      case SERVICE_TOO_SHORT ->
          "employment would have had to begin by %s, 26 weeks at the end of the relevant week";
      case NOT_EMPLOYED -> "the employment had ended too early";
      case EARNINGS_TOO_LOW ->
          "earnings up to the week that ended on %s were below the lower earnings limit";
      case EARNINGS_UNKNOWN ->
          "payslips made here do not tell the earnings up to the week that ended on %s; record the"
              + " leave with them";
      case TOO_EARLY -> "it may not begin before %s";
    };
  }

  /** The day the reason names, if it names one. */
  private static Optional<LocalDate> day(
      NoFamilyPay refusal, FamilyLeave leave, FamilyPay familyPay) {
    DateSpan week = familyPay.relevantWeek(leave);
    return switch (refusal) {
      case NOT_YET_LAW, NOT_EMPLOYED -> Optional.empty();
      case SERVICE_TOO_SHORT -> Optional.of(familyPay.latestStart(week));
      case EARNINGS_TOO_LOW, EARNINGS_UNKNOWN -> Optional.of(week.lastDay());
      case TOO_EARLY -> Optional.of(familyPay.earliest(leave));
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
              "no %s pay for %s days of the leave from %s: all its weeks are used up, or the last"
                  + " day it may be taken is over",
              FindingFact.name(word),
              unpaid,
              stretch.firstDay()));
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
              "%s days of %s leave before %s, from %s to %s, are paid now: if another payroll paid"
                  + " them, say so with the leave",
              late.size(),
              FindingFact.name(word),
              period.firstDay(),
              late.getFirst(),
              late.getLast()));
    }
    List<LocalDate> worked =
        AbsenceFact.daysWorked(draft.inputs().circumstances(), given.reference());
    List<LocalDate> workedNow = worked.stream().filter(period::contains).toList();
    if (!workedNow.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "family-pay-and-work",
              "worked on %s, in the %s leave from %s, on %s days of it so far: only days kept for"
                  + " staying in touch may be worked without losing pay for the week; correct the"
                  + " leave or the visits if these are others",
              workedNow,
              FindingFact.name(word),
              stretch.firstDay(),
              worked.size()));
    }
    String code = given.body().kind().code();
    List<LocalDate> due = ofLeave.stream().map(FamilyDay::day).toList();
    List<LocalDate> notDue =
        given.daysPaid(code).stream().filter(day -> !due.contains(day)).toList();
    if (!notDue.isEmpty()) {
      draft.find(
          PayslipFinding.look(
                  "family-pay-overpaid",
                  "earlier payslips paid %s days of %s pay for the leave from %s that are not due,"
                      + " from %s to %s: see what is to be paid back",
                  notDue.size(),
                  FindingFact.name(word),
                  stretch.firstDay(),
                  notDue.getFirst(),
                  notDue.getLast())
              .as("days"));
    }
    long paid = given.paid(code).quantity() - given.daysPaid(code).size();
    if (paid > days.size()) {
      draft.find(
          PayslipFinding.look(
                  "family-pay-overpaid",
                  "earlier payslips paid %s days of %s pay for the leave from %s, and %s are due:"
                      + " see what is to be paid back",
                  paid,
                  FindingFact.name(word),
                  stretch.firstDay(),
                  days.size())
              .as("more"));
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
                "no %s pay for the week %s: there was work in it after the %s days that may be"
                    + " worked in this leave",
                FindingFact.name(word),
                week,
                free));
      }
    }
  }
}
