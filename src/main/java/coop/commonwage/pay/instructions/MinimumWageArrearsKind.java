package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A past pay period found to be below the minimum wage, to be made up in the next payslip. */
final class MinimumWageArrearsKind implements InstructionKind<PastUnderpayment> {

  private static final String PERIOD = "periodFirstDay";
  private static final int MOST_MINUTES = 31 * 24 * 60;

  @Override
  public String word() {
    return "minimum-wage-arrears";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(PERIOD, FieldType.DATE),
        Field.required("minutes", FieldType.COUNT),
        Field.required("payThatCounted", FieldType.MONEY),
        Field.optional("paidSince", FieldType.MONEY));
  }

  @Override
  public PastUnderpayment read(Entries entries) {
    return new PastUnderpayment(
        entries.date(PERIOD),
        entries.count("minutes"),
        entries.money("payThatCounted"),
        entries.moneyOrZero("paidSince"));
  }

  @Override
  public void check(PastUnderpayment body, LocalDate from, Optional<LocalDate> until) {
    if (body.minutes() > MOST_MINUTES) {
      throw WrongEntries.of(
          "minutes",
          Integer.toString(body.minutes()),
          "the longest pay period, a month of 31 days, has %d minutes".formatted(MOST_MINUTES));
    }
    if (!body.firstDay().isBefore(from)) {
      throw WrongEntries.of(
          PERIOD,
          body.firstDay().toString(),
          "this must lie before the day the instruction holds from, " + from);
    }
  }

  /** A period that was over before the first day at work was nobody's; none is above a month. */
  @Override
  public void checkEmployment(
      Instruction<PastUnderpayment> recorded, LocalDate startDate, Optional<LocalDate> leaveDate) {
    LocalDate firstDay = recorded.body().firstDay();
    if (!firstDay.plusMonths(1).isAfter(startDate)) {
      throw WrongEntries.of(
          PERIOD,
          firstDay.toString(),
          "a pay period that begins on this day was over before the first day at work, "
              + startDate);
    }
    leaveDate
        .filter(firstDay::isAfter)
        .ifPresent(
            left -> {
              throw WrongEntries.of(
                  PERIOD, firstDay.toString(), "this is after the last day at work, " + left);
            });
  }

  @Override
  public void checkLaw(Instruction<PastUnderpayment> recorded, RuleSet rules) {
    VerifiedDays.check(PERIOD, recorded.body().firstDay(), rules.minimumWage().file());
  }

  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
