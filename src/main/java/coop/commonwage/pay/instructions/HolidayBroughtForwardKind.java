package coop.commonwage.pay.instructions;

import java.util.List;

/** What became of a leave year before its payslips were made here. */
final class HolidayBroughtForwardKind implements InstructionKind<HolidayBroughtForward> {

  @Override
  public String word() {
    return "holiday-brought-forward";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("hoursTaken", FieldType.TEXT),
        Field.optional("hoursAccrued", FieldType.TEXT));
  }

  @Override
  public HolidayBroughtForward read(Entries entries) {
    return new HolidayBroughtForward(
        entries.read("hoursTaken", HoursText::minutesOrNone),
        entries.readOptional("hoursAccrued", HoursText::minutesOrNone).orElse(0));
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  /** Payroll moves here once. */
  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
