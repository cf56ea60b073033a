package coop.commonwage.pay.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import coop.commonwage.pay.application.TimeApprovals;
import coop.commonwage.pay.application.TimeException;
import coop.commonwage.pay.application.TimeSheets.TimeSheet;
import coop.commonwage.pay.application.TimeState;
import coop.commonwage.pay.application.TimeWords;
import coop.commonwage.platform.language.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One worker among those whose time is approved, with what was found about it by what it is.
 *
 * @param of whose time it is
 * @param found what to look at, by its code, the worst first; that nobody approved it yet is its
 *     state and nothing to look at
 */
public record SheetRow(TimeSheet of, Map<String, List<TimeException>> found) {

  /**
   * The worst first: what makes the pay itself wrong or unknown, then the limits of the law, then
   * the rest.
   */
  private static final List<String> WORST_FIRST =
      List.of(
          "no-contract",
          "visits-and-totals",
          "minimum-wage-topped-up",
          "no-check-out",
          "no-check-in",
          "no-check-times",
          "cancelled-without-time",
          "time-question-open",
          "time-changed-since-approval",
          "young-worker-day",
          "young-worker-week",
          "weekly-average",
          "night-average",
          "weekly-rest-broken",
          "rest-broken",
          "minimum-wage-close",
          "mileage-near-minimum-wage",
          "long-day",
          "no-break",
          "guarantee-not-rostered",
          "under-guarantee",
          "visit-within-another",
          "overlapping-visit");

  /** Whose time waits for approval first, and of those the worst first. */
  static final Comparator<SheetRow> ORDER =
      comparing(SheetRow::isDone)
          .thenComparing(SheetRow::isReady)
          .thenComparing(SheetRow::worst)
          .thenComparing(comparingLong(SheetRow::things).reversed())
          .thenComparing(row -> row.sheet().payrollId());

  static final Comparator<String> CODES =
      comparing(SheetRow::rank).thenComparing(Comparator.naturalOrder());

  static SheetRow of(TimeSheet sheet) {
    Map<String, List<TimeException>> found = new TreeMap<>(CODES);
    sheet.exceptions().stream()
        .filter(one -> !one.code().equals("time-not-approved"))
        .forEach(one -> found.merge(one.code(), List.of(one), (some, more) -> joined(some, more)));
    return new SheetRow(sheet, found);
  }

  private static List<TimeException> joined(List<TimeException> some, List<TimeException> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private static int rank(String code) {
    int known = WORST_FIRST.indexOf(code);
    return known < 0 ? WORST_FIRST.size() : known;
  }

  public TimeApprovals.Sheet sheet() {
    return of.sheet();
  }

  /** Whether all of it is approved, or there is nothing to approve. */
  public boolean isDone() {
    return sheet().state() == TimeState.APPROVED || sheet().state() == TimeState.NOTHING;
  }

  /** Whether it waits for approval and nothing was found. */
  public boolean isReady() {
    return !isDone() && found.isEmpty();
  }

  private int worst() {
    return found.keySet().stream().mapToInt(SheetRow::rank).min().orElse(WORST_FIRST.size());
  }

  /** How many things were found. */
  public long things() {
    return found.values().stream().mapToLong(List::size).sum();
  }

  /** What was found, in one line: the worst, and how many more things. */
  public String summary(Words words) {
    if (found.isEmpty()) {
      return words.say("pay.approvals.nothing-found");
    }
    String worst = title(words, found.keySet().iterator().next());
    if (things() == 1) {
      return worst;
    }
    return things() == 2
        ? words.say("pay.approvals.and-one-more", worst)
        : words.say("pay.approvals.and-more", worst, words.number(things() - 1));
  }

  /** What kind of thing was found, in few words. */
  public static String title(Words words, String code) {
    return words.find("pay.look." + code).orElse(code);
  }

  /** What was found, as a sentence of the reader's language. */
  public static String sentence(Words words, TimeException found) {
    return TimeWords.in(words.language()).say(found);
  }

  /** Whose time, and which: what is posted back when it is approved. */
  public String seen() {
    return sheet().payrollId() + " " + sheet().fingerprint();
  }

  /** The look of the tag that says its state. */
  public String tag() {
    return switch (sheet().state()) {
      case APPROVED -> "done";
      case NOTHING -> "";
      case OPEN, STALE -> "look";
    };
  }
}
