package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.web.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Visits that arrive in great numbers: each is compared with what is known, and kept when that is
 * wanted. They come in blocks, filled by one thread while the database takes the one before.
 */
public interface VisitArrivals {

  /**
   * Prepares for one file; in an open transaction, once in each.
   *
   * @param keeping where they belong, when they are to be kept; else they are only compared
   * @param complete the days that will be withdrawn of what does not arrive
   */
  Arriving begin(Optional<Keeping> keeping, Optional<DateSpan> complete);

  /**
   * @param fileId the imported file
   * @param at when
   * @param by the login
   */
  record Keeping(UUID fileId, Instant at, String by) {}

  /** So many visits, written down for the database. May be filled by any one thread. */
  interface Block {

    /**
     * @param row as a spreadsheet numbers it
     */
    void add(int row, UUID employmentId, Visit visit);

    boolean isFull();

    boolean isEmpty();
  }

  /** The visits of one file. */
  interface Arriving {

    /** An empty block. */
    Block block();

    /** Compares the visits of a block, keeps them when that is wanted, and empties it. */
    void take(Block block);

    /** What was found; call it when the last block was taken. */
    Compared finish();
  }

  /**
   * What was found.
   *
   * @param outcome without rows, refusals, errors and notes, which are not known here
   * @param print stands for all that was found of what is known
   * @param notes what should be known of rows beside what is recorded; at most {@link
   *     ImportOutcome#MOST_LISTED}
   * @param noteCount how many such notes there are in all
   */
  record Compared(ImportOutcome outcome, long print, List<FieldError> notes, int noteCount) {

    public Compared {
      notes = List.copyOf(notes);
    }
  }
}
