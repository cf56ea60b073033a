package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.HolidayAsked;
import coop.commonwage.pay.application.LeaveDetails;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for leave with what became of it and what whoever decides should know. */
@Schema(
    description =
        "A request for leave: asked, approved, refused or withdrawn. Time in minutes, amounts in"
            + " pounds, as text. Approving it needs a reason when needsReason says so.")
public record LeaveRequestView(
    String id,
    String payrollId,
    String name,
    String kind,
    String from,
    String until,
    Integer minutes,
    Integer minutesADay,
    List<String> weekdays,
    String halfDays,
    String note,
    Map<String, String> entries,
    String state,
    String askedAt,
    String askedBy,
    List<DecisionView> decisions,
    List<ClashView> clashes,
    HolidayView holiday,
    boolean needsReason) {

  /** What somebody decided. */
  public record DecisionView(
      String decision, String reason, String at, String by, String instruction) {}

  /** Something else on its days: roster, asked or recorded. */
  public record ClashView(String what, String kind, String from, String until) {}

  /** What a holiday comes to; available is empty where it cannot be told. */
  public record HolidayView(
      Long available, long over, boolean rolledUp, String pay, String hourly, Integer weeks) {}

  static LeaveRequestView of(LeaveDetails details) {
    LeaveRequest request = details.request();
    return new LeaveRequestView(
        request.id().toString(),
        details.employment().payrollId(),
        details.employment().name(),
        request.kind().word(),
        request.from().toString(),
        request.until().map(Object::toString).orElse(""),
        request.minutes().orElse(null),
        request.minutesADay().orElse(null),
        request.hours().map(LeaveHours::weekdays).orElse(Set.of()).stream()
            .sorted()
            .map(LeaveRequestView::word)
            .toList(),
        request.hours().map(LeaveHours::halves).orElse(LeaveHours.HalfDays.NONE).word(),
        request.note(),
        request.entries(),
        request.state().word(),
        request.askedAt().toString(),
        request.askedBy(),
        request.decisions().stream()
            .map(
                decision ->
                    new DecisionView(
                        decision.outcome().word(),
                        decision.reason(),
                        decision.at().toString(),
                        decision.by(),
                        decision.instructionId().map(Object::toString).orElse("")))
            .toList(),
        details.clashes().stream()
            .map(
                clash ->
                    new ClashView(
                        clash.what().word(),
                        clash.kind(),
                        clash.firstDay().toString(),
                        clash.lastDay().map(Object::toString).orElse("")))
            .toList(),
        details.holiday().map(LeaveRequestView::of).orElse(null),
        request.state() == LeaveRequest.State.ASKED && details.needsReason());
  }

  private static HolidayView of(HolidayAsked asked) {
    return new HolidayView(
        asked.available().isPresent() ? asked.available().getAsLong() : null,
        asked.over(),
        asked.rolledUp(),
        asked.pay().map(pay -> pay.amount().toString()).orElse(""),
        asked.pay().map(pay -> pay.hourly().toString()).orElse(""),
        asked.pay().map(HolidayAsked.Preview::weeks).orElse(null));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
