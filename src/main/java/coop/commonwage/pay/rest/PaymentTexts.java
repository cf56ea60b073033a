package coop.commonwage.pay.rest;

import coop.commonwage.pay.deductions.PaymentField;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a payment in JSON as the texts the calculator reads. A number is taken as it is
 * written; null is a field that is not there.
 */
final class PaymentTexts implements Function<PaymentField, String> {

  private final Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);

  /**
   * @throws UnusableField when a field is not known, or is neither text nor number
   */
  PaymentTexts(JsonObject payment) {
    payment.forEach((name, value) -> texts.put(field(name, value), text(name, value)));
  }

  @Override
  public String apply(PaymentField field) {
    return texts.getOrDefault(field, "");
  }

  /** What the sender calls a payment, also one that cannot be used. */
  static String idOf(JsonObject payment) {
    return switch (payment.get(PaymentField.ID.word())) {
      case JsonString id -> id.getString();
      case JsonNumber id -> id.toString();
      case null, default -> "";
    };
  }

  private static PaymentField field(String name, JsonValue value) {
    return Arrays.stream(PaymentField.values())
        .filter(field -> field.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableField(
                    name,
                    value,
                    "is not known; known are "
                        + Arrays.stream(PaymentField.values())
                            .map(PaymentField::word)
                            .collect(Collectors.joining(", "))));
  }

  private static String text(String name, JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonNumber number -> number.toString();
      default -> {
        if (value == JsonValue.NULL) {
          yield "";
        }
        throw new UnusableField(
            name, value, "must be a text or a number: " + field(name, value).allowed());
      }
    };
  }

  /** A field no text can be made of. */
  static final class UnusableField extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    UnusableField(String field, JsonValue value, String message) {
      super(message);
      this.field = field;
      this.value = value.toString();
    }

    String field() {
      return field;
    }

    String value() {
      return value;
    }
  }
}
