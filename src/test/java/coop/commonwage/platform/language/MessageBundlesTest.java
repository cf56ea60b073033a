package coop.commonwage.platform.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/coop/commonwage/messages");
  private static final List<Path> WHERE_KEYS_ARE_SAID =
      List.of(Path.of("src/main/jte"), Path.of("src/main/java"));

  /** A key written out in full: {@code say("pay.runs.title"}. */
  private static final Pattern SAID =
      Pattern.compile("\\.(say|count)\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    for (String bundle : bundles()) {
      assertEquals(
          new TreeSet<>(Words.bundle(bundle, Language.ENGLISH).keySet()),
          new TreeSet<>(Words.bundle(bundle, Language.WELSH).keySet()),
          bundle);
    }
  }

  @Test
  void bothLanguagesNameTheSameArguments() throws IOException {
    List<String> different = new ArrayList<>();
    for (String bundle : bundles()) {
      Map<String, String> welsh = Words.bundle(bundle, Language.WELSH);
      Words.bundle(bundle, Language.ENGLISH)
          .forEach(
              (key, english) -> {
                if (!places(english).equals(places(welsh.get(key)))) {
                  different.add(key);
                }
              });
    }
    assertEquals(List.of(), different);
  }

  @Test
  void keysAreSortedAndStandOnce() throws IOException {
    for (Path file : files()) {
      List<String> keys = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        keys.add(line.substring(0, line.indexOf('=')));
      }
      assertEquals(new ArrayList<>(new TreeSet<>(keys)), keys, file.toString());
    }
  }

  @Test
  void everyKeyThatIsSaidHasASentence() throws IOException {
    Set<String> known = new HashSet<>();
    for (String bundle : bundles()) {
      known.addAll(Words.bundle(bundle, Language.ENGLISH).keySet());
    }
    List<String> missing = new ArrayList<>();
    int said = 0;
    for (Path source : sources()) {
      Matcher key = SAID.matcher(Files.readString(source));
      while (key.find()) {
        said++;
        boolean counted = key.group(1).equals("count");
        String wanted = key.group(2) + (counted ? ".other" : "");
        boolean ofThisHouse = known.stream().anyMatch(k -> k.startsWith(first(wanted)));
        if (ofThisHouse && !known.contains(wanted)) {
          missing.add(source + ": " + wanted);
        }
      }
    }
    assertTrue(said > 200, "only " + said + " keys were found in the sources");
    assertEquals(List.of(), missing);
  }

  private static String first(String key) {
    return key.substring(0, key.indexOf('.') + 1);
  }

  private static Set<String> places(String message) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(message);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  private static Set<String> bundles() throws IOException {
    Set<String> bundles = new TreeSet<>();
    for (Path file : files()) {
      bundles.add(file.getFileName().toString().replaceFirst("(_cy)?\\.properties$", ""));
    }
    return bundles;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : WHERE_KEYS_ARE_SAID) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(sources::add);
      }
    }
    return sources;
  }
}
