package coop.commonwage.rules.yaml;

import coop.commonwage.rules.RuleExample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the examples that stand beside the rules, as {@code <topic>.examples.yaml}. */
public final class RuleExamples {

  private static final String ENDING = ".examples.yaml";

  private RuleExamples() {}

  /** The examples shipped with the program. */
  public static List<RuleExample> bundled() {
    return all(
        name -> {
          try (InputStream in =
              RuleExamples.class.getResourceAsStream("/payroll-rules/" + name + ENDING)) {
            return in == null
                ? Optional.empty()
                : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  /**
   * The examples in a directory of rules; files without examples are skipped.
   *
   * @throws RulesRefused naming file and line
   */
  public static List<RuleExample> from(Path directory) {
    return all(
        name -> {
          Path file = directory.resolve(name + ENDING);
          try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private static List<RuleExample> all(Function<String, Optional<String>> textOf) {
    List<RuleExample> examples = new ArrayList<>();
    RuleSets.names()
        .forEach(name -> textOf.apply(name).ifPresent(text -> examples.addAll(read(name, text))));
    return List.copyOf(examples);
  }

  private static List<RuleExample> read(String name, String text) {
    YamlMap root = YamlDocument.read(name + ENDING, text);
    List<RuleExample> examples = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlValue item : root.required("examples").list()) {
      YamlMap example = item.called("an example").map();
      YamlValue id = example.required("id");
      if (!ids.add(id.text())) {
        throw id.refused("there are two examples \"" + id.text() + "\"");
      }
      example.optional("why").ifPresent(YamlValue::text);
      examples.add(
          new RuleExample(
              name,
              id.text(),
              name + ENDING + ":" + id.line(),
              texts(example.required("given").map()),
              texts(example.required("expect").map())));
      example.refuseOtherKeys();
    }
    root.refuseOtherKeys();
    return examples;
  }

  private static Map<String, String> texts(YamlMap map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.keys().forEach(key -> texts.put(key, map.required(key).text()));
    return texts;
  }
}
