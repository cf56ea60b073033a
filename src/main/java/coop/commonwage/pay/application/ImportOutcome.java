package coop.commonwage.pay.application;

import coop.commonwage.platform.web.FieldError;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file changes, or would change.
 *
 * @param rows rows of data in the file
 * @param added rows that were not known
 * @param changed rows that replace an earlier version with other content
 * @param unchanged rows that say what was known; a row that stands twice in the file counts once
 * @param refused rows that cannot be used; while there are any, nothing of the file is taken in
 * @param withdrawn visits or entries that are not in a file that is said to be complete
 * @param paid how many of those changed or withdrawn are of a day that a payslip covers: the
 *     difference is paid, or taken back, by the next pay run
 * @param before what the visits the file is about come to by themselves as they stood
 * @param after what they come to with the file
 * @param changes what changes in each changed row; at most {@link #MOST_LISTED}
 * @param additions the first of the rows added; at most {@link #MOST_LISTED}
 * @param withdrawals the visits withdrawn; at most {@link #MOST_LISTED}
 * @param errors what has to be put right; the first few hundred
 * @param errorCount how many errors there are in all
 * @param notes what should be known; the first few hundred
 * @param noteCount how many notes there are in all
 */
public record ImportOutcome(
    int rows,
    int added,
    int changed,
    int unchanged,
    int refused,
    Withdrawn withdrawn,
    int paid,
    Totals before,
    Totals after,
    List<Change> changes,
    List<Entry> additions,
    List<Entry> withdrawals,
    List<FieldError> errors,
    int errorCount,
    List<FieldError> notes,
    int noteCount) {

  /** Beyond this many rows are only counted. */
  public static final int MOST_LISTED = 200;

  public ImportOutcome {
    changes = List.copyOf(changes);
    additions = List.copyOf(additions);
    withdrawals = List.copyOf(withdrawals);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  public boolean isRefused() {
    return errorCount > 0;
  }

  /** Whether it takes away what is recorded, so that somebody has to say that this is meant. */
  public boolean withdraws() {
    return withdrawn.rows() > 0;
  }

  /**
   * What a file takes away by not naming it.
   *
   * @param rows how many visits or entries
   * @param workers of how many workers
   * @param minutes what they came to by themselves, before any rule of pay
   */
  public record Withdrawn(int rows, int workers, long minutes) {

    public static final Withdrawn NOTHING = new Withdrawn(0, 0, 0);
  }

  /**
   * Sums before any rule of pay: minutes between check-in and check-out of each visit that counts,
   * and the miles of the rows.
   *
   * @param kinds by service type or kind of time, in the order of their words
   * @param milesTenths tenths of a mile
   */
  public record Totals(List<KindTotal> kinds, long milesTenths) {

    public static final Totals NOTHING = new Totals(List.of(), 0);

    public Totals {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * @param kind the word of a service type, or of a kind of time
   * @param rows how many rows that count
   * @param minutes what they come to
   */
  public record KindTotal(String kind, long rows, long minutes) {}

  /**
   * A row that changes what was known.
   *
   * @param row as a spreadsheet numbers it
   * @param id the visit or entry
   * @param payrollId whose it is, by the file
   * @param day the day it belongs to, by the file
   * @param isPaid whether a payslip covers the day of the version it replaces
   * @param cells what changes
   */
  public record Change(
      int row, String id, String payrollId, LocalDate day, boolean isPaid, List<Cell> cells) {

    public Change {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param column the name of our field
   * @param before what stood there; empty for nothing
   * @param after what the file says
   */
  public record Cell(String column, String before, String after) {}

  /**
   * @param row as a spreadsheet numbers it; 0 when it is not in the file
   * @param id the visit or entry
   * @param payrollId whose it is
   * @param day the day it belongs to
   * @param kind the word of its service type or kind of time
   */
  public record Entry(int row, String id, String payrollId, LocalDate day, String kind) {}
}
