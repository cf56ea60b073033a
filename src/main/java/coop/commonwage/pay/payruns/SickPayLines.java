package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.instructions.SicknessTold;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.SickDay;
import coop.commonwage.pay.statutorypay.SickPay;
import coop.commonwage.pay.statutorypay.Sickness;
import coop.commonwage.pay.statutorypay.SicknessPay;
import coop.commonwage.pay.statutorypay.SicknessRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statutory sick pay, one line for each spell. A spell's days are counted from its beginning every
 * time, and those that earlier payslips paid are left out: so a day is paid once, also when it was
 * told late. Sick pay is taxed like pay and is not pay for work.
 */
final class SickPayLines {

  static final String CODE = "ssp";

  private static final int DAILY_DECIMALS = 4;

  private SickPayLines() {}

  static void addTo(Draft draft) {
    List<Given<SicknessTold>> told =
        draft.inputs().circumstances().given(InstructionKinds.SICKNESS);
    if (told.isEmpty()) {
      return;
    }
    LocalDate until = draft.inputs().period().days().lastDay();
    List<Given<SicknessTold>> begun =
        told.stream().filter(given -> !given.instruction().from().isAfter(until)).toList();
    SickPay sickPay = new SickPay(draft.law().statutoryPay());
    List<Sickness> spells = new ArrayList<>();
    begun.forEach(given -> spells.add(spell(draft, given, until)));
    List<SicknessPay> pays =
        sickPay.of(
            new SicknessRecord(
                spells, FamilyPayLines.maternityPay(draft), draft.terms().leaveDate()),
            until);
    for (int i = 0; i < begun.size(); i++) {
      Given<SicknessTold> first = begun.get(firstOfLink(spells, pays.get(i), i));
      addLine(draft, sickPay, begun.get(i), first, pays.get(i));
      SickPayFindings.addTo(draft, begun.get(i), pays, i);
    }
  }

  private static Sickness spell(Draft draft, Given<SicknessTold> given, LocalDate until) {
    LocalDate from = given.instruction().from();
    LocalDate last = given.instruction().until().orElse(until);
    return new Sickness(
        DateSpan.of(from, last),
        given.body().qualifyingDays(),
        earnings(draft, given)
            .known()
            .map(before -> draft.law().averageEarnings().forSickPay(before, from, Working.SILENT)),
        given.body().linked());
  }

  private static EarningsOfAbsence earnings(Draft draft, Given<SicknessTold> given) {
    return new EarningsOfAbsence(draft, given.reference(), given.body().earnings());
  }

  /** The spell whose earnings count: the first of those that are linked. */
  private static int firstOfLink(List<Sickness> spells, SicknessPay pay, int own) {
    for (int i = 0; i < own; i++) {
      if (spells.get(i).days().contains(pay.linkedSince())) {
        return i;
      }
    }
    return own;
  }

  /**
   * The days to pay now: all that are paid, less those that were paid before, also under a sickness
   * that was ended before them since.
   */
  static List<SickDay> due(Draft draft, Given<SicknessTold> given, SicknessPay pay) {
    LocalDate elsewhere = given.body().paidElsewhereUntil().orElse(LocalDate.MIN);
    PaidUnderOthers others = PaidUnderOthers.than(given, draft.inputs().circumstances());
    return pay.paidDays().stream()
        .filter(day -> day.day().isAfter(elsewhere))
        .filter(day -> !given.hasPaid(CODE, day.day()) && !others.hasPaid(CODE, day.day()))
        .skip(given.paid(CODE).quantity() - given.daysPaid(CODE).size())
        .toList();
  }

  private static void addLine(
      Draft draft,
      SickPay sickPay,
      Given<SicknessTold> given,
      Given<SicknessTold> firstOfLink,
      SicknessPay pay) {
    List<SickDay> due = due(draft, given, pay);
    if (due.isEmpty()) {
      return;
    }
    Money whole = sickPay.amount(due);
    Working working = draft.working(PayslipLine.key(CODE, given.reference()));
    explainEarnings(draft, firstOfLink, working);
    sickPay.explain(pay, due, working);
    List<LocalDate> days = due.stream().map(SickDay::day).toList();
    Money before =
        PaidUnderOthers.than(given, draft.inputs().circumstances()).byOtherCodes(CODE, days);
    Money amount = PaidUnderOthers.less(draft, given, whole, before, working);
    draft.add(
        new PayslipLine(
                LineKind.EARNING,
                CODE,
                Optional.of(new Quantity(due.size(), Unit.DAYS)),
                amount.equals(whole) ? dailyRate(due) : Optional.empty(),
                amount,
                sickPay.source(due.getFirst().day()).id(),
                Optional.of(given.reference()))
            .forDays(PaidDays.spans(days)));
  }

  private static void explainEarnings(
      Draft draft, Given<SicknessTold> firstOfLink, Working working) {
    EarningsOfAbsence earnings = earnings(draft, firstOfLink);
    Optional<EarningsBefore> before = earnings.known();
    if (before.isPresent()) {
      earnings.explain(working);
      draft
          .law()
          .averageEarnings()
          .forSickPay(before.get(), firstOfLink.instruction().from(), working);
    }
  }

  /** Pounds a day, where all days are paid the same. */
  private static Optional<Rate> dailyRate(List<SickDay> due) {
    Unrounded daily = due.getFirst().pay();
    return due.stream().allMatch(day -> day.pay().equals(daily))
        ? Optional.of(new Rate(daily.cutAfter(DAILY_DECIMALS).numerator(), DAILY_DECIMALS))
        : Optional.empty();
  }
}
