package coop.commonwage.pay.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Leave the co-operative pays at the contract's rate. It is paid once, and is no working time. */
final class CompassionateLeaveKind implements InstructionKind<CompassionateLeave> {

  private static final int DAYS_REMEMBERED = 92;

  @Override
  public String word() {
    return "compassionate-leave";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.required("hours", FieldType.TEXT));
  }

  @Override
  public CompassionateLeave read(Entries entries) {
    return new CompassionateLeave(entries.read("hours", HoursText::minutes));
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public void check(CompassionateLeave body, LocalDate from, Optional<LocalDate> until) {
    if (until.isEmpty()) {
      throw WrongEntries.of("until", "", "compassionate leave has a last day");
    }
    UnpaidLeaveKind.checkHours(body.minutes(), from, until.get());
  }

  @Override
  public void checkEmployment(
      Instruction<CompassionateLeave> recorded,
      LocalDate startDate,
      Optional<LocalDate> leaveDate) {
    LocalDate last = recorded.until().orElse(recorded.from());
    if (leaveDate.map(last::isAfter).orElse(false)) {
      throw WrongEntries.of(
          "until", last.toString(), "this is after the last day at work, " + leaveDate.get());
    }
  }

  @Override
  public boolean isOneAtATime() {
    return true;
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
