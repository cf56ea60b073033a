package coop.commonwage.surplus.web;

import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.StatementSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A distribution as one reader sees it.
 *
 * @param distribution the distribution
 * @param statements what each member gets
 * @param proposes whether the reader may propose and post
 * @param adopts whether the reader may record the members' decision
 * @param login the reader's login, to know their own steps
 * @param query whom the reader looks for among the members
 * @param entries what was typed into the form so far, by field
 * @param errors what is wrong with it, by field
 */
public record DistributionScreen(
    DistributionView distribution,
    List<StatementSummary> statements,
    boolean proposes,
    boolean adopts,
    String login,
    String query,
    Map<String, String> entries,
    Map<String, String> errors) {

  private static final int MOST_SHOWN = 100;
  private static final int SHORT_HASH = 12;

  public String path() {
    return "/surplus/distributions/" + distribution.id();
  }

  /** Where the next step's button sends its form; paying is the year end's business. */
  public String action() {
    return switch (distribution.nextStep()) {
      case "pay" -> "/yearend/distributions/" + distribution.id() + "/payments";
      case "withdraw" -> "/yearend/distributions/" + distribution.id() + "/withdrawals";
      default -> path() + "/state";
    };
  }

  /** The states a distribution goes through, in order. */
  public List<String> states() {
    return distribution.state().equals("withdrawn")
        ? List.of("draft", "proposed", "withdrawn")
        : List.of("draft", "proposed", "adopted", "posted");
  }

  /** The last step that led into a state, if there was one. */
  public Optional<DistributionView.HistoryEntry> reached(String state) {
    return distribution.history().stream()
        .filter(entry -> entry.state().equals(state))
        .reduce((a, b) -> b);
  }

  /** {@code done}, {@code now} or empty, for the picture of the steps. */
  public String mark(String state) {
    int at = states().indexOf(distribution.state());
    int wanted = states().indexOf(state);
    return wanted <= at ? "done" : wanted == at + 1 ? "now" : "";
  }

  /** Whether this reader can take the next step. */
  public boolean acts() {
    return switch (distribution.nextStep()) {
      case "propose", "post", "pay", "withdraw" -> proposes;
      case "adopt" -> adopts || proposes;
      default -> false;
    };
  }

  /** The state the next step's button asks for. */
  public String target() {
    return distribution.nextStep().equals("propose") ? "proposed" : "posted";
  }

  /** The key of the sentence that says what the next step is, for this reader. */
  public String nextKey() {
    String step = "surplus.next." + distribution.nextStep();
    if (distribution.nextStep().equals("none") || acts()) {
      return step;
    }
    return step + ".other";
  }

  /** Whether the reader may draft a distribution that takes this one back. */
  public boolean mayReverse() {
    return proposes
        && distribution.state().equals("posted")
        && distribution.reverses().isEmpty()
        && distribution.reversedBy().isEmpty();
  }

  /** Whether money is or was on its way, so that it can be followed. */
  public boolean isPosted() {
    return distribution.state().equals("posted") && distribution.reverses().isEmpty();
  }

  public String shortHash() {
    String hash = distribution.hash();
    return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
  }

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }

  /** The members the reader looks for. */
  public List<StatementSummary> found() {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return statements.stream()
        .filter(
            one ->
                (one.payrollNumber() + " " + one.memberName())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .toList();
  }

  public List<StatementSummary> shown() {
    List<StatementSummary> found = found();
    return found.subList(0, Math.min(found.size(), MOST_SHOWN));
  }
}
