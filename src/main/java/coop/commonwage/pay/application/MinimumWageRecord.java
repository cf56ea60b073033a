package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.UnpaidWorkingTime;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.PayslipLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that shows whether one worker had the minimum wage in one pay reference period: whose
 * it is, every minute, every pound, and how they compare. An employer keeps it as a single document
 * for six years (National Minimum Wage Regulations 2015, reg. 59).
 *
 * @param details the payslip of the period
 * @param check how the minimum wage was checked when it was paid: time, rate, pay that counts, pay
 *     left out and why
 * @param time every minute of the period as it is known now
 * @param paidLater what later payslips paid or took back for the period, in the order they were
 *     paid
 * @param changes the visits that were put right, added or taken away since the payslip was made
 */
public record MinimumWageRecord(
    PayslipDetails details,
    Derivation check,
    PaidTime time,
    List<PaidLater> paidLater,
    List<Change> changes) {

  public MinimumWageRecord {
    paidLater = List.copyOf(paidLater);
    changes = List.copyOf(changes);
  }

  /**
   * A visit that is known otherwise than it was paid.
   *
   * @param paid as the payslip of the period paid it; empty when it was told later
   * @param now as it is known now; empty when it is another worker's or day's now
   */
  public record Change(String visitId, Optional<RecordedVisit> paid, Optional<RecordedVisit> now) {}

  /**
   * What one line of a later payslip put right of the period.
   *
   * @param code of the line; {@code correction-worked-time} tells minutes and pays nothing
   * @param amount below zero when it was taken back
   * @param quantity how much time or how many nights, turns or miles, where it says so
   */
  public record PaidLater(
      UUID payslipId,
      LocalDate payDate,
      String code,
      Money amount,
      Optional<PayslipLine.Quantity> quantity) {}

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
    return minutesChecked() != minutesKnown() || !paidLater.isEmpty();
  }

  /** What later payslips paid for the period; below zero when they took more back. */
  public Money totalPaidLater() {
    return Money.sum(paidLater.stream().map(PaidLater::amount).toList());
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
