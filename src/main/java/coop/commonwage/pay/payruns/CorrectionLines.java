package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts right what was paid for the time of periods that are over: for each code of line what that
 * time comes to by the terms and the law of then, less what was really paid for it. It is pay of
 * now for tax, National Insurance and the pension, and pay of then for the minimum wage, so it
 * neither fills up this period's minimum wage nor is its time this period's.
 *
 * <p>What is owed is always paid. What was paid too much is taken back only from pay above this
 * period's minimum wage, never from statutory pay, and never more than the payslip gives, although
 * the law would let an accidental overpayment be recovered whole (National Minimum Wage Regulations
 * 2015, reg. 12(2)(c)); the rest waits for later payslips.
 */
final class CorrectionLines {

  /** What the code of every line begins with; the code of the line it puts right follows. */
  static final String PREFIX = "correction-";

  /** Tells by how much the worked time of the period changed. */
  static final String MINUTES = PREFIX + TimeCorrection.MINUTES;

  /** Tells what is still to be taken back later. */
  static final String HELD_BACK = PREFIX + "held-back";

  private final Draft draft;
  private final Function<PayPeriod, LawOfPayslip> laws;

  private CorrectionLines(Draft draft, Function<PayPeriod, LawOfPayslip> laws) {
    this.draft = draft;
    this.laws = laws;
  }

  /** What one code of a corrected period comes to, and what was paid. */
  private record Difference(
      String code, Money due, Money paid, int quantity, Unit unit, Rate rate, String rule) {

    Money amount() {
      return due.minus(paid);
    }

    boolean isNothing() {
      return amount().isZero() && quantity == 0;
    }

    /** The rate, where it explains the amount but for the penny of rounding two sums. */
    Rate rateOrNull() {
      if (rate == null || quantity == 0) {
        return null;
      }
      Money by =
          unit == Unit.MINUTES
              ? TimePay.of(Math.abs(quantity), rate)
              : rate.price(Math.abs(quantity), 1, Rounding.HALF_UP);
      Money off = (quantity < 0 ? by.negated() : by).minus(amount());
      return Math.abs(off.pence()) <= 1 ? rate : null;
    }
  }

  /**
   * @param laws the law of a pay period
   */
  static void addTo(Draft draft, Function<PayPeriod, LawOfPayslip> laws) {
    List<TimeCorrection> corrections = draft.inputs().circumstances().corrections();
    if (!corrections.isEmpty()) {
      new CorrectionLines(draft, laws).add(corrections);
    }
  }

  private void add(List<TimeCorrection> corrections) {
    Map<TimeCorrection, List<Difference>> all = new LinkedHashMap<>();
    Money more = Money.ZERO;
    for (TimeCorrection correction : corrections) {
      List<Difference> differences = differences(correction);
      all.put(correction, differences);
      for (Difference one : differences) {
        more = more.plus(one.amount().orZeroIfNegative());
      }
    }
    draft.takingBack().open(mayBeTakenBack(), more);
    Money paid = Money.ZERO;
    for (Map.Entry<TimeCorrection, List<Difference>> each : all.entrySet()) {
      paid = paid.plus(add(each.getKey(), each.getValue()));
    }
    Money less = paid.negated().orZeroIfNegative();
    draft.takingBack().lowered(less);
    draft.lowerMinimumWagePay(less);
  }

  /** From pay for this period, what is paid on top for others not counted. */
  private Money mayBeTakenBack() {
    Money pay = draft.gross().minus(draft.statutoryPay()).orZeroIfNegative();
    return draft.minimumWageHeadroom().map(pay::min).orElse(pay);
  }

  /** What is paid for time; below zero when it is taken back. */
  private Money add(TimeCorrection correction, List<Difference> differences) {
    Money waiting = Money.ZERO;
    Money paidNow = Money.ZERO;
    for (Difference one : differences) {
      if (one.amount().isNegative()) {
        Money wanted = one.amount().negated();
        Money taken = draft.takingBack().take(wanted);
        waiting = waiting.plus(wanted.minus(taken));
        if (taken.equals(wanted)) {
          addLine(correction, one, one.amount());
        } else if (taken.isPositive()) {
          addPart(correction, one, taken.negated());
        }
        paidNow = paidNow.minus(taken);
      } else if (!one.isNothing()) {
        addLine(correction, one, one.amount());
        paidNow = paidNow.plus(one.amount());
      }
    }
    LawOfPayslip law = laws.apply(correction.then().period());
    CorrectedMiles miles = CorrectedMiles.addTo(draft, correction, law);
    Money uplift = LatePayUplift.addTo(draft, correction, law);
    tell(correction, paidNow.plus(miles.paid()).plus(uplift), waiting.plus(miles.waiting()));
    return paidNow;
  }

  private void addLine(TimeCorrection correction, Difference one, Money amount) {
    explain(correction, one, amount);
    draft.add(
        line(
            LineKind.EARNING,
            correction,
            PREFIX + one.code(),
            one.quantity(),
            one.quantity() == 0 ? null : one.unit(),
            one.rateOrNull(),
            amount,
            one.rule()));
  }

