package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RoundingRule.Step;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shape of a rule's values: under which key they stand in an entry, and how they are read.
 *
 * @param key {@code value}, {@code table}, {@code scale} or {@code days}
 * @param reader from the file to the type
 */
record Shape<T>(String key, Function<YamlValue, T> reader) {

  static final Shape<Money> MONEY = new Shape<>("value", YamlValue::money);
  static final Shape<Rate> RATE = new Shape<>("value", YamlValue::rate);
  static final Shape<Rate> PERCENT = new Shape<>("value", YamlValue::percent);
  static final Shape<Integer> WHOLE_NUMBER = new Shape<>("value", YamlValue::wholeNumber);
  static final Shape<MonthDay> MONTH_DAY = new Shape<>("value", YamlValue::monthDay);
  static final Shape<Boolean> YES_OR_NO = new Shape<>("value", YamlValue::yesOrNo);
  static final Shape<Optional<Money>> MONEY_OR_NONE = new Shape<>("value", Shape::moneyOrNone);
  static final Shape<RoundingRule> ROUNDING = new Shape<>("value", Shape::rounding);
  static final Shape<PeriodAmounts> PERIOD_AMOUNTS = new Shape<>("table", Shape::periodAmounts);

  private static final Map<String, RoundingRule> ROUNDINGS = new LinkedHashMap<>();

  static {
    ROUNDINGS.put("down to the penny", new RoundingRule(Rounding.DOWN, Step.PENNY));
    ROUNDINGS.put("up to the penny", new RoundingRule(Rounding.UP, Step.PENNY));
    ROUNDINGS.put("half up to the penny", new RoundingRule(Rounding.HALF_UP, Step.PENNY));
    ROUNDINGS.put("half down to the penny", new RoundingRule(Rounding.HALF_DOWN, Step.PENNY));
    ROUNDINGS.put("down to the pound", new RoundingRule(Rounding.DOWN, Step.POUND));
    ROUNDINGS.put("up to the pound", new RoundingRule(Rounding.UP, Step.POUND));
    ROUNDINGS.put(
        "third decimal 6 up to the penny",
        new RoundingRule(Rounding.THIRD_DECIMAL_SIX_UP, Step.PENNY));
  }

  T read(YamlValue value) {
    return reader.apply(value);
  }

  /** A mapping of names to values of one kind, in the order of the file. */
  static <V> Shape<Map<String, V>> table(Function<YamlValue, V> valueReader) {
    return new Shape<>(
        "table",
        value -> {
          YamlMap map = value.map();
          Map<String, V> table = new LinkedHashMap<>();
          map.keys().forEach(key -> table.put(key, valueReader.apply(map.required(key))));
          return table;
        });
  }

  /** A mapping of exactly these names to values of one kind. */
  static <V> Shape<Map<String, V>> table(List<String> names, Function<YamlValue, V> valueReader) {
    return new Shape<>(
        "table",
        value -> {
          YamlMap map = value.map();
          Map<String, V> table = new LinkedHashMap<>();
          names.forEach(name -> table.put(name, valueReader.apply(map.required(name))));
          map.refuseOtherKeys();
          return table;
        });
  }

  /** A list of mappings. */
  static <V> Shape<List<V>> list(String key, Function<YamlMap, V> itemReader) {
    return new Shape<>(
        key,
        value -> {
          List<V> items = new ArrayList<>();
          for (YamlValue item : value.list()) {
            YamlMap map = item.map();
            items.add(itemReader.apply(map));
            map.refuseOtherKeys();
          }
          return items;
        });
  }

  private static Optional<Money> moneyOrNone(YamlValue value) {
    try {
      return value.text().equals("none") ? Optional.empty() : Optional.of(value.money());
    } catch (RulesRefused noAmount) {
      throw value.refused(
          "%s must be none, or pounds with at most two decimals, was \"%s\""
              .formatted(value.what(), value.text()));
    }
  }

  private static RoundingRule rounding(YamlValue value) {
    RoundingRule rounding = ROUNDINGS.get(value.text());
    if (rounding == null) {
      throw value.refused(
          "\"%s\" is not a rounding; one of: %s"
              .formatted(value.text(), String.join(", ", ROUNDINGS.keySet())));
    }
    return rounding;
  }

  private static PeriodAmounts periodAmounts(YamlValue value) {
    YamlMap table = value.map();
    PeriodAmounts amounts =
        new PeriodAmounts(
            table.required("week").money(),
            table.required("fortnight").money(),
            table.required("four-weeks").money(),
            table.required("month").money(),
            table.required("year").money());
    table.refuseOtherKeys();
    List<Money> rising =
        List.of(
            amounts.week(),
            amounts.fortnight(),
            amounts.fourWeeks(),
            amounts.month(),
            amounts.year());
    for (int i = 1; i < rising.size(); i++) {
      if (!rising.get(i).isMoreThan(rising.get(i - 1))) {
        throw value.refused(
            "the amounts must rise from week to fortnight, four-weeks, month and year");
      }
    }
    return amounts;
  }
}
