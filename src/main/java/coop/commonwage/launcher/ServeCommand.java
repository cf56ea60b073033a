package coop.commonwage.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the product and serves until it is stopped. */
@Command(name = "serve", description = "Start Commonwage and serve until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  @Mixin InstallationOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Installation installation = Installation.start(options, ServeCommand::say);
    say("Commonwage serves at " + installation.baseUrl() + " (Ctrl-C stops it)");
    new CountDownLatch(1).await();
    return 0;
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
