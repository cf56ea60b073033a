package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.MinimumWageRecord;
import coop.commonwage.pay.application.TimeWords;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The minimum-wage record of one worker and one pay reference period.
 *
 * @param minutesChecked minutes the minimum wage counted when the payslip was made
 * @param minutesKnown the same as the time is known now; a difference is paid with a later payslip
 * @param paidLater what later payslips paid, or took back, for the period
 * @param changes visits that were put right, added or taken away since the payslip was made
 */
@Schema(
    description =
        "The single record of one worker and one pay reference period that the National Minimum"
            + " Wage Regulations 2015, regulation 59, ask for: every minute, every pound, and how"
            + " they compare. To be kept for six years.")
public record MinimumWageRecordView(
    String employer,
    String payeReference,
    String worker,
    String payrollId,
    String dateOfBirth,
    String firstDay,
    String lastDay,
    String payDate,
    String payslipId,
    String ruleSet,
    int minutesChecked,
    int minutesKnown,
    ExplanationView check,
    List<PayView> pay,
    List<TimeView> time,
    List<NotCountedView> notCounted,
    List<PaidLaterView> paidLater,
    List<ChangeView> changes) {

  /** A visit that is known otherwise than it was paid. */
  public record ChangeView(String visit, VersionView paid, VersionView now) {

    static ChangeView of(MinimumWageRecord.Change change) {
      return new ChangeView(
          change.visitId(),
          change.paid().map(VersionView::of).orElse(null),
          change.now().map(VersionView::of).orElse(null));
    }
  }

  /** A visit as one version of it has it. */
  public record VersionView(
      String start, String end, String status, int version, String recordedAt, String by) {

    static VersionView of(RecordedVisit kept) {
      return new VersionView(
          kept.visit().actualStart().map(Object::toString).orElse(null),
          kept.visit().actualEnd().map(Object::toString).orElse(null),
          kept.visit().status().word(),
          kept.version(),
          kept.at().toString(),
          kept.by());
    }
  }

  /** A line of the payslip that is pay or an expense paid back. */
  public record PayView(String code, String kind, String amount) {}

  /** A stretch of paid time, and how many of its minutes the minimum wage counts. */
  public record TimeView(
      String day,
      String start,
      String end,
      String kind,
      int minutes,
      int minimumWageMinutes,
      String visit,
      String why) {}

  /** A stretch the minimum wage does not count. */
  public record NotCountedView(
      String day, String start, String end, String what, int minutes, String visit) {}

  /**
   * What one line of a later payslip put right.
   *
   * @param quantity how much, in its unit; empty when the line counts nothing
   * @param amount below zero when it was taken back
   */
  public record PaidLaterView(
      String payslipId,
      String payDate,
      String code,
      Optional<Integer> quantity,
      Optional<String> unit,
      String amount) {}

  static MinimumWageRecordView of(MinimumWageRecord record, Language language) {
    PayslipInputs inputs = record.details().payslip().inputs();
    TimeWords words = TimeWords.in(language);
    return new MinimumWageRecordView(
        record.details().employerName(),
        record.details().payeReference(),
        record.details().name(),
        record.details().payrollId(),
        inputs.terms().dateOfBirth().toString(),
        inputs.period().days().firstDay().toString(),
        inputs.period().days().lastDay().toString(),
        inputs.period().payDate().toString(),
        record.details().id().toString(),
        record.details().payslip().ruleSetHash(),
        record.minutesChecked(),
        record.minutesKnown(),
        ExplanationView.of(record.check(), language),
        record.details().payslip().lines().stream()
            .filter(
                line -> line.kind() == LineKind.EARNING || line.kind() == LineKind.REIMBURSEMENT)
            .map(
                line ->
                    new PayView(
                        line.code(),
                        line.kind() == LineKind.EARNING ? "earning" : "reimbursement",
                        line.amount().toString()))
            .toList(),
        record.time().segments().stream().map(segment -> time(segment, words)).toList(),
        record.notCounted().stream()
            .map(
                stretch ->
                    new NotCountedView(
                        stretch.day().toString(),
                        stretch.start().toString(),
                        stretch.end().toString(),
                        stretch.what(),
                        stretch.minutes(),
                        stretch.visitId()))
            .toList(),
        record.paidLater().stream().map(MinimumWageRecordView::paidLater).toList(),
        record.changes().stream().map(ChangeView::of).toList());
  }

  private static PaidLaterView paidLater(MinimumWageRecord.PaidLater paid) {
    return new PaidLaterView(
        paid.payslipId().toString(),
        paid.payDate().toString(),
        paid.code(),
        paid.quantity().map(PayslipLine.Quantity::amount),
        paid.quantity().map(quantity -> quantity.unit().name().toLowerCase(Locale.ROOT)),
        paid.amount().toString());
  }

  private static TimeView time(TimeSegment segment, TimeWords words) {
    return new TimeView(
        segment.day().toString(),
        segment.start().toString(),
        segment.end().toString(),
        segment.kind().word(),
        segment.minutes(),
        segment.minimumWageMinutes(),
        segment.visitId(),
        words.say(segment.reason()));
  }
}
