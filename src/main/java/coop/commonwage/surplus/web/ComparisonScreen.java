package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.comparison.Comparison;
import coop.commonwage.surplus.comparison.Comparison.Column;
import coop.commonwage.surplus.comparison.Comparison.Figures;
import coop.commonwage.surplus.comparison.Comparison.Spread;
import coop.commonwage.surplus.comparison.Comparison.Tax;
import coop.commonwage.surplus.comparison.Way;
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
    List<Row> rows = new ArrayList<>();
    rows.add(row("to-members", of -> of.toMembers().inPounds()));
    rows.add(row("cash", of -> of.cash().inPounds()));
    if (figures().columns().stream()
        .flatMap(column -> column.figures().stream())
        .anyMatch(of -> of.tax().isPresent())) {
      rows.add(tax("exempt", Tax::exempt));
      rows.add(tax("taxed", Tax::taxed));
    }
    rows.addAll(rest());
    return rows;
  }

  private List<Row> rest() {
    return List.of(
        row("retained", of -> of.retained().inPounds()),
        row("interest", of -> of.shareInterest().inPounds()),
        row("reserves", of -> of.toReserves().inPounds()),
        row("funds", of -> of.toOtherFunds().inPounds()),
        row("receivers", this::receivers),
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

  private Row tax(String name, Function<Tax, Money> part) {
    return row(name, of -> of.tax().map(part).map(Money::inPounds).orElse("–"));
  }

  /** Fewer than a group are told as fewer than a group. */
  private String receivers(Figures figures) {
    String worked = words.number(figures.receivers());
    return figures
        .others()
        .map(
            others ->
                others
                    .people()
                    .map(people -> words.number(figures.receivers() + people))
                    .orElseGet(() -> words.say("surplus.compare.and-few", worked)))
        .orElse(worked);
  }

  private String lowestPaid(Spread spread) {
    return spread
        .lowestPaid()
        .map(
            share ->
                spread
                    .lowestPaidPercent()
                    .map(
                        percent ->
                            words.say(
                                "surplus.compare.of-pay", share.inPounds(), percent.toString()))
                    .orElse(share.inPounds()))
        .orElseGet(() -> words.say("surplus.compare.too-few"));
  }

  /** What is shared, of which year, among whom. */
  public String lead() {
    String surplus = comparison.declaredSurplus().inPounds();
    String year = words.days(comparison.year().firstDay(), comparison.year().lastDay());
    int people = figures().people();
    return figures()
        .others()
        .map(
            others ->
                words.say(
                    "surplus.compare.lead-others",
                    surplus,
                    year,
                    words.count("surplus.compare.worked", people),
                    others
                        .people()
                        .map(count -> words.count("surplus.compare.others", count))
                        .orElseGet(() -> words.say("surplus.compare.others-few"))))
        .orElseGet(() -> words.count("surplus.compare.lead", people, surplus, year));
  }

  /** In a word, how a way stands that was not worked out. */
  public String state(Column column) {
    return words.say("surplus.compare.state." + column.state().word());
  }

  /** What keeps a way from being worked out, in the reader's language. */
  public String because(Way.Breach breach) {
    return breach
        .missing()
        .map(
            missing ->
                missing.basis().isEmpty()
                    ? words.say(
                        "surplus.compare.lacking.nobody",
                        StepWords.name(words, missing.memberClass()))
                    : words.say(
                        "surplus.compare.lacking.basis",
                        StepWords.name(words, missing.memberClass()),
                        words.find("surplus.basis." + missing.basis()).orElse(missing.basis())))
        .orElseGet(() -> RefusalWords.in(words.language()).say(breach.message()));
  }

  private Row row(String name, Function<Figures, String> cell) {
    return new Row(
        words.say("surplus.compare.row." + name),
        figures().columns().stream()
            .map(column -> column.figures().map(cell).orElseGet(() -> state(column)))
            .toList());
  }

  private Row spread(String name, Function<Spread, String> cell) {
    String hidden = words.say("surplus.compare.too-few");
    return row(name, of -> of.spread().map(cell).orElse(hidden));
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
        .orElse("–");
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
