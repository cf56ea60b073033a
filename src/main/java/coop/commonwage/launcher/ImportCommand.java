package coop.commonwage.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be taken in from files of other systems. */
@Command(
    name = "import",
    description = "Take in files of other systems, or look at what they would change.",
    subcommands = ImportVisitsCommand.class)
final class ImportCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to import:");
  }
}
