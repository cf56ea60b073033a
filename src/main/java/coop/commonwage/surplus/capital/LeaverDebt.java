package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is owed to somebody who left.
 *
 * @param paid the numbers of the instalments that were paid
 */
public record LeaverDebt(
    UUID id, UUID personId, LocalDate openedOn, LeaverSchedule schedule, List<Integer> paid) {

  public LeaverDebt {
    paid = List.copyOf(paid);
  }

  /** What is still owed, without interest of years to come; zero when all is paid. */
  public Money owed() {
    return schedule.lines().stream()
        .filter(line -> !paid.contains(line.number()))
        .findFirst()
        .map(LeaverSchedule.Instalment::opening)
        .orElse(Money.ZERO);
  }
}
