package coop.commonwage.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down when threads wait for each other for ever: only a new start helps. Java also names threads
 * that wait in a ring for a while only, each giving up at a time it set, so a thread counts when it
 * is named twice, a moment apart, and waits for the same lock of the same owner both times.
 */
@Liveness
@ApplicationScoped
public class Live implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Live.class.getName());
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Runnable moment;

  public Live() {
    this(() -> LockSupport.parkNanos(A_MOMENT.toNanos()));
  }

  Live(Runnable moment) {
    this.moment = moment;
  }

  @Override
  public HealthCheckResponse call() {
    List<ThreadInfo> stuck = stuck();
    if (stuck.isEmpty()) {
      return HealthCheckResponse.named("threads").up().build();
    }
    // whoever starts the node anew loses this, and nothing else tells what to mend
    LOG.severe(() -> "threads wait for each other for ever:\n" + told(stuck));
    return HealthCheckResponse.named("threads")
        .down()
        .withData("waiting", stuck.stream().map(Live::said).collect(Collectors.joining("; ")))
        .build();
  }

  /** The threads that wait for each other now and a moment later. */
  List<ThreadInfo> stuck() {
    Map<Long, ThreadInfo> before = waiting();
    if (before.isEmpty()) {
      return List.of();
    }
    moment.run();
    List<ThreadInfo> stuck =
        waiting().values().stream()
            .filter(each -> isTheSame(before.get(each.getThreadId()), each))
            .toList();
    if (stuck.isEmpty()) {
      LOG.info(() -> "threads waited for each other for a while:\n" + told(before.values()));
    }
    return stuck;
  }

  /** Those that wait in a ring at this moment and are still there to be asked. */
  private Map<Long, ThreadInfo> waiting() {
    Map<Long, ThreadInfo> found = new HashMap<>();
    long[] ring = threads.findDeadlockedThreads();
    if (ring != null) {
      Arrays.stream(threads.getThreadInfo(ring, true, true))
          .filter(each -> each != null && each.getLockInfo() != null)
          .forEach(each -> found.put(each.getThreadId(), each));
    }
    return found;
  }

  private static boolean isTheSame(ThreadInfo before, ThreadInfo now) {
    return before != null
        && before.getLockOwnerId() == now.getLockOwnerId()
        && before.getLockName().equals(now.getLockName());
  }

  private static String told(Collection<ThreadInfo> infos) {
    return infos.stream().map(String::valueOf).collect(Collectors.joining());
  }

  static String said(ThreadInfo info) {
    return "%s for %s of %s"
        .formatted(info.getThreadName(), info.getLockName(), info.getLockOwnerName());
  }
}
