package coop.commonwage.pay.days;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days a worker was away.
 *
 * @param kind the word of the instruction it was recorded as: {@code sickness}, {@code
 *     family-leave}, {@code holiday-taken}; {@code away} for who need not know which
 * @param from the first day
 * @param until the last day, when it is known
 */
public record Away(String kind, LocalDate from, Optional<LocalDate> until) {

  /** The kind told to whoever need not know why somebody is away. */
  public static final String UNNAMED = "away";

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The same without its reason. */
  public Away unnamed() {
    return new Away(UNNAMED, from, until);
  }
}
