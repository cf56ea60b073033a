package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTerms;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.DaysAway;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.IrregularAccrual;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.HolidayRules;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What the payslips of a run are told of holiday: only of those workers it makes a difference to.
 */
final class LeaveOfRun {

  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

  private final PayPeriod period;
  private final HolidayRules rules;
  private final BankHolidayDivision nation;
  private final EmployerChoices choices;

  LeaveOfRun(
      PayPeriod period, HolidayRules rules, BankHolidayDivision nation, EmployerChoices choices) {
    this.period = period;
    this.rules = rules;
    this.nation = nation;
    this.choices = choices;
  }

  /** Empty for somebody with guaranteed hours who takes no holiday and is not away. */
  Optional<LeaveRecord> of(Material material) {
    boolean looksBack =
        material.instructions().stream()
            .map(Given::instruction)
            .anyMatch(told -> looksBack(told, material.earlier()));
    LocalDate lastDay = period.days().lastDay();
    List<Given<HolidayTerms>> terms =
        Circumstances.NONE
            .withInstructions(material.instructions())
            .given(InstructionKinds.HOLIDAY_TERMS);
    if (!looksBack
        && material.contracts().getFirst().kind() != ContractKind.ZERO_HOURS
        && !HolidayTerms.on(terms, lastDay).partYear()) {
      return Optional.empty();
    }
    LeaveYear year = year(material.startDate(), lastDay);
    return Optional.of(
        new LeaveRecord(
            year,
            nation,
            AccrualRounding.ofWord(choices.on(Choice.HOLIDAY_ACCRUAL, lastDay)),
            choices.isYes(Choice.ROLLED_UP_HOLIDAY, lastDay),
            accrued(ofPartYear(material.earlier(), terms), year),
            looksBack ? material.earlier() : List.of()));
  }

  /**
   * Holiday, and absences of the period or told after theirs: what they come to is worked out from
   * earlier pay.
   */
  private boolean looksBack(Instruction<?> told, List<EarlierPay> earlier) {
    boolean away =
        told.kind() == InstructionKinds.SICKNESS || told.kind() == InstructionKinds.FAMILY_LEAVE;
    return told.kind() == InstructionKinds.HOLIDAY_TAKEN
        || away
            && !told.from().isAfter(period.days().lastDay())
            && (!told.until().map(last -> last.isBefore(period.days().firstDay())).orElse(false)
                || isToldLate(told, earlier));
  }

  private static boolean isToldLate(Instruction<?> ended, List<EarlierPay> earlier) {
    return !DaysAway.notCounted(
            earlier, DateSpan.of(ended.from(), ended.until().orElse(ended.from())))
        .isEmpty();
  }

  private LeaveYear year(LocalDate employmentStart, LocalDate day) {
    String settled = choices.on(Choice.LEAVE_YEAR_START, day);
    return settled.equals(Choice.LEAVE_YEAR_START.usual())
        ? LeaveYear.ofEmployment(employmentStart, day)
        : LeaveYear.beginning(MonthDay.parse(settled, DAY_OF_YEAR), day);
  }

  /**
   * Payslips know the contract; that it is for a part of the year stands with the holiday terms.
   */
  static List<EarlierPay> ofPartYear(List<EarlierPay> earlier, List<Given<HolidayTerms>> terms) {
    return earlier.stream()
        .map(
            paid ->
                HolidayTerms.on(terms, paid.days().lastDay()).partYear()
                    ? paid.with(HolidayScheme.PART_YEAR)
                    : paid)
        .toList();
  }

  /** By the hours of each earlier payslip of the leave year. */
  private HolidayBalance accrued(List<EarlierPay> earlier, LeaveYear year) {
    IrregularAccrual accrual = new IrregularAccrual(rules, year);
    HolidayBalance balance = HolidayBalance.NOTHING;
    for (EarlierPay paid : earlier) {
      if (accrual.isFor(paid.scheme()) && year.days().contains(paid.days().lastDay())) {
        balance = balance.plus(accrual.of(paid.minutesAccruing(), Working.SILENT));
      }
    }
    return balance;
  }
}
