package coop.commonwage.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the product with an example co-operative. */
@Command(name = "demo", description = "Start Commonwage with an example co-operative.")
final class DemoCommand implements Callable<Integer> {

  @Mixin InstallationOptions options;

  @Override
  public Integer call() throws InterruptedException {
    return 0;
  }
}
