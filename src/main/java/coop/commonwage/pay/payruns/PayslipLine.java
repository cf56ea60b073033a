package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.Optional;

/**
 * One line of a payslip.
 *
 * @param kind what it does to the money
 * @param code what it is, in words that never change: {@code contact}, {@code contact-weekend},
 *     {@code travel}, {@code waiting}, {@code sleep-in}, {@code guaranteed-hours}, {@code
 *     minimum-wage-top-up}, {@code income-tax}, {@code national-insurance}, {@code student-loan},
 *     {@code postgraduate-loan}, {@code pension}, {@code mileage}, …; also the key of its label in
 *     the message bundles, {@code payslip.line.<code>}
 * @param quantity how much of it, with its unit, where there is a quantity
 * @param rate pounds for one whole unit (an hour, a mile, a night), or a share, where there is one
 * @param amount whole pence; a deduction is positive when it takes money
 * @param rule the rule entry it comes from, as {@code uk/income-tax@2026-04-06}, or {@code
 *     contract} for what was agreed
 * @param reference the instruction to payroll the line belongs to, such as an order of a court, so
 *     that what was paid on it can be added up; empty for most lines
 */
public record PayslipLine(
    LineKind kind,
    String code,
    Optional<Quantity> quantity,
    Optional<Rate> rate,
    Money amount,
    String rule,
    Optional<String> reference) {

  /** A line that belongs to no instruction. */
  public PayslipLine(
      LineKind kind,
      String code,
      Optional<Quantity> quantity,
      Optional<Rate> rate,
      Money amount,
      String rule) {
    this(kind, code, quantity, rate, amount, rule, Optional.empty());
  }

  /**
   * What tells it from the other lines of its payslip: its code, and its reference if it has one.
   */
  public String key() {
    return reference.isEmpty() ? code : key(code, reference.get());
  }

  /** The key of a line with a reference. */
  static String key(String code, String reference) {
    return code + "/" + reference;
  }

  /**
   * How much of something a line pays for.
   *
   * @param amount minutes, tenths of a mile, or a count
   * @param unit which of them
   */
  public record Quantity(int amount, Unit unit) {}

  /** What a quantity counts. */
  public enum Unit {
    MINUTES,
    TENTHS_OF_A_MILE,
    NIGHTS
  }
}
