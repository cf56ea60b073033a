package coop.commonwage.pay.instructions;

import coop.commonwage.money.Rate;
import java.util.List;

/**
 * What of a worker's contract decides holiday beside the hours: on how many days a week they are
 * worked, whether there are weeks without work, and days granted above the statute.
 */
final class HolidayTermsKind implements InstructionKind<HolidayTerms> {

  private static final Rate MOST_DAYS_A_WEEK = Rate.of("7");
  private static final int DAYS_REMEMBERED = 110 * 7;
  private static final Rate MOST_EXTRA_DAYS = Rate.of("100");

  @Override
  public String word() {
    return "holiday-terms";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("daysAWeek", FieldType.TEXT),
        Field.required("partYear", FieldType.YES_NO),
        Field.optional("extraDays", FieldType.TEXT));
  }

  @Override
  public HolidayTerms read(Entries entries) {
    return new HolidayTerms(
        entries.read("daysAWeek", HolidayTermsKind::daysAWeek),
        entries.isYes("partYear"),
        entries.readOptional("extraDays", HolidayTermsKind::extraDays).orElse(Rate.ZERO));
  }

  private static Rate daysAWeek(String text) {
    Rate days = decimal(text);
    if (days.isNegative() || days.isZero() || days.compareTo(MOST_DAYS_A_WEEK) > 0) {
      throw new IllegalArgumentException("days a week must be above 0 and at most 7");
    }
    return days;
  }

  private static Rate extraDays(String text) {
    Rate days = decimal(text);
    if (days.isNegative() || days.compareTo(MOST_EXTRA_DAYS) > 0) {
      throw new IllegalArgumentException("days above the statute must be 0 to 100");
    }
    return days;
  }

  private static Rate decimal(String text) {
    try {
      Rate days = Rate.of(text);
      if (days.scale() <= 2) {
        return days;
      }
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new IllegalArgumentException("days are written like 5 or 2.5", wrong);
    }
    throw new IllegalArgumentException("days have at most two decimals");
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }

  /** As far back as averages look, and a leave year to its end. */
  @Override
  public int daysRemembered() {
    return DAYS_REMEMBERED;
  }
}
