package coop.commonwage.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The machine's clock; {@code commonwage.clock.fixed-at} (an ISO instant) stops it, and {@code
 * commonwage.clock.set-by} (a file with an ISO instant in it) sets it to that instant at the moment
 * the file was written, from where it goes on: for rehearsals and tests, in which days pass in
 * minutes. Outside the container it is the plain clock.
 */
@ApplicationScoped
public class SystemClock implements Clock {

  @Inject
  @ConfigProperty(name = "commonwage.clock.fixed-at")
  Optional<String> fixedAt = Optional.empty();

  @Inject
  @ConfigProperty(name = "commonwage.clock.set-by")
  Optional<String> setBy = Optional.empty();

  @Override
  public Instant instant() {
    if (fixedAt.isPresent()) {
      return Instant.parse(fixedAt.get());
    }
    return setBy.map(Path::of).map(SystemClock::goingOn).orElseGet(Instant::now);
  }

  private static Instant goingOn(Path file) {
    try {
      Instant set = Instant.parse(Files.readString(file).strip());
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return set.plus(Duration.between(written, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException("The clock's file " + file + " cannot be read", e);
    }
  }
}
