package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one worker's sickness in one employment.
 *
 * @param spells oldest first, none of them overlapping
 * @param maternityPay days for which maternity pay, or maternity allowance, is due
 * @param lastDayEmployed where the employment has an end
 */
public record SicknessRecord(
    List<Sickness> spells, List<DateSpan> maternityPay, Optional<LocalDate> lastDayEmployed) {

  public SicknessRecord {
    spells = List.copyOf(spells);
    maternityPay = List.copyOf(maternityPay);
    for (int i = 1; i < spells.size(); i++) {
      DateSpan before = spells.get(i - 1).days();
      DateSpan days = spells.get(i).days();
      if (!days.firstDay().isAfter(before.lastDay())) {
        throw new IllegalArgumentException(
            "sickness from %s begins before the sickness until %s has ended"
                .formatted(days.firstDay(), before.lastDay()));
      }
    }
  }

  /** Spells only. */
  public static SicknessRecord of(List<Sickness> spells) {
    return new SicknessRecord(spells, List.of(), Optional.empty());
  }
}
