package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.Directorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An appointment as company director: National Insurance goes by the tax year. */
final class DirectorKind implements InstructionKind<DirectorOffice> {

  /** A tax year in which somebody was a director goes on as one: a year and a day at most. */
  private static final int DAYS_TO_THE_END_OF_ANY_TAX_YEAR = 366;

  @Override
  public String word() {
    return "director";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("appointedOn", FieldType.DATE),
        Field.choice(
            "method", Directorship.Method.STANDARD.word(), Directorship.Method.ALTERNATIVE.word()));
  }

  @Override
  public DirectorOffice read(Entries entries) {
    return new DirectorOffice(
        entries.read("method", Directorship.Method::ofWord), entries.date("appointedOn"));
  }

  @Override
  public void check(DirectorOffice body, LocalDate from, Optional<LocalDate> until) {
    if (body.appointedOn().isAfter(from)) {
      throw WrongEntries.of(
          "appointedOn",
          body.appointedOn().toString(),
          "this is after the day it counts from, " + from);
    }
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }

  @Override
  public int daysRemembered() {
    return DAYS_TO_THE_END_OF_ANY_TAX_YEAR;
  }
}
