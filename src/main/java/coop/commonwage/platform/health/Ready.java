package coop.commonwage.platform.health;

import coop.commonwage.platform.database.DatabasePulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while the database answers: then this node can be asked. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

  @Inject DatabasePulse database;

  @Override
  public HealthCheckResponse call() {
    Optional<String> fault = database.fault();
    return fault
        .map(why -> HealthCheckResponse.named("database").down().withData("reason", why))
        .orElseGet(() -> HealthCheckResponse.named("database").up())
        .build();
  }
}
