package coop.commonwage.pay.deductions.minimumwage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rate of a worker depends on.
 *
 * @param dateOfBirth for the age on the first day of the period
 * @param apprenticeSince the day the apprenticeship began, while it lasts; empty for everybody else
 */
public record MinimumWageWorker(LocalDate dateOfBirth, Optional<LocalDate> apprenticeSince) {

  /** A worker who is no apprentice. */
  public static MinimumWageWorker born(LocalDate dateOfBirth) {
    return new MinimumWageWorker(dateOfBirth, Optional.empty());
  }

  /** The same worker in an apprenticeship that began on a day. */
  public MinimumWageWorker apprenticeSince(LocalDate day) {
    return new MinimumWageWorker(dateOfBirth, Optional.of(day));
  }
}
