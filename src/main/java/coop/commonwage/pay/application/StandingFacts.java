package coop.commonwage.pay.application;

import coop.commonwage.pay.contracts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What HMRC and the pension say of workers, and when they leave: added to, never changed. */
public interface StandingFacts {

  /** All that was recorded for an employment, by the day it holds from, newest word last. */
  List<Recorded> of(UUID employmentId);

  void add(UUID employmentId, Standing standing, Instructions.Note note);

  /**
   * Says when somebody leaves.
   *
   * @param leaveDate empty when they stay after all
   */
  void leave(UUID employmentId, Optional<LocalDate> leaveDate, Instructions.Note note);

  /** The last day wages were paid on in an employment. */
  Optional<LocalDate> lastPayDate(UUID employmentId);

  /** A version with who recorded it; the first has no reason of its own. */
  record Recorded(Standing standing, String reason, String reference, Instant at, String by) {}
}
