package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.pay.statutorypay.FamilyDay;
import coop.commonwage.pay.statutorypay.FamilyEvent;
import coop.commonwage.pay.statutorypay.FamilyLeave;
import coop.commonwage.pay.statutorypay.FamilyLeaveKind;
import coop.commonwage.pay.statutorypay.FamilyPay;
import coop.commonwage.pay.statutorypay.NoFamilyPay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Statutory pay for family leave, one line for each stretch, and what the employer gets back of it.
 * Stretches of the same leave for the same child share its weeks. Days that earlier payslips paid
 * are left out. It is taxed like pay and is not pay for work.
 */
final class FamilyPayLines {

  private FamilyPayLines() {}

  /** What makes stretches one leave. */
  private record Leave(FamilyLeaveKind kind, FamilyEvent event, LocalDate eventDay) {
    static Leave of(Given<FamilyLeaveTold> given) {
      return new Leave(given.body().kind(), given.body().event(), given.body().eventDay());
    }
  }

  static void addTo(Draft draft) {
    List<Given<FamilyLeaveTold>> told = told(draft);
    if (told.isEmpty()) {
      return;
    }
    Map<Leave, List<Given<FamilyLeaveTold>>> leaves =
        told.stream()
            .collect(Collectors.groupingBy(Leave::of, LinkedHashMap::new, Collectors.toList()));
    leaves.values().forEach(stretches -> addLeave(draft, stretches));
  }

  private static List<Given<FamilyLeaveTold>> told(Draft draft) {
    List<Given<FamilyLeaveTold>> told =
        draft.inputs().circumstances().given(InstructionKinds.FAMILY_LEAVE);
    if (told.isEmpty()) {
      return told;
    }
    LocalDate until = draft.inputs().period().days().lastDay();
    return told.stream().filter(given -> !given.instruction().from().isAfter(until)).toList();
  }

  /** The days for which maternity pay keeps sick pay away, whether or not it is due. */
  static List<DateSpan> maternityPay(Draft draft) {
    FamilyPay familyPay = new FamilyPay(draft.law().statutoryPay());
    return told(draft).stream()
        .filter(given -> given.body().kind() == FamilyLeaveKind.MATERNITY)
        .map(given -> familyPay.longest(given.body().kind(), stretch(draft, given)))
        .toList();
  }

  /** A stretch without a last day goes on for as long as it is looked at. */
  private static DateSpan stretch(Draft draft, Given<FamilyLeaveTold> given) {
    return DateSpan.of(
        given.instruction().from(),
        given.instruction().until().orElse(draft.inputs().period().days().lastDay()));
  }

  private static void addLeave(Draft draft, List<Given<FamilyLeaveTold>> stretches) {
    FamilyPay familyPay = new FamilyPay(draft.law().statutoryPay());
    Given<FamilyLeaveTold> first = stretches.getFirst();
    FamilyLeave leave;
    try {
      leave = leave(draft, familyPay, stretches);
    } catch (IllegalArgumentException wrong) {
      draft.find(PayslipFinding.blocks("family-leave-wrong", wrong.getMessage()));
      return;
    }
    Optional<NoFamilyPay> refusal = familyPay.refusal(leave);
    if (refusal.isPresent()) {
      FamilyPayFindings.refused(draft, first, leave, familyPay, refusal.get());
      return;
    }
    List<FamilyDay> days = familyPay.days(leave, draft.inputs().period().days().lastDay());
    for (Given<FamilyLeaveTold> given : stretches) {
      DateSpan stretch = stretch(draft, given);
      List<FamilyDay> ofStretch = days.stream().filter(day -> stretch.contains(day.day())).toList();
      addLine(draft, familyPay, leave, given, ofStretch);
      FamilyPayFindings.addTo(draft, given, stretch, ofStretch, days);
      FamilyPayFindings.addWork(draft, given, stretch, familyPay, leave);
    }
  }

