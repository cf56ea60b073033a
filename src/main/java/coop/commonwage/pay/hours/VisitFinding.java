package coop.commonwage.pay.hours;

import java.time.LocalDate;

/**
 * Something about one visit that somebody should look at before wages are paid.
 *
 * @param day the local day the visit belongs to
 * @param kind what it is
 * @param visitId the visit
 * @param words what happened and what was done about it, in plain words
 */
public record VisitFinding(LocalDate day, Kind kind, String visitId, String words) {

  /** The kinds of finding. */
  public enum Kind {
    /** A check-in or check-out is missing: no minutes count. */
    INCOMPLETE("incomplete-visit"),
    /** Another visit of the same worker was still running. */
    OVERLAP("overlapping-visit");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The code of the exception it becomes in a pay run. */
    public String word() {
      return word;
    }
  }
}
