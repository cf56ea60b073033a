package coop.commonwage.launcher;

import coop.commonwage.pay.rosters.KnownWorkers;
import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.TotalsFile;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.pay.rosters.WorkersFile;
import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import coop.commonwage.pay.rosters.mappings.MappingRefused;
import coop.commonwage.platform.clock.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file of visits or totals in through a running server, or only looks at it. */
@Command(
    name = "visits",
    description = {
      "Take in a file of visits, or of totals, read by a mapping.",
      "With --dry-run it is only looked at, and no server is needed; else a running server shows"
          + " what it changes and takes it in, all of it or nothing.",
      "Exit code 0 when every row can be used, 1 when rows are refused, 2 when the file, the"
          + " mapping or the workers' list cannot be used."
    })
final class ImportVisitsCommand implements Callable<Integer> {

  static final int FINE = 0;
  static final int ROWS_REFUSED = 1;
  static final int UNUSABLE = 2;

  @Spec CommandSpec spec;

  @Option(
      names = "--mapping",
      defaultValue = Mapping.OURS,
      paramLabel = "MAPPING",
      description =
          "How the file is read: ours (the default), access-abacus, controcc, birdie-totals, one"
              + " saved on the server, or a file with one of your own as JSON.")
  String mapping;

  @Option(names = "--dry-run", description = "Look only; nothing is sent anywhere.")
  boolean dryRun;

  @Option(
      names = "--workers",
      paramLabel = "FILE",
      description = "With --dry-run: the workers' list as CSV, to check the carers by.")
  Path workersFile;

  @Option(
      names = "--complete",
      paramLabel = "FROM..TO",
      description =
          "Days, such as 2026-10-01..2026-10-31, of which the file names every visit: what it does"
              + " not name is withdrawn.")
  String complete;

  @Option(
      names = "--withdraw",
      description =
          "Say that what a complete file does not name is meant to be withdrawn; without this such"
              + " a file is shown and not taken in.")
  boolean withdraw;

  @Option(names = "--server", paramLabel = "URL", description = "Where Commonwage serves.")
  String server;

  @Option(names = "--login", description = "Who takes it in: a payroll administrator.")
  String login;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password.")
  Path passwordFile;

  @Parameters(paramLabel = "FILE", description = "CSV, XLSX, or a ZIP file with a pair of either.")
  Path file;

  @Override
  public Integer call() {
    try {
      return dryRun ? look() : takeIn();
    } catch (UnusableFile unusable) {
      complain(unusable.getMessage());
      return UNUSABLE;
    } finally {
      spec.commandLine().getOut().flush();
      spec.commandLine().getErr().flush();
    }
  }

  private int look() {
    if (server != null || login != null || passwordFile != null || complete != null || withdraw) {
      throw new ParameterException(
          spec.commandLine(),
          "A dry run asks no server: leave --server, --login, --password-file, --complete and"
              + " --withdraw out.");
    }
    Mapping read = mappingOf(ownMapping().or(() -> BundledMappings.json(mapping)));
    KnownWorkers workers = workersFile == null ? KnownWorkers.anybody() : workers();
    FoundInFile found = new FoundInFile();
    RosterReport report = read(read, workers, found);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s, read by the mapping %s; nothing was taken in%n", file.getFileName(), read.name());
    found.print(out, report);
    if (workersFile == null) {
      out.println("The carers were not checked: name the workers' list with --workers.");
    }
    tell("error", report.errors(), report.errorCount());
    tell("note", report.notes(), report.noteCount());
    if (report.rows() == 0) {
      complain(file + " cannot be used: no row of it could be read.");
      return UNUSABLE;
    }
    return report.hasErrors() ? ROWS_REFUSED : FINE;
  }

