package coop.commonwage.pay.payruns;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.PaidDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What finalised payslips have paid for the days of an absence under other instructions: one that
 * was ended early and told anew, or another kind of absence on the same day. It is not paid again.
 * Where another kind of pay is due for a day, only what it comes to above what was paid is; so
 * nobody loses the better of the two.
 */
final class PaidUnderOthers {

  /** What a line under another instruction has paid for a day. */
  private record Line(Given<?> given, PaidDays paid) {}

  private final List<Line> lines;

  private PaidUnderOthers(List<Line> lines) {
    this.lines = lines;
  }

  /** Under other instructions than this one. */
  static PaidUnderOthers than(Given<?> own, Circumstances circumstances) {
    return new PaidUnderOthers(
        circumstances.instructions().stream()
            .filter(other -> !other.reference().equals(own.reference()))
            .<Line>flatMap(other -> other.paidDays().stream().map(paid -> new Line(other, paid)))
            .filter(line -> !line.paid().code().equals(HolidayLines.GUARANTEE_PAID))
            .toList());
  }

  /** Whether a day is paid by a line of this code. */
  boolean hasPaid(String code, LocalDate day) {
    return lines.stream()
        .anyMatch(line -> line.paid().code().equals(code) && line.paid().contains(day));
  }

  /** What lines of other codes have paid for these days, down to the penny. */
  Money byOtherCodes(String code, Collection<LocalDate> days) {
    return sum(days, (line, day) -> !line.paid().code().equals(code));
  }

  /**
   * The same, and what lines of this code have paid for days that are cut off since from the
   * instruction they were paid under.
   */
  Money byOtherCodesOrCutOff(String code, Collection<LocalDate> days) {
    return sum(
        days,
        (line, day) ->
            !line.paid().code().equals(code) || !line.given().instruction().holdsOn(day));
  }

  private Money sum(Collection<LocalDate> days, BiPredicate<Line, LocalDate> counts) {
    Set<LocalDate> asked = Set.copyOf(days);
    Fraction pence = Fraction.ZERO;
    for (Line line : lines) {
      pence = pence.plus(line.paid().penceOf(day -> asked.contains(day) && counts.test(line, day)));
    }
    return Money.ofPence(pence.rounded(Rounding.DOWN));
  }

  /**
   * What is left to pay for days that something was paid for, said to a person and in the working.
   *
   * @param own the instruction the days are paid under now
   */
  static Money less(Draft draft, Given<?> own, Money due, Money before, Working working) {
    if (!before.isPositive()) {
      return due;
    }
    Money rest = due.minus(before).orZeroIfNegative();
    working.step("due-for-these-days", due);
    working.step("paid-before-for-these-days", before);
    draft.find(
        PayslipFinding.look(
            "days-paid-before",
            "%s is due for what is recorded from %s, and %s was paid for the same days before: %s"
                + " is paid now",
            due,
            own.instruction().from(),
            before,
            rest));
    return rest;
  }
}