  /** A part of what is to be taken back; its time and nights go with the last part. */
  private void addPart(TimeCorrection correction, Difference one, Money amount) {
    explain(correction, one, amount);
    draft.add(
        line(LineKind.EARNING, correction, PREFIX + one.code(), 0, null, null, amount, one.rule()));
  }

  private void explain(TimeCorrection correction, Difference one, Money amount) {
    Working working = working(draft, correction, PREFIX + one.code());
    if (working == Working.SILENT) {
      return;
    }
    if (one.rate() != null && one.unit() == Unit.MINUTES) {
      working.input("hourly-rate", new Working.Price(one.rate()));
    }
    working.step("correction-due", one.due());
    working.step("correction-paid", one.paid());
    if (!amount.equals(one.amount())) {
      working.step("correction-difference", one.amount());
      working.step("correction-room", amount.negated());
    }
  }

  /** Who listens to a line of a correction; told already which period it is about, and why. */
  static Working working(Draft draft, TimeCorrection correction, String code) {
    Working working = draft.working(PayslipLine.key(code, correction.reference()));
    if (working != Working.SILENT) {
      working.formula("correction");
      working.input("correction-period", correction.then().period().days());
      working.input("correction-because", correction.becauseInWords());
    }
    return working;
  }

  private void tell(TimeCorrection correction, Money paidNow, Money waiting) {
    int minutes =
        correction.then().worked().minimumWageMinutes()
            - correction.paid(TimeCorrection.MINUTES).quantity();
    if (minutes != 0) {
      working(draft, correction, MINUTES);
      draft.takingBack().changed(minutes);
      draft.add(
          line(
              LineKind.INFORMATION,
              correction,
              MINUTES,
              minutes,
              Unit.MINUTES,
              null,
              Money.ZERO,
              Draft.CONTRACT));
    }
    if (waiting.isPositive()) {
      working(draft, correction, HELD_BACK);
      draft.add(
          line(
              LineKind.INFORMATION, correction, HELD_BACK, 0, null, null, waiting, Draft.CONTRACT));
    }
    find(correction, paidNow, waiting);
  }

  private void find(TimeCorrection correction, Money paidNow, Money waiting) {
    String of = "the time of %s was changed after it was paid (%s): ";
    Object days = correction.then().period().days();
    String because = correction.becauseInWords();
    if (paidNow.isPositive()) {
      draft.find(
          PayslipFinding.look("time-corrected", of + "%s more is paid now", days, because, paidNow)
              .as("more"));
    } else if (paidNow.isNegative()) {
      draft.find(
          PayslipFinding.look(
                  "time-corrected", of + "%s is taken back now", days, because, paidNow.negated())
              .as("less"));
    }
    if (waiting.isPositive()) {
      draft.find(
          PayslipFinding.look(
              "correction-held-back",
              of
                  + "%s that was paid too much waits, so that pay does not fall below the minimum"
                  + " wage and the payslip takes no more than it gives",
              days,
              because,
              waiting));
    }
  }

  static PayslipLine line(
      LineKind kind,
      TimeCorrection correction,
      String code,
      int quantity,
      Unit unit,
      Rate rate,
      Money amount,
      String rule) {
    return new PayslipLine(kind, code, quantity, unit, rate, amount, rule, correction.reference())
        .forDays(List.of(correction.then().period().days()));
  }

  /** Code by code, in the order of the payslip; what is not due any more comes last. */
  private List<Difference> differences(TimeCorrection correction) {
    List<Difference> differences = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (PayslipLine due : due(correction)) {
      PaidForTime paid = correction.paid(due.code());
      seen.add(due.code());
      differences.add(
          new Difference(
              due.code(),
              due.amount(),
              paid.amount(),
              due.quantity().map(PayslipLine.Quantity::amount).orElse(0) - paid.quantity(),
              due.quantity().map(PayslipLine.Quantity::unit).orElse(null),
              due.quantity().isPresent() ? due.rate().orElse(null) : null,
              due.rule()));
    }
    for (PaidForTime paid : correction.paid()) {
      if (!seen.contains(paid.code())
          && !paid.code().equals(TimeCorrection.MINUTES)
          && !paid.code().equals(MileageLines.CODE)) {
        differences.add(
            new Difference(
                paid.code(),
                Money.ZERO,
                paid.amount(),
                paid.unit().isPresent() ? -paid.quantity() : 0,
                paid.unit().orElse(null),
                paid.unit().isPresent() ? paid.rate().orElse(null) : null,
                Draft.CONTRACT));
      }
    }
    return differences;
  }

  /** The lines the time comes to, by the same code as on the payslip of then. */
  private List<PayslipLine> due(TimeCorrection correction) {
    Draft again =
        new Draft(correction.then(), laws.apply(correction.then().period()), Draft.NOBODY_LISTENS);
    GrossToNet.addPayForTime(again);
    MinimumWageFacts.addTo(again);
    again.lowerMinimumWagePay(correction.lowered());
    MinimumWageLine.addTo(again);
    HolidayLines.addRolledUp(again);
    return again.finishedLines().stream()
        .filter(TimeCorrection::isForTime)
        .filter(line -> correction.hadPayslip() || !line.code().equals(GuaranteedHoursLine.CODE))
        .toList();
  }
}