  private static FamilyLeave leave(
      Draft draft, FamilyPay familyPay, List<Given<FamilyLeaveTold>> stretches) {
    Given<FamilyLeaveTold> first = stretches.getFirst();
    FamilyLeaveTold told = first.body();
    LocalDate relevant =
        familyPay.relevantWeek(told.event(), told.eventDay(), first.instruction().from()).lastDay();
    return new FamilyLeave(
        told.kind(),
        told.event(),
        told.eventDay(),
        stretches.stream().flatMap(given -> given.body().childCame().stream()).findFirst(),
        stretches.stream().map(given -> stretch(draft, given)).toList(),
        stretches.stream().mapToInt(given -> given.body().weeksUsed()).max().orElse(0),
        earnings(draft, first)
            .known()
            .map(
                before ->
                    draft.law().averageEarnings().forFamilyPay(before, relevant, Working.SILENT)),
        draft.terms().startDate(),
        draft.terms().leaveDate(),
        stretches.stream().flatMap(given -> daysWorked(draft, given).stream()).sorted().toList());
  }

  private static List<LocalDate> daysWorked(Draft draft, Given<FamilyLeaveTold> given) {
    return AbsenceFact.daysWorked(draft.inputs().circumstances(), given.reference());
  }

  private static EarningsOfAbsence earnings(Draft draft, Given<FamilyLeaveTold> first) {
    return new EarningsOfAbsence(draft, first.reference(), first.body().earnings());
  }

  /**
   * The days to pay now: all that are paid, less those that were paid before, also under a stretch
   * that was ended before them since.
   */
  static List<FamilyDay> due(Draft draft, Given<FamilyLeaveTold> given, List<FamilyDay> ofStretch) {
    LocalDate elsewhere = given.body().paidElsewhereUntil().orElse(LocalDate.MIN);
    String code = given.body().kind().code();
    PaidUnderOthers others = PaidUnderOthers.than(given, draft.inputs().circumstances());
    return ofStretch.stream()
        .filter(day -> day.day().isAfter(elsewhere))
        .filter(day -> !given.hasPaid(code, day.day()) && !others.hasPaid(code, day.day()))
        .skip(given.paid(code).quantity() - given.daysPaid(code).size())
        .toList();
  }

  private static void addLine(
      Draft draft,
      FamilyPay familyPay,
      FamilyLeave leave,
      Given<FamilyLeaveTold> given,
      List<FamilyDay> ofStretch) {
    List<FamilyDay> due = due(draft, given, ofStretch);
    if (due.isEmpty()) {
      return;
    }
    String code = leave.kind().code();
    Working working = draft.working(PayslipLine.key(code, given.reference()));
    explainEarnings(draft, familyPay, leave, given, working);
    familyPay.explain(leave, due, working);
    List<LocalDate> dueDays = due.stream().map(FamilyDay::day).toList();
    Money before =
        PaidUnderOthers.than(given, draft.inputs().circumstances()).byOtherCodes(code, dueDays);
    Money amount = PaidUnderOthers.less(draft, given, familyPay.amount(due), before, working);
    draft.add(
        new PayslipLine(
                LineKind.EARNING,
                code,
                Optional.of(new Quantity(due.size(), Unit.DAYS)),
                Optional.empty(),
                amount,
                familyPay.source(due.getFirst().day()).id(),
                Optional.of(given.reference()))
            .forDays(PaidDays.spans(dueDays)));
    draft.keepFromOrders(amount);
    RecoveryLines.addTo(draft, given, amount);
  }

  private static void explainEarnings(
      Draft draft,
      FamilyPay familyPay,
      FamilyLeave leave,
      Given<FamilyLeaveTold> given,
      Working working) {
    Given<FamilyLeaveTold> first =
        told(draft).stream()
            .filter(other -> Leave.of(other).equals(Leave.of(given)))
            .findFirst()
            .orElseThrow();
    EarningsOfAbsence earnings = earnings(draft, first);
    earnings.explain(working);
    draft
        .law()
        .averageEarnings()
        .forFamilyPay(
            earnings.known().orElseThrow(), familyPay.relevantWeek(leave).lastDay(), working);
  }
}
