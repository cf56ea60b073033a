package coop.commonwage.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What only the text of a file shows: lengths, names, imports of constants, words of the other
 * half.
 */
final class SourceFiles {

  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Manager|Helper|Utils?|Impl|Service|Processor|Base)\\.java$");
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'",
          Pattern.DOTALL);
  private static final Pattern FLOATING =
      Pattern.compile(
          "\\b(double|float|Double|Float)\\b|\\b\\d+\\.\\d+[dfDF]?\\b|\\b\\d+[dfDF]\\b");
  private static final Pattern OTHER_HALF_SURPLUS =
      Pattern.compile(
          "(?<![.\\w])surplus\\.[a-z_]|commonwage\\.surplus|/surplus\\b|commonwage_surplus");
  private static final Pattern OTHER_HALF_PAY =
      Pattern.compile("(?<![.\\w])pay\\.[a-z_]|commonwage\\.pay\\b|/pay\\b|commonwage_pay");

  private final Path top;

  SourceFiles(Path top) {
    this.top = top;
  }

  /** Java files longer than a reader wants to hold in mind. */
  List<String> longerThan(int mostLines) {
    return files(named(".java"))
        .filter(file -> lines(file).size() > mostLines)
        .map(
            file ->
                "%s has %d lines; over %d it is two rooms"
                    .formatted(shown(file), lines(file).size(), mostLines))
        .toList();
  }

  /** Types whose names say nothing. */
  List<String> emptyNames() {
    return files(file -> EMPTY_NAME.matcher(file.getFileName().toString()).find())
        .map(file -> shown(file) + " has a name that says nothing: call it what it does")
        .toList();
  }

  /** Lines that hold a binary floating-point type or number, outside one folder. */
  List<String> floatingPointOutside(String allowed) {
    return files(named(".java"))
        .filter(file -> !shown(file).contains(allowed))
        .flatMap(file -> floating(file).stream())
        .toList();
  }

  private List<String> floating(Path file) {
    String code = codeOf(text(file));
    List<String> found = new ArrayList<>();
    Matcher matcher = FLOATING.matcher(code);
    while (matcher.find()) {
      long line = code.substring(0, matcher.start()).lines().count();
      found.add(
          "%s:%d holds %s: money and rates are exact"
              .formatted(shown(file), Math.max(line, 1), matcher.group()));
    }
    return found;
  }

  /** The text with comments and literals blanked out, line for line. */
  private static String codeOf(String text) {
    return COMMENT_OR_TEXT
        .matcher(text)
        .replaceAll(
            found -> "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
  }

  /** Lines of pay's files that name something of surplus, and the other way round. */
  List<String> namingTheOtherHalf() {
    return Stream.concat(
            files(standsIn("pay")).flatMap(file -> hits(file, OTHER_HALF_SURPLUS)),
            files(standsIn("surplus")).flatMap(file -> hits(file, OTHER_HALF_PAY)))
        .toList();
  }

  private Stream<String> hits(Path file, Pattern pattern) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(at -> pattern.matcher(lines.get(at)).find())
        .mapToObj(
            at ->
                "%s:%d names the other half: %s"
                    .formatted(shown(file), at + 1, lines.get(at).strip()));
  }

  /** Files of one half: in a folder of its name, or a message bundle of its name. */
  private Predicate<Path> standsIn(String half) {
    Pattern folder =
        Pattern.compile(
            "(^|/)(coop/commonwage|db|jte)/%1$s/|messages/%1$s(_\\w+)?\\.properties$"
                .formatted(half));
    Predicate<Path> inFolder = file -> folder.matcher(shown(file)).find();
    return inFolder.and(
        named(".java").or(named(".sql")).or(named(".jte")).or(named(".properties")));
  }

  /** Imports between rooms as the text has them: bytecode forgets those of constants. */
  Stream<Import> imports(String root) {
    Pattern line =
        Pattern.compile(
            "^import (?:static )?(%s(?:\\.[a-z][a-z0-9]*)+)\\.([A-Z]\\w*)"
                .formatted(Pattern.quote(root)));
    return files(named(".java"))
        .flatMap(
            file ->
                lines(file).stream()
                    .map(line::matcher)
                    .filter(Matcher::find)
                    .map(
                        found ->
                            new Import(
                                shown(file), packageOf(file), found.group(1), found.group(2))));
  }

  private String packageOf(Path file) {
    return lines(file).stream()
        .filter(line -> line.startsWith("package "))
        .map(line -> line.substring("package ".length(), line.indexOf(';')))
        .findFirst()
        .orElse("");
  }

  private static Predicate<Path> named(String ending) {
    return file -> file.getFileName().toString().endsWith(ending);
  }

  private Stream<Path> files(Predicate<Path> wanted) {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.filter(Files::isRegularFile).filter(wanted).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  /**
   * One import of a type from another package.
   *
   * @param file the file it stands in
   * @param from that file's package
   * @param target the package imported from
   * @param type the type imported
   */
  record Import(String file, String from, String target, String type) {}
}
