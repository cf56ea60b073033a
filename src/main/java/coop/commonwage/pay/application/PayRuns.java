package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.payruns.PayRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pay runs of one employer, their history and what was found in them. */
public interface PayRuns {

  /** Keeps a new run and the first line of its history. */
  void open(PayRun.Open run, Step step);

  /** A run of this frequency that shares a day with these. */
  Optional<PayRun> overlapping(PayFrequency frequency, DateSpan days);

  /**
   * A run of this frequency whose pay day does not go with this period's: for earlier days and not
   * paid before it, or for later days and not paid after it.
   */
  Optional<PayRun> paidOutOfOrder(PayPeriod period);

  Optional<PayRun> find(UUID id);

  /** The run, held against every other change until the transaction ends. */
  Optional<PayRun> hold(UUID id);

  /**
   * Holds the runs of a frequency that are not finalised, so that what is recorded now is either
   * read by their calculation or known to have come after it.
   */
  void holdUnfinished(PayFrequency frequency);

  /** Brings a held run into its new state. */
  void move(PayRun to, Step step);

  /** Newest first. */
  List<PayRunEntry> list();

  PayRunTotals totals(UUID id);

  /** Blocking ones first, then by payroll id. */
  List<PayRunNotice> notices(UUID id);

  int blocking(UUID id);

  /**
   * The run of the same frequency that must not be passed: one before this that still has something
   * to pay, or one after this that is finalised.
   */
  Optional<PayRun> outOfOrder(UUID id);

  /** A run whose last day is one of these, that is not finalised and has something to pay. */
  Optional<PayRun> unfinished(DateSpan days);

  /**
   * How many visits, one-off earnings, contracts and changes to the payroll record the run should
   * have read and has not seen; runs of its frequency finalised since are among them.
   */
  int arrivedSinceCalculation(UUID id);

  List<PayRunEvent> history(UUID id);

  /** From which day on runs are opened by themselves, by frequency. */
  Map<PayFrequency, LocalDate> schedule();

  void keepSchedule(PayFrequency frequency, LocalDate firstDay);

  /** The days of every run of a frequency, oldest first. */
  List<DateSpan> periods(PayFrequency frequency);

  /** The last day of the newest run of a frequency. */
  Optional<LocalDate> lastDayOpened(PayFrequency frequency);

  /** The last day wages of a frequency are finalised for. */
  Optional<LocalDate> lastDayFinalised(PayFrequency frequency);

  /**
   * Who did a step and why.
   *
   * @param actor a login, or {@code schedule}
   * @param reason in their words; may be empty
   */
  record Step(Instant at, String actor, String reason) {}
}
