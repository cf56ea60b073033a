package coop.commonwage.pay.application;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something else on the days of a leave that whoever decides should know.
 *
 * @param what {@code roster} for work on the roster; {@code asked} with the kind of another request
 *     nobody has decided; else the kind of leave that is recorded
 * @param kind the kind of leave; empty for work
 * @param firstDay its first day within the leave
 * @param lastDay its last day within the leave; empty when it goes on
 */
public record LeaveClash(What what, String kind, LocalDate firstDay, Optional<LocalDate> lastDay) {

  /** What it is. */
  public enum What {
    ROSTER,
    ASKED,
    RECORDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
