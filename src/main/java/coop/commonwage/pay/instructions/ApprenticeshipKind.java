package coop.commonwage.pay.instructions;

import java.util.List;

/** An apprenticeship: its first day is the day it begins, which decides the rate of a year. */
final class ApprenticeshipKind implements InstructionKind<Apprenticeship> {

  /** Six years, for which arrears of a time as an apprentice can be asked for. */
  private static final int DAYS_REMEMBERED = 6 * 366;

  @Override
  public int daysRemembered() {
    return DAYS_REMEMBERED;
  }

  @Override
  public String word() {
    return "apprenticeship";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.optional("standard", FieldType.TEXT));
  }

  @Override
  public Apprenticeship read(Entries entries) {
    return new Apprenticeship(entries.find("standard"));
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
