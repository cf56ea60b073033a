package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads the text of a case: one JSON object and nothing after it. A key written twice is a slip of
 * the pen that must not pass unseen, and so is whatever follows the end.
 */
public final class CaseText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private CaseText() {}

  /**
   * @param text may begin with a byte order mark
   * @throws UnusableCase when the text is anything but one JSON object
   */
  public static JsonObject read(String text) {
    String whole = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (whole.isBlank()) {
      throw new UnusableCase("it is empty: a case is one JSON object");
    }
    JsonObject object;
    try (JsonReader reader = READERS.createReader(new StringReader(whole))) {
      object = reader.readObject();
    } catch (JsonException notJson) {
      throw new UnusableCase("it is not a JSON object: " + why(whole, notJson));
    }
    refuseMore(whole);
    return object;
  }

  /** A reader stops at the end of the object, whatever follows; a parser goes on. */
  private static void refuseMore(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      parser.next();
      parser.skipObject();
      if (!parser.hasNext()) {
        return;
      }
    } catch (JsonException more) {
      throw new UnusableCase(
          "there is more after the end of the case, which is one JSON object: " + place(more));
    }
    throw new UnusableCase("there is more after the end of the case, which is one JSON object");
  }

  /** A key written twice is the reader's to name; what is no JSON has a place. */
  private static String why(String text, JsonException failure) {
    if (failure instanceof JsonParsingException) {
      return text.stripLeading().startsWith("{")
          ? "what stands " + place(failure) + " does not belong there"
          : "it does not begin with {";
    }
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static String place(JsonException failure) {
    if (failure instanceof JsonParsingException parsing
        && parsing.getLocation().getLineNumber() > 0) {
      return "in line %d, at its character %d"
          .formatted(
              parsing.getLocation().getLineNumber(), parsing.getLocation().getColumnNumber());
    }
    return "at its end";
  }
}
