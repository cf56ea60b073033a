package coop.commonwage.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with rules: check them. */
@Command(
    name = "rules",
    description = "Look after the rules of law that pay is worked out with.",
    subcommands = RulesCheckCommand.class)
final class RulesCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with the rules:");
  }
}
