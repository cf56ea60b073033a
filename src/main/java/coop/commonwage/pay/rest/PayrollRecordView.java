package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayrollRecord;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The standing facts of a worker with their history. */
public record PayrollRecordView(
    String payrollId, String startDate, String leaveDate, List<StandingView> standing) {

  /** One version; for one day the last one counts. */
  @Schema(description = "What holds from a day on; for one day the last one counts.")
  public record StandingView(
      String from,
      String taxCode,
      String taxCodeFrom,
      String niCategory,
      String studentLoanPlan,
      boolean postgraduateLoan,
      String pensionStatus,
      String reason,
      String reference,
      String recordedAt,
      String recordedBy) {

    static StandingView of(StandingFacts.Recorded recorded) {
      TaxDetails tax = recorded.standing().tax();
      return new StandingView(
          recorded.standing().from().toString(),
          tax.taxCode().toString(),
          recorded.standing().codeFrom().toString(),
          tax.niCategory().name(),
          tax.studentLoanPlan().map(StudentLoanPlan::number).orElse(""),
          tax.postgraduateLoan(),
          recorded.standing().pension().status().word(),
          recorded.reason(),
          recorded.reference(),
          recorded.at().toString(),
          recorded.by());
    }
  }

  static PayrollRecordView of(PayrollRecord record) {
    return new PayrollRecordView(
        record.employment().payrollId(),
        record.employment().startDate().toString(),
        record.employment().leaveDate().map(Object::toString).orElse(""),
        record.standing().stream().map(StandingView::of).toList());
  }
}
