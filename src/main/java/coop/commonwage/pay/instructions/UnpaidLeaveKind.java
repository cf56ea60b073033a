package coop.commonwage.pay.instructions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Leave without pay: guaranteed hours are not owed for it. */
final class UnpaidLeaveKind implements InstructionKind<UnpaidLeave> {

  private static final int DAYS_REMEMBERED = 92;

  @Override
  public String word() {
    return "unpaid-leave";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.optional("hours", FieldType.TEXT));
  }

  @Override
  public UnpaidLeave read(Entries entries) {
    return new UnpaidLeave(entries.readOptional("hours", HoursText::minutes));
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public void check(UnpaidLeave body, LocalDate from, Optional<LocalDate> until) {
    if (until.isEmpty()) {
      throw WrongEntries.of("until", "", "unpaid leave has a last day");
    }
    body.minutes().ifPresent(minutes -> checkHours(minutes, from, until.get()));
  }

  /** No more than the days have. */
  static void checkHours(int minutes, LocalDate from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(from, until) + 1;
    if (minutes > days * 24 * 60) {
      throw WrongEntries.of(
          "hours", "", "%d days have no more than %d hours".formatted(days, days * 24));
    }
  }

  /** Recorded late, payslips still tell of it. */
  @Override
  public int daysRemembered() {
    return DAYS_REMEMBERED;
  }

  /** Nobody is away twice on one day, unless each time only for some hours. */
  @Override
  public boolean rulesOut(UnpaidLeave earlier, UnpaidLeave later) {
    return earlier.minutes().isEmpty() || later.minutes().isEmpty();
  }
}
