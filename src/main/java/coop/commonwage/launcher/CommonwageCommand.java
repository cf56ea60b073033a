package coop.commonwage.launcher;

import coop.commonwage.platform.database.DatabaseUnusable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's root: {@code commonwage serve}, {@code demo}, {@code calculate}, …. */
@Command(
    name = "commonwage",
    description = "The pay office of a social-care co-operative.",
    mixinStandardHelpOptions = true,
    versionProvider = CommonwageCommand.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      VerifyCommand.class,
      HoursCommand.class,
      ImportCommand.class,
      CalculateCommand.class,
      DistributeCommand.class,
      RulesCommand.class,
      BenchCommand.class
    },
    footer = {"", "Exit codes: 0 done, 1 refused or failed, 2 wrong usage or unusable input."})
public final class CommonwageCommand implements Runnable {

  @Spec CommandSpec spec;

  public static void main(String[] arguments) {
    speakUtf8();
    int exit = commandLine().execute(arguments);
    System.exit(exit);
  }

  /** Pounds and Welsh letters also where the locale says nothing, as on a bare server. */
  private static void speakUtf8() {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  static CommandLine commandLine() {
    return new CommandLine(new CommonwageCommand())
        .setParameterExceptionHandler(CommonwageCommand::sayUsage)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof StartFailed || failure instanceof DatabaseUnusable) {
                command.getErr().println(failure.getMessage());
              } else {
                failure.printStackTrace(command.getErr());
              }
              command.getErr().flush();
              return 1;
            });
  }

  /** What was wrong, what may have been meant, and the whole usage. */
  private static int sayUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    command.usage(err);
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do:");
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommonwageCommand.class.getPackage().getImplementationVersion();
      return new String[] {"commonwage " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
