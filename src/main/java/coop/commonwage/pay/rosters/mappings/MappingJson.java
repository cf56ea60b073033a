package coop.commonwage.pay.rosters.mappings;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a mapping from JSON, strictly: a key or field that is not known, or a column that would
 * mean two things, is refused by name, so that a slip of the pen never silently changes somebody's
 * hours.
 */
public final class MappingJson {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final List<String> KEYS =
      List.of(
          "mapping",
          "title",
          "text",
          "kind",
          "separator",
          "sheet",
          "dates",
          "times",
          "date-times",
          "seconds",
          "other-columns",
          "fields",
          "carers",
          "entries");
  private static final List<String> KINDS_OF_TIME =
      List.of("contact", "travel", "waiting", "training", "office", "waking-night", "mileage");

  private final List<MappingRefused.Problem> problems = new ArrayList<>();

  private MappingJson() {}

  /**
   * @param json a mapping; {@code src/main/resources/mappings} holds those that come with us
   * @throws MappingRefused with everything that has to be put right
   */
  public static Mapping read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonStructure structure = reader.read();
      if (!(structure instanceof JsonObject object)) {
        throw refused("a mapping is one object in curly brackets");
      }
      return new MappingJson().mapping(object);
    } catch (JsonException broken) {
      throw refused("this is not JSON: " + broken.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static MappingRefused refused(String message) {
    return new MappingRefused(List.of(new MappingRefused.Problem("", message)));
  }

  private Mapping mapping(JsonObject json) {
    StrictObject all = new StrictObject("", json, KEYS, problems);
    String name = all.text("mapping");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      all.problem("mapping", "a name has small letters, digits and hyphens, at most 60");
    }
    Mapping.Kind kind =
        all.read("kind", text -> ofWord(Mapping.Kind.values(), Mapping.Kind::word, text))
            .orElse(Mapping.Kind.VISITS);
    Map<String, FieldSource> fields = fields(all, kind);
    List<Mapping.TotalColumn> entries = entries(all, kind);
    demandWhatIsNeeded(all, kind, fields, entries);
    refuseColumnsMappedTwice(all, fields, entries);
    Mapping mapping =
        new Mapping(
            name,
            all.text("title"),
            all.optionalText("text").orElse(""),
            kind,
            all.read("separator", MappingJson::separator),
            all.optionalText("sheet"),
            formats(all, "dates", List.of(DateFormat.ISO_DAY)),
            formats(all, "times", List.of(new DateFormat("HH:mm"), new DateFormat("HH:mm:ss"))),
            formats(all, "date-times", List.of(DateFormat.ISO_MINUTE)),
            all.read(
                    "seconds",
                    text -> ofWord(Mapping.Seconds.values(), Mapping.Seconds::word, text))
                .orElse(Mapping.Seconds.REFUSED),
            all.read("other-columns", MappingJson::otherColumns).orElse(false),
            fields,
            carers(all, kind),
            entries);
    if (!problems.isEmpty()) {
      throw new MappingRefused(problems);
    }
    return mapping;
  }

  private static List<DateFormat> formats(StrictObject all, String key, List<DateFormat> usual) {
    List<DateFormat> formats = all.list(key, DateFormat::new);
    return formats.isEmpty() ? usual : formats;
  }

  private Map<String, FieldSource> fields(StrictObject all, Mapping.Kind kind) {
    List<String> known = new ArrayList<>();
    if (kind == Mapping.Kind.TOTALS) {
      known.addAll(VisitFields.TOTALS);
    } else {
      known.addAll(VisitFields.NEEDED);
      known.addAll(VisitFields.OPTIONAL);
    }
    Map<String, StrictObject> told = all.named("fields", FieldSourceJson.KEYS);
    for (String field : told.keySet()) {
      if (!known.contains(field)) {
        all.problem(
            "fields." + field, "this is no field of ours; they are " + String.join(", ", known));
      }
    }
    Map<String, FieldSource> fields = new LinkedHashMap<>();
    for (String field : known) {
      if (told.containsKey(field)) {
        FieldSourceJson.read(field, told.get(field)).ifPresent(source -> fields.put(field, source));
      }
    }
    return fields;
  }

  private List<Mapping.TotalColumn> entries(StrictObject all, Mapping.Kind kind) {
    List<Mapping.TotalColumn> entries = new ArrayList<>();
    for (StrictObject entry : all.objects("entries", List.of("kind", "column", "unit"))) {
      String of = entry.text("kind");
      Unit unit = entry.read("unit", Unit::ofWord).orElse(Unit.HOURS);
      boolean isMiles = of.equals(Mapping.TotalColumn.MILEAGE);
      if (!KINDS_OF_TIME.contains(of)) {
        entry.problem("kind", "not a kind of time: it must be " + String.join(", ", KINDS_OF_TIME));
      } else if (isMiles != unit.ordinal() < Unit.MINUTES.ordinal()) {
        entry.problem(
            "unit",
            isMiles
                ? "mileage is in miles, miles-rounded or kilometres"
                : "time is in minutes, hours, hours-rounded or clock (00:45:00)");
      }
      entries.add(new Mapping.TotalColumn(of, entry.text("column"), unit));
    }
    if (kind != Mapping.Kind.TOTALS && all.has("entries")) {
      all.problem("entries", "only a mapping of totals has them");
    }
    return entries;
  }

  private static Optional<Mapping.Carers> carers(StrictObject all, Mapping.Kind kind) {
    if (all.has("carers") != (kind == Mapping.Kind.PAIR)) {
      all.problem("carers", "a pair of files names key and payroll-id here, and nothing else does");
    }
    return all.object("carers", List.of("key", "payroll-id"))
        .map(carers -> new Mapping.Carers(carers.text("key"), carers.text("payroll-id")));
  }

  private static void demandWhatIsNeeded(
      StrictObject all,
      Mapping.Kind kind,
      Map<String, FieldSource> fields,
      List<Mapping.TotalColumn> entries) {
    if (kind == Mapping.Kind.TOTALS) {
      if (entries.isEmpty()) {
        all.problem("entries", "totals need at least one column of hours or miles");
      }
      if (!fields.containsKey("day")) {
        all.problem("fields.day", "this field must be filled: totals belong to a day");
      }
      if (fields.containsKey("worker_ref") == fields.containsKey("worker_name")) {
        all.problem("fields", "one of worker_ref and worker_name says whose the row is");
      }
      return;
    }
    for (String field : VisitFields.MUST_BE_MAPPED) {
      if (!all.has("fields") || !fields.containsKey(field)) {
        all.problem(
            "fields." + field, "this field must be filled: no visit can be read without it");
      }
    }
    fields.forEach(
        (field, source) ->
            source
                .after()
                .filter(after -> VisitFields.TIMES.contains(after))
                .filter(
                    after -> !fields.containsKey(after) || fields.get(after).after().isPresent())
                .ifPresent(
                    after ->
                        all.problem(
                            "fields." + field + ".after",
                            after + " is not read from the file itself")));
  }

  private static void refuseColumnsMappedTwice(
      StrictObject all, Map<String, FieldSource> fields, List<Mapping.TotalColumn> entries) {
    Map<String, String> owners = new HashMap<>();
    fields.forEach(
        (field, source) ->
            source.ownColumns().forEach(column -> own(all, owners, column, "fields." + field)));
    entries.forEach(entry -> own(all, owners, entry.column(), "entries"));
  }

  private static void own(
      StrictObject all, Map<String, String> owners, String column, String place) {
    String owner = owners.putIfAbsent(column.strip().toLowerCase(Locale.ROOT), place);
    if (owner != null) {
      all.problem(place, "the column %s is mapped twice, also by %s".formatted(column, owner));
    }
  }

  private static char separator(String text) {
    return switch (text) {
      case "," -> ',';
      case ";" -> ';';
      case "tab" -> '\t';
      case "|" -> '|';
      default ->
          throw new IllegalArgumentException("not a separator: it must be , or ; or | or tab");
    };
  }

  private static boolean otherColumns(String text) {
    return switch (text) {
      case "left-out" -> true;
      case "refused" -> false;
      default -> throw new IllegalArgumentException("it must be left-out or refused");
    };
  }

  private static <T> T ofWord(T[] all, Function<T, String> word, String text) {
    return Arrays.stream(all)
        .filter(each -> word.apply(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "it must be " + String.join(", ", Arrays.stream(all).map(word).toList())));
  }
}
