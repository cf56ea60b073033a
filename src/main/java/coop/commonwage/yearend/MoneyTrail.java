package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where every pound of a posted distribution's cash is by now. Whatever was decided is set off,
 * paid, counted in a pay run, waiting for one, withdrawn, or not taken by payroll; a penny that is
 * none of these is a difference.
 *
 * @param reversed whether the distribution was taken back
 * @param handedOver whether it was handed over
 * @param payOn the day from which that happens by itself; empty when by hand
 * @param lines one for each person, by payroll number
 */
public record MoneyTrail(
    UUID distributionId,
    boolean reversed,
    boolean handedOver,
    Optional<LocalDate> payOn,
    List<Line> lines) {

  public MoneyTrail {
    lines = List.copyOf(lines);
  }

  /** Where somebody's share is. */
  public enum Where {
    NOT_HANDED_OVER("not-handed-over"),
    /** Handed over, and payroll has nobody to pay it to. */
    NO_EMPLOYMENT("no-employment"),
    /** All of it settles what was paid before. */
    SET_OFF("set-off"),
    WAITING("waiting"),
    COUNTED("counted"),
    PAID("paid"),
    WITHDRAWN("withdrawn");

    private final String word;

    Where(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static Where ofWord(String word) {
      for (Where where : values()) {
        if (where.word.equals(word)) {
          return where;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is nowhere a share can be");
    }
  }

  /**
   * One person's share.
   *
   * @param due the whole cash part
   * @param setOff what of it settled an earlier payment for the same year
   * @param where where the rest is
   * @param payDate of the pay run that counts or paid it
   * @param paid what the payslip says
   * @param taxFree what of that was free of income tax
   * @param settled what was settled of the payment after the distribution was reversed
   */
  public record Line(
      UUID personId,
      String payrollId,
      String name,
      Money due,
      Money setOff,
      Where where,
      Optional<LocalDate> payDate,
      Money paid,
      Money taxFree,
      Money settled) {

    /** What was or is to be handed over. */
    public Money handed() {
      return due.minus(setOff);
    }

    /** Paid although it was taken back, and not settled yet. */
    Money open(boolean reversed) {
      return reversed ? paid.minus(settled).orZeroIfNegative() : Money.ZERO;
    }

    private Money in(Where place) {
      return where != place ? Money.ZERO : place == Where.PAID ? paid : handed();
    }
  }

  public Money due() {
    return sum(Line::due);
  }

  public Money setOff() {
    return sum(Line::setOff);
  }

  public Money paid() {
    return sum(Line::paid);
  }

  public Money taxFree() {
    return sum(Line::taxFree);
  }

  /** Counted in a pay run that is not finalised, or waiting for one. */
  public Money waiting() {
    return in(Where.WAITING).plus(in(Where.COUNTED));
  }

  public Money withdrawn() {
    return in(Where.WITHDRAWN);
  }

  /** Not handed over yet, or payroll has nobody to pay it to. */
  public Money notTaken() {
    return in(Where.NOT_HANDED_OVER).plus(in(Where.NO_EMPLOYMENT));
  }

  /** Paid although it was taken back, and not settled yet. */
  public Money open() {
    return sum(line -> line.open(reversed));
  }

  /** Zero, or something is wrong. */
  public Money difference() {
    return due()
        .minus(setOff())
        .minus(in(Where.PAID))
        .minus(waiting())
        .minus(withdrawn())
        .minus(notTaken());
  }

  /** What of one person's payment is still to be settled. */
  public Money open(Line line) {
    return line.open(reversed);
  }

  private Money in(Where where) {
    return sum(line -> line.in(where));
  }

  private Money sum(Function<Line, Money> part) {
    return Money.sum(lines.stream().map(part).toList());
  }
}
