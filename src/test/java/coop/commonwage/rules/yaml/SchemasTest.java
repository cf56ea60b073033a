package coop.commonwage.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleFile;
import coop.commonwage.rules.RuleSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas editors use ask for what the strict reader asks for. */
class SchemasTest {

  private static final RuleSet RULES = RuleSets.bundled();
  private static final Path FOLDER = Path.of("payroll-rules");

  static Stream<RuleFile> files() {
    return RULES.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileNamesItsSchemaForEditors(RuleFile file) throws IOException {
    String topic = file.name().substring("uk/".length());

    assertEquals(
        "# yaml-language-server: $schema=../schema/" + topic + ".schema.json",
        Files.readAllLines(FOLDER.resolve(file.name() + ".yaml")).getFirst());
    assertEquals(
        "# yaml-language-server: $schema=../schema/examples.schema.json",
        Files.readAllLines(FOLDER.resolve(file.name() + ".examples.yaml")).getFirst());
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaAsksForTheSameRulesUnitsAndClock(RuleFile file) throws IOException {
    JsonObject properties = schema(file).getJsonObject("properties");
    JsonObject rules = properties.getJsonObject("rules");
    List<String> required =
        rules.getJsonArray("required").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();

    assertEquals(new TreeSet<>(file.rules()), new TreeSet<>(required));
    assertEquals(file.pickedBy().word(), properties.getJsonObject("picked-by").getString("const"));
    for (Rule<?> rule : RULES.rules()) {
      if (rule.file() == file) {
        assertEquals(
            rule.unit(),
            rules
                .getJsonObject("properties")
                .getJsonObject(rule.name())
                .getJsonObject("properties")
                .getJsonObject("unit")
                .getString("const"),
            rule.name());
      }
    }
  }

  private static JsonObject schema(RuleFile file) throws IOException {
    String topic = file.name().substring("uk/".length());
    Path path = FOLDER.resolve("schema").resolve(topic + ".schema.json");
    try (Reader text = Files.newBufferedReader(path);
        JsonReader reader = Json.createReader(text)) {
      return reader.readObject();
    }
  }
}
