package coop.commonwage.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the product and runs its main job on an example co-operative. */
@Command(
    name = "demo",
    description =
        "Start Commonwage with an example co-operative: a month of care visits becomes payslips and"
            + " a shared surplus. A second start finds its data and pays nobody twice.")
final class DemoCommand implements Callable<Integer> {

  @Mixin InstallationOptions options;

  @Option(
      names = "--exit",
      description = "Stop when the summary is printed, instead of going on to serve.")
  boolean exit;

  @Override
  public Integer call() throws Exception {
    Installation installation = Installation.start(options, DemoCommand::say);
    Path directory = Files.createDirectories(installation.dataPath().resolve("demo"));
    DataDirectory.restrict(directory, "rwx------");
    Path told = directory.resolve("logins-shown");
    Demonstration demonstration = new Demonstration(installation, directory, DemoCommand::say);
    new DemoSummary(DemoCommand::say).print(demonstration.run());
    tellLogins(demonstration.logins(), told, directory);
    if (exit) {
      installation.close();
      return 0;
    }
    say("");
    say("Commonwage serves at " + installation.baseUrl() + " (Ctrl-C stops it)");
    new CountDownLatch(1).await();
    return 0;
  }

  private static void tellLogins(DemoLogins logins, Path told, Path directory) throws Exception {
    say("");
    if (Files.exists(told)) {
      say(
          "The logins were shown at the first start; they stand in "
              + directory.resolve("logins.tsv"));
      return;
    }
    say("Logins, shown this once");
    house(logins, DemoLogins.House.GOFAL, Demonstration.EMPLOYER + ", owned by its workers");
    house(
        logins,
        DemoLogins.House.CYDOFAL,
        DemoOwners.EMPLOYER + ", owned by workers, people who use care and supporters");
    say("");
    say(
        "A ballot of "
            + DemoOwners.EMPLOYER
            + " opens within a minute: every member of it can vote, under Voting. The other"
            + " members' logins, and what to look at with each, stand in "
            + directory.resolve("logins.tsv"));
    Files.createFile(told);
  }

  private static void house(DemoLogins logins, DemoLogins.House house, String title) {
    say("");
    say(title);
    for (DemoLogins.Login login : logins.of(house)) {
      if (!login.look().isEmpty()) {
        say(
            "  %-22s %-26s %s  %s"
                .formatted(login.role(), login.login(), login.password(), login.look()));
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
