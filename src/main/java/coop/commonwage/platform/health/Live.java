package coop.commonwage.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when threads wait for each other for ever: only a new start helps. */
@Liveness
@ApplicationScoped
public class Live implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    boolean moving = ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
    return HealthCheckResponse.named("threads").status(moving).build();
  }
}
