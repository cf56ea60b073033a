package coop.commonwage.pay.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * Something the office has to see to before a worker's wages are right.
 *
 * @param kind what it is
 * @param employmentId whose time it is about
 * @param day the day it is about; of time that is not approved, the first such day of the period
 * @param reference the visit, the question, or the pay run
 */
public record TimeReminder(Kind kind, UUID employmentId, LocalDate day, String reference) {

  /** What has to be seen to. */
  public enum Kind {
    /** A visit of an earlier day has no check-in or no check-out, and pays nothing. */
    INCOMPLETE_VISIT,
    /** A worker's question of an earlier day is not answered. */
    TIME_QUESTION_OPEN,
    /** A pay run's period ends, and time in it is not approved. */
    TIME_NOT_APPROVED;

    /** As it is kept and used in message keys: {@code incomplete-visit}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind ofWord(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * A reminder that is open.
   *
   * @param personId the worker
   * @param payrollId their number
   * @param name their name
   * @param noticedAt since when it is known
   */
  public record Open(
      TimeReminder reminder, UUID personId, String payrollId, String name, Instant noticedAt) {}
}
