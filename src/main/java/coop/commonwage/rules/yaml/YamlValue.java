package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a file, which knows its line and becomes only what it is asked to be. */
public final class YamlValue {

  private static final int MOST_DIGITS_OF_A_COUNT = 9;

  private final String file;
  private final String what;
  private final Node node;
  private final int line;

  YamlValue(String file, String what, Node node) {
    this(file, what, node, lineOf(node));
  }

  private YamlValue(String file, String what, Node node, int line) {
    this.file = file;
    this.what = what;
    this.node = node;
    this.line = line;
  }

  /** The value as a mapping with text keys, none of them twice. */
  public YamlMap map() {
    if (!(node instanceof MappingNode mapping) || !Tag.MAP.equals(node.getTag())) {
      throw refused(what + " must be a mapping of keys to values");
    }
    Map<String, YamlValue> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue keyNode = new YamlValue(file, "a key of " + what, tuple.getKeyNode());
      String key = keyNode.text();
      YamlValue value = new YamlValue(file, "\"" + key + "\"", tuple.getValueNode(), keyNode.line);
      if (values.putIfAbsent(key, value) != null) {
        throw keyNode.refused("\"" + key + "\" stands twice in " + what);
      }
    }
    return new YamlMap(this, values);
  }

  /** The value as a list with at least one item. */
  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence) || !Tag.SEQ.equals(node.getTag())) {
      throw refused(what + " must be a list");
    }
    if (sequence.getValue().isEmpty()) {
      throw refused(what + " must not be empty");
    }
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlValue(file, "an item of " + what, item));
    }
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw refused(what + " must be a single value");
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) {
      throw refused(what + " is empty");
    }
    if (!Tag.STR.equals(node.getTag())) {
      throw refused(what + " must be written without a YAML tag");
    }
    return text;
  }

  /** Pounds, with at most two decimals, not negative. */
  public Money money() {
    Money money = parsed(Money::of);
    if (money.isNegative()) {
      throw refused(what + " must not be negative");
    }
    return money;
  }

  /** A plain decimal, not negative: pounds an hour, pounds a mile. */
  public Rate rate() {
    Rate rate = parsed(Rate::of);
    if (rate.isNegative()) {
      throw refused(what + " must not be negative");
    }
    return rate;
  }

  /** A share from {@code 0%} to {@code 100%}, always written with the sign. */
  public Rate percent() {
    String text = text();
    if (!text.endsWith("%")) {
      throw refused("%s must be a percentage such as 20%%, was \"%s\"".formatted(what, text));
    }
    Rate share = parsed(percent -> Rate.ofPercent(percent.substring(0, percent.length() - 1)));
    if (share.isNegative() || share.compareTo(new Rate(1, 0)) > 0) {
      throw refused("%s must be from 0%% to 100%%, was \"%s\"".formatted(what, text));
    }
    return share;
  }

  /** A whole number, zero or more. */
  public int wholeNumber() {
    String text = text();
    if (text.length() > MOST_DIGITS_OF_A_COUNT
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw refused("%s must be a whole number, was \"%s\"".formatted(what, text));
    }
    return Integer.parseInt(text);
  }

  public LocalDate date() {
    String text = text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw refused("%s must be a date such as 2026-04-06, was \"%s\"".formatted(what, text));
    }
  }

  /** One of the words that are allowed here. */
  String oneOf(List<String> allowed) {
    if (!allowed.contains(text())) {
      throw refused(
          "%s must be one of %s, was \"%s\"".formatted(what, String.join(", ", allowed), text()));
    }
    return text();
  }

  /** A day of every year: {@code 05-24} is 24 May. */
  MonthDay monthDay() {
    String text = text();
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeParseException notADay) {
      throw refused("%s must be a month and a day such as 05-24, was \"%s\"".formatted(what, text));
    }
  }

  /** {@code yes} or {@code no}. */
  public boolean yesOrNo() {
    return switch (text()) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw refused("%s must be yes or no, was \"%s\"".formatted(what, text()));
    };
  }

  /** Reads the text with a parser that throws {@link IllegalArgumentException} in plain words. */
  public <T> T parsed(Function<String, T> parser) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw refused(what + ": " + wrong.getMessage());
    }
  }

  /** What the value is called in messages. */
  String what() {
    return what;
  }

  /** The same value under a better name. */
  YamlValue called(String name) {
    return new YamlValue(file, name, node, line);
  }

  public int line() {
    return line;
  }

  /** A refusal of this value, with its file and line. */
  public RulesRefused refused(String message) {
    return YamlDocument.refused(file, line, message);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
