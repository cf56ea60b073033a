package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.comparison.Comparison;
import coop.commonwage.surplus.comparison.Comparison.Column;
import coop.commonwage.surplus.comparison.Comparison.Figures;
import coop.commonwage.surplus.comparison.Comparison.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A comparison as one reader sees it.
 *
 * @param comparison what was compared
 * @param drafts whether the reader may make a draft of a way and see single lines
 * @param opens whether the reader may let members in
 * @param words the reader's language
 */
public record ComparisonScreen(
    StoredComparison comparison, boolean drafts, boolean opens, Words words) {

  private static final int LENGTH = 1000;

  /** A part of the picture of one way, on a line a thousand units long. */
  public record Segment(String name, String style, int from, int width, Money amount) {}

  /** One line of the table: what it says and what it says of each way. */
  public record Row(String label, List<String> cells) {}

  /** For the ids of a page with several comparisons. */
  public String key(String part) {
    return part + "-" + comparison.id();
  }

  public String path() {
    return "/surplus/comparisons/" + comparison.id();
  }

  public Comparison figures() {
    return comparison.figures();
  }

  /** The declared surplus cut into what becomes of it; nothing for a way that is refused. */
  public List<Segment> picture(Column column) {
    List<Segment> parts = new ArrayList<>();
    column
        .figures()
        .ifPresent(
            figures -> {
              part(parts, "losses", "c6", comparison.losses());
              part(parts, "reserves", "c1", figures.toReserves());
              part(parts, "funds", "c4", figures.toOtherFunds());
              part(parts, "interest", "c5", figures.shareInterest());
              part(parts, "cash", "c3", figures.cash());
              part(parts, "retained", "c7", figures.retained());
            });
    return parts;
  }

  private void part(List<Segment> parts, String name, String style, Money amount) {
    if (!amount.isPositive()) {
      return;
    }
    long before = parts.stream().mapToLong(part -> part.amount().pence()).sum();
    int from = at(before);
    parts.add(new Segment(name, style, from, at(before + amount.pence()) - from, amount));
  }

  private int at(long pence) {
    return Math.toIntExact(
        Math.multiplyExact(pence, LENGTH) / comparison.declaredSurplus().pence());
  }

  /** What each way comes to, line by line. */
  public List<Row> table() {
    return List.of(
        row("to-members", of -> of.toMembers().inPounds()),
        row("cash", of -> of.cash().inPounds()),
        row("retained", of -> of.retained().inPounds()),
        row("interest", of -> of.shareInterest().inPounds()),
        row("reserves", of -> of.toReserves().inPounds()),
        row("funds", of -> of.toOtherFunds().inPounds()),
        row("receivers", of -> words.number(of.receivers())),
        row("capped", of -> words.number(of.capped())),
        row("raised", of -> words.number(of.raised())),
        spread("least", spread -> spread.least().inPounds()),
        spread("middle", spread -> spread.middle().inPounds()),
        spread("most", spread -> spread.most().inPounds()),
        spread("ratio", Spread::ratio),
        spread("lowest-paid", this::lowestPaid),
        row("later", of -> of.later().reserves().inPounds()),
        row("later-accounts", of -> of.later().accounts().inPounds()));
  }

  private String lowestPaid(Spread spread) {
    return spread
        .lowestPaidPercent()
        .map(
            percent ->
                words.say(
                    "surplus.compare.of-pay", spread.lowestPaid().inPounds(), percent.toString()))
        .orElse(spread.lowestPaid().inPounds());
  }

  private Row row(String name, Function<Figures, String> cell) {
    return new Row(
        words.say("surplus.compare.row." + name),
        figures().columns().stream()
            .map(column -> column.figures().map(cell).orElse(refused()))
            .toList());
  }

  private Row spread(String name, Function<Spread, String> cell) {
    String hidden = words.say("surplus.compare.too-few");
    return row(name, of -> of.spread().map(cell).orElse(hidden));
  }

  private String refused() {
    return words.say("surplus.compare.refused");
  }

  /** What a group is called; joined groups are named one after the other. */
  public String group(Comparison.Dimension dimension, Comparison.Group group) {
    return group.names().stream()
        .map(
            name ->
                words
                    .find("surplus.compare.group." + dimension.name() + "." + name)
                    .orElseGet(() -> name.replace('-', ' ')))
        .collect(Collectors.joining(" + "));
  }

  /** What each member of a group gets on average, with the share of pay that is. */
  public String cell(Optional<Comparison.Cell> cell) {
    return cell.map(
            of ->
                of.tenthsOfPercentOfPay()
                    .map(
                        tenths ->
                            words.say(
                                "surplus.compare.of-pay",
                                of.average().inPounds(),
                                tenths / 10 + "." + tenths % 10))
                    .orElse(of.average().inPounds()))
        .orElse(refused());
  }

  /** By how much a group's average reaches along the greatest average of its grouping. */
  public int reach(Comparison.Dimension dimension, Comparison.Cell cell) {
    long greatest =
        dimension.groups().stream()
            .flatMap(group -> group.cells().stream())
            .flatMap(Optional::stream)
            .mapToLong(of -> of.average().pence())
            .max()
            .orElse(0);
    return greatest == 0
        ? 0
        : Math.toIntExact(Math.multiplyExact(cell.average().pence(), LENGTH) / greatest);
  }

  /** The growth that is assumed, in percent. */
  public String growth() {
    return comparison.assumptions().growth().inPercent();
  }

  /** Hours a week from which a contract is called full-time. */
  public String fullTime() {
    long minutes = comparison.assumptions().fullTimeMinutes();
    return minutes % 60 == 0
        ? Long.toString(minutes / 60)
        : minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }

  public String shortHash() {
    return comparison.hash().substring(0, 12);
  }
}