  private RosterReport read(Mapping by, KnownWorkers workers, FoundInFile found) {
    try (InputStream bytes = Files.newInputStream(file);
        SentFile sent = SentFile.keep(bytes)) {
      return by.kind() == Mapping.Kind.TOTALS
          ? TotalsFile.read(sent, by, workers, (row, entry) -> found.add(entry))
          : VisitsFile.read(sent, by, workers, (row, visit) -> found.add(visit));
    } catch (IOException failure) {
      throw new UnusableFile(file + " cannot be read: " + Reason.of(failure) + ".");
    } catch (SentFile.TooLarge tooLarge) {
      throw new UnusableFile(file + " cannot be used: " + tooLarge.getMessage() + ".");
    }
  }

  /** The JSON of a mapping that stands in a file. */
  private Optional<String> ownMapping() {
    if (BundledMappings.names().contains(mapping) || !Files.isRegularFile(Path.of(mapping))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(Path.of(mapping)));
    } catch (IOException failure) {
      throw new UnusableFile(
          "The mapping " + mapping + " cannot be read: " + Reason.of(failure) + ".");
    }
  }

  private Mapping mappingOf(Optional<String> json) {
    String text =
        json.orElseThrow(
            () ->
                new UnusableFile(
                    "There is no mapping %s: it is no file, and none of those that come with Commonwage, %s."
                        .formatted(mapping, String.join(", ", BundledMappings.names()))));
    try {
      return MappingJson.read(text);
    } catch (MappingRefused refused) {
      refused.problems().forEach(problem -> complain(mapping + ": " + problem));
      throw new UnusableFile("The mapping " + mapping + " cannot be used.");
    }
  }

  private KnownWorkers workers() {
    KnownWorkers workers = KnownWorkers.none();
    try (InputStream list = Files.newInputStream(workersFile)) {
      RosterReport report =
          WorkersFile.read(
              list,
              new SystemClock().today(),
              each ->
                  workers.add(
                      each.payrollId(),
                      each.forename() + " " + each.surname(),
                      each.employedDays()));
      if (report.hasErrors()) {
        report
            .errors()
            .forEach(problem -> complain(workersFile.getFileName() + ": error: " + problem));
        throw new UnusableFile("The workers' list " + workersFile + " has to be put right first.");
      }
      return workers;
    } catch (IOException failure) {
      throw new UnusableFile(workersFile + " cannot be read: " + Reason.of(failure) + ".");
    }
  }

  private int takeIn() {
    if (server == null || login == null || passwordFile == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Say where to with --server, --login and --password-file, or look only with --dry-run.");
    }
    if (workersFile != null) {
      throw new ParameterException(
          spec.commandLine(), "The server knows the workers: --workers belongs to --dry-run.");
    }
    if (!Files.isReadable(file)) {
      throw new UnusableFile(
          file + " cannot be read: there is no such file, or you may not open it.");
    }
    Optional<String> own = ownMapping();
    String name = own.map(json -> mappingOf(own).name()).orElse(mapping);
    ApiClient api = ApiClient.ofLogin(base(), login, password());
    return new ImportOnServer(api, spec.commandLine().getOut(), spec.commandLine().getErr())
        .takeIn(file, name, own, Optional.ofNullable(complete), withdraw);
  }

  private String base() {
    try {
      URI uri =
          URI.create(server.endsWith("/") ? server.substring(0, server.length() - 1) : server);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri.toString();
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw notAServer(notAnAddress);
    }
    throw notAServer(null);
  }

  private ParameterException notAServer(Exception cause) {
    return new ParameterException(
        spec.commandLine(),
        "--server is an address such as https://pay.example, not %s.".formatted(server),
        cause);
  }

  private String password() {
    try {
      return Files.readAllLines(passwordFile).stream().findFirst().orElse("").strip();
    } catch (IOException failure) {
      throw new UnusableFile(
          "The password file " + passwordFile + " cannot be read: " + Reason.of(failure) + ".");
    }
  }

  private void tell(String what, List<RosterProblem> problems, int count) {
    problems.forEach(problem -> complain(file.getFileName() + ": " + what + ": " + problem));
    if (count > problems.size()) {
      complain(
          "%s: %ss not listed: %d".formatted(file.getFileName(), what, count - problems.size()));
    }
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }
}
