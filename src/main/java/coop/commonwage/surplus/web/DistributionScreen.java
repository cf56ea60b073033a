package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.application.ReadMoneyLeft;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.membership.MemberClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A distribution as one reader sees it.
 *
 * @param distribution the distribution
 * @param statements what each member gets
 * @param left what is left to do about its money
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
    DividendsPaid.Left left,
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
    if (wanted <= at) {
      return "done";
    }
    return wanted == at + 1 && !isReplaced() ? "now" : "";
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

  /** Whether the members decided on another way to share the year instead. */
  public boolean isReplaced() {
    return distribution.replacedBy().isPresent();
  }

  /** The next step; where there is none, what is left to do about the money. */
  public String next() {
    if (!distribution.nextStep().equals("none")) {
      return distribution.nextStep();
    }
    if (isReplaced()) {
      return "replaced";
    }
    if (left.toRecover().isPositive()) {
      return "recover";
    }
    return left.notPaid().isPositive() ? "wait" : "none";
  }

  /** Whether the money page says what is left. */
  public boolean isAboutMoney() {
    return next().equals("recover") || next().equals("wait");
  }

  /** Where the money is followed: of what takes another one back, that one's. */
  public String moneyPath() {
    return "/yearend/distributions/" + ReadMoneyLeft.moneyOf(distribution) + "/payments";
  }

  /** What of the money is left. */
  public Money moneyLeft() {
    return left.toRecover().isPositive() ? left.toRecover() : left.notPaid();
  }

  /** The key of the sentence that says what the next step is, for this reader. */
  public String nextKey() {
    String step = "surplus.next." + next();
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

  /** Whether members who use care share in it, so that it may still change where a share goes. */
  public boolean mayStillChange() {
    return !distribution.state().equals("posted")
        && distribution.reverses().isEmpty()
        && distribution.classes().stream()
            .anyMatch(one -> one.memberClass().equals(MemberClass.USER));
  }

  /** A part of where shares go: the key of its name, and how much. */
  public record Part(String key, Money amount) {}

  /** What goes out, way by way; nothing of what is zero. */
  public List<Part> out() {
    ShareSplit split = distribution.split();
    DistributionView.Going going = distribution.going();
    return some(
        new Part("surplus.going.with-wages", going.withWages()),
        new Part("surplus.going.by-bank", going.byBank()),
        new Part("surplus.going.care", split.credited()),
        new Part("surplus.going.care.bodies", split.forCare()),
        new Part("surplus.going.returned", split.returned()),
        new Part("surplus.going.interest", going.interest()));
  }

  /** Everything that shares come to and where it goes: what adds first, then the ways. */
  public List<Part> goes() {
    ShareSplit split = distribution.split();
    DistributionView.Going going = distribution.going();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("surplus.going.shares", split.share()));
    parts.addAll(some(new Part("surplus.going.brought", split.brought())));
    parts.add(new Part("surplus.cash", split.paid()));
    parts.addAll(
        some(
            new Part("surplus.going.care", split.credited()),
            new Part("surplus.going.care.bodies", split.forCare()),
            new Part("surplus.going.returned", split.returned())));
    parts.add(new Part("surplus.retained", split.kept()));
    parts.addAll(
        some(
            new Part("surplus.going.waiting", split.waiting()),
            new Part("surplus.going.interest", going.interest()),
            new Part("surplus.going.interest.kept", going.interestKept())));
    return parts;
  }

  private static List<Part> some(Part... parts) {
    return Stream.of(parts).filter(part -> !part.amount().isZero()).toList();
  }

  /** A column of what each member gets. */
  public record Column(String key, Function<ShareSplit, Money> of) {}

  /** The share, the ways it goes, and nothing that is zero for everybody. */
  public List<Column> columns() {
    List<Column> always =
        List.of(
            new Column("surplus.allocation", ShareSplit::share),
            new Column("surplus.cash", ShareSplit::paid),
            new Column("surplus.retained", ShareSplit::kept));
    return Stream.of(
            always.get(0),
            new Column("surplus.going.brought", ShareSplit::brought),
            always.get(1),
            new Column("surplus.going.care", ShareSplit::credited),
            new Column("surplus.going.care.bodies", ShareSplit::forCare),
            new Column("surplus.going.returned", ShareSplit::returned),
            always.get(2),
            new Column("surplus.going.waiting", ShareSplit::waiting))
        .filter(
            column ->
                always.contains(column)
                    || statements.stream()
                        .anyMatch(one -> !column.of().apply(one.split()).isZero()))
        .toList();
  }

  /** What all of them come to. */
  public ShareSplit all() {
    return ShareSplit.sum(statements.stream().map(StatementSummary::split).toList());
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
