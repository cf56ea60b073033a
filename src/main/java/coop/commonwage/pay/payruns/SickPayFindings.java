package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.SicknessTold;
import coop.commonwage.pay.statutorypay.SickDay;
import coop.commonwage.pay.statutorypay.SickDay.Outcome;
import coop.commonwage.pay.statutorypay.SickPay;
import coop.commonwage.pay.statutorypay.SicknessPay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a person should know about a spell of sickness: days without pay, and why. */
final class SickPayFindings {

  private SickPayFindings() {}

  /**
   * @param pays of all spells that are told of
   * @param at which of them this is
   */
  static void addTo(Draft draft, Given<SicknessTold> given, List<SicknessPay> pays, int at) {
    SicknessPay pay = pays.get(at);
    DateSpan period = draft.inputs().period().days();
    LocalDate from = given.instruction().from();
    for (Outcome outcome : Outcome.values()) {
      List<SickDay> days =
          pay.days().stream()
              .filter(day -> day.outcome() == outcome && period.contains(day.day()))
              .toList();
      if (outcome != Outcome.PAID && !days.isEmpty()) {
        draft.find(finding(outcome, from, days));
      }
    }
    List<SickDay> late =
        SickPayLines.due(draft, given, pay).stream()
            .filter(day -> day.day().isBefore(period.firstDay()))
            .toList();
    if (!late.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "sick-pay-late",
              "%s days of sickness before %s, from %s to %s, are paid now: if another payroll paid"
                  + " them, say so with the sickness",
              late.size(),
              period.firstDay(),
              late.getFirst().day(),
              late.getLast().day()));
    }
    addUsualDay(draft, given, pay);
    addWorked(draft, given, pay);
    long paid = given.paid(SickPayLines.CODE).quantity();
    long entitled = pay.paidDays().size() + toldAnew(given, pays, at);
    if (paid > entitled) {
      draft.find(
          PayslipFinding.look(
              "sick-pay-overpaid",
              "earlier payslips paid %s days of sick pay for the sickness from %s, and %s are due:"
                  + " see what is to be paid back",
              paid,
              from,
              entitled));
    }
  }

  /** Without days agreed for sick pay the law's own day is used, which a person should know. */
  private static void addUsualDay(Draft draft, Given<SicknessTold> given, SicknessPay pay) {
    boolean matters =
        pay.days().stream().anyMatch(day -> draft.inputs().period().days().contains(day.day()));
    if (given.body().qualifyingDays().isEmpty()
        && (matters || !SickPayLines.due(draft, given, pay).isEmpty())) {
      SickPay sickPay = new SickPay(draft.law().statutoryPay());
      draft.find(
          PayslipFinding.look(
              "sick-pay-usual-day",
              "no days of the week are agreed for sick pay of the sickness from %s: it is worked"
                  + " out for every %s; record the days agreed if there are any",
              given.instruction().from(),
              FindingFact.name(
                  DayOfWeek.of(sickPay.usualQualifyingDay(given.instruction().from()).value())
                      .getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
    }
  }

  /** Days it has paid that are due under another spell, because it was ended before them since. */
  private static long toldAnew(Given<SicknessTold> given, List<SicknessPay> pays, int at) {
    return IntStream.range(0, pays.size())
        .filter(other -> other != at)
        .mapToObj(pays::get)
        .flatMap(other -> other.paidDays().stream())
        .filter(day -> given.hasPaid(SickPayLines.CODE, day.day()))
        .count();
  }

  /** A day with work is no day of sickness; what earlier payslips paid twice cannot be held. */
  private static void addWorked(Draft draft, Given<SicknessTold> given, SicknessPay pay) {
    List<LocalDate> worked =
        AbsenceFact.daysWorked(draft.inputs().circumstances(), given.reference());
    if (worked.isEmpty()) {
      return;
    }
    DateSpan period = draft.inputs().period().days();
    List<SickDay> due = SickPayLines.due(draft, given, pay);
    List<LocalDate> twice =
        pay.paidDays().stream()
            .filter(day -> due.contains(day) || period.contains(day.day()))
            .map(SickDay::day)
            .filter(worked::contains)
            .toList();
    if (!twice.isEmpty()) {
      draft.find(
          PayslipFinding.blocks(
              "sick-pay-and-work",
              twice.size() == 1
                  ? "worked on %s and is recorded sick on that day: end the sickness or correct the"
                      + " visits"
                  : "worked on %s and is recorded sick on those days: end the sickness or correct"
                      + " the visits",
              twice));
    }
    List<LocalDate> before =
        pay.paidDays().stream()
            .filter(day -> !due.contains(day) && day.day().isBefore(period.firstDay()))
            .map(SickDay::day)
            .filter(worked::contains)
            .toList();
    if (!before.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "sick-pay-and-work-before",
              "worked on %s and had sick pay for the same: see what is to be paid back",
              before));
    }
  }

  private static PayslipFinding finding(Outcome outcome, LocalDate from, List<SickDay> days) {
    String sentence =
        "no sick pay for %s qualifying days from %s of the sickness from %s: " + inWords(outcome);
    Object[] facts = {days.size(), days.getFirst().day(), from};
    return outcome == Outcome.EARNINGS_UNKNOWN
        ? PayslipFinding.blocks("sick-pay-earnings-unknown", sentence, facts)
        : PayslipFinding.look("sick-pay-" + outcome.word(), sentence, facts);
  }

  private static String inWords(Outcome outcome) {
    return switch (outcome) {
      case PAID -> throw new IllegalArgumentException("paid days need no reason");
      case WAITING -> "these are waiting days";
      case TOO_SHORT -> "so short a sickness was not paid then";
      case EARNINGS_TOO_LOW ->
          "earnings before it were below the lower earnings limit; give the worker form SSP1";
      case EARNINGS_UNKNOWN ->
          "it depends on earnings before it, and payslips made here do not reach back far enough;"
              + " record the sickness with them";
      case WEEKS_USED_UP -> "all weeks of sick pay are used up; give the worker form SSP1";
      case LINKED_TOO_LONG ->
          "linked sickness has gone on for too many years; give the worker form SSP1";
      case MATERNITY_PAY -> "maternity pay is due for them";
      case NOT_EMPLOYED -> "the employment had ended; give the worker form SSP1";
    };
  }
}
