package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.leave.LeaveRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time of a period that is over, as it is known now, beside what was really paid for it. What
 * it comes to is worked out by the terms and the law of then; the difference is paid, or taken
 * back, with the payslip this belongs to. Because it stands beside what was <em>paid</em> and not
 * beside what was known, it can be looked at as often as one likes: nothing is paid twice, and what
 * could not be taken back waits by itself.
 *
 * @param then what that period's payslip was worked out from, with the time known now instead of
 *     the time known then
 * @param hadPayslip whether there was such a payslip; where there was none the terms are those that
 *     would have held, and nothing is paid for hours that were guaranteed and not worked
 * @param paid what was paid for that time so far
 * @param lowered what of that period's pay was given up, or taken for the employer's own use, and
 *     so does not count towards its minimum wage
 * @param because the visits and entries that were added, replaced or taken away
 * @param upliftsLatePay whether what comes too late for the minimum wage of then is raised to the
 *     rate of now; payslips that were made before this was done are worked out again without it
 */
public record TimeCorrection(
    PayslipInputs then,
    boolean hadPayslip,
    List<PaidForTime> paid,
    Money lowered,
    List<String> because,
    boolean upliftsLatePay) {

  /** The code under which the worked minutes themselves are kept. */
  static final String MINUTES = "worked-time";

  public TimeCorrection {
    paid = List.copyOf(paid);
    because = List.copyOf(because);
  }

  /**
   * Of a period that was paid.
   *
   * @param now the time of its days as it is known now
   * @param corrected what later payslips paid or took back for it, by the code of their lines
   */
  public static TimeCorrection of(
      Payslip payslip, WorkedTime now, List<PaidForTime> corrected, List<String> because) {
    Map<String, PaidForTime> paid = new LinkedHashMap<>();
    PayslipInputs then = payslip.inputs();
    add(paid, minutes(then.worked()));
    add(paid, miles(then.worked()));
    Money lowered = Money.ZERO;
    for (PayslipLine line : payslip.lines()) {
      if (line.code().equals(MileageLines.CODE) || line.code().equals(MileageLines.EXCESS)) {
        add(paid, amountOnly(MileageLines.CODE, line.amount()));
      } else if (isForTime(line)) {
        add(paid, ofLine(line));
      } else if (line.code().equals(PensionCode.GIVEN_UP.code())) {
        lowered = lowered.minus(line.amount());
      } else if (AgreedDeductionLines.lowersMinimumWagePay(line)) {
        lowered = lowered.plus(line.amount());
      }
    }
    addCorrected(paid, corrected);
    return new TimeCorrection(
        withTime(then, now), true, List.copyOf(paid.values()), lowered, because, true);
  }

  /**
   * Of days on which the worker had no payslip.
   *
   * @param then the terms that would have held, with the time of the days
   */
  public static TimeCorrection ofUnpaid(
      PayslipInputs then, List<PaidForTime> corrected, List<String> because) {
    Map<String, PaidForTime> paid = new LinkedHashMap<>();
    addCorrected(paid, corrected);
    return new TimeCorrection(
        withTime(then, then.worked()),
        false,
        List.copyOf(paid.values()),
        Money.ZERO,
        because,
        true);
  }

  /** The day its period began, which tells it from other corrections on the same payslip. */
  public String reference() {
    return then.period().days().firstDay().toString();
  }

  /** What was paid under a code; nothing when nothing was. */
  PaidForTime paid(String code) {
    return paid.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseGet(() -> amountOnly(code, Money.ZERO));
  }

  /** Whether a line pays for time worked, or follows from such pay. */
  static boolean isForTime(PayslipLine line) {
    return line.isPayForWork() || line.code().equals(HolidayLines.ROLLED_UP);
  }

  private static void addCorrected(Map<String, PaidForTime> paid, List<PaidForTime> corrected) {
    for (PaidForTime line : corrected) {
      if (!line.code().equals(CorrectionLines.HELD_BACK)
          && !line.code().equals(LatePayUplift.CODE)) {
        String of = line.code().substring(CorrectionLines.PREFIX.length());
        add(
            paid,
            new PaidForTime(
                of.equals(MileageLines.EXCESS) ? MileageLines.CODE : of,
                line.amount(),
                line.quantity(),
                line.unit(),
                line.rate()));
      }
    }
  }

  private static void add(Map<String, PaidForTime> paid, PaidForTime more) {
    paid.merge(
        more.code(),
        more,
        (a, b) ->
            new PaidForTime(
                a.code(),
                a.amount().plus(b.amount()),
                a.quantity() + b.quantity(),
                a.unit().or(b::unit),
                a.rate().or(b::rate)));
  }

  private static PaidForTime minutes(WorkedTime worked) {
    return new PaidForTime(
        MINUTES,
        Money.ZERO,
        worked.minimumWageMinutes(),
        Optional.of(PayslipLine.Unit.MINUTES),
        Optional.empty());
  }

  private static PaidForTime miles(WorkedTime worked) {
    return new PaidForTime(
        MileageLines.CODE,
        Money.ZERO,
        worked.milesTenths(),
        Optional.of(PayslipLine.Unit.TENTHS_OF_A_MILE),
        Optional.empty());
  }

  private static PaidForTime amountOnly(String code, Money amount) {
    return new PaidForTime(code, amount, 0, Optional.empty(), Optional.empty());
  }

  private static PaidForTime ofLine(PayslipLine line) {
    return new PaidForTime(
        line.code(),
        line.amount(),
        line.quantity().map(PayslipLine.Quantity::amount).orElse(0),
        line.quantity().map(PayslipLine.Quantity::unit),
        line.rate());
  }

  /** Without what pay for time does not depend on. */
  private static PayslipInputs withTime(PayslipInputs then, WorkedTime now) {
    Circumstances known = then.circumstances();
    Circumstances needed =
        new Circumstances(
            known.instructions(),
            known.choices(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            known.leave().map(TimeCorrection::withoutEarlier),
            List.of());
    return new PayslipInputs(then.terms(), then.period(), now, List.of(), then.before(), needed);
  }

  private static LeaveRecord withoutEarlier(LeaveRecord leave) {
    return new LeaveRecord(
        leave.year(),
        leave.nation(),
        leave.rounding(),
        leave.rolledUp(),
        leave.accruedBefore(),
        List.of());
  }

  /** The visits and entries in one text, the first of them where there are many. */
  String becauseInWords() {
    int most = 6;
    List<String> first = new ArrayList<>(because.subList(0, Math.min(most, because.size())));
    if (because.size() > most) {
      first.add("… (%d)".formatted(because.size()));
    }
    return String.join(", ", first);
  }
}
