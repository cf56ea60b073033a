package coop.commonwage.pay.instructions;

import coop.commonwage.rules.RuleFile;
import java.time.LocalDate;

/** Refuses days whose law nobody has checked, before a payslip asks for it. */
final class VerifiedDays {

  private VerifiedDays() {}

  /**
   * @throws WrongEntries when the day lies outside what the file was checked for
   */
  static void check(String field, LocalDate day, RuleFile file) {
    refuseOutside(field, day, file.coversFrom(), file.verifiedUntil(), file);
  }

  /**
   * The same for a day that may lie ahead: by the time it comes the file will have been checked for
   * it.
   *
   * @param first the first day that may be entered
   * @throws WrongEntries when the day lies before it
   */
  static void checkBeginning(String field, LocalDate day, LocalDate first, RuleFile file) {
    if (day.isBefore(first)) {
      throw WrongEntries.of(
          field,
          day.toString(),
          "this must be %s or later: payroll-rules/%s.yaml is verified from %s"
              .formatted(first, file.name(), file.coversFrom()));
    }
  }

  /**
   * @param first the first day that may be entered
   * @param last the last day that may be entered
   * @throws WrongEntries when the day is none of these
   */
  static void refuseOutside(
      String field, LocalDate day, LocalDate first, LocalDate last, RuleFile file) {
    if (day.isBefore(first) || day.isAfter(last)) {
      throw WrongEntries.of(
          field,
          day.toString(),
          "this must be from %s to %s: payroll-rules/%s.yaml is verified from %s to %s"
              .formatted(first, last, file.name(), file.coversFrom(), file.verifiedUntil()));
    }
  }
}
