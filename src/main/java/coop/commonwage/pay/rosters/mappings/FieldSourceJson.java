package coop.commonwage.pay.rosters.mappings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads from a mapping where one field of ours comes from. */
final class FieldSourceJson {

  static final List<String> KEYS =
      List.of(
          "column",
          "constant",
          "columns",
          "joined",
          "date",
          "time",
          "after",
          "duration",
          "unit",
          "values",
          "when-empty");

  private FieldSourceJson() {}

  static Optional<FieldSource> read(String field, StrictObject told) {
    List<String> ways =
        List.of("column", "constant", "columns", "date", "duration").stream()
            .filter(told::has)
            .toList();
    if (ways.size() != 1) {
      told.problem(
          "",
          "a field comes from one of column, constant, columns (with joined), date (with time) or"
              + " duration (with after)");
      return Optional.empty();
    }
    Optional<Unit> unit = told.read("unit", Unit::ofWord);
    Map<String, String> values = told.texts("values");
    Optional<String> whenEmpty = told.optionalText("when-empty");
    boolean isTime = VisitFields.TIMES.contains(field);
    return switch (ways.getFirst()) {
      case "column" ->
          Optional.of(
              new FieldSource(
                  List.of(told.text("column")),
                  FieldSource.Shape.COLUMN,
                  "",
                  Optional.empty(),
                  unit,
                  values,
                  whenEmpty));
      case "constant" ->
          Optional.of(
              new FieldSource(
                  List.of(),
                  FieldSource.Shape.CONSTANT,
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  Map.of(),
                  told.optionalText("constant")));
      case "columns" ->
          Optional.of(
              new FieldSource(
                  told.list("columns", Function.identity()),
                  FieldSource.Shape.JOINED,
                  told.text("joined"),
                  Optional.empty(),
                  Optional.empty(),
                  Map.of(),
                  Optional.empty()));
      case "date" -> {
        demandTime(told, "date", isTime);
        Optional<String> after = told.optionalText("after");
        after.ifPresent(start -> demandStart(told, start));
        yield Optional.of(
            new FieldSource(
                List.of(told.text("date"), told.text("time")),
                FieldSource.Shape.DATE_AND_TIME,
                "",
                after,
                Optional.empty(),
                Map.of(),
                Optional.empty()));
      }
      default -> {
        demandTime(told, "duration", isTime);
        String after = told.text("after");
        demandStart(told, after);
        if (unit.isPresent() && unit.get().ordinal() < Unit.MINUTES.ordinal()) {
          told.problem(
              "unit", "a duration is in minutes, hours, hours-rounded or clock (00:45:00)");
        }
        yield Optional.of(
            new FieldSource(
                List.of(told.text("duration")),
                FieldSource.Shape.DURATION,
                "",
                Optional.of(after),
                Optional.of(unit.orElse(Unit.CLOCK)),
                Map.of(),
                Optional.empty()));
      }
    };
  }

  private static void demandStart(StrictObject told, String after) {
    if (!after.isEmpty() && !VisitFields.TIMES.contains(after)) {
      told.problem("after", "an end comes after a time of ours, such as actual_start");
    }
  }

  private static void demandTime(StrictObject told, String key, boolean isTime) {
    if (!isTime) {
      told.problem(key, "only a time of ours can be made of this");
    }
  }
}
