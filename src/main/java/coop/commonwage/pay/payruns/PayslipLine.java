package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.NiContributions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a payslip. Cannot be changed.
 *
 * <p>A plain class and not a record: a run makes a dozen for every worker, so what is often not
 * there (quantity, rate, reference) is kept without a wrapper, and the amount as pence.
 */
public final class PayslipLine {

  private static final String STATUTORY_PAY = "uk/statutory-pay/";

  private final LineKind kind;
  private final String code;
  private final Unit unit;
  private final int quantity;
  private final Rate rate;
  private final long pence;
  private final String rule;
  private final String reference;
  private final Beside beside;

  /** What few lines tell beside the money; neither is ever null. */
  private record Beside(List<DateSpan> days, Optional<NiContributions> bandsToDate) {}

  /**
   * @param kind what it does to the money
   * @param code what it is, in words that never change: {@code contact}, {@code contact-weekend},
   *     {@code travel}, {@code waiting}, {@code sleep-in}, {@code guaranteed-hours}, {@code
   *     minimum-wage-top-up}, {@code income-tax}, {@code national-insurance}, {@code student-loan},
   *     {@code postgraduate-loan}, {@code pension}, {@code mileage}, …; also the key of its label
   *     in the message bundles, {@code payslip.line.<code>}
   * @param quantity how much of it, with its unit, where there is a quantity
   * @param rate pounds for one whole unit (an hour, a mile, a night), or a share, where there is
   *     one
   * @param amount whole pence; a deduction is positive when it takes money
   * @param rule the rule entry it comes from, as {@code uk/income-tax@2026-04-06}, or {@code
   *     contract} for what was agreed
   * @param reference the instruction to payroll the line belongs to, such as an order of a court,
   *     so that what was paid on it can be added up; empty for most lines
   */
  public PayslipLine(
      LineKind kind,
      String code,
      Optional<Quantity> quantity,
      Optional<Rate> rate,
      Money amount,
      String rule,
      Optional<String> reference) {
    this(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(code),
        quantity.isPresent() ? quantity.get().amount() : 0,
        quantity.isPresent() ? quantity.get().unit() : null,
        rate.orElse(null),
        amount.pence(),
        Objects.requireNonNull(rule),
        reference.orElse(null),
        null);
  }

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
   * For this room, which has a kind, a code and a rule for every line.
   *
   * @param unit null when there is no quantity
   * @param rate null when there is none
   * @param reference null when there is none
   */
  PayslipLine(
      LineKind kind,
      String code,
      int quantity,
      Unit unit,
      Rate rate,
      Money amount,
      String rule,
      String reference) {
    this(kind, code, quantity, unit, rate, amount.pence(), rule, reference, null);
  }

  private PayslipLine(
      LineKind kind,
      String code,
      int quantity,
      Unit unit,
      Rate rate,
      long pence,
      String rule,
      String reference,
      Beside beside) {
    this.kind = kind;
    this.code = code;
    this.quantity = quantity;
    this.unit = unit;
    this.rate = rate;
    this.pence = pence;
    this.rule = rule;
    this.reference = reference;
    this.beside = beside;
  }

  /** The same line, saying which days it pays for. */
  public PayslipLine forDays(List<DateSpan> paid) {
    return paid.isEmpty() ? this : with(new Beside(List.copyOf(paid), bandsToDate()));
  }

  /** The same line with the figures of a director's earnings period that HMRC is told. */
  public PayslipLine with(NiContributions toDate) {
    return with(new Beside(days(), Optional.of(toDate)));
  }

  private PayslipLine with(Beside told) {
    return new PayslipLine(kind, code, quantity, unit, rate, pence, rule, reference, told);
  }

  /** What it does to the money. */
  public LineKind kind() {
    return kind;
  }

  /** What it is, in words that never change, and the key of its label. */
  public String code() {
    return code;
  }

  /**
   * What tells it from the other lines of its payslip: its code, and its reference if it has one.
   */
  public String key() {
    return reference == null ? code : key(code, reference);
  }

  /** The key of a line with a reference. */
  static String key(String code, String reference) {
    return code + "/" + reference;
  }

  /** How much of it, with its unit. */
  public Optional<Quantity> quantity() {
    return unit == null ? Optional.empty() : Optional.of(new Quantity(quantity, unit));
  }

  /** Pounds for one whole unit, or a share. */
  public Optional<Rate> rate() {
    return Optional.ofNullable(rate);
  }

  /** Whole pence; a deduction is positive when it takes money. */
  public Money amount() {
    return Money.ofPence(pence);
  }

  /**
   * Whether it pays for work: by time or by the night, or makes such pay up to the minimum wage; no
   * holiday or statutory pay, no expenses and nothing that is paid once.
   */
  boolean isPayForWork() {
    return kind == LineKind.EARNING
        && (reference == null
                && (unit == Unit.MINUTES
                    || unit == Unit.NIGHTS
                    || unit == Unit.TURNS
                    || unit == Unit.ENHANCED_MINUTES)
            || code.equals(MinimumWageLine.CODE));
  }

  /**
   * What a line with this code puts right of an earlier period: the code of a line of then, or
   * {@code worked-time} for the time itself, {@code held-back} for what is taken back later; empty
   * when it puts nothing right.
   */
  public static Optional<String> corrected(String code) {
    return code.startsWith(CorrectionLines.PREFIX)
        ? Optional.of(code.substring(CorrectionLines.PREFIX.length()))
        : Optional.empty();
  }

  /** Whether it is pay a law fixes, for days of sickness or family leave. */
  boolean isStatutoryPay() {
    return kind == LineKind.EARNING && rule.startsWith(STATUTORY_PAY);
  }

  long pence() {
    return pence;
  }

  /** The rule entry it comes from, or {@code contract}. */
  public String rule() {
    return rule;
  }

  /** The instruction to payroll it belongs to. */
  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  /**
   * The days it pays for, oldest first, so that no other instruction pays them again; empty for
   * lines that are not for days. They tell when, not what: lines are equal without them, and so is
   * a line that was kept before days were.
   */
  public List<DateSpan> days() {
    return beside == null ? List.of() : beside.days();
  }

  /**
   * Contributions and pay bands of a director's earnings period up to this payslip, on its line of
   * National Insurance, for the report to HMRC; empty for everybody else, whose bands follow from
   * the payslip's own pay. They are told, not paid: lines are equal without them.
   */
  public Optional<NiContributions> bandsToDate() {
    return beside == null ? Optional.empty() : beside.bandsToDate();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayslipLine line
        && kind == line.kind
        && code.equals(line.code)
        && quantity == line.quantity
        && unit == line.unit
        && Objects.equals(rate, line.rate)
        && pence == line.pence
        && rule.equals(line.rule)
        && Objects.equals(reference, line.reference);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, code, quantity, unit, rate, pence, rule, reference);
  }

  /** {@code EARNING contact 150 MINUTES at 13.45 = 33.63 (contract)}, for tests and logs. */
  @Override
  public String toString() {
    return kind
        + " "
        + code
        + (unit == null ? "" : " " + quantity + " " + unit)
        + (rate == null ? "" : " at " + rate)
        + " = "
        + amount()
        + " ("
        + rule
        + (reference == null ? "" : ", " + reference)
        + ")";
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
    NIGHTS,
    DAYS,
    /** Minutes paid in a line of their own already, of which this line pays a share on top. */
    ENHANCED_MINUTES,
    /** Turns on call. */
    TURNS
  }
}
