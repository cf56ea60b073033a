package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.application.SettleDoubledTime;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.TimeEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Visits and totals of one pay period as JSON. */
@Schema(
    description =
        "Visits and totals of one worker in one pay period, which may be the same work. No pay run"
            + " can be approved before somebody says what is paid.")
public record DoubledTimeView(
    String payrollId,
    @Schema(description = "Whether there is anything to settle.") boolean open,
    String from,
    String to,
    @Schema(description = "To be sent with the answer.") String fingerprint,
    Integer visitMinutes,
    Integer totalMinutes,
    List<String> visits,
    List<TotalView> totals) {

  /** One total. */
  public record TotalView(String reference, String day, String kind, int minutes, String miles) {

    private static TotalView of(TimeEntry total) {
      return new TotalView(
          total.reference(),
          total.day().toString(),
          total.kind().word(),
          total.minutes(),
          MilesText.of(total.milesTenths()));
    }
  }

  static DoubledTimeView of(SettleDoubledTime.Open found) {
    String payrollId = found.employment().payrollId();
    return found
        .doubled()
        .map(doubled -> of(payrollId, doubled))
        .orElseGet(
            () ->
                new DoubledTimeView(
                    payrollId, false, null, null, null, null, null, List.of(), List.of()));
  }

  private static DoubledTimeView of(String payrollId, DoubledTime doubled) {
    return new DoubledTimeView(
        payrollId,
        true,
        doubled.days().firstDay().toString(),
        doubled.days().lastDay().toString(),
        doubled.fingerprint(),
        doubled.visitMinutes(),
        doubled.totalMinutes(),
        doubled.visits().stream().map(visit -> visit.visitId()).toList(),
        doubled.totals().stream().map(TotalView::of).toList());
  }
}
