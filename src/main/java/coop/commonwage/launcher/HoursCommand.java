package coop.commonwage.launcher;

import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.pay.rosters.WorkersFile;
import coop.commonwage.platform.clock.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts every worker's minutes in a roster, without a database. */
@Command(
    name = "hours",
    description = {
      "Count every worker's minutes in a roster, by the usual time rules and without a database.",
      "Writes one row for each worker, in the order of the workers' list."
    })
final class HoursCommand implements Callable<Integer> {

  private static final int UNUSABLE_INPUT = 2;
  private static final int MOST_NOTES = 20;

  @Spec CommandSpec spec;

  @Option(
      names = "--workers",
      required = true,
      paramLabel = "FILE",
      description = "The workers' list as CSV.")
  Path workersFile;

  @Option(
      names = "--visits",
      required = true,
      paramLabel = "FILE",
      description = "The visits as CSV.")
  Path visitsFile;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the hours as CSV; a file that is there is replaced.")
  Path out;

  @Override
  public Integer call() {
    Map<String, EmployedDays> workers = new LinkedHashMap<>();
    Map<String, List<Visit>> visits = new LinkedHashMap<>();
    LocalDate today = new SystemClock().today();
    boolean isUsable =
        reads(
                workersFile,
                file ->
                    WorkersFile.read(
                        file, today, each -> workers.put(each.payrollId(), each.employedDays())))
            && reads(
                visitsFile,
                file ->
                    VisitsFile.read(
                        file,
                        workers,
                        each ->
                            visits
                                .computeIfAbsent(each.carerRef(), c -> new ArrayList<>())
                                .add(each)));
    if (!isUsable) {
      return UNUSABLE_INPUT;
    }
    TimeRules rules = TimeRules.usual(Set.of());
    try (HoursSheet sheet = HoursSheet.replacing(out)) {
      for (String payrollId : workers.keySet()) {
        sheet.write(payrollId, rules.paid(visits.getOrDefault(payrollId, List.of())).worked());
      }
      sheet.finish();
    } catch (IOException failure) {
      throw new StartFailed(
          "The hours cannot be written to " + out + ": " + Reason.of(failure) + ".", failure);
    }
    spec.commandLine().getOut().printf("Hours of %d workers written to %s.%n", workers.size(), out);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private interface Reading {
    RosterReport of(InputStream file) throws IOException;
  }

  private boolean reads(Path path, Reading reading) {
    PrintWriter err = spec.commandLine().getErr();
    try (InputStream file = Files.newInputStream(path)) {
      RosterReport report = reading.of(file);
      tell(err, path, "error", report.errors(), report.errorCount());
      List<RosterProblem> notes = report.notes();
      List<RosterProblem> firstNotes = notes.subList(0, Math.min(notes.size(), MOST_NOTES));
      tell(err, path, "note", firstNotes, report.noteCount());
      if (report.hasErrors()) {
        err.println("Nothing was counted: put the errors in " + path + " right first.");
      }
      return !report.hasErrors();
    } catch (IOException failure) {
      err.println(path + " cannot be read: " + Reason.of(failure) + ".");
      return false;
    } finally {
      err.flush();
    }
  }

  private static void tell(
      PrintWriter err, Path path, String what, List<RosterProblem> problems, int count) {
    for (RosterProblem problem : problems) {
      err.println(path.getFileName() + ": " + what + ": " + problem);
    }
    if (count > problems.size()) {
      int more = count - problems.size();
      err.printf("%s: %ss not listed: %d%n", path.getFileName(), what, more);
    }
  }
}
