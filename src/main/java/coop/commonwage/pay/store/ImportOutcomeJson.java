package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.ImportOutcome.Cell;
import coop.commonwage.pay.application.ImportOutcome.Change;
import coop.commonwage.pay.application.ImportOutcome.Entry;
import coop.commonwage.pay.application.ImportOutcome.KindTotal;
import coop.commonwage.pay.application.ImportOutcome.Totals;
import coop.commonwage.pay.application.ImportOutcome.Withdrawn;
import coop.commonwage.platform.web.FieldError;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The outcome of a preview as JSON. */
final class ImportOutcomeJson {

  private ImportOutcomeJson() {}

  static String write(ImportOutcome outcome) {
    return Json.object()
        .add("rows", outcome.rows())
        .add("added", outcome.added())
        .add("changed", outcome.changed())
        .add("unchanged", outcome.unchanged())
        .add("refused", outcome.refused())
        .add("withdrawn", outcome.withdrawn().rows())
        .add("withdrawnWorkers", outcome.withdrawn().workers())
        .add("withdrawnMinutes", outcome.withdrawn().minutes())
        .add("paid", outcome.paid())
        .add("before", totals(outcome.before()))
        .add("after", totals(outcome.after()))
        .add("changes", list(outcome.changes(), ImportOutcomeJson::change))
        .add("additions", list(outcome.additions(), ImportOutcomeJson::entry))
        .add("withdrawals", list(outcome.withdrawals(), ImportOutcomeJson::entry))
        .add("errors", list(outcome.errors(), ImportOutcomeJson::problem))
        .add("errorCount", outcome.errorCount())
        .add("notes", list(outcome.notes(), ImportOutcomeJson::problem))
        .add("noteCount", outcome.noteCount())
        .build()
        .toString();
  }

  static ImportOutcome read(String text) {
    JsonObject json = Json.object(text);
    return new ImportOutcome(
        json.getInt("rows"),
        json.getInt("added"),
        json.getInt("changed"),
        json.getInt("unchanged"),
        json.getInt("refused"),
        new Withdrawn(
            json.getInt("withdrawn"),
            json.getInt("withdrawnWorkers", 0),
            json.containsKey("withdrawnMinutes") ? whole(json, "withdrawnMinutes") : 0),
        json.getInt("paid"),
        totals(json.getJsonObject("before")),
        totals(json.getJsonObject("after")),
        each(json.getJsonArray("changes"), ImportOutcomeJson::change),
        each(json.getJsonArray("additions"), ImportOutcomeJson::entry),
        each(json.getJsonArray("withdrawals"), ImportOutcomeJson::entry),
        each(json.getJsonArray("errors"), ImportOutcomeJson::problem),
        json.getInt("errorCount"),
        each(json.getJsonArray("notes"), ImportOutcomeJson::problem),
        json.getInt("noteCount"));
  }

  private static JsonObjectBuilder totals(Totals totals) {
    return Json.object()
        .add(
            "kinds",
            list(
                totals.kinds(),
                kind ->
                    Json.object()
                        .add("kind", kind.kind())
                        .add("rows", kind.rows())
                        .add("minutes", kind.minutes())))
        .add("milesTenths", totals.milesTenths());
  }

  private static Totals totals(JsonObject json) {
    return new Totals(
        each(
            json.getJsonArray("kinds"),
            kind ->
                new KindTotal(kind.getString("kind"), whole(kind, "rows"), whole(kind, "minutes"))),
        whole(json, "milesTenths"));
  }

  private static long whole(JsonObject json, String name) {
    return json.getJsonNumber(name).longValueExact();
  }

  private static JsonObjectBuilder change(Change change) {
    return Json.object()
        .add("row", change.row())
        .add("id", change.id())
        .add("payrollId", change.payrollId())
        .add("day", change.day().toString())
        .add("isPaid", change.isPaid())
        .add(
            "cells",
            list(
                change.cells(),
                cell ->
                    Json.object()
                        .add("column", cell.column())
                        .add("before", cell.before())
                        .add("after", cell.after())));
  }

  private static Change change(JsonObject json) {
    return new Change(
        json.getInt("row"),
        json.getString("id"),
        json.getString("payrollId"),
        LocalDate.parse(json.getString("day")),
        json.getBoolean("isPaid"),
        each(
            json.getJsonArray("cells"),
            cell ->
                new Cell(
                    cell.getString("column"), cell.getString("before"), cell.getString("after"))));
  }

  private static JsonObjectBuilder entry(Entry entry) {
    return Json.object()
        .add("row", entry.row())
        .add("id", entry.id())
        .add("payrollId", entry.payrollId())
        .add("day", entry.day().toString())
        .add("kind", entry.kind());
  }

  private static Entry entry(JsonObject json) {
    return new Entry(
        json.getInt("row"),
        json.getString("id"),
        json.getString("payrollId"),
        LocalDate.parse(json.getString("day")),
        json.getString("kind"));
  }

  private static JsonObjectBuilder problem(FieldError problem) {
    return Json.object()
        .add("row", problem.row())
        .add("column", problem.column())
        .add("value", problem.value())
        .add("message", problem.message());
  }

  private static FieldError problem(JsonObject json) {
    return new FieldError(
        json.getInt("row"),
        json.getString("column"),
        json.getString("value"),
        json.getString("message"));
  }

  private static <T> JsonArrayBuilder list(List<T> all, Function<T, JsonObjectBuilder> writer) {
    JsonArrayBuilder array = Json.array();
    all.forEach(each -> array.add(writer.apply(each)));
    return array;
  }

  private static <T> List<T> each(JsonArray array, Function<JsonObject, T> reader) {
    return array.getValuesAs(JsonObject.class).stream().map(reader).toList();
  }
}
