package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is owed to somebody who left.
 *
 * @param paid the numbers of the instalments that were paid
 * @param kept the numbers of those that nobody claimed and the co-operative keeps
 */
public record LeaverDebt(
    UUID id,
    UUID personId,
    LocalDate openedOn,
    LeaverSchedule schedule,
    List<Integer> paid,
    List<Integer> kept) {

  public LeaverDebt {
    paid = List.copyOf(paid);
    kept = List.copyOf(kept);
  }

  /** Whether an instalment was paid or kept. */
  public boolean isSettled(int number) {
    return paid.contains(number) || kept.contains(number);
  }

  /** Whether an instalment is the one to be paid next. */
  public boolean isNext(int number) {
    return !isSettled(number) && (number == 1 || isSettled(number - 1));
  }

  /** What is still owed, without interest of years to come; zero when all is paid. */
  public Money owed() {
    return schedule.lines().stream()
        .filter(line -> !isSettled(line.number()))
        .findFirst()
        .map(LeaverSchedule.Instalment::opening)
        .orElse(Money.ZERO);
  }
}
