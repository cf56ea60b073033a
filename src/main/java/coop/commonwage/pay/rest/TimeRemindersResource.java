package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadTimeReminders;
import coop.commonwage.pay.application.TimeReminder;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the office has to see to before wages are right. */
@Path("/api/pay/time/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class TimeRemindersResource {

  @Inject ReadTimeReminders reminders;

  /** One reminder. */
  public record TimeReminderView(
      @Schema(enumeration = {"incomplete-visit", "time-question-open", "time-not-approved"})
          String kind,
      String payrollId,
      String name,
      LocalDate day,
      @Schema(description = "The visit, the question or the pay run.") String reference,
      Instant noticedAt) {

    private static TimeReminderView of(TimeReminder.Open open) {
      TimeReminder reminder = open.reminder();
      return new TimeReminderView(
          reminder.kind().word(),
          open.payrollId(),
          open.name(),
          reminder.day(),
          reminder.reference(),
          open.noticedAt());
    }
  }

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  @Operation(
      summary = "What the office has to see to before wages are right",
      description =
          "Found every morning: visits without check-in or check-out, questions nobody answered,"
              + " and time nobody approved although its pay run is near. What is seen to is gone"
              + " the next morning.")
  public List<TimeReminderView> open() {
    return reminders.open().stream().map(TimeReminderView::of).toList();
  }
}
