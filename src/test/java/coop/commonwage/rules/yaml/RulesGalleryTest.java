package coop.commonwage.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken file of the gallery gives exactly the message its first line names. */
class RulesGalleryTest {

  private static final Path GALLERY = Path.of("src/test/resources/rules-gallery");
  private static final String GIVES = "# gives: ";

  static Stream<Path> gallery() throws IOException {
    return Files.list(GALLERY).sorted();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void aBrokenFileGivesItsMessage(Path file) throws IOException {
    String name = file.getFileName().toString();
    String topic = "uk/" + name.substring(0, name.indexOf("--"));
    String text = Files.readString(file);
    Map<String, String> texts = new HashMap<>(RuleSets.bundled().texts());
    texts.put(topic, text);

    RulesRefused refused = assertThrows(RulesRefused.class, () -> RuleSets.fromTexts(texts));

    assertTrue(text.startsWith(GIVES), "the first line must say what the file gives");
    assertEquals(
        List.of(text.lines().findFirst().orElseThrow().substring(GIVES.length())),
        refused.problems());
  }

  @Test
  void everyBrokenFileIsNamedAtOnce() {
    Map<String, String> texts = new HashMap<>(RuleSets.bundled().texts());
    texts.put("uk/mileage", "title: 1\n");
    texts.put("uk/pensions", "");
    texts.remove("uk/bank-holidays");

    assertEquals(
        List.of(
            "uk/pensions.yaml:1: the file is empty",
            "uk/mileage.yaml:1: \"picked-by\" is missing from the file",
            "uk/bank-holidays.yaml:1: the file is missing"),
        assertThrows(RulesRefused.class, () -> RuleSets.fromTexts(texts)).problems());
  }

  @Test
  void aFolderWithAStrangeOrMissingFileIsRefused(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("uk"));
    for (Map.Entry<String, String> text : RuleSets.bundled().texts().entrySet()) {
      Files.writeString(folder.resolve(text.getKey() + ".yaml"), text.getValue());
    }
    assertEquals(RuleSets.bundled().hash(), RuleSets.from(folder).hash());

    Files.move(folder.resolve("uk/mileage.yaml"), folder.resolve("uk/milage.yaml"));

    assertEquals(
        List.of(
            "uk/milage.yaml:1: no part of the program reads this file",
            "uk/mileage.yaml:1: cannot be read below " + folder),
        assertThrows(RulesRefused.class, () -> RuleSets.from(folder)).problems());
    assertEquals(
        List.of(folder.resolve("uk") + " holds no folder \"uk\" with rules"),
        assertThrows(RulesRefused.class, () -> RuleSets.from(folder.resolve("uk"))).problems());
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    Map<String, String> texts = new HashMap<>(RuleSets.bundled().texts());
    texts.replaceAll((name, text) -> "\uFEFF" + text.replace("\n", "\r\n"));

    assertEquals(RuleSets.bundled().hash(), RuleSets.fromTexts(texts).hash());
  }

  @Test
  void anyOtherChangeIsAnotherEdition() {
    Map<String, String> texts = new HashMap<>(RuleSets.bundled().texts());
    texts.computeIfPresent("uk/mileage", (name, text) -> text.replace("0.55", "0.56"));

    assertTrue(!RuleSets.bundled().hash().equals(RuleSets.fromTexts(texts).hash()));
  }
}
