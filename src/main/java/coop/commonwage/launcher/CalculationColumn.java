package coop.commonwage.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a file of payments to calculate; their order in the file is free. */
enum CalculationColumn {
  ID(true),
  PAY_DATE(true),
  FREQUENCY(true),
  PERIOD(false),
  TAX_CODE(true),
  TAX_BASIS(false),
  NI_CATEGORY(true),
  GROSS(true),
  TAXABLE_BEFORE(false),
  TAX_BEFORE(false),
  STUDENT_LOAN_PLAN(false),
  POSTGRADUATE_LOAN(false);

  private final boolean required;

  CalculationColumn(boolean required) {
    this.required = required;
  }

  /** The name in the header: {@code pay_date}. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where each column stands.
   *
   * @throws UnusableFile naming what is unknown, missing or there twice
   */
  static Map<CalculationColumn, Integer> places(List<String> header) {
    Map<CalculationColumn, Integer> places = new EnumMap<>(CalculationColumn.class);
    for (int place = 0; place < header.size(); place++) {
      CalculationColumn column = of(header.get(place).strip(), header.size());
      if (places.put(column, place) != null) {
        throw new UnusableFile("column \"" + column.header() + "\" stands twice in the header");
      }
    }
    List<String> missing = new ArrayList<>();
    for (CalculationColumn column : values()) {
      if (column.required && !places.containsKey(column)) {
        missing.add(column.header());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableFile("the header lacks " + String.join(", ", missing));
    }
    return places;
  }

  private static CalculationColumn of(String name, int columns) {
    for (CalculationColumn column : values()) {
      if (column.header().equals(name)) {
        return column;
      }
    }
    throw new UnusableFile(
        columns == 1 && name.indexOf(';') >= 0
            ? "the columns must be separated by commas, not semicolons"
            : "column \"%s\" is not known; known are %s".formatted(name, known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(CalculationColumn::header).collect(Collectors.joining(", "));
  }

  /** A file no row of which can be worked out. */
  static final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFile(String message) {
      super(message);
    }
  }
}
