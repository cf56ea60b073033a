package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one worker's sickness in one employment.
 *
 * @param spells oldest first, none of them overlapping
 * @param earlier linked sickness before the first spell that another payroll paid
 * @param maternityPay days for which maternity pay, or maternity allowance, is due
 * @param lastDayEmployed where the employment has an end
 */
public record SicknessRecord(
    List<Sickness> spells,
    Optional<EarlierSickness> earlier,
    List<DateSpan> maternityPay,
    Optional<LocalDate> lastDayEmployed) {

  public SicknessRecord {
    spells = List.copyOf(spells);
    maternityPay = List.copyOf(maternityPay);
    LocalDate last = earlier.map(sickness -> sickness.days().lastDay()).orElse(LocalDate.MIN);
    for (Sickness spell : spells) {
      if (!spell.days().firstDay().isAfter(last)) {
        throw new IllegalArgumentException(
            "sickness from %s begins before the sickness until %s has ended"
                .formatted(spell.days().firstDay(), last));
      }
      last = spell.days().lastDay();
    }
  }

  /** Spells only. */
  public static SicknessRecord of(List<Sickness> spells) {
    return new SicknessRecord(spells, Optional.empty(), List.of(), Optional.empty());
  }
}
