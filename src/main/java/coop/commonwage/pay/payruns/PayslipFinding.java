package coop.commonwage.pay.payruns;

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
}
