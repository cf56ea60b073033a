package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.PaymentField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of a file holds which field of a payment; their order in the file is free. */
final class PaymentColumns {

  private final Map<PaymentField, Integer> places = new EnumMap<>(PaymentField.class);

  /**
   * @throws UnusableFile naming what is unknown, missing or there twice
   */
  PaymentColumns(List<String> header) {
    for (int place = 0; place < header.size(); place++) {
      PaymentField field = of(header.get(place).strip(), header.size());
      if (places.put(field, place) != null) {
        throw new UnusableFile("column \"" + field.word() + "\" stands twice in the header");
      }
    }
    List<String> missing = new ArrayList<>();
    for (PaymentField field : PaymentField.values()) {
      if (field.isRequired() && !places.containsKey(field)) {
        missing.add(field.word());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableFile("the header lacks " + String.join(", ", missing));
    }
  }

  private static PaymentField of(String name, int columns) {
    for (PaymentField field : PaymentField.values()) {
      if (field.word().equals(name)) {
        return field;
      }
    }
    throw new UnusableFile(
        columns == 1 && name.indexOf(';') >= 0
            ? "the columns must be separated by commas, not semicolons"
            : "column \"%s\" is not known; known are %s".formatted(name, known()));
  }

  private static String known() {
    return Arrays.stream(PaymentField.values())
        .map(PaymentField::word)
        .collect(Collectors.joining(", "));
  }

  /** How many columns there are. */
  int count() {
    return places.size();
  }

  /** What stands at a place of the header; {@code field 13} beyond its end. */
  String nameAt(int place) {
    return places.entrySet().stream()
        .filter(each -> each.getValue() == place)
        .map(each -> each.getKey().word())
        .findFirst()
        .orElse("field " + (place + 1));
  }

  /** What a row says in a field; empty when the column, or this row's part of it, is not there. */
  String text(List<String> row, PaymentField field) {
    Integer place = places.get(field);
    return place == null || place >= row.size() ? "" : row.get(place);
  }
}
