package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.HolidayTerms;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.leave.AbsenceAccrual;
import coop.commonwage.pay.leave.DaysAway;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.HolidayPay;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.IrregularAccrual;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.pay.leave.RolledUpHoliday;
import coop.commonwage.pay.leave.WeekAverage;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holiday on a payslip: pay for holiday taken, holiday pay that goes with every wage, what is left
 * when somebody leaves, and how much was accrued. None of it is pay for working time, so it never
 * counts towards the minimum wage.
 */
final class HolidayLines {

  static final String TAKEN = "holiday-pay";
  static final String ON_LEAVING = "holiday-in-lieu";
  static final String ROLLED_UP = "rolled-up-holiday";
  static final String ACCRUED = "holiday-accrued";
  static final String GUARANTEE_PAID = "guarantee-paid-before";
  static final String AWAY = "holiday-through-absence";

  private HolidayLines() {}

  /** Pays the holiday that begins up to the last day of the period and was not paid before. */
  static void addTaken(Draft draft) {
    List<Given<HolidayTaken>> taken =
        draft.inputs().circumstances().given(InstructionKinds.HOLIDAY_TAKEN);
    GuaranteePaidBefore guarantee = new GuaranteePaidBefore(draft);
    for (Given<HolidayTaken> holiday : taken) {
      String code = holiday.body().onLeaving() ? ON_LEAVING : TAKEN;
      boolean begun =
          !holiday.instruction().from().isAfter(draft.inputs().period().days().lastDay());
      if (begun && holiday.paid(code).quantity() == 0 && mayBePaid(draft, holiday)) {
        pay(draft, holiday, code, guarantee);
      }
      findPaidAndNotTaken(draft, holiday, taken);
    }
  }

  /** A holiday that was paid and then ended early. Its hours are paid for all of its days. */
  private static void findPaidAndNotTaken(
      Draft draft, Given<HolidayTaken> holiday, List<Given<HolidayTaken>> all) {
    List<LocalDate> cutOff =
        holiday.paidDays().stream()
            .filter(line -> line.code().equals(TAKEN))
            .flatMap(line -> line.each().stream())
            .filter(day -> all.stream().noneMatch(other -> other.instruction().holdsOn(day)))
            .toList();
    if (!cutOff.isEmpty()) {
      draft.find(
          PayslipFinding.look(
              "holiday-paid-not-taken",
              "holiday was paid for %s days from %s to %s that are not recorded as holiday any"
                  + " more: see what is to be paid back, or record when they are taken",
              cutOff.size(),
              cutOff.getFirst(),
              cutOff.getLast()));
    }
  }

  private static boolean mayBePaid(Draft draft, Given<HolidayTaken> holiday) {
    if (isRolledUp(draft)) {
      draft.find(
          PayslipFinding.look(
              "holiday-is-rolled-up",
              "the holiday from %s is not paid: holiday pay goes with every wage of this worker"
                  + " (Working Time Regulations 1998, regulation 16A)",
              holiday.instruction().from()));
      return false;
    }
    if (holiday.body().onLeaving() && draft.terms().leaveDate().isEmpty()) {
      draft.find(
          PayslipFinding.blocks(
              "holiday-in-lieu-without-leaving",
              "holiday that was not taken is paid only when the employment ends (Working Time"
                  + " Regulations 1998, regulation 14), and this worker has no leaving date"));
      return false;
    }
    return true;
  }

