package coop.commonwage.pay.instructions;

import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holiday a worker takes, from the first to the last day; or what is left of it when they leave. It
 * is paid once. A week's pay is worked out from earlier payslips unless it is given, for weeks that
 * were not paid here.
 */
final class HolidayTakenKind implements InstructionKind<HolidayTaken> {

  private static final String ON_LEAVING = "left-on-leaving";
  private static final Pattern HOURS_AND_MINUTES = Pattern.compile("[0-9]{1,4}:[0-5][0-9]");
  private static final Rate MINUTES_AN_HOUR = Rate.of("60");
  private static final int MOST_MINUTES = 60 * 2_000;
  private static final long HOURS_A_DAY = 24;
  private static final long MINUTES_A_DAY = 60 * HOURS_A_DAY;
  private static final int DAYS_REMEMBERED = 92;

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
    Optional<Integer> hours = entries.readOptional("averageWeeksHours", HolidayTakenKind::minutes);
    return new HolidayTaken(
        entries.text("paidFor").equals(ON_LEAVING),
        entries.read("hours", HolidayTakenKind::minutes),
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

  /** Hours as {@code 7.5} or {@code 7:30}. */
  private static int minutes(String text) {
    Rate minutes;
    if (HOURS_AND_MINUTES.matcher(text).matches()) {
      String[] parts = text.split(":");
      minutes = new Rate(60L * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]), 0);
    } else {
      try {
        minutes = Rate.of(text).times(MINUTES_AN_HOUR);
      } catch (IllegalArgumentException | ArithmeticException wrong) {
        throw new IllegalArgumentException("hours are written like 7.5 or 7:30", wrong);
      }
    }
    if (minutes.scale() != 0 || minutes.unscaled() < 1 || minutes.unscaled() > MOST_MINUTES) {
      throw new IllegalArgumentException("hours must be whole minutes, above 0 and at most 2000");
    }
    return (int) minutes.unscaled();
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

  /** Recorded late, it is still paid. */
  @Override
  public int daysRemembered() {
    return DAYS_REMEMBERED;
  }

  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
