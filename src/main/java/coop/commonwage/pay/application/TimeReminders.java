package coop.commonwage.pay.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the office was reminded of, and what would have to be told now. */
public interface TimeReminders {

  /** Visits of some days that lack a time; also of days that are paid, as these pay nothing yet. */
  List<TimeReminder> incompleteVisits(LocalDate first, LocalDate last);

  /**
   * Workers with time that is not approved as it stands, in runs that are not finalised and whose
   * last day is no later than one.
   *
   * @param today time after it is not looked at
   */
  List<TimeReminder> notApproved(LocalDate lastDayUpTo, LocalDate today);

  /**
   * Makes these the open ones: adds what is new, settles what is not among them.
   *
   * @return how many were added or settled
   */
  int keep(List<TimeReminder> due, Instant now);

  /** The oldest first, by kind. */
  List<TimeReminder.Open> open();

  int countOpen();
}
