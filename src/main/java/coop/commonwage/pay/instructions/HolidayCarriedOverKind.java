package coop.commonwage.pay.instructions;

import coop.commonwage.pay.leave.CarryOver;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holiday of an earlier leave year that may still be taken, and why. */
final class HolidayCarriedOverKind implements InstructionKind<HolidayCarriedOver> {

  private static final String WHY = "why";
  private static final String LAWFUL_FROM = "lawfulFrom";

  @Override
  public String word() {
    return "holiday-carried-over";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            WHY,
            Arrays.stream(CarryOver.Reason.values())
                .map(CarryOver.Reason::word)
                .toArray(String[]::new)),
        Field.optional("hours", FieldType.TEXT),
        Field.optional(LAWFUL_FROM, FieldType.DATE));
  }

  @Override
  public HolidayCarriedOver read(Entries entries) {
    CarryOver.Reason reason = entries.read(WHY, CarryOver.Reason::ofWord);
    Optional<LocalDate> lawfulFrom = entries.findDate(LAWFUL_FROM);
    if (lawfulFrom.isPresent() && reason != CarryOver.Reason.EMPLOYERS_FAULT) {
      throw WrongEntries.of(
          LAWFUL_FROM,
          lawfulFrom.get().toString(),
          "this is asked only where the employer was at fault");
    }
    return new HolidayCarriedOver(
        reason, entries.readOptional("hours", HoursText::minutes), lawfulFrom);
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }
}
