package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.util.List;

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
    if (report.rows() == 0) {
      return "no row of it could be read.";
    }
    String listed =
        report.errorCount() > report.errors().size()
            ? " (the first " + report.errors().size() + " are listed)"
            : "";
    return "it has %s, and %s%s."
        .formatted(
            report.rows() == 1 ? "1 row" : report.rows() + " rows",
            report.errorCount() == 1
                ? "1 thing has to be put right"
                : report.errorCount() + " things have to be put right",
            listed);
  }

  static void refuseOverlaps(List<Visits.Overlap> overlaps) {
    if (!overlaps.isEmpty()) {
      throw Refused.invalid(
          "Nothing of this file was taken in: %d of its visits overlap visits that are paid already."
              .formatted(overlaps.size()),
          overlaps.stream()
              .map(
                  overlap ->
                      FieldError.ofField(
                          "actual_start",
                          overlap.visitId(),
                          "visit %s overlaps visit %s, which is paid: put its times right, or leave it out"
                              .formatted(overlap.visitId(), overlap.paidVisitId())))
              .toList());
    }
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
