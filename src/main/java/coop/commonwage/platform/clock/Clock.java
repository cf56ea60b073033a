package coop.commonwage.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time it is, for everyone: nobody else reads the machine's clock. */
public interface Clock {

  /** The zone in which a day of work begins and ends. */
  ZoneId ZONE = ZoneId.of("Europe/London");

  /** The instant now. */
  Instant instant();

  /** The day it is in Europe/London. */
  default LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }
}
