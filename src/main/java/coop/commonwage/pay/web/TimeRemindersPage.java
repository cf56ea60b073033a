package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadTimeReminders;
import coop.commonwage.pay.application.TimeReminder;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the office has to see to before wages are right. */
@Path(TimeRemindersPage.PATH)
public class TimeRemindersPage {

  static final String PATH = "/pay/time/reminders";

  @Inject Pages pages;
  @Inject ReadTimeReminders reminders;

  /** All that is open. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  public Response list() {
    return pages.show("pay", "pay/reminders.jte", Map.of("reminders", reminders.open()));
  }

  /** Where it is seen to. */
  public static String path(TimeReminder.Open open) {
    TimeReminder reminder = open.reminder();
    return switch (reminder.kind()) {
      case INCOMPLETE_VISIT -> "/pay/people/" + open.personId() + "/days/" + reminder.day();
      case TIME_QUESTION_OPEN -> "/pay/time/questions/" + reminder.reference();
      case TIME_NOT_APPROVED -> ApprovalsScreen.PATH + "?from=" + reminder.day();
    };
  }
}
