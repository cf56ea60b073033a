package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Words;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the lines of a payslip are called. */
public final class LineNames {

  private LineNames() {}

  /**
   * {@code Visits at weekends}; a line that puts an earlier period right says which: {@code
   * Correction of October 2026: Visits}.
   *
   * @param words with the bundle {@code pay}
   * @return empty when a code has no name
   */
  public static Optional<String> of(Words words, PayslipLine line) {
    String days =
        line.days().stream()
            .map(span -> words.days(span.firstDay(), span.lastDay()))
            .collect(Collectors.joining(", "));
    return PayslipLine.corrected(line.code())
        .map(
            code ->
                ofCode(words, code)
                    .map(name -> words.say("payslip.line.correction-of", days, name)))
        .orElseGet(() -> words.find("payslip.line." + line.code()));
  }

  /** The same where only the code of a line is known. */
  public static Optional<String> ofCode(Words words, String code) {
    return PayslipLine.corrected(code)
        .map(of -> ofCode(words, of).map(name -> words.say("payslip.line.correction", name)))
        .orElseGet(() -> words.find("payslip.line." + code));
  }
}
