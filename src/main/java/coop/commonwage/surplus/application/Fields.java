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
  private final Set<String> asked = new HashSet<>();

  Fields(String path, JsonObject json) {
    this.path = path;
    this.json = json;
  }

  boolean has(String key) {
    asked.add(key);
    JsonValue value = json.get(key);
    return value != null && value != JsonValue.NULL;
  }

  <T> T parsed(String key, Function<String, T> parser) {
    return optional(key, parser).orElseThrow(() -> new UnusableCase(at(key) + " is missing"));
  }

  <T> Optional<T> optional(String key, Function<String, T> parser) {
    if (!has(key)) {
      return Optional.empty();
    }
    String text =
        switch (json.get(key)) {
          case JsonString string -> string.getString();
          case JsonNumber number -> number.toString();
          default -> throw new UnusableCase(at(key) + " must be a text such as \"12.50\"");
        };
    try {
      return Optional.of(parser.apply(text));
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

  <T> List<T> each(String key, Function<Fields, T> reader) {
    if (!has(key)) {
      throw new UnusableCase(at(key) + " is missing");
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

  private static <T> T object(String path, JsonValue value, Function<Fields, T> reader) {
    if (!(value instanceof JsonObject object)) {
      throw new UnusableCase(path + " must be an object");
    }
    Fields fields = new Fields(path, object);
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
