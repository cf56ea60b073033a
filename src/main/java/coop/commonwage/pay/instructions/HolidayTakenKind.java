package coop.commonwage.pay.instructions;

import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Holiday a worker takes, from the first to the last day; or what is left of it when they leave. It
 * is paid once. A week's pay is worked out from earlier payslips unless it is given, for weeks that
 * were not paid here.
 */
final class HolidayTakenKind implements InstructionKind<HolidayTaken> {

  private static final String ON_LEAVING = "left-on-leaving";
  private static final long HOURS_A_DAY = 24;
  private static final long MINUTES_A_DAY = 60 * HOURS_A_DAY;

  @Override
  public String word() {
    return "holiday-taken";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice("paidFor", "holiday", ON_LEAVING),
        Field.required("hours", FieldType.TEXT),
        Field.optional("averageWeeksPay", FieldType.MONEY),
        Field.optional("averageWeeksHours", FieldType.TEXT));
  }

  @Override
  public HolidayTaken read(Entries entries) {
    Optional<Integer> hours = entries.readOptional("averageWeeksHours", HoursText::minutes);
    return new HolidayTaken(
        entries.text("paidFor").equals(ON_LEAVING),
        entries.read("hours", HoursText::minutes),
        entries
            .findMoney("averageWeeksPay")
            .map(
                pay ->
                    new HolidayTaken.AverageWeek(
                        pay, hours.orElseThrow(() -> missing("averageWeeksHours"))))
            .or(
                () -> {
                  if (hours.isPresent()) {
                    throw missing("averageWeeksPay");
                  }
                  return Optional.empty();
                }));
  }

  private static WrongEntries missing(String field) {
    return WrongEntries.of(
        field, "", "the pay and the hours of an average week are given together or not at all");
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public void check(HolidayTaken body, LocalDate from, Optional<LocalDate> until) {
    if (until.isEmpty()) {
      throw WrongEntries.of("until", "", "holiday has a last day; on leaving it is the first");
    }
    long days = ChronoUnit.DAYS.between(from, until.get()) + 1;
    if (!body.onLeaving() && body.minutes() > days * MINUTES_A_DAY) {
      throw WrongEntries.of(
          "hours", "", "%d days have no more than %d hours".formatted(days, days * HOURS_A_DAY));
    }
  }

  /** Nobody is on holiday from a job that has ended; what is left then is paid on leaving. */
  @Override
  public void checkEmployment(
      Instruction<HolidayTaken> recorded, LocalDate startDate, Optional<LocalDate> leaveDate) {
    LocalDate last = recorded.until().orElse(recorded.from());
    if (!recorded.body().onLeaving() && leaveDate.map(last::isAfter).orElse(false)) {
      throw WrongEntries.of(
          "until",
          last.toString(),
          "this is after the last day at work, %s: record what is left then as left on leaving"
              .formatted(leaveDate.get()));
    }
  }

  /** Recorded late, it is still paid, as long as a worker may complain that it was not. */
  @Override
  public int daysRemembered(RuleSet rules) {
    return Remembered.months(rules.holiday().lateClaim());
  }

  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
