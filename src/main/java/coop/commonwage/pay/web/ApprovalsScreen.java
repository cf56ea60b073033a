package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeException;
import coop.commonwage.pay.application.TimeSheets;
import coop.commonwage.pay.application.TimeSheets.TimeSheet;
import coop.commonwage.pay.application.TimeState;
import coop.commonwage.platform.language.Words;
import java.util.List;
import java.util.Map;

/**
 * The time of a team as it is approved.
 *
 * @param sheets the workers of one page
 * @param mayApprove whether the reader approves
 * @param note what was typed beside it
 * @param errors what is wrong, by field
 */
public record ApprovalsScreen(
    TimeSheets sheets, boolean mayApprove, String note, Map<String, String> errors) {

  public static final String PATH = "/pay/time/approvals";

  private static final int MOST_UNFOLDED = 6;

  public ApprovalsScreen {
    errors = Map.copyOf(errors);
  }

  /** The workers with something to look at. */
  public List<TimeSheet> toLookAt() {
    return sheets.shown().stream().filter(sheet -> !sheet.exceptions().isEmpty()).toList();
  }

  /** The others; on a telephone they would push what has to be looked at out of sight. */
  public List<TimeSheet> others() {
    return sheets.shown().stream().filter(sheet -> sheet.exceptions().isEmpty()).toList();
  }

  /** Whether the others stand open: they are few enough to read. */
  public boolean showsOthers() {
    return others().size() <= MOST_UNFOLDED;
  }

  /** How many of some workers still have time that nobody has approved. */
  public int notApproved(List<TimeSheet> some) {
    return Math.toIntExact(
        some.stream()
            .map(sheet -> sheet.sheet().state())
            .filter(state -> state != TimeState.APPROVED && state != TimeState.NOTHING)
            .count());
  }

  /** Another page of the same workers. */
  public String page(int number) {
    return address() + "&page=" + number;
  }

  /** The same days and team. */
  public String address() {
    DateSpan days = sheets.days();
    return PATH
        + "?from="
        + days.firstDay()
        + "&to="
        + days.lastDay()
        + sheets.team().map(team -> "&team=" + WebText.encoded(team)).orElse("");
  }

  /** Where one worker's days are read. */
  public String days(TimeSheet sheet) {
    return "/pay/people/"
        + sheet.sheet().personId()
        + "/days?from="
        + sheets.days().firstDay()
        + "&to="
        + sheets.days().lastDay();
  }

  /** Whose time, and which: what is posted back when it is approved. */
  public String seen(TimeSheet sheet) {
    return sheet.sheet().payrollId() + " " + sheet.sheet().fingerprint();
  }

  /** Whether there is something for the reader to approve or take back. */
  public boolean hasChoice(TimeSheet sheet) {
    return mayApprove && !sheet.own() && sheet.sheet().state() != TimeState.NOTHING;
  }

  /** What kind of thing was found, in words. */
  public static String title(Words words, TimeException found) {
    return words.find("pay.notice." + found.code()).orElse(found.message());
  }
}
