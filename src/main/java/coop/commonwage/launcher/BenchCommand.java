package coop.commonwage.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be measured. */
@Command(
    name = "bench",
    description = {
      "Measure how fast something is.",
      "Prints lines for people and, last, one line of JSON."
    },
    subcommands = {
      BenchCalculateCommand.class,
      BenchDividendsCommand.class,
      BenchHoursCommand.class
    })
final class BenchCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to measure:");
  }
}
