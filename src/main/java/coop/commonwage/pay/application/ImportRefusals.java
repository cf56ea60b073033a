package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a file that cannot be taken in is refused, and how its notes are passed on. */
final class ImportRefusals {

  private ImportRefusals() {}

  static void refuseErrors(RosterReport report) {
    if (report.hasErrors()) {
      throw Refused.invalid(
          "Nothing of this file was taken in: " + reason(report), fields(report.errors()));
    }
    if (report.rows() == 0) {
      throw Refused.invalid(
          "Nothing of this file was taken in: it has a header and no rows.",
          List.of(
              new FieldError(1, "", "", "there is no row below this one, which is the header")));
    }
  }

  static String reason(RosterReport report) {
    return reason(report.rows(), report.errorCount(), report.errors().size());
  }

  private static String reason(int rows, int errors, int shown) {
    if (rows == 0) {
      return "no row of it could be read.";
    }
    String listed = errors > shown ? " (the first " + shown + " are listed)" : "";
    return "it has %s, and %s%s."
        .formatted(
            rows == 1 ? "1 row" : rows + " rows",
            errors == 1 ? "1 thing has to be put right" : errors + " things have to be put right",
            listed);
  }

  /** Refuses a file of which no row could be read, so that there is nothing to look at. */
  static void refuseUnreadable(ImportOutcome outcome) {
    if (outcome.rows() == 0) {
      refuseOutcome(outcome);
    }
  }

  /** Refuses a file in which anything has to be put right. */
  static void refuseOutcome(ImportOutcome outcome) {
    if (outcome.isRefused()) {
      throw Refused.invalid(
          "Nothing of this file was taken in: "
              + reason(outcome.rows(), outcome.errorCount(), outcome.errors().size()),
          outcome.errors());
    }
    if (outcome.rows() == 0) {
      throw Refused.invalid(
          "Nothing of this file was taken in: it has a header and no rows.",
          List.of(
              new FieldError(1, "", "", "there is no row below this one, which is the header")));
    }
  }

  /** The notes of reading and of comparing in the order of the file; the first of them. */
  static List<FieldError> notes(RosterReport report, VisitArrivals.Compared compared) {
    return Stream.concat(fields(report.notes()).stream(), compared.notes().stream())
        .sorted(Comparator.comparingInt(FieldError::row))
        .limit(ImportOutcome.MOST_LISTED)
        .toList();
  }

  static void refuseSameFile(boolean isKnown) {
    if (isKnown) {
      throw Refused.conflict(
          "same-file",
          "This file was taken in before",
          "The same file, byte for byte, was taken in before. Nothing was changed.");
    }
  }

  /** What is wrong with the whole file is told of its first row. */
  static List<FieldError> fields(List<RosterProblem> problems) {
    return problems.stream()
        .map(p -> new FieldError(Math.max(1, p.row()), p.column(), p.value(), p.message()))
        .toList();
  }
}
