package coop.commonwage.platform.health;

import coop.commonwage.platform.scheduling.ClusterScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once the last thing that starts with the application, its scheduler, runs. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

  @Inject ClusterScheduler scheduler;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("scheduler").status(scheduler.isRunning()).build();
  }
}
