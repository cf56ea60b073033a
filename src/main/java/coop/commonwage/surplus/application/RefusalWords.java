package coop.commonwage.surplus.application;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the surplus refuses, in the reader's language. The rooms that refuse write English; each of
 * their sentences stands in the bundle {@code refusals} under its code with a place for each fact.
 * A sentence is recognised by its code's English, its facts are read out, days and states among
 * them are put as the reader writes them, and the code's sentence is said again in the reader's
 * language. A sentence without a code stays English, its days in the reader's form.
 */
public final class RefusalWords {

  private static final String BUNDLE = "refusals";
  private static final String PREFIX = "surplus.refusal.";
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SPAN =
      Pattern.compile("(" + DAY.pattern() + ") to (" + DAY.pattern() + ")");

  /** An article at the end: {@code (Worker co-operative rules, rule 25)}. */
  private static final Pattern ARTICLE = Pattern.compile("^(.*?)( \\(.*\\))$", Pattern.DOTALL);

  /** Fields of a ballot's own rules; people read what the form calls them. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(noticeDays|postHours|shortNoticePercent|quorumLeast|quorumPercent|extraordinaryPercent)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> STATES =
      List.of("surplus.state.", "surplus.ballot.state.", "surplus.capital.state.");

  /** The codes, those with the most words first: {@code {0} is past} would swallow others. */
  private static final List<Sentence> SENTENCES =
      Words.bundle(BUNDLE, Language.ENGLISH).entrySet().stream()
          .map(entry -> Sentence.of(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingInt(Sentence::length).reversed())
          .toList();

  private final Words words;

  private RefusalWords(Words words) {
    this.words = words;
  }

  public static RefusalWords in(Language language) {
    return new RefusalWords(Words.in(language, "platform", "surplus", BUNDLE));
  }

  /** The reason why something was refused. */
  public String say(Refused refused) {
    return say(refused.detail());
  }

  /** What is wrong with one value. */
  public String say(FieldError error) {
    return say(error.message());
  }

  /** A sentence of the surplus in the reader's language, beginning and ending as it did. */
  public String say(String english) {
    if (english.isBlank()) {
      return english;
    }
    boolean stopped = english.endsWith(".");
    String text = stopped ? english.substring(0, english.length() - 1) : english;
    boolean capital = Character.isUpperCase(text.charAt(0));
    Optional<String> said = coded(text).or(() -> coded(decapitalised(text)));
    String whole = replaced(FIELD, said.orElseGet(() -> dated(text)), this::label);
    return (capital ? capitalised(whole) : whole) + (stopped ? "." : "");
  }

  /** The code of a sentence, without the prefix of all codes; empty when it has none. */
  static Optional<String> code(String english) {
    String text = english.endsWith(".") ? english.substring(0, english.length() - 1) : english;
    return article(text)
        .flatMap(cut -> code(cut.group(1)))
        .or(
            () ->
                found(text)
                    .or(() -> found(decapitalised(text)))
                    .map(found -> found.key().substring(PREFIX.length())));
  }

  private Optional<String> coded(String text) {
    return article(text)
        .flatMap(cut -> coded(cut.group(1)).map(sentence -> sentence + sourced(cut.group(2))))
        .or(
            () ->
                found(text)
                    .map(
                        found ->
                            words.say(
                                found.key(), found.facts().stream().map(this::fact).toArray())));
  }

  /** A law and what it says, as the reader's language words it; the law keeps its own name. */
  public String source(String citation) {
    return words
        .wordingOf("surplus.source.", citation)
        .map(wording -> wording.replace("|", ", "))
        .orElse(citation);
  }

  private String sourced(String bracket) {
    return " (" + source(bracket.substring(2, bracket.length() - 1)) + ")";
  }

  private static Optional<MatchResult> article(String text) {
    Matcher article = ARTICLE.matcher(text);
    return article.matches() ? Optional.of(article.toMatchResult()) : Optional.empty();
  }

  private static Optional<Found> found(String text) {
    return SENTENCES.stream().flatMap(sentence -> sentence.read(text).stream()).findFirst();
  }

  /** A state, a class, a fund or a basis by its name, a sentence said again, or days as read. */
  private Object fact(String fact) {
    String name = fact.replace(' ', '-');
    return STATES.stream()
        .flatMap(prefix -> words.find(prefix + name).stream())
        .findFirst()
        .or(() -> words.find("surplus.name." + name))
        .or(() -> words.find("surplus.basis." + fact))
        .or(() -> words.find("surplus.base." + name))
        .or(() -> words.find("surplus.form." + fact))
        .or(() -> words.wordingOf("surplus.no-pool.", fact))
        .or(() -> coded(fact))
        .or(() -> coded(decapitalised(fact)))
        .orElseGet(() -> dated(fact));
  }

  private String dated(String text) {
    String spans =
        replaced(
            SPAN,
            text,
            span -> words.days(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2))));
    return replaced(DAY, spans, day -> words.date(LocalDate.parse(day.group())));
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern
        .matcher(text)
        .replaceAll(
            place -> {
              try {
                return Matcher.quoteReplacement(by.apply(place));
              } catch (DateTimeParseException noDay) {
                return Matcher.quoteReplacement(place.group());
              }
            });
  }

  /** {@code quorumPercent} as the form calls it. */
  private String label(MatchResult field) {
    String name = field.group().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return words.find("surplus.ballot." + name).orElse(field.group());
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String decapitalised(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** A sentence with its code and the facts that stood in it. */
  private record Found(String key, List<String> facts) {}

  /** How a sentence with this code reads, whatever its facts are. */
  private record Sentence(String key, Pattern pattern, List<Integer> places, int length) {

    static Sentence of(String key, String english) {
      StringBuilder pattern = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      Matcher place = PLACE.matcher(english);
      int at = 0;
      while (place.find()) {
        pattern.append(Pattern.quote(english.substring(at, place.start()))).append("(.+?)");
        places.add(place.group().charAt(1) - '0');
        at = place.end();
      }
      pattern.append(Pattern.quote(english.substring(at)));
      return new Sentence(
          key,
          Pattern.compile(pattern.toString(), Pattern.DOTALL),
          places,
          PLACE.matcher(english).replaceAll("").length());
    }

    Optional<Found> read(String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String[] facts = new String[places.size()];
      for (int i = 0; i < facts.length; i++) {
        facts[places.get(i)] = matcher.group(i + 1);
      }
      return Optional.of(new Found(key, List.of(facts)));
    }
  }
}
