package coop.commonwage.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the way of a roster into the books: received, read, checked, stored, turned into paid
 * time and committed, on a PostgreSQL of its own; and what PostgreSQL alone needs for the same
 * rows.
 */
@Command(
    name = "hours",
    description = {
      "Take a roster in as the product does, on a database of its own, at three sizes; in a heap of"
          + " 512 MB unless -Xmx says otherwise.",
      "copy_ratio is our time, from the file sent to paid time committed, over the time COPY needs"
          + " to write the same rows of visits, in all their columns, into an empty table with the"
          + " same checks and indexes; heap_ratio is over an empty table with columns alone."
    })
final class BenchHoursCommand implements Callable<Integer> {

  private static final int MOST_ROWS = 5_000_000;
  private static final int MOST_VISITS_EACH = 2_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many workers the largest roster has (default ${DEFAULT-VALUE}).")
  int workers;

  @Option(
      names = "--visits-per-worker",
      paramLabel = "V",
      defaultValue = "110",
      description = "How many visits each of them has (default ${DEFAULT-VALUE}).")
  int visitsPerWorker;

  @Override
  public Integer call() throws Exception {
    check("--workers", workers, MOST_ROWS);
    check("--visits-per-worker", visitsPerWorker, MOST_VISITS_EACH);
    if ((long) workers * visitsPerWorker > MOST_ROWS) {
      throw new ParameterException(
          spec.commandLine(), "workers times visits must be at most %,d".formatted(MOST_ROWS));
    }
    if (!BenchProcess.hasProduct()) {
      return BenchProcess.startAgain(
          List.of(
              "bench", "hours", "--workers=" + workers, "--visits-per-worker=" + visitsPerWorker),
          "512m");
    }
    Path directory = Files.createTempDirectory("commonwage-bench-");
    try {
      StartLog.to(directory);
      BenchImports.measure(workers, visitsPerWorker, directory, spec.commandLine().getOut());
    } finally {
      LogManager.getLogManager().reset();
      BenchProcess.delete(directory);
    }
    return 0;
  }

  private void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), "%s must be from 1 to %,d".formatted(option, most));
    }
  }
}
