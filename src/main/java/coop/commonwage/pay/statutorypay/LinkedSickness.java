package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Unrounded;
import java.time.LocalDate;
import java.util.Optional;

/** What sickness counted together has used up so far. */
final class LinkedSickness {

  /** A week in parts that every number of qualifying days, 1 to 7, divides. */
  private static final long PARTS_A_WEEK = 420;

  private final LocalDate firstDay;
  private final Optional<Unrounded> averageWeeklyEarnings;
  private LocalDate lastDay;
  private int waitingDays;
  private long partsPaid;
  private boolean paidWithoutShare;

  LinkedSickness(LocalDate firstDay, Optional<Unrounded> averageWeeklyEarnings) {
    this.firstDay = firstDay;
    this.averageWeeklyEarnings = averageWeeklyEarnings;
    this.lastDay = firstDay;
  }

  /** Takes over what another payroll paid. */
  static LinkedSickness after(EarlierSickness earlier, Optional<Unrounded> averageWeeklyEarnings) {
    LinkedSickness link = new LinkedSickness(earlier.days().firstDay(), averageWeeklyEarnings);
    link.lastDay = earlier.days().lastDay();
    link.waitingDays = earlier.waitingDays();
    link.partsPaid = earlier.paidDays() * PARTS_A_WEEK / earlier.qualifyingDaysAWeek();
    return link;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  Optional<Unrounded> averageWeeklyEarnings() {
    return averageWeeklyEarnings;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  int waitingDays() {
    return waitingDays;
  }

  /** True while the weeks paid so far are fewer than the law gives. */
  boolean hasWeeksLeft(int longestWeeks) {
    return partsPaid < longestWeeks * PARTS_A_WEEK;
  }

  /** True when this absence was paid on a day the share of earnings did not yet hold. */
  boolean isPaidWithoutShare() {
    return paidWithoutShare;
  }

  /** Another absence joins: what an earlier one was spared of, this one is not. */
  void beginAbsence() {
    paidWithoutShare = false;
  }

  void serveWaitingDay() {
    waitingDays++;
  }

  void pay(int qualifyingDaysAWeek, boolean shareHolds) {
    partsPaid += PARTS_A_WEEK / qualifyingDaysAWeek;
    paidWithoutShare |= !shareHolds;
  }

  void lastsUntil(LocalDate day) {
    lastDay = day;
  }
}
