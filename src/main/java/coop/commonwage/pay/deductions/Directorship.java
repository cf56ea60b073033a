package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A worker's office as company director, and what was paid in the director's earnings period before
 * a payment: the tax year, or what is left of it from the week of appointment.
 *
 * @param method how contributions are spread over the year
 * @param appointedOn the day of appointment, in whatever tax year
 * @param paidBefore pay of the earnings period before this payment, letter by letter in the order
 *     they were first used
 * @param workerNicBefore the worker's contributions on it
 * @param employerNicBefore the employer's contributions on it
 */
public record Directorship(
    Method method,
    LocalDate appointedOn,
    List<LetterPay> paidBefore,
    Money workerNicBefore,
    Money employerNicBefore) {

  /** How a director's contributions are spread over the tax year. */
  public enum Method {
    /** Every payment takes the year so far to what the yearly thresholds give. */
    STANDARD("standard"),
    /** Payments are treated like anybody's; the last of the year is worked out on the year. */
    ALTERNATIVE("alternative");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException naming the methods there are
     */
    public static Method ofWord(String word) {
      for (Method method : values()) {
        if (method.word.equals(word)) {
          return method;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is not a director's method: standard or alternative");
    }
  }

  public Directorship {
    paidBefore = List.copyOf(paidBefore);
  }

  /** A director of whom nothing was paid in the earnings period yet. */
  public static Directorship begun(Method method, LocalDate appointedOn) {
    return new Directorship(method, appointedOn, List.of(), Money.ZERO, Money.ZERO);
  }

  /**
   * The first day whose payments belong to the earnings period of a tax year: 6 April, or the first
   * day of the tax week of appointment.
   */
  public static LocalDate periodStart(LocalDate appointedOn, TaxYear year) {
    if (!TaxYear.of(appointedOn).equals(year)) {
      return year.firstDay();
    }
    return year.firstDay().plusWeeks(TaxPeriod.of(appointedOn, PayFrequency.WEEKLY).number() - 1L);
  }
}
