package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads the text of a case: one JSON object and nothing after it. A key written twice is a slip of
 * the pen that must not pass unseen, and so is whatever follows the end.
 */
public final class CaseText {

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private CaseText() {}

  /**
   * @throws UnusableCase when the text is anything but one JSON object
   */
  public static JsonObject read(String text) {
    JsonObject object;
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      object = reader.readObject();
    } catch (JsonException notJson) {
      throw new UnusableCase("it is not a JSON object: " + firstLine(notJson));
    }
    refuseMore(text);
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
          "there is more after the end of the case, which is one JSON object: " + firstLine(more));
    }
    throw new UnusableCase("there is more after the end of the case, which is one JSON object");
  }

  private static String firstLine(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
