package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payslip as one reader sees it.
 *
 * @param details the payslip
 * @param derivations how each line came about, by its key
 * @param own whether the reader is the one who is paid
 * @param back where the reader came from
 * @param pdf where the paper is; null while there is none
 */
public record SlipScreen(
    PayslipDetails details,
    Map<String, Derivation> derivations,
    boolean own,
    String back,
    String pdf) {

  /** Where the minimum-wage record of the period is, beside the paper. */
  public String recordPath() {
    return pdf.replaceFirst("/pdf$", "/minimum-wage-record");
  }

  /** How a line came about; null when that cannot be worked out again. */
  public Derivation derivation(PayslipLine line) {
    return derivations.get(line.key());
  }

  public List<PayslipLine> lines(LineKind kind) {
    return details.payslip().lines().stream().filter(line -> line.kind() == kind).toList();
  }

  /** For whom or what a line is; empty for most. */
  public String about(PayslipLine line) {
    return details.payslip().about(line);
  }

  /** Where the days a payslip pays for are read, all of them. */
  public String days() {
    DateSpan period = details.payslip().inputs().period().days();
    return (own ? "/me/days" : "/pay/people/" + details.personId() + "/days")
        + "?from="
        + period.firstDay()
        + "&to="
        + period.lastDay();
  }

  /** Where the days behind a line are read; empty when it does not pay for time. */
  public String days(PayslipLine line) {
    return kindOf(line).map(kind -> days() + "&kind=" + kind.word()).orElse("");
  }

  private static Optional<TimeKind> kindOf(PayslipLine line) {
    return Arrays.stream(TimeKind.values())
        .filter(
            kind ->
                line.code().equals(kind.word())
                    || line.code().matches(kind.word() + "-(weekend|bank-holiday)"))
        .findFirst();
  }

  public PayBar bar(Words words) {
    return PayBar.of(details.payslip(), words);
  }

  /** The whole number in pairs for the one it belongs to, its end for the office. */
  public String niNumber() {
    String number = details.nationalInsuranceNumber();
    if (number.length() != 9) {
      return number;
    }
    return own
        ? String.join(
            " ",
            number.substring(0, 2),
            number.substring(2, 4),
            number.substring(4, 6),
            number.substring(6, 8),
            number.substring(8))
        : "••••••" + number.substring(6);
  }
}
