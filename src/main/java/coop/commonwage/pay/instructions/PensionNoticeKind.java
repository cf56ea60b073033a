package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.pensions.PensionLetter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The worker was given a letter about the pension, on the first day. It belongs to the newest
 * enrolment, or postponement, that has no such day yet.
 */
final class PensionNoticeKind implements InstructionKind<PensionLetter> {

  private static final int FOR_EVER = 36_525;

  @Override
  public String word() {
    return "pension-notice";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "letter",
            Arrays.stream(PensionLetter.values()).map(PensionLetter::word).toArray(String[]::new)));
  }

  @Override
  public PensionLetter read(Entries entries) {
    return entries.read("letter", PensionLetter::ofWord);
  }

  @Override
  public void check(PensionLetter body, LocalDate from, Optional<LocalDate> until) {
    if (until.isPresent()) {
      throw WrongEntries.of(
          "until", until.get().toString(), "this must be empty: a letter is given on one day");
    }
  }

  @Override
  public int daysRemembered() {
    return FOR_EVER;
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }
}
