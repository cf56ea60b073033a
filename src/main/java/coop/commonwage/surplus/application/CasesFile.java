package coop.commonwage.surplus.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A file of cases beside the profiles of legal forms. Each case has an id, what is given, and under
 * {@code expect} what must come out of it, to the letter.
 *
 * @param name such as {@code surplus/ballots.cases.json}
 */
record CasesFile(String name, List<JsonObject> cases) {

  CasesFile {
    cases = List.copyOf(cases);
  }

  /**
   * @param directory of the rules; null for those shipped with the program
   */
  static CasesFile read(Path directory, String name) {
    try (InputStream file =
            directory == null
                ? CasesFile.class.getResourceAsStream("/payroll-rules/" + name)
                : existing(directory.resolve(name));
        JsonReader reader = file == null ? null : Json.createReader(file)) {
      return new CasesFile(
          name, reader == null ? List.of() : reader.readArray().getValuesAs(JsonObject.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream existing(Path file) throws IOException {
    return Files.exists(file) ? Files.newInputStream(file) : null;
  }

  /** What does not come out, each with the file and the id; empty when everything does. */
  List<String> faults(Function<JsonObject, JsonObject> work) {
    List<String> faults = new ArrayList<>();
    for (JsonObject each : cases) {
      String at = name + ": " + each.getString("id") + ": ";
      JsonObject found;
      try {
        found = work.apply(each);
      } catch (RuntimeException refused) {
        faults.add(at + "cannot be worked out: " + refused.getMessage());
        continue;
      }
      each.getJsonObject("expect").entrySet().stream()
          .filter(expected -> !expected.getValue().equals(found.get(expected.getKey())))
          .map(
              (Map.Entry<String, ?> expected) ->
                  at
                      + expected.getKey()
                      + " is "
                      + found.get(expected.getKey())
                      + ", not "
                      + expected.getValue())
          .forEach(faults::add);
    }
    return faults;
  }
}
