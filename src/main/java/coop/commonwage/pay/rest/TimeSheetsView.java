package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.TimeApproval;
import coop.commonwage.pay.application.TimeApprovals;
import coop.commonwage.pay.application.TimeException;
import coop.commonwage.pay.application.TimeSheets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of workers' time with what is approved. */
@Schema(description = "The time of some days; minutes are whole minutes.")
public record TimeSheetsView(
    String from,
    String to,
    String team,
    List<String> teams,
    int workers,
    int page,
    int pages,
    List<SheetView> sheets) {

  /** The time of one worker. */
  public record SheetView(
      String payrollId,
      String name,
      String team,
      @Schema(enumeration = {"nothing", "open", "stale", "approved"}) String state,
      int paidMinutes,
      int daysWorked,
      boolean own,
      String fingerprint,
      List<ExceptionView> exceptions,
      List<ApprovalView> approvals) {}

  /** What somebody should look at. */
  public record ExceptionView(String code, String message) {}

  /** An approval; one that is not fresh approves nothing any more. */
  public record ApprovalView(
      String from, String to, boolean fresh, String approvedAt, String approvedBy, String note) {}

  static TimeSheetsView of(TimeSheets sheets) {
    return new TimeSheetsView(
        sheets.days().firstDay().toString(),
        sheets.days().lastDay().toString(),
        sheets.team().orElse(""),
        sheets.teams(),
        sheets.workers(),
        sheets.page(),
        sheets.pages(),
        sheets.shown().stream().map(TimeSheetsView::sheet).toList());
  }

  private static SheetView sheet(TimeSheets.TimeSheet of) {
    TimeApprovals.Sheet sheet = of.sheet();
    return new SheetView(
        sheet.payrollId(),
        sheet.name(),
        sheet.team().orElse(""),
        sheet.state().word(),
        of.paidMinutes(),
        sheet.worked().size(),
        of.own(),
        sheet.fingerprint(),
        of.exceptions().stream().map(TimeSheetsView::exception).toList(),
        sheet.approvals().stream().map(TimeSheetsView::approval).toList());
  }

  private static ExceptionView exception(TimeException found) {
    return new ExceptionView(found.code(), found.message());
  }

  private static ApprovalView approval(TimeApproval approval) {
    return new ApprovalView(
        approval.days().firstDay().toString(),
        approval.days().lastDay().toString(),
        approval.fresh(),
        approval.at().toString(),
        approval.by(),
        approval.note());
  }
}
