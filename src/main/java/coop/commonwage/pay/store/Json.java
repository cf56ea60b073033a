package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** JSON for {@code jsonb} columns, with the provider looked up once. */
final class Json {

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

  private Json() {}

  static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  static JsonObject object(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Spans of days as {@code [{"from": …, "until": …}]}. */
  static JsonArrayBuilder spans(List<DateSpan> spans) {
    JsonArrayBuilder written = array();
    for (DateSpan span : spans) {
      written.add(
          object().add("from", span.firstDay().toString()).add("until", span.lastDay().toString()));
    }
    return written;
  }

  /** Spans of days; none when there is nothing written. */
  static List<DateSpan> spans(JsonArray written) {
    return written == null
        ? List.of()
        : written.getValuesAs(JsonObject.class).stream()
            .map(
                span ->
                    DateSpan.of(
                        LocalDate.parse(span.getString("from")),
                        LocalDate.parse(span.getString("until"))))
            .toList();
  }

  static JsonArray array(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
