package coop.commonwage.pay.hours;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.choices.EnhancementBand;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one employer turns visits into paid time. Every setting is a choice of the employer, not law;
 * {@link #USUAL} is what holds where nothing was chosen. The settings of the first day of a pay
 * period hold for all of it.
 *
 * @param longestPaidGapMinutes the longest gap between two visits of a day that is paid in full,
 *     this length included
 * @param visitPay what a delivered visit is paid for
 * @param frustratedPay what a visit is paid for when the carer was there in vain
 * @param noticeHours with how many hours' notice a visit must be called off, so that it is not
 *     paid; empty when none is paid
 * @param travelPay what travel between visits is paid by
 * @param evening the evening hours that are enhanced
 * @param night the night hours that are enhanced
 * @param bankHolidayDays which days are paid as bank holidays
 */
public record TimeSettings(
    int longestPaidGapMinutes,
    VisitPay visitPay,
    FrustratedPay frustratedPay,
    OptionalInt noticeHours,
    TravelPay travelPay,
    Optional<EnhancementBand> evening,
    Optional<EnhancementBand> night,
    BankHolidayDays bankHolidayDays) {

  /** The settings of an employer who chose nothing. */
  public static final TimeSettings USUAL = of(EmployerChoices.USUAL, LocalDate.EPOCH);

  /** What a delivered visit is paid for. */
  public enum VisitPay {
    /** The minutes between check-in and check-out. */
    ACTUAL,
    /** At least the minutes planned. */
    LONGER
  }

  /** What a visit is paid for when the carer was there in vain. */
  public enum FrustratedPay {
    /** The minutes between check-in and check-out. */
    ACTUAL,
    /** At least the minutes planned. */
    PLANNED,
    /** At least the minutes claimed from the funder, where they are known. */
    CLAIMED
  }

  /** What travel between visits is paid by. */
  public enum TravelPay {
    /** The minutes the roster gives. */
    GIVEN,
    /** The whole gap, when it is short; else the minutes given. */
    GAP,
    /** The longer of the two when the gap is short; else the minutes given. */
    LARGER
  }

  public TimeSettings {
    if (longestPaidGapMinutes < 0) {
      throw new IllegalArgumentException("the longest paid gap must not be negative");
    }
  }

  /** The settings an employer's answers make on a day. */
  public static TimeSettings of(EmployerChoices choices, LocalDate day) {
    String notice = choices.on(Choice.CANCELLED_VISIT_PAY, day);
    return new TimeSettings(
        Integer.parseInt(choices.on(Choice.LONGEST_PAID_GAP, day)),
        VisitPay.valueOf(constant(choices.on(Choice.VISIT_PAY, day))),
        FrustratedPay.valueOf(constant(choices.on(Choice.FRUSTRATED_VISIT_PAY, day))),
        notice.equals(Choice.CANCELLED_VISIT_PAY.usual())
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(notice)),
        TravelPay.valueOf(constant(choices.on(Choice.TRAVEL_PAY, day))),
        EnhancementBand.of(choices.on(Choice.EVENING_ENHANCEMENT, day)),
        EnhancementBand.of(choices.on(Choice.NIGHT_ENHANCEMENT, day)),
        BankHolidayDays.ofWord(choices.on(Choice.BANK_HOLIDAY_DAYS, day)));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  boolean hasBands() {
    return evening.isPresent() || night.isPresent();
  }
}
