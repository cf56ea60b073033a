package coop.commonwage.surplus.application;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The examples that stand beside the profiles of legal forms. Each is a case and what it must give:
 * the exit code, and of the result or of the reason why there is none whatever it names, to the
 * letter.
 */
public final class FormExamples {

  private static final List<String> COMPARED = List.of("funds", "undistributed", "total");

  private final LegalForms forms;
  private final Map<String, JsonArray> byForm = new LinkedHashMap<>();

  private FormExamples(LegalForms forms) {
    this.forms = forms;
  }

  /** Those shipped with the program. */
  public static FormExamples bundled(LegalForms forms) {
    FormExamples examples = new FormExamples(forms);
    for (LegalForm form : forms.all()) {
      try (InputStream file =
          FormExamples.class.getResourceAsStream("/payroll-rules/" + name(form.name()))) {
        if (file != null) {
          examples.read(form.name(), file);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return examples;
  }

  /** Those in a directory; a profile may stand there without any. */
  public static FormExamples from(Path directory, LegalForms forms) {
    FormExamples examples = new FormExamples(forms);
    for (LegalForm form : forms.all()) {
      Path path = directory.resolve(name(form.name()));
      if (Files.exists(path)) {
        try (InputStream file = Files.newInputStream(path)) {
          examples.read(form.name(), file);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return examples;
  }

  private void read(String form, InputStream file) {
    try (JsonReader reader = Json.createReader(file)) {
      byForm.put(form, reader.readArray());
    }
  }

  private static String name(String form) {
    return "surplus/" + form + ".examples.json";
  }

  /** How many stand beside a profile. */
  public int beside(LegalForm form) {
    return byForm.getOrDefault(form.name(), JsonValue.EMPTY_JSON_ARRAY).size();
  }

  /** What does not come out, each with its file and its id; empty when everything does. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    byForm.forEach(
        (form, examples) -> {
          for (JsonObject example : examples.getValuesAs(JsonObject.class)) {
            fault(example)
                .ifPresent(
                    wrong ->
                        faults.add(
                            "%s: %s: %s".formatted(name(form), example.getString("id"), wrong)));
          }
        });
    return faults;
  }

  private Optional<String> fault(JsonObject example) {
    JsonObject expected = example.getJsonObject("expect");
    JsonObject found;
    try {
      DistributionCase input = CaseJson.read(example.getJsonObject("case"), forms);
      found = OutcomeJson.write(input, Distribution.of(input));
    } catch (UnusableCase unusable) {
      boolean asExpected =
          expected.getInt("exit") == 2
              && expected.getString("message", "").equals(unusable.getMessage());
      return asExpected
          ? Optional.empty()
          : Optional.of("cannot be used: " + unusable.getMessage());
    }
    List<String> broken =
        found.getJsonArray("violations").getValuesAs(JsonObject.class).stream()
            .map(violation -> violation.getString("rule"))
            .toList();
    int exit = broken.isEmpty() ? 0 : 1;
    if (exit != expected.getInt("exit")) {
      return Optional.of("exit is %d %s, not %d".formatted(exit, broken, expected.getInt("exit")));
    }
    return differing(expected, found, broken);
  }

  private static Optional<String> differing(
      JsonObject expected, JsonObject found, List<String> broken) {
    if (expected.containsKey("violations")) {
      List<String> rules = expected.getJsonArray("violations").getValuesAs(JsonString::getString);
      if (!rules.equals(broken)) {
        return Optional.of("violations are %s, not %s".formatted(broken, rules));
      }
    }
    for (String key : COMPARED) {
      if (expected.containsKey(key) && !expected.get(key).equals(found.get(key))) {
        return Optional.of("%s is %s, not %s".formatted(key, found.get(key), expected.get(key)));
      }
    }
    if (expected.containsKey("explanation")) {
      List<JsonObject> explained = found.getJsonArray("explanation").getValuesAs(JsonObject.class);
      for (JsonObject line : expected.getJsonArray("explanation").getValuesAs(JsonObject.class)) {
        if (explained.stream().noneMatch(each -> each.entrySet().containsAll(line.entrySet()))) {
          return Optional.of("explanation has no line %s".formatted(line));
        }
      }
    }
    return expected.containsKey("members")
        ? differing(expected.getJsonArray("members"), found.getJsonArray("members"))
        : Optional.empty();
  }

  /** The figures an example names, and no others, for each member in order. */
  private static Optional<String> differing(JsonArray expected, JsonArray found) {
    if (expected.size() != found.size()) {
      return Optional.of("%d members, not %d".formatted(found.size(), expected.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      JsonObject member = found.getJsonObject(i);
      for (Map.Entry<String, JsonValue> figure : expected.getJsonObject(i).entrySet()) {
        if (!figure.getValue().equals(member.get(figure.getKey()))) {
          return Optional.of(
              "members[%d].%s is %s, not %s"
                  .formatted(i, figure.getKey(), member.get(figure.getKey()), figure.getValue()));
        }
      }
    }
    return Optional.empty();
  }
}
