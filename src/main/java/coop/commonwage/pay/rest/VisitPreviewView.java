package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.platform.web.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A preview of a file of visits as JSON. */
public record VisitPreviewView(
    UUID id,
    String state,
    String mapping,
    int mappingVersion,
    String sha256,
    long bytes,
    LocalDate completeFrom,
    LocalDate completeTo,
    boolean canBeCommitted,
    int rows,
    int added,
    int changed,
    int unchanged,
    int refused,
    int withdrawn,
    int withdrawnWorkers,
    long withdrawnMinutes,
    boolean mustConfirmWithdrawals,
    int paid,
    ImportOutcome.Totals before,
    ImportOutcome.Totals after,
    List<ImportOutcome.Change> changes,
    List<ImportOutcome.Entry> additions,
    List<ImportOutcome.Entry> withdrawals,
    List<FieldError> errors,
    int errorCount,
    List<FieldError> notes,
    int noteCount,
    Instant createdAt,
    String createdBy,
    Instant endedAt,
    String endedBy) {

  static VisitPreviewView of(VisitPreview preview) {
    ImportOutcome outcome = preview.outcome();
    return new VisitPreviewView(
        preview.id(),
        preview.state().word(),
        preview.mapping(),
        preview.mappingVersion(),
        preview.sha256(),
        preview.bytes(),
        preview.complete().map(days -> days.firstDay()).orElse(null),
        preview.complete().map(days -> days.lastDay()).orElse(null),
        preview.canBeCommitted(),
        outcome.rows(),
        outcome.added(),
        outcome.changed(),
        outcome.unchanged(),
        outcome.refused(),
        outcome.withdrawn().rows(),
        outcome.withdrawn().workers(),
        outcome.withdrawn().minutes(),
        preview.mustConfirmWithdrawals(),
        outcome.paid(),
        outcome.before(),
        outcome.after(),
        outcome.changes(),
        outcome.additions(),
        outcome.withdrawals(),
        outcome.errors(),
        outcome.errorCount(),
        outcome.notes(),
        outcome.noteCount(),
        preview.createdAt(),
        preview.createdBy(),
        preview.ended().map(VisitPreview.Ended::at).orElse(null),
        preview.ended().map(VisitPreview.Ended::by).orElse(null));
  }
}
