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
          "Nothing of this file was taken in: %d of its %d rows have to be put right%s."
              .formatted(
                  report.errorCount(),
                  report.rows(),
                  report.errorCount() > report.errors().size()
                      ? " (the first " + report.errors().size() + " are listed)"
                      : ""),
          fields(report.errors()));
    }
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

  static List<FieldError> fields(List<RosterProblem> problems) {
    return problems.stream()
        .map(p -> new FieldError(p.row(), p.column(), p.value(), p.message()))
        .toList();
  }
}
