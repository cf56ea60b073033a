package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.util.List;
import java.util.Optional;

/**
 * The time of a team, or of all workers, on some days: a page of it.
 *
 * @param days the days
 * @param team the team asked for; empty for everybody
 * @param teams the teams there are
 * @param workers how many workers there are on all pages
 * @param page which page this is, from 1
 * @param pages how many pages there are, at least 1
 * @param shown the workers of this page, by payroll id
 */
public record TimeSheets(
    DateSpan days,
    Optional<String> team,
    List<String> teams,
    int workers,
    int page,
    int pages,
    List<TimeSheet> shown) {

  public TimeSheets {
    teams = List.copyOf(teams);
    shown = List.copyOf(shown);
  }

  /**
   * The time of one worker.
   *
   * @param sheet whose it is, and what is approved
   * @param paidMinutes paid minutes of all kinds on these days, so far
   * @param own whether it is the time of whoever is asking, who may not approve it
   * @param exceptions what to look at first
   */
  public record TimeSheet(
      TimeApprovals.Sheet sheet, int paidMinutes, boolean own, List<TimeException> exceptions) {

    public TimeSheet {
      exceptions = List.copyOf(exceptions);
    }
  }
}
