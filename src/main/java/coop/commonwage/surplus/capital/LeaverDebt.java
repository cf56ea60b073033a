package coop.commonwage.surplus.capital;

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
}
