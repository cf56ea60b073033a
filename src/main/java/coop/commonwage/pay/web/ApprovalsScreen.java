package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeSheets;
import coop.commonwage.pay.application.TimeState;
import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time of a team as it is approved: what can be approved at once, what was found by what it is,
 * and the workers, the worst first, a few at a time.
 *
 * @param sheets the workers looked at together
 * @param asked what of them is shown
 * @param mayApprove whether the reader approves
 * @param note what was typed beside it
 * @param errors what is wrong, by field
 */
public record ApprovalsScreen(
    TimeSheets sheets, Asked asked, boolean mayApprove, String note, Map<String, String> errors) {

  public static final String PATH = "/pay/time/approvals";

  /** As many workers as a telephone shows in a few turns of the thumb. */
  static final int ROWS_A_PAGE = 12;

  private static final String READY = "ready";
  private static final String DONE = "done";

  /**
   * What of the workers is shown.
   *
   * @param look only those with this found about them, {@code ready} or {@code done}; empty for all
   * @param page from 1; the last one when there are fewer
   */
  public record Asked(String look, int page) {}

  /**
   * A choice of workers by what was found.
   *
   * @param look what the address says
   * @param title what the reader reads
   * @param workers how many there are
   */
  public record Filter(String look, String title, long workers) {}

  public ApprovalsScreen {
    errors = Map.copyOf(errors);
  }

  private List<SheetRow> all() {
    return sheets.shown().stream().map(SheetRow::of).sorted(SheetRow.ORDER).toList();
  }

  /** All workers of the choice. */
  private List<SheetRow> chosen() {
    return all().stream().filter(row -> isOf(row, asked.look())).toList();
  }

  private static boolean isOf(SheetRow row, String look) {
    return switch (look) {
      case "" -> true;
      case READY -> row.isReady();
      case DONE -> row.isDone();
      default -> row.found().containsKey(look);
    };
  }

  /** The workers of this page, the worst first. */
  public List<SheetRow> rows() {
    List<SheetRow> chosen = chosen();
    int first = (page() - 1) * ROWS_A_PAGE;
    return chosen.subList(first, Math.min(chosen.size(), first + ROWS_A_PAGE));
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(chosen().size(), ROWS_A_PAGE));
  }

  public int page() {
    return Math.clamp(asked.page(), 1, pages());
  }

  /** The choices there are: everybody, each thing found, and those with nothing to do. */
  public List<Filter> filters(Words words) {
    List<SheetRow> all = all();
    Map<String, Long> counts = new TreeMap<>(SheetRow.CODES);
    all.forEach(row -> row.found().keySet().forEach(code -> counts.merge(code, 1L, Long::sum)));
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter("", words.say("pay.approvals.everybody"), all.size()));
    counts.forEach(
        (code, workers) -> filters.add(new Filter(code, SheetRow.title(words, code), workers)));
    for (String look : List.of(READY, DONE)) {
      long workers = all.stream().filter(row -> isOf(row, look)).count();
      if (workers > 0) {
        filters.add(new Filter(look, words.say("pay.approvals.filter." + look), workers));
      }
    }
    return filters;
  }

  /** Those the reader may approve at once: their time waits, and nothing was found about it. */
  public List<SheetRow> ready() {
    return mayApprove
        ? all().stream().filter(row -> row.isReady() && !row.of().own()).toList()
        : List.of();
  }

  /** How many workers' time waits although nothing was found, or because something was. */
  public long waiting() {
    return all().stream().filter(row -> !row.isDone()).count();
  }

  /** Whether the reader may approve or take back anything on this page. */
  public boolean hasChoices() {
    return rows().stream().anyMatch(this::hasChoice);
  }

  /** Whether some of it is approved and could be taken back. */
  public boolean hasApproved() {
    return rows().stream().anyMatch(row -> !row.sheet().approvals().isEmpty());
  }

  /** Whether there is something for the reader to approve or take back. */
  public boolean hasChoice(SheetRow row) {
    return mayApprove && !row.of().own() && row.sheet().state() != TimeState.NOTHING;
  }

  /** The same workers by another choice. */
  public String filter(String look) {
    return part(sheets.page()) + (look.isEmpty() ? "" : "&look=" + WebText.encoded(look));
  }

  /** Another page of the same choice. */
  public String page(int number) {
    return filter(asked.look()) + (number == 1 ? "" : "&page=" + number);
  }

  /** The next workers by payroll id, where they are too many to be looked at together. */
  public String part(int number) {
    return address() + (number == 1 ? "" : "&part=" + number);
  }

  private String address() {
    DateSpan days = sheets.days();
    return PATH
        + "?from="
        + days.firstDay()
        + "&to="
        + days.lastDay()
        + sheets.team().map(team -> "&team=" + WebText.encoded(team)).orElse("");
  }

  /** Where one worker's days are read. */
  public String days(SheetRow row) {
    return "/pay/people/"
        + row.sheet().personId()
        + "/days?from="
        + sheets.days().firstDay()
        + "&to="
        + sheets.days().lastDay();
  }
}
