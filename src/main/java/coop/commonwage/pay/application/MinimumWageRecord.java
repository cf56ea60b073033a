package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.UnpaidWorkingTime;
import coop.commonwage.pay.payruns.Derivation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that shows whether one worker had the minimum wage in one pay reference period: whose
 * it is, every minute, every pound, and how they compare. An employer keeps it as a single document
 * for six years (National Minimum Wage Regulations 2015, reg. 59).
 *
 * @param details the payslip of the period
 * @param check how the minimum wage was checked when it was paid: time, rate, pay that counts, pay
 *     left out and why
 * @param time every minute of the period as it is known now
 */
public record MinimumWageRecord(PayslipDetails details, Derivation check, PaidTime time) {

  /**
   * A stretch of which the minimum wage counts no minute.
   *
   * @param what {@code own-time} between visits, a {@code break}, a {@code sleep-in}, a turn {@code
   *     on-call} at home, or the way {@code from-home}
   * @param minutes how long it was, in minutes that passed
   */
  public record NotCounted(
      LocalDate day, Instant start, Instant end, String what, int minutes, String visitId) {}

  /** Minutes the minimum wage counted when the payslip was made. */
  public int minutesChecked() {
    return details.payslip().inputs().worked().minimumWageMinutes();
  }

  /** Minutes the minimum wage counts as the time is known now. */
  public int minutesKnown() {
    return time.worked().minimumWageMinutes();
  }

  /** Whether the time was corrected since; what that came to is paid with a later payslip. */
  public boolean isCorrectedSince() {
    return minutesChecked() != minutesKnown();
  }

  /** What was recorded and does not count, in order. */
  public List<NotCounted> notCounted() {
    List<NotCounted> all = new ArrayList<>();
    time.unpaidGaps()
        .forEach(gap -> all.add(of(gap.day(), gap.start(), gap.end(), "own-time", gap.visitId())));
    time.breaks()
        .forEach(
            rest -> all.add(of(rest.day(), rest.start(), rest.end(), "break", rest.visitId())));
    time.sleepIns()
        .forEach(
            night ->
                all.add(of(night.day(), night.start(), night.end(), "sleep-in", night.visitId())));
    time.onCalls()
        .forEach(
            turn -> all.add(of(turn.day(), turn.start(), turn.end(), "on-call", turn.visitId())));
    time.unpaidWorkingTime().stream()
        .filter(way -> way.why() == UnpaidWorkingTime.Why.FROM_HOME)
        .forEach(way -> all.add(of(way.day(), way.start(), way.end(), "from-home", way.visitId())));
    all.sort(Comparator.comparing(NotCounted::start).thenComparing(NotCounted::what));
    return List.copyOf(all);
  }

  private static NotCounted of(
      LocalDate day, Instant start, Instant end, String what, String visitId) {
    int minutes = Math.toIntExact(Duration.between(start, end).toMinutes());
    return new NotCounted(day, start, end, what, minutes, visitId);
  }
}
