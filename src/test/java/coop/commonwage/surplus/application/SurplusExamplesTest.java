package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a profile of {@code payroll-rules/surplus} comes out exactly. */
class SurplusExamplesTest {

  private static final Path FOLDER = Path.of("payroll-rules", "surplus");
  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));

  @Test
  void everyProfileHasExamples() {
    for (LegalForm form : FORMS.all()) {
      assertTrue(Files.exists(FOLDER.resolve(form.name() + ".examples.json")), form.name());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutExactly() throws IOException {
    return Files.list(FOLDER)
        .filter(file -> file.getFileName().toString().endsWith(".examples.json"))
        .sorted()
        .flatMap(file -> read(file).stream())
        .map(JsonValue::asJsonObject)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getJsonObject("case").getString("form") + " " + example.getString("id"),
                    () -> check(example)));
  }

  private static void check(JsonObject example) {
    JsonObject expected = example.getJsonObject("expect");
    JsonObject found;
    try {
      found =
          OutcomeJson.write(Distribution.of(CaseJson.read(example.getJsonObject("case"), FORMS)));
    } catch (UnusableCase unusable) {
      assertEquals(2, expected.getInt("exit"), unusable.getMessage());
      return;
    }
    JsonArray violations = found.getJsonArray("violations");
    assertEquals(expected.getInt("exit"), violations.isEmpty() ? 0 : 1, violations.toString());
    if (expected.containsKey("violations")) {
      assertEquals(
          expected.getJsonArray("violations").getValuesAs(text -> text.toString()),
          violations.getValuesAs(violation -> violation.asJsonObject().get("rule").toString()));
    }
    for (String key : new String[] {"funds", "undistributed", "total"}) {
      if (expected.containsKey(key)) {
        assertEquals(expected.get(key), found.get(key));
      }
    }
    if (expected.containsKey("members")) {
      checkMembers(expected.getJsonArray("members"), found.getJsonArray("members"));
    }
  }

  /** The figures an example names, and no others, for each member in order. */
  private static void checkMembers(JsonArray expected, JsonArray found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      JsonObject member = found.getJsonObject(i);
      expected
          .getJsonObject(i)
          .forEach((key, value) -> assertEquals(value, member.get(key), key + " of " + member));
    }
  }

  private static JsonArray read(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(text)) {
      return reader.readArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
