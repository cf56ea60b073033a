package coop.commonwage.rules.yaml;

import coop.commonwage.digest.Sha256;
import coop.commonwage.rules.PickedBy;
import coop.commonwage.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where rule sets come from: the program itself, a directory, or the texts kept with a payslip. */
public final class RuleSets {

  private static final String FOLDER = "uk";
  private static final String ENDING = ".yaml";
  private static final String EXAMPLES = ".examples" + ENDING;

  /** The files and the clock each is picked by, in the order they are read. */
  private static final Map<String, PickedBy> FILES = new LinkedHashMap<>();

  static {
    FILES.put("uk/income-tax", PickedBy.PAYMENT_DATE);
    FILES.put("uk/national-insurance", PickedBy.PAYMENT_DATE);
    FILES.put("uk/student-loans", PickedBy.PAYMENT_DATE);
    FILES.put("uk/pensions", PickedBy.PAYMENT_DATE);
    FILES.put("uk/minimum-wage", PickedBy.PERIOD_FIRST_DAY);
    FILES.put("uk/mileage", PickedBy.PAYMENT_DATE);
    FILES.put("uk/attachment-orders", PickedBy.PAYMENT_DATE);
    FILES.put("uk/council-tax-orders", PickedBy.DAY_ORDER_MADE);
    FILES.put("uk/statutory-pay", PickedBy.DAY_OF_ABSENCE);
    FILES.put("uk/holiday", PickedBy.LEAVE_YEAR_FIRST_DAY);
    FILES.put("uk/employer-levies", PickedBy.TAX_YEAR_FIRST_DAY);
    FILES.put("uk/working-time", PickedBy.DAY_WORKED);
    FILES.put("uk/bank-holidays", PickedBy.DAY_WORKED);
    FILES.put("uk/state-pension-age", PickedBy.DATE_OF_BIRTH);
  }

  private RuleSets() {}

  /** The names of the files, in the order they are read: {@code uk/income-tax}, …. */
  static Set<String> names() {
    return Collections.unmodifiableSet(FILES.keySet());
  }

  /** The rules shipped with the program. */
  public static RuleSet bundled() {
    return fromTexts(bundledTexts());
  }

  private static Map<String, String> bundledTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : FILES.keySet()) {
      String resource = "/payroll-rules/" + name + ENDING;
      try (InputStream in = RuleSets.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the program was built without " + resource);
        }
        texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return texts;
  }

  /**
   * The rules in a directory that holds {@code uk/income-tax.yaml} and its neighbours.
   *
   * @throws RulesRefused naming file and line, when anything in them is not as it must be
   */
  public static RuleSet from(Path directory) {
    List<String> problems = new ArrayList<>(strangers(directory));
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : FILES.keySet()) {
      Path file = directory.resolve(name + ENDING);
      try {
        texts.put(name, Files.readString(file));
      } catch (IOException unreadable) {
        problems.add(name + ENDING + ":1: cannot be read below " + directory);
      }
    }
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return fromTexts(texts);
  }

  private static List<String> strangers(Path directory) {
    Path folder = directory.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      throw new RulesRefused(List.of(directory + " holds no folder \"" + FOLDER + "\" with rules"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.endsWith(EXAMPLES))
          .filter(name -> !FILES.containsKey(FOLDER + "/" + name.replace(ENDING, "")))
          .sorted()
          .map(name -> FOLDER + "/" + name + ":1: no part of the program reads this file")
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A rule set kept with a payslip, from the texts {@link RuleSet#texts()} gave, however long ago.
   * Files and rules the program has learned to read since then are taken from the bundled rules: no
   * payslip of that time was worked out with them. Its hash is that of the texts given.
   *
   * @throws RulesRefused with the first problem of each file
   */
  public static RuleSet kept(Map<String, String> given) {
    return read(given, Optional.of(bundledTexts()));
  }

  /**
   * The rules in texts by file name, {@code uk/income-tax} and its neighbours.
   *
   * @throws RulesRefused with the first problem of each file
   */
  public static RuleSet fromTexts(Map<String, String> given) {
    return read(given, Optional.empty());
  }

  /**
   * @param newer where a file or rule that is not in the texts is looked for
   */
  private static RuleSet read(Map<String, String> given, Optional<Map<String, String>> newer) {
    Map<String, String> texts = new TreeMap<>();
    given.forEach((name, text) -> texts.put(name, canonical(text)));
    List<String> problems = new ArrayList<>();
    Map<String, TopicReader> topics = new LinkedHashMap<>();
    FILES.forEach(
        (name, pickedBy) -> {
          Optional<String> learned = newer.map(bundled -> bundled.get(name));
          if (!texts.containsKey(name) && learned.isEmpty()) {
            problems.add(name + ENDING + ":1: the file is missing");
            return;
          }
          try {
            Optional<TopicReader> completion =
                learned.map(text -> new TopicReader(name, text, pickedBy, Optional.empty()));
            topics.put(
                name,
                texts.containsKey(name)
                    ? new TopicReader(name, texts.get(name), pickedBy, completion)
                    : completion.orElseThrow());
          } catch (RulesRefused refused) {
            problems.addAll(refused.problems());
          }
        });
    return new RuleSetBuilder(hash(texts), texts, topics, problems).build();
  }

  /** The text without a byte order mark and with line feeds only. */
  private static String canonical(String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return marked.replace("\r\n", "\n");
  }

  private static String hash(Map<String, String> texts) {
    MessageDigest digest = Sha256.begun();
    texts.forEach(
        (name, text) ->
            digest.update((name + "\n" + text + "\0").getBytes(StandardCharsets.UTF_8)));
    return Sha256.of(digest);
  }
}