  private static void pay(
      Draft draft, Given<HolidayTaken> holiday, String code, GuaranteePaidBefore guarantee) {
    LocalDate firstDay = holiday.instruction().from();
    int minutes = holiday.body().minutes();
    Working working = draft.working(PayslipLine.key(code, holiday.reference()));
    HolidayPay holidayPay = new HolidayPay(draft.law().holiday(), leaveYear(draft));
    Optional<WeekAverage> average = average(draft, holiday.body(), holidayPay, firstDay, working);
    Money amount;
    Rate rate;
    String rule;
    if (average.isPresent()) {
      amount = holidayPay.of(Fraction.of(minutes), average.get(), working);
      rate = average.get().hourlyRate();
      rule = holidayPay.source().id();
    } else {
      rate = draft.terms().contract().hourlyRate();
      amount = TimePay.of(minutes, rate);
      rule = Draft.CONTRACT;
      working.formula("time");
      working.input("minutes", minutes);
      working.input("hourly-rate", new Working.Price(rate));
      draft.find(
          PayslipFinding.look(
              "holiday-without-average",
              "there is no earlier pay to average for the holiday from %s: it is paid at %s an"
                  + " hour, as the contract says",
              firstDay,
              rate.inPounds()));
    }
    if (holiday.body().onLeaving()) {
      draft.add(
          new PayslipLine(
              LineKind.EARNING,
              code,
              minutes,
              Unit.MINUTES,
              rate,
              amount,
              rule,
              holiday.reference()));
      return;
    }
    List<LocalDate> days =
        firstDay.datesUntil(holiday.instruction().until().orElse(firstDay).plusDays(1)).toList();
    Money before =
        PaidUnderOthers.than(holiday, draft.inputs().circumstances())
            .byOtherCodesOrCutOff(code, days)
            .plus(guarantee.forHoursOf(holiday));
    Money rest = PaidUnderOthers.less(draft, holiday, amount, before, working);
    draft.add(
        new PayslipLine(
                LineKind.EARNING,
                code,
                minutes,
                Unit.MINUTES,
                rest.equals(amount) ? rate : null,
                rest,
                rule,
                holiday.reference())
            .forDays(PaidDays.spans(days)));
  }

  private static Optional<WeekAverage> average(
      Draft draft,
      HolidayTaken holiday,
      HolidayPay holidayPay,
      LocalDate firstDay,
      Working working) {
    if (holiday.average().isPresent()) {
      HolidayTaken.AverageWeek given = holiday.average().get();
      working.input("weeks-pay-given", given.pay());
      return Optional.of(new WeekAverage(1, given.pay(), Fraction.of(given.minutes())));
    }
    Optional<LeaveRecord> leave = draft.inputs().circumstances().leave();
    Optional<WeekAverage> average =
        leave.flatMap(known -> holidayPay.average(known.earlier(), firstDay, working));
    average.ifPresent(
        week -> WeeksOnRecord.ofHoliday(draft, leave.orElseThrow(), firstDay, week.weeks()));
    return average;
  }

  private static LeaveYear leaveYear(Draft draft) {
    return draft
        .inputs()
        .circumstances()
        .leave()
        .map(LeaveRecord::year)
        .orElseGet(
            () ->
                LeaveYear.ofEmployment(
                    draft.terms().startDate(), draft.inputs().period().days().lastDay()));
  }

  /** Pays holiday with the pay for work, where the employer does and this worker may have it. */
  static void addRolledUp(Draft draft) {
    if (draft.inputs().circumstances().leave().isEmpty()) {
      return;
    }
    if (!isRolledUp(draft)) {
      tellWhyNotRolledUp(draft);
      return;
    }
    RolledUpHoliday rolledUp = new RolledUpHoliday(draft.law().holiday(), leaveYear(draft));
    Money amount = rolledUp.with(draft.payForWork(), draft.working(ROLLED_UP));
    if (amount.isPositive()) {
      draft.earn(ROLLED_UP, 0, null, rolledUp.source().value(), amount, rolledUp.source().id());
    }
    RolledUpAwayLine.addTo(draft, rolledUp);
  }

  private static boolean isRolledUp(Draft draft) {
    return isToRollUp(draft) && whyNotRolledUp(draft).isEmpty();
  }

  private static boolean isToRollUp(Draft draft) {
    return draft.inputs().circumstances().leave().map(LeaveRecord::rolledUp).orElse(false);
  }

  private static Optional<String> whyNotRolledUp(Draft draft) {
    LeaveRecord leave = draft.inputs().circumstances().leave().orElseThrow();
    return new RolledUpHoliday(draft.law().holiday(), leave.year())
        .whyNot(scheme(draft), leave.nation());
  }

  /** With regular hours nobody expects it; with irregular hours somebody should know. */
  private static void tellWhyNotRolledUp(Draft draft) {
    if (isToRollUp(draft) && scheme(draft).accruesByHours()) {
      whyNotRolledUp(draft)
          .ifPresent(reason -> draft.find(PayslipFinding.look("holiday-not-rolled-up", reason)));
    }
  }

