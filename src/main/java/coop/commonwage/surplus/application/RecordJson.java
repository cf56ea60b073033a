package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records as JSON and back, name by name in their order: texts, whole numbers, money as a decimal
 * text, lists, records in records; what is empty is null, and what was not yet written when a text
 * was made reads as empty. The same record always gives the same text, so that a hash can stand on
 * it.
 */
final class RecordJson {

  private RecordJson() {}

  static JsonObject write(Record written) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (RecordComponent component : written.getClass().getRecordComponents()) {
      object.add(component.getName(), value(read(written, component)));
    }
    return object.build();
  }

  private static Object read(Record written, RecordComponent component) {
    try {
      return component.getAccessor().invoke(written);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(component + " cannot be read", hidden);
    }
  }

  private static JsonValue value(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(RecordJson::value).orElse(JsonValue.NULL);
      case List<?> list -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        list.forEach(each -> array.add(value(each)));
        yield array.build();
      }
      case Record inner -> inner instanceof Money money ? text(money) : write(inner);
      case Integer whole -> Json.createValue(whole);
      case Long whole -> Json.createValue(whole);
      case String text -> Json.createValue(text);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    };
  }

  private static JsonValue text(Money money) {
    return Json.createValue(money.toString());
  }

  static <T extends Record> T read(Class<T> type, JsonObject json) {
    return type.cast(record(type, json));
  }

  private static Object record(Class<?> type, JsonObject json) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), json.get(components[i].getName()));
    }
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException notMade) {
      throw new IllegalStateException(type + " cannot be made of " + json.keySet(), notMade);
    }
  }

  private static Object value(Type type, JsonValue json) {
    if (type instanceof ParameterizedType of) {
      Type inner = of.getActualTypeArguments()[0];
      boolean isThere = json != null && json != JsonValue.NULL;
      return of.getRawType() == Optional.class
          ? Optional.ofNullable(isThere ? value(inner, json) : null)
          : ((JsonArray) json).stream().map(each -> value(inner, each)).toList();
    }
    if (type == Money.class) {
      return Money.of(((JsonString) json).getString());
    } else if (type == String.class) {
      return ((JsonString) json).getString();
    } else if (type == Integer.class || type == int.class) {
      return ((JsonNumber) json).intValueExact();
    } else if (type == Long.class || type == long.class) {
      return ((JsonNumber) json).longValueExact();
    }
    return record((Class<?>) type, (JsonObject) json);
  }
}
