package coop.commonwage.pay.statutorypay;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of one spell.
 *
 * @param sickness the spell
 * @param linkedSince the first day of the sickness it is counted together with; its own first day
 *     where it stands alone
 * @param days its qualifying days, in order
 */
public record SicknessPay(Sickness sickness, LocalDate linkedSince, List<SickDay> days) {

  public SicknessPay {
    days = List.copyOf(days);
  }

  /** The days that are paid. */
  public List<SickDay> paidDays() {
    return days.stream().filter(SickDay::isPaid).toList();
  }
}
