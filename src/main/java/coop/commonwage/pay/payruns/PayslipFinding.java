package coop.commonwage.pay.payruns;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;

/**
 * Something a person should know before the payslip is approved.
 *
 * @param severity whether it stops the run for this worker
 * @param code what it is, in words that never change: {@code minimum-wage-topped-up}
 * @param message the same for a person, in plain words
 */
public record PayslipFinding(Severity severity, String code, String message) {

  /** What a finding does to the run. */
  public enum Severity {
    /** This worker cannot be paid until it is put right. */
    BLOCKS("blocks"),
    /** A person should look, and may go on. */
    LOOK("look");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  static PayslipFinding blocks(String code, String message) {
    return new PayslipFinding(Severity.BLOCKS, code, message);
  }

  static PayslipFinding look(String code, String message) {
    return new PayslipFinding(Severity.LOOK, code, message);
  }

  /** Days in a message: {@code 2026-11-03, 2026-11-04 and 2026-11-05}. */
  static String days(List<LocalDate> days) {
    int last = days.size() - 1;
    String rest = days.subList(0, last).stream().map(LocalDate::toString).collect(joining(", "));
    return rest.isEmpty() ? days.get(last).toString() : rest + " and " + days.get(last);
  }
}
