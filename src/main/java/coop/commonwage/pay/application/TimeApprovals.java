package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who approved whose time; added to, never changed. */
public interface TimeApprovals {

  /** The teams there are on a day, by name. */
  List<String> teams(LocalDate day);

  /** How many workers {@link #sheets} would give. */
  int count(DateSpan days, Optional<String> team);

  /**
   * The workers employed on some of these days, or with time on them, by payroll id.
   *
   * @param team only of this team, as it is on the last day
   */
  List<Sheet> sheets(DateSpan days, Optional<String> team, int skip, int most);

  /** Those of these workers that there are, by payroll id. */
  List<Sheet> sheetsOf(DateSpan days, List<String> payrollIds);

  /** All current time of these workers on these days, paid or not. */
  Map<UUID, TimeMaterial> time(DateSpan days, List<UUID> employments);

  /**
   * Keeps an approval for each worker whose time still has the fingerprint it was looked at with.
   *
   * @return how many were kept
   */
  int add(List<Sheet> approved, DateSpan days, Note note);

  /** Takes back what touches these days. */
  int reopen(List<UUID> employments, DateSpan days, Note note);

  /**
   * The time of one worker on some days.
   *
   * @param employmentId the employment
   * @param personId the worker
   * @param payrollId their number
   * @param name their name
   * @param frequency how often they are paid
   * @param team the team they are in on the last of the days
   * @param fingerprint of the days' content: whoever approves says which content
   * @param worked the days with time on them, oldest first
   * @param approvals those not taken back that touch the days, newest first
   */
  record Sheet(
      UUID employmentId,
      UUID personId,
      String payrollId,
      String name,
      PayFrequency frequency,
      Optional<String> team,
      String fingerprint,
      List<LocalDate> worked,
      List<TimeApproval> approvals) {

    public TimeState state() {
      return TimeState.of(worked, approvals);
    }
  }

  /**
   * Who approves or takes back, and what they write beside it.
   *
   * @param personId the worker they are themselves, if they are one
   */
  record Note(String text, Instant at, String by, Optional<UUID> personId) {}
}
