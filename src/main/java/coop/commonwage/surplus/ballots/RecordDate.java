package coop.commonwage.surplus.ballots;

import java.time.LocalDate;

/**
 * Between which days the roll may be taken from the register. No rules of a society we read name a
 * record date, so the house does: those decide who were members when the year that is shared had
 * ended, and not longer than sixty days before voting begins.
 */
final class RecordDate {

  /** As company law that knows record dates has it, 8 Delaware Code section 213(a). */
  static final int MOST_DAYS_BEFORE = 60;

  private RecordDate() {}

  /**
   * @param yearEnd the last day of the year that is shared
   * @param held the day voting begins
   * @throws BallotRefused naming the first day there may be
   */
  static void require(LocalDate recordDate, LocalDate yearEnd, LocalDate held) {
    if (recordDate.isBefore(yearEnd)) {
      throw new BallotRefused(
          "record-date",
          "the record date %s is before %s, the end of the year that is shared: who was a member then or later decides"
              .formatted(recordDate, yearEnd));
    }
    if (recordDate.isAfter(held)) {
      throw new BallotRefused(
          "record-date", "the record date %s is after voting on %s".formatted(recordDate, held));
    }
    LocalDate first = held.minusDays(MOST_DAYS_BEFORE);
    if (recordDate.isBefore(first)) {
      throw new BallotRefused(
          "record-date",
          "the record date %s is more than %d days before voting on %s: take %s or a later day, so that members of now decide"
              .formatted(recordDate, MOST_DAYS_BEFORE, held, first));
    }
  }
}
