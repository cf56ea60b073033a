package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Unrounded;
import java.time.LocalDate;

/**
 * One qualifying day of sickness and what became of it.
 *
 * @param day the day
 * @param outcome paid, or why not
 * @param weeklyRate the sick pay of a whole week on this day; zero unless it is paid
 * @param qualifyingDaysAWeek how many qualifying days share it
 * @param pay the day's part, not rounded to the penny; zero unless it is paid
 */
public record SickDay(
    LocalDate day, Outcome outcome, Unrounded weeklyRate, int qualifyingDaysAWeek, Unrounded pay) {

  /** What became of a qualifying day. */
  public enum Outcome {
    PAID("paid"),
    /** One of the first days, which were not paid before 6 April 2026. */
    WAITING("waiting-day"),
    /** The sickness was too short to be a period of incapacity for work. */
    TOO_SHORT("too-short"),
    /** Average weekly earnings were below the lower earnings limit. */
    EARNINGS_TOO_LOW("earnings-too-low"),
    /** It depends on average weekly earnings, and they are not known. */
    EARNINGS_UNKNOWN("earnings-unknown"),
    /** All weeks of sick pay of this linked sickness are used up. */
    WEEKS_USED_UP("used-up"),
    /** Linked sickness has gone on for too many years. */
    LINKED_TOO_LONG("linked-too-long"),
    /** Maternity pay is due for the day. */
    MATERNITY_PAY("maternity-pay"),
    /** The employment had ended. */
    NOT_EMPLOYED("employment-ended");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word in codes and messages: {@code waiting-day}. */
    public String word() {
      return word;
    }

    /** Its name among the figures of an explanation. */
    String figure() {
      return "unpaid-" + word;
    }
  }

  static SickDay unpaid(LocalDate day, Outcome outcome, int qualifyingDaysAWeek) {
    return new SickDay(
        day, outcome, Unrounded.ofPence(0), qualifyingDaysAWeek, Unrounded.ofPence(0));
  }

  public boolean isPaid() {
    return outcome == Outcome.PAID;
  }
}
