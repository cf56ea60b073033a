package coop.commonwage.pay.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Who does not work here any more. */
@FunctionalInterface
public interface EndedWork {

  /** The last day of everybody whose every employment has ended by a day. */
  Map<UUID, LocalDate> by(UUID employerId, LocalDate day);
}
