package coop.commonwage.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The machine's clock; {@code commonwage.clock.fixed-at} (an ISO instant) stops it, for rehearsals
 * and tests. Outside the container it is the plain clock.
 */
@ApplicationScoped
public class SystemClock implements Clock {

  @Inject
  @ConfigProperty(name = "commonwage.clock.fixed-at")
  Optional<String> fixedAt = Optional.empty();

  @Override
  public Instant instant() {
    return fixedAt.map(Instant::parse).orElseGet(Instant::now);
  }
}