  /** Tells how much holiday the period's hours earned. */
  static void addAccrued(Draft draft) {
    Optional<LeaveRecord> known = draft.inputs().circumstances().leave();
    if (known.isEmpty()) {
      return;
    }
    LeaveRecord leave = known.get();
    IrregularAccrual accrual = new IrregularAccrual(draft.law().holiday(), leave.year());
    if (!accrual.isFor(scheme(draft))) {
      return;
    }
    int counted =
        draft.inputs().worked().minimumWageMinutes()
            + addAway(draft, leave)
            + draft.takingBack().minutes();
    if (counted <= 0) {
      return;
    }
    Working working = draft.working(ACCRUED);
    HolidayBalance after = leave.accruedBefore().plus(accrual.of(counted, working));
    long before = leave.accruedBefore().earned(leave.rounding());
    long earned = after.earned(leave.rounding()) - before;
    working.step("holiday-minutes-before", Math.toIntExact(before));
    working.step("holiday-minutes-after", Math.toIntExact(before + earned));
    draft.add(
        LineKind.INFORMATION,
        ACCRUED,
        Math.toIntExact(earned),
        Unit.MINUTES,
        accrual.source().value(),
        Money.ZERO,
        accrual.source().id());
  }

  /**
   * Tells how long the days of sickness and statutory leave count as that no payslip has counted:
   * those of the period, and of earlier ones when they were told late. Up to the next minute.
   */
  private static int addAway(Draft draft, LeaveRecord leave) {
    List<Instruction<?>> absences = absences(draft);
    Set<LocalDate> counted = new HashSet<>();
    AbsenceAccrual accrual = new AbsenceAccrual(draft.law().holiday(), leave.year());
    Working working = draft.working(AWAY);
    Fraction minutes = Fraction.ZERO;
    for (Instruction<?> absence : absences) {
      List<LocalDate> days =
          daysToCount(absence, draft.inputs().period().days(), leave).stream()
              .filter(counted::add)
              .toList();
      if (!days.isEmpty()) {
        WeeksOnRecord.ofAbsence(draft, leave, absence.from());
        minutes =
            minutes.plus(accrual.minutes(leave.earlier(), absence.from(), days.size(), working));
      }
    }
    if (counted.isEmpty()) {
      return 0;
    }
    working.formula("holiday-through-absence");
    int minutesAway = Math.toIntExact(minutes.rounded(Rounding.UP));
    draft.add(
        new PayslipLine(
                LineKind.INFORMATION,
                AWAY,
                minutesAway,
                Unit.MINUTES,
                null,
                Money.ZERO,
                accrual.source().id(),
                null)
            .forDays(PaidDays.spans(counted)));
    return minutesAway;
  }

  /** Sickness and family leave that began up to the end of the period. */
  static List<Instruction<?>> absences(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return List.of();
    }
    return Stream.<Given<?>>concat(
            circumstances.given(InstructionKinds.SICKNESS).stream(),
            circumstances.given(InstructionKinds.FAMILY_LEAVE).stream())
        .<Instruction<?>>map(Given::instruction)
        .filter(absence -> !absence.from().isAfter(draft.inputs().period().days().lastDay()))
        .toList();
  }

  /** One that has no last day yet goes on to the end of the period. */
  static List<LocalDate> daysToCount(Instruction<?> absence, DateSpan period, LeaveRecord leave) {
    DateSpan days = DateSpan.of(absence.from(), absence.until().orElse(period.lastDay()));
    List<LocalDate> late = DaysAway.notCounted(leave.earlier(), days);
    return Stream.concat(
            late.stream(),
            period.firstDay().datesUntil(period.lastDay().plusDays(1)).filter(days::contains))
        .toList();
  }

  private static HolidayScheme scheme(Draft draft) {
    LocalDate lastDay = draft.inputs().period().days().lastDay();
    return HolidayScheme.of(
        draft.terms().contract().kind(),
        HolidayTerms.on(
                draft.inputs().circumstances().given(InstructionKinds.HOLIDAY_TERMS), lastDay)
            .partYear());
  }
}
