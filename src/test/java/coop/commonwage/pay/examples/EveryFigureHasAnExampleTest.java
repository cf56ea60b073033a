package coop.commonwage.pay.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.yaml.RuleExamples;
import coop.commonwage.rules.yaml.RuleSets;
import coop.commonwage.rules.yaml.RulesRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Raises the last digit of each figure that is in force last, one after the other, and runs the
 * examples of its file: if all of them still came out, somebody could mistype that figure and
 * nobody would see it.
 */
class EveryFigureHasAnExampleTest {

  private static final Pattern RULE = Pattern.compile("^  ([a-z0-9-]+):$");
  private static final Pattern ENTRY = Pattern.compile("^      - from: .*$");
  private static final Pattern SAID =
      Pattern.compile("^ +(?:- )?(?:value: \\d.*|table: \\{.*|- \\{.*)$");
  private static final Pattern NUMBER =
      Pattern.compile("(?<=: |, |\\{)\\d+(?:\\.\\d+)?(?=%?[,}]|%?$)");

  /** Printed tables of many rows, of which the examples work some. */
  private static final Set<String> TABLES =
      Set.of("arrestment-table", "dea-standard-rates", "dea-higher-rates");

  private static final List<RuleExample> EXAMPLES = RuleExamples.bundled();
  private static final Map<String, String> TEXTS = new TreeMap<>(RuleSets.bundled().texts());

  /** One figure: the rule it belongs to, and where it stands. */
  private record Figure(String file, String rule, int line, int from, int until, String text) {}

  @Test
  void aFigureThatIsOneOffIsSeenByAnExample() {
    List<Figure> figures = latestFigures();
    assertTrue(figures.size() >= 250, "only " + figures.size() + " figures were found");
    assertEquals(
        List.of(),
        figures.stream()
            .filter(figure -> !TABLES.contains(figure.rule()))
            .filter(EveryFigureHasAnExampleTest::isUnseen)
            .map(Figure::toString)
            .toList());
  }

  private static boolean isUnseen(Figure figure) {
    Map<String, String> texts = new HashMap<>(TEXTS);
    texts.put(figure.file(), raised(figure));
    try {
      ExampleRun run = new ExampleRun(RuleSets.fromTexts(texts));
      return EXAMPLES.stream()
          .filter(example -> example.file().equals(figure.file()))
          .allMatch(example -> run.fault(example).isEmpty());
    } catch (RulesRefused seenByTheReader) {
      return false;
    }
  }

  private static String raised(Figure figure) {
    List<String> lines = new ArrayList<>(List.of(TEXTS.get(figure.file()).split("\n", -1)));
    String line = lines.get(figure.line());
    lines.set(
        figure.line(),
        line.substring(0, figure.from()) + raised(figure.text()) + line.substring(figure.until()));
    return String.join("\n", lines);
  }

  /** 0.45 to 0.46, 9 to 10, 1.99 to 2.00. */
  private static String raised(String figure) {
    int point = figure.indexOf('.');
    String digits = figure.replace(".", "");
    String more = ("%0" + digits.length() + "d").formatted(Long.parseLong(digits) + 1);
    int decimals = point < 0 ? 0 : figure.length() - point - 1;
    int whole = more.length() - decimals;
    return decimals == 0 ? more : more.substring(0, whole) + "." + more.substring(whole);
  }

  /** Every figure of the last entry of each rule. */
  private static List<Figure> latestFigures() {
    Map<String, List<Figure>> latest = new TreeMap<>();
    TEXTS.forEach(
        (file, text) -> {
          String rule = "";
          List<String> lines = List.of(text.split("\n", -1));
          for (int i = 0; i < lines.size(); i++) {
            Matcher named = RULE.matcher(lines.get(i));
            if (named.matches()) {
              rule = named.group(1);
            } else if (ENTRY.matcher(lines.get(i)).matches()) {
              latest.put(file + "/" + rule, new ArrayList<>());
            } else if (SAID.matcher(lines.get(i)).matches()) {
              Matcher number = NUMBER.matcher(lines.get(i));
              while (number.find()) {
                latest
                    .computeIfAbsent(file + "/" + rule, each -> new ArrayList<>())
                    .add(new Figure(file, rule, i, number.start(), number.end(), number.group()));
              }
            }
          }
        });
    return latest.values().stream().flatMap(List::stream).toList();
  }
}
