package coop.commonwage.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when threads wait for each other for ever: only a new start helps. */
@Liveness
@ApplicationScoped
public class Live implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Live.class.getName());

  @Override
  public HealthCheckResponse call() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] stuck = threads.findDeadlockedThreads();
    if (stuck == null) {
      return HealthCheckResponse.named("threads").up().build();
    }
    ThreadInfo[] infos = threads.getThreadInfo(stuck, true, true);
    // whoever starts the node anew loses this, and nothing else tells what to mend
    LOG.severe(
        () ->
            Arrays.stream(infos)
                .map(String::valueOf)
                .collect(Collectors.joining("", "threads wait for each other for ever:\n", "")));
    return HealthCheckResponse.named("threads")
        .down()
        .withData("waiting", Arrays.stream(infos).map(Live::said).collect(Collectors.joining("; ")))
        .build();
  }

  private static String said(ThreadInfo info) {
    return info == null
        ? "a thread that is gone"
        : "%s for %s of %s"
            .formatted(info.getThreadName(), info.getLockName(), info.getLockOwnerName());
  }
}
