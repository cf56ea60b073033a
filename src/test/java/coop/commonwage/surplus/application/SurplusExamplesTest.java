package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a profile of {@code payroll-rules/surplus} comes out exactly. */
class SurplusExamplesTest {

  private static final Path FOLDER = Path.of("payroll-rules", "surplus");
  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));

  /** The published cases we collected, by their names. */
  private static final String COLLECTION =
      "EOT-01 EOT-02 EOT-03 EOT-04 EOT-05 EOT-06 EOT-07 EOT-09 FR-01 FR-03 FR-04 "
          + "IT-01 IT-03 IT-04 ES-01 ES-02 ES-03 ES-04 ES-05 US-01 US-02 US-03 US-04 US-05 "
          + "US-07 US-08 CA-01 CA-03 CA-04 PH-01 PH-02 PH-03 PH-04 PH-05 PH-06 PH-07 PH-08 "
          + "PH-09 PH-10 UK-01 UK-02 UK-03 UK-04 UK-05 UK-06 UK-08 UK-10 UK-12 UK-14 UK-15 "
          + "UK-16 UK-18 CAP-01 CAP-03 CAP-04 GOV-01 SIP-01 UK-19 DEF-01 DEF-02 DEF-03";

  @Test
  void everyCaseOfTheCollectionIsAnExampleOrACaseOrIsSaidToBeMissing() throws IOException {
    Set<String> ids = new HashSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        addIds(ids, read(file));
      }
    }
    String gaps = Files.readString(FOLDER.resolve("gaps.md"));
    for (String id : COLLECTION.split(" ")) {
      assertTrue(ids.contains(id) || Pattern.compile("\\b" + id + "\\b").matcher(gaps).find(), id);
    }
  }

  /** {@code EOT-05/used-up} is a case of EOT-05; a case of several says which: {@code A, B}. */
  private static void addIds(Set<String> ids, JsonValue value) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> addIds(ids, each));
    } else if (value instanceof JsonObject object) {
      if (object.containsKey("id") && object.containsKey("expect")) {
        ids.add(object.getString("id").replaceFirst("/.*", ""));
      }
      object.values().stream()
          .filter(JsonArray.class::isInstance)
          .forEach(each -> addIds(ids, each));
    }
  }

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
    DistributionCase input;
    JsonObject found;
    try {
      input = CaseJson.read(example.getJsonObject("case"), FORMS);
      found = OutcomeJson.write(input, Distribution.of(input));
    } catch (UnusableCase unusable) {
      assertEquals(2, expected.getInt("exit"), unusable.getMessage());
      assertEquals(expected.getString("message"), unusable.getMessage());
      return;
    }
    JsonArray violations = found.getJsonArray("violations");
    assertEquals(expected.getInt("exit"), violations.isEmpty() ? 0 : 1, violations.toString());
    if (expected.getInt("exit") == 1) {
      assertEquals(
          expected.getJsonArray("violations").getValuesAs(text -> text.toString()),
          violations.getValuesAs(violation -> violation.asJsonObject().get("rule").toString()));
      violations.getValuesAs(JsonObject.class).forEach(each -> checkArticle(input, each));
    }
    for (String key : new String[] {"message", "article"}) {
      if (expected.containsKey(key)) {
        assertEquals(expected.get(key), violations.getJsonObject(0).get(key));
      }
    }
    for (String key : new String[] {"funds", "undistributed", "total"}) {
      if (expected.containsKey(key)) {
        assertEquals(expected.get(key), found.get(key));
      }
    }
    if (expected.containsKey("members")) {
      checkMembers(expected.getJsonArray("members"), found.getJsonArray("members"));
    }
    List<JsonObject> explained = found.getJsonArray("explanation").getValuesAs(JsonObject.class);
    if (expected.containsKey("explanation")) {
      for (JsonObject line : expected.getJsonArray("explanation").getValuesAs(JsonObject.class)) {
        assertTrue(
            explained.stream().anyMatch(each -> each.entrySet().containsAll(line.entrySet())),
            line + " is not in " + explained);
      }
    }
    checkSteps(input, explained);
  }

  /** A violation names the article of its own limit; what is no limit, another of the form. */
  private static void checkArticle(DistributionCase input, JsonObject violation) {
    String rule = violation.getString("rule");
    List<String> ofTheRule =
        input.form().limitsOn(input.yearEnd()).stream()
            .filter(limit -> limit.rule().equals(rule))
            .map(limit -> limit.source().toString())
            .toList();
    List<String> others =
        Stream.of(
                Stream.of(input.form().receiversSource(), input.form().applicationSource()),
                input.form().funds().stream().map(LegalForm.Fund::source),
                input.form().limitsOn(input.yearEnd()).stream().map(LegalLimit::source))
            .flatMap(sources -> sources)
            .map(Object::toString)
            .toList();
    assertTrue(
        (ofTheRule.isEmpty() ? others : ofTheRule).contains(violation.getString("article")),
        violation.toString());
  }

  /** Each step takes what it says from what the one before left, and cites its own fund's rule. */
  private static void checkSteps(DistributionCase input, List<JsonObject> explained) {
    Money left = input.declaredSurplus();
    for (JsonObject step : explained) {
      if (step.containsKey("remaining") && !step.getString("step").equals("declared-surplus")) {
        left = left.minus(Money.of(step.getString("amount")));
        assertEquals(left, Money.of(step.getString("remaining")), step.toString());
      }
      if (step.getString("step").equals("fund")) {
        assertEquals(
            input.form().funds().stream()
                .filter(fund -> fund.fund().equals(step.getString("name")))
                .map(fund -> fund.source().toString())
                .findFirst()
                .orElse(""),
            step.getString("cite"),
            step.toString());
      }
    }
    assertTrue(explained.isEmpty() || left.isZero(), left + " is left: " + explained);
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
