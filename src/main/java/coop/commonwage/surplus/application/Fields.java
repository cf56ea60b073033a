package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one JSON object, each asked for by name; what nobody asks for is refused. */
final class Fields {

  private final String path;
  private final JsonObject json;
  private final boolean textsOnly;
  private final Set<String> asked = new HashSet<>();

  Fields(String path, JsonObject json) {
    this(path, json, false);
  }

  private Fields(String path, JsonObject json, boolean textsOnly) {
    this.path = path;
    this.json = json;
    this.textsOnly = textsOnly;
  }

  /**
   * Fields that take decimals as texts only: a number has often been a binary fraction on its way
   * here, and may have lost pennies there.
   */
  static Fields ofTexts(JsonObject json) {
    return new Fields("", json, true);
  }

  boolean has(String key) {
    asked.add(key);
    JsonValue value = json.get(key);
    return value != null && value != JsonValue.NULL;
  }

  <T> T parsed(String key, Function<String, T> parser) {
    return optional(key, parser).orElseThrow(() -> missing(key));
  }

  <T> Optional<T> optional(String key, Function<String, T> parser) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonValue value = json.get(key);
    if (!(value instanceof JsonString || value instanceof JsonNumber && !textsOnly)) {
      throw new UnusableCase(at(key) + " must be a text in quotes, such as \"12.50\"");
    }
    return Optional.of(parse(key, text(value), parser));
  }

  /** A whole number, as a number or as a text. */
  Optional<Integer> optionalWhole(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonValue value = json.get(key);
    if (!(value instanceof JsonString || value instanceof JsonNumber)) {
      throw new UnusableCase(at(key) + " must be a whole number");
    }
    return Optional.of(parse(key, text(value), CaseJson::wholeNumber));
  }

  private UnusableCase missing(String key) {
    return new UnusableCase("the field " + at(key) + " is missing: it has to be given");
  }

  /** A whole number that has to be there. */
  int whole(String key) {
    return optionalWhole(key).orElseThrow(() -> missing(key));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private <T> T parse(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException notWhole) {
      throw new UnusableCase(at(key) + ": \"" + text + "\" is not a whole number");
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new UnusableCase(at(key) + ": " + wrong.getMessage());
    }
  }

  Optional<Boolean> optionalFlag(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    return switch (json.get(key).getValueType()) {
      case TRUE -> Optional.of(true);
      case FALSE -> Optional.of(false);
      default -> throw new UnusableCase(at(key) + " must be true or false");
    };
  }

  <T> Optional<T> optionalObject(String key, Function<Fields, T> reader) {
    return has(key) ? Optional.of(object(at(key), json.get(key), reader)) : Optional.empty();
  }

  /** Texts one after the other; a number counts as what it is written as. */
  List<String> texts(String key) {
    if (!has(key) || !(json.get(key) instanceof JsonArray array)) {
      throw new UnusableCase(at(key) + " must be a list");
    }
    return array.stream().map(Fields::text).toList();
  }

  <T> List<T> each(String key, Function<Fields, T> reader) {
    if (!has(key)) {
      throw missing(key);
    }
    if (!(json.get(key) instanceof JsonArray array)) {
      throw new UnusableCase(at(key) + " must be a list");
    }
    List<T> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(object(at(key) + "[" + i + "]", array.get(i), reader));
    }
    return items;
  }

  private <T> T object(String path, JsonValue value, Function<Fields, T> reader) {
    if (!(value instanceof JsonObject object)) {
      throw new UnusableCase(path + " must be an object");
    }
    Fields fields = new Fields(path, object, textsOnly);
    T read = reader.apply(fields);
    fields.refuseOthers();
    return read;
  }

  void refuseOthers() {
    for (String key : json.keySet()) {
      if (!asked.contains(key)) {
        throw new UnusableCase(
            "%s is not known; known here: %s"
                .formatted(at(key), String.join(", ", asked.stream().sorted().toList())));
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
