package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What visits and entries come to day by day, worked out again whenever one changes. Nothing is
 * paid by it: it is there to be looked over.
 */
public interface WorkedDays {

  /** Remembers, in the open transaction, that the days of a worker have to be counted again. */
  void touch(UUID employmentId, LocalDate first, LocalDate last);

  /**
   * Counts again the days that were touched in this transaction, each with the days beside it.
   *
   * @param counting works out one worker's time; called by another thread, for one worker after the
   *     other
   * @return how many days were written
   */
  int recount(Counting counting);

  /**
   * Counts all days of a span again, and puts right those that stand otherwise.
   *
   * @return 0 when all of them stood right; else how many were taken away or written, whichever is
   *     more
   */
  int mend(DateSpan days, Counting counting);

  /** From one worker's visits and entries to paid time. */
  @FunctionalInterface
  interface Counting {

    /**
     * @param frequency how often the worker is paid
     * @param days those that will be kept; the visits reach further back
     */
    PaidTime paid(
        PayFrequency frequency, DateSpan days, List<Visit> visits, List<TimeEntry> entries);
  }
}
