package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleEntry;
import java.util.List;

/**
 * How one figure came about.
 *
 * @param code the payslip line's code
 * @param formula what is worked out, a key of the message bundle {@code explain}
 * @param notes inputs, rule entries and figures, in the order they were used
 * @param result what came out, equal to the line
 */
public record Derivation(String code, String formula, List<Note> notes, Money result) {

  public Derivation {
    notes = List.copyOf(notes);
  }

  /** One thing that was used or worked out. */
  public sealed interface Note {}

  /**
   * A fact the calculation started from.
   *
   * @param name a key of the message bundle {@code explain}
   * @param value ready to be read: {@code £1,250.00}, {@code 1257L}, {@code 31}
   */
  public record Input(String name, String value) implements Note {}

  /**
   * A rule entry that was used.
   *
   * @param entry its value, dates and citation
   */
  public record Source(RuleEntry<?> entry) implements Note {}

  /**
   * A figure on the way.
   *
   * @param name a key of the message bundle {@code explain}
   * @param value ready to be read
   */
  public record Step(String name, String value) implements Note {}
}
