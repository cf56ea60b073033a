package coop.commonwage.launcher;

import coop.commonwage.launcher.ApiClient.Answer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Takes a file in through the API of a running server: a preview, then its commit. */
final class ImportOnServer {

  private static final String PREVIEWS = "/api/pay/imports/visits/previews";
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int NOT_LOGGED_IN = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final ApiClient api;
  private final PrintWriter out;
  private final PrintWriter err;

  ImportOnServer(ApiClient api, PrintWriter out, PrintWriter err) {
    this.api = api;
    this.out = out;
    this.err = err;
  }

  /**
   * @param mapping the name of a mapping
   * @param own its JSON, when it has to be saved first
   * @param complete the days the file names every visit of
   * @param withdraw whether what a complete file does not name is meant to be withdrawn
   * @return the exit code
   */
  int takeIn(
      Path file,
      String mapping,
      Optional<String> own,
      Optional<String> complete,
      boolean withdraw) {
    if (own.isPresent()) {
      Answer saved = api.put("/api/pay/imports/mappings", own.get());
      if (saved.status() != OK) {
        return refused(saved);
      }
    }
    String query =
        "?mapping="
            + encoded(mapping)
            + complete.map(days -> "&complete=" + encoded(days)).orElse("");
    Answer looked = api.sendFile(PREVIEWS + query, file);
    if (looked.status() != CREATED) {
      return refused(looked);
    }
    JsonObject preview = looked.object();
    print(preview);
    tell("error", preview.getJsonArray("errors"));
    tell("note", preview.getJsonArray("notes"));
    String path = PREVIEWS + "/" + preview.getString("id");
    if (!preview.getBoolean("canBeCommitted")) {
      api.delete(path);
      err.println("Nothing was taken in: put the errors right first.");
      return ImportVisitsCommand.ROWS_REFUSED;
    }
    if (preview.getBoolean("mustConfirmWithdrawals") && !withdraw) {
      api.delete(path);
      err.printf(
          "Nothing was taken in: %d visits or entries of %d workers, %d minutes, are not in this"
              + " file and would be withdrawn. Say --withdraw if that is meant.%n",
          preview.getInt("withdrawn"),
          preview.getInt("withdrawnWorkers"),
          preview.getInt("withdrawnMinutes"));
      return ImportVisitsCommand.ROWS_REFUSED;
    }
    Answer committed = api.send(path + "/commit" + (withdraw ? "?withdraw=yes" : ""));
    if (committed.status() != OK) {
      return refused(committed);
    }
    out.println("Taken in.");
    return ImportVisitsCommand.FINE;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void print(JsonObject preview) {
    for (String count :
        new String[] {"rows", "added", "changed", "unchanged", "withdrawn", "refused"}) {
      out.printf("  %-14s %10d%n", count, preview.getInt(count));
    }
    for (JsonObject kind :
        preview.getJsonObject("after").getJsonArray("kinds").getValuesAs(JsonObject.class)) {
      out.printf(
          "  %-14s %10d times, %d minutes%n",
          kind.getString("kind"), kind.getInt("rows"), kind.getInt("minutes"));
    }
    for (JsonObject gone : preview.getJsonArray("withdrawals").getValuesAs(JsonObject.class)) {
      out.printf(
          "  %s, %s on %s: not in the file, withdrawn%n",
          gone.getString("id"), gone.getString("payrollId"), gone.getString("day"));
    }
    for (JsonObject change : preview.getJsonArray("changes").getValuesAs(JsonObject.class)) {
      for (JsonObject cell : change.getJsonArray("cells").getValuesAs(JsonObject.class)) {
        out.printf(
            "  %s, %s: \"%s\" becomes \"%s\"%s%n",
            change.getString("id"),
            cell.getString("column"),
            cell.getString("before"),
            cell.getString("after"),
            change.getBoolean("isPaid") ? " (paid; the next run corrects it)" : "");
      }
    }
  }

  private void tell(String what, JsonArray problems) {
    for (JsonObject problem : problems.getValuesAs(JsonObject.class)) {
      String value = problem.getString("value");
      err.printf(
          "%s: row %d, column %s%s: %s%n",
          what,
          problem.getInt("row"),
          problem.getString("column"),
          value.isEmpty() ? "" : ", \"" + value + "\"",
          problem.getString("message"));
    }
  }

  /** The server's own words; a file that cannot be used is another thing than one that may not. */
  private int refused(Answer answer) {
    if (answer.status() == NOT_LOGGED_IN || answer.status() == FORBIDDEN) {
      throw new StartFailed(
          "The server does not let this login take in visits (%d).".formatted(answer.status()));
    }
    if (answer.status() >= 500) {
      throw new StartFailed("The server failed (%d): %s".formatted(answer.status(), answer.body()));
    }
    JsonObject problem = answer.object();
    err.println(problem.getString("detail", problem.getString("title", "Refused.")));
    if (problem.containsKey("errors")) {
      tell("error", problem.getJsonArray("errors"));
    }
    boolean isConflict = answer.status() == CONFLICT;
    if (answer.status() == NOT_FOUND) {
      err.println("The server has no such mapping, or is no Commonwage.");
    }
    return isConflict ? ImportVisitsCommand.ROWS_REFUSED : ImportVisitsCommand.UNUSABLE;
  }
}
