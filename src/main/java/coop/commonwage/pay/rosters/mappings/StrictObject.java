package coop.commonwage.pay.rosters.mappings;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object of which every key has to be known; tells what is wrong with its place. */
final class StrictObject {

  private static final int LONGEST = 4_000;

  private final String place;
  private final JsonObject json;
  private final List<MappingRefused.Problem> problems;

  StrictObject(
      String place, JsonObject json, List<String> keys, List<MappingRefused.Problem> problems) {
    this.place = place;
    this.json = json;
    this.problems = problems;
    for (String key : json.keySet()) {
      if (!keys.contains(key)) {
        problem(key, "this is no key here; the keys are " + String.join(", ", keys));
      }
    }
  }

  boolean has(String key) {
    return json.containsKey(key);
  }

  void problem(String key, String message) {
    problems.add(new MappingRefused.Problem(at(key), message));
  }

  private String at(String key) {
    return place.isEmpty() || key.isEmpty() ? place + key : place + "." + key;
  }

  String text(String key) {
    if (!has(key)) {
      problem(key, "this must be there");
      return "";
    }
    return optionalText(key).orElse("");
  }

  Optional<String> optionalText(String key) {
    return Optional.ofNullable(json.get(key)).flatMap(value -> text(key, value));
  }

  private Optional<String> text(String key, JsonValue value) {
    if (!(value instanceof JsonString string)) {
      problem(key, "this must be a text in quotation marks");
      return Optional.empty();
    }
    if (string.getString().length() > LONGEST) {
      problem(key, "this is longer than " + LONGEST + " characters");
      return Optional.empty();
    }
    return Optional.of(string.getString());
  }

  /** Reads a text that may be missing; the reader's own words say what is allowed. */
  <T> Optional<T> read(String key, Function<String, T> reader) {
    return optionalText(key).flatMap(text -> read(key, text, reader));
  }

  private <T> Optional<T> read(String key, String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException refused) {
      problem(key, refused.getMessage());
      return Optional.empty();
    }
  }

  /** Reads a list of texts; empty when there is none. */
  <T> List<T> list(String key, Function<String, T> reader) {
    List<T> read = new ArrayList<>();
    for (JsonValue value : array(key)) {
      text(key, value).flatMap(text -> read(key, text, reader)).ifPresent(read::add);
    }
    return read;
  }

  private List<JsonValue> array(String key) {
    JsonValue value = json.get(key);
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      problem(key, "this must be a list in square brackets");
    }
    return List.of();
  }

  /** Every object of a list. */
  List<StrictObject> objects(String key, List<String> keys) {
    List<StrictObject> objects = new ArrayList<>();
    List<JsonValue> array = array(key);
    for (int number = 0; number < array.size(); number++) {
      String name = key + "[" + (number + 1) + "]";
      if (array.get(number) instanceof JsonObject object) {
        objects.add(new StrictObject(at(name), object, keys, problems));
      } else {
        problem(name, "this must be an object in curly brackets");
      }
    }
    return objects;
  }

  Optional<StrictObject> object(String key, List<String> keys) {
    JsonValue value = json.get(key);
    if (value instanceof JsonObject object) {
      return Optional.of(new StrictObject(at(key), object, keys, problems));
    }
    if (value != null) {
      problem(key, "this must be an object in curly brackets");
    }
    return Optional.empty();
  }

  /** Objects by name, of which any name may be there. */
  Map<String, StrictObject> named(String key, List<String> keys) {
    Map<String, StrictObject> named = new LinkedHashMap<>();
    if (json.get(key) instanceof JsonObject outer) {
      for (String name : outer.keySet()) {
        if (outer.get(name) instanceof JsonObject object) {
          named.put(name, new StrictObject(at(key) + "." + name, object, keys, problems));
        } else {
          problem(key + "." + name, "this must be an object in curly brackets");
        }
      }
    } else if (has(key)) {
      problem(key, "this must be an object in curly brackets");
    }
    return named;
  }

  /** Texts by name. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (json.get(key) instanceof JsonObject object) {
      for (String name : object.keySet()) {
        text(key + "." + name, object.get(name)).ifPresent(text -> texts.put(name, text));
      }
    } else if (has(key)) {
      problem(key, "this must be an object in curly brackets");
    }
    return texts;
  }
}
