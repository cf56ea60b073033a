package coop.commonwage.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language, from the message bundles a room asks for. In a message {@code
 * {0}}, {@code {1}}, … stand for the arguments; nothing else is special, an apostrophe is an
 * apostrophe.
 */
public final class Words {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final String MINUS = "\u2212";
  private static final String FOLDER = "/coop/commonwage/messages/";
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> messages;

  private Words(Language language, Map<String, String> messages) {
    this.language = language;
    this.messages = messages;
  }

  /**
   * The words of these bundles together, such as {@code Words.in(WELSH, "platform", "pay")}.
   *
   * @throws IllegalArgumentException when there is no such bundle
   */
  public static Words in(Language language, String... bundles) {
    Map<String, String> together = new HashMap<>();
    for (String bundle : bundles) {
      together.putAll(bundle(bundle, language));
    }
    return new Words(language, together);
  }

  /** The messages of one bundle, by key. */
  public static Map<String, String> bundle(String bundle, Language language) {
    String file = bundle + (language == Language.ENGLISH ? "" : "_" + language.code());
    return READ.computeIfAbsent(file, Words::read);
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(FOLDER + file + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no message bundle " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the message bundle " + file, e);
    }
    Map<String, String> messages = new HashMap<>();
    properties.forEach((key, value) -> messages.put((String) key, (String) value));
    return Map.copyOf(messages);
  }

  public Language language() {
    return language;
  }

  /**
   * The sentence for a key.
   *
   * @throws IllegalArgumentException when no bundle has it
   */
  public String say(String key, Object... arguments) {
    return find(key, arguments)
        .orElseThrow(
            () -> new IllegalArgumentException("no message " + key + " in " + language.code()));
  }

  /** The sentence for a key, when there is one. */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(messages.get(key)).map(message -> filled(message, arguments));
  }

  /**
   * The wording of a text that other rooms keep in English only, when there is one: its key is the
   * prefix with the words of the text, lower case and joined by hyphens.
   */
  public Optional<String> wordingOf(String prefix, String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return find(prefix + words.replaceAll("^-|-$", ""));
  }

  /** The sentence {@code key.one} for 1 and {@code key.other} for every other number. */
  public String count(String key, long number, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = number(number);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return say(key + (number == 1 ? ".one" : ".other"), arguments);
  }

  private static String filled(String message, Object... arguments) {
    return PLACE
        .matcher(message)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    String.valueOf(arguments[Integer.parseInt(place.group(1))])));
  }

  /** {@code 5,197}. */
  public String number(long number) {
    return String.format(Language.ENGLISH.locale(), "%,d", number);
  }

  /** {@code 5 November 2026}. */
  public String date(LocalDate day) {
    return written(day, "d MMMM yyyy");
  }

  /** {@code 5 Nov}. */
  public String shortDate(LocalDate day) {
    return written(day, "d MMM");
  }

  /** {@code Thursday 5 November 2026}. */
  public String weekdayDate(LocalDate day) {
    return written(day, "EEEE d MMMM yyyy");
  }

  /** {@code Thursday 5 November}, where the year stands above. */
  public String weekdayDay(LocalDate day) {
    return written(day, "EEEE d MMMM");
  }

  /** {@code 5 November, 14:07}, Europe/London. */
  public String shortTime(Instant at) {
    return written(at, "d MMMM, HH:mm");
  }

  /** {@code 5 November 2026, 14:07}, Europe/London. */
  public String time(Instant at) {
    return written(at, "d MMMM yyyy, HH:mm");
  }

  private String written(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZONE).format(at);
  }

  /** {@code October 2026}. */
  public String month(LocalDate day) {
    return written(day, "MMMM yyyy");
  }

  /** {@code October 2026} for a whole month, else {@code 28 September to 25 October 2026}. */
  public String days(LocalDate first, LocalDate last) {
    YearMonth month = YearMonth.from(first);
    if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
      return month(first);
    }
    String from = first.getYear() == last.getYear() ? written(first, "d MMMM") : date(first);
    return say("platform.days", from, date(last));
  }

  private String written(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  /** {@code 37 hours 30 minutes}; a part that is zero is left out; less than none with a minus. */
  public String hours(long minutes) {
    if (minutes < 0) {
      return MINUS + hours(-minutes);
    }
    long hours = minutes / 60;
    long rest = minutes % 60;
    if (rest == 0 && hours != 0) {
      return count("platform.hours", hours);
    }
    if (hours == 0) {
      return count("platform.minutes", rest);
    }
    return say(
        "platform.hours-minutes", count("platform.hours", hours), count("platform.minutes", rest));
  }

  /** {@code 37 h 30 min}, for tables. */
  public String shortHours(long minutes) {
    if (minutes < 0) {
      return MINUS + shortHours(-minutes);
    }
    return say("platform.hours-short", number(minutes / 60), "%02d".formatted(minutes % 60));
  }
}
