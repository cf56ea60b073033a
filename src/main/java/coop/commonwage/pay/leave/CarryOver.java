package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * How much holiday not taken goes into the next leave year, and until when it must be taken.
 * Amounts are in whatever unit they are given in, days or minutes. Figures stand in {@code
 * payroll-rules/uk/holiday.yaml}; this class holds those of one leave year.
 */
public final class CarryOver {

  private final LeaveYear year;
  private final RuleEntry<Rate> basicWeeks;
  private final RuleEntry<Rate> entitlementWeeks;
  private final RuleEntry<Integer> sicknessMonths;

  public CarryOver(HolidayRules rules, LeaveYear year) {
    this.year = year;
    basicWeeks = rules.basicWeeks().on(year.firstDay());
    entitlementWeeks = rules.entitlementWeeks().on(year.firstDay());
    sicknessMonths = rules.sicknessCarryOver().on(year.firstDay());
  }

  /** Why holiday was not taken. */
  public enum Reason {
    /** Maternity, adoption, parental or bereavement leave: all of it is carried. */
    FAMILY_LEAVE("family-leave"),
    /** Illness: what of the basic weeks it prevented; all of it where holiday accrues by hours. */
    SICKNESS("sickness"),
    /**
     * The employer did not recognise the right, gave no reasonable chance to take it, or did not
     * warn that it would be lost.
     */
    EMPLOYERS_FAULT("employers-fault"),
    /** Worker and employer agreed in writing: the weeks above the basic ones, no more. */
    AGREEMENT("agreement");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static Reason ofWord(String word) {
      for (Reason reason : values()) {
        if (reason.word.equals(word)) {
          return reason;
        }
      }
      throw new IllegalArgumentException(
          "\"%s\" carries no holiday over: family-leave, sickness, employers-fault or agreement"
              .formatted(word));
    }
  }

  /**
   * What is carried.
   *
   * @param amount in the unit it was asked in
   * @param takenBy the last day on which it may be taken
   */
  public record Carried(Fraction amount, LocalDate takenBy) {}

  /**
   * The holiday one worker did not take in this leave year.
   *
   * @param scheme how they come by holiday
   * @param entitlement of the leave year
   * @param taken of it
   * @param week one week of holiday
   */
  public record Untaken(HolidayScheme scheme, Fraction entitlement, Fraction taken, Fraction week) {

    public Untaken {
      if (taken.compareTo(Fraction.ZERO) < 0) {
        throw new IllegalArgumentException("holiday taken must not be negative: " + taken);
      }
      if (!week.isPositive()) {
        throw new IllegalArgumentException("a week of holiday must be positive: " + week);
      }
    }

    Fraction amount() {
      return entitlement.minus(taken).orZeroIfNegative();
    }

    Fraction upTo(Rate weeks) {
      return week.times(weeks).min(entitlement);
    }
  }

  /**
   * @param lawfulFrom the first leave year in which the employer does as it must, for {@link
   *     Reason#EMPLOYERS_FAULT}; not used for the others
   * @throws IllegalArgumentException when that leave year is not after this one
   */
  public Carried of(Reason reason, Untaken untaken, LeaveYear lawfulFrom, Working working) {
    working.formula("holiday-carry-over");
    working.rule(basicWeeks);
    working.rule(entitlementWeeks);
    LocalDate nextYearEnd = year.lastDay().plusYears(1);
    Fraction all = untaken.amount();
    Fraction basic =
        untaken.scheme().accruesByHours()
            ? all
            : untaken.upTo(basicWeeks.value()).minus(untaken.taken()).orZeroIfNegative();
    return switch (reason) {
      case FAMILY_LEAVE -> new Carried(all, nextYearEnd);
      case SICKNESS -> {
        working.rule(sicknessMonths);
        yield new Carried(
            basic, year.lastDay().plusDays(1).plusMonths(sicknessMonths.value()).minusDays(1));
      }
      case EMPLOYERS_FAULT -> {
        if (!lawfulFrom.firstDay().isAfter(year.lastDay())) {
          throw new IllegalArgumentException(
              "the employer does as it must only in a later leave year than that from "
                  + year.firstDay());
        }
        yield new Carried(basic, lawfulFrom.lastDay());
      }
      case AGREEMENT ->
          new Carried(
              all.min(untaken.upTo(entitlementWeeks.value().minus(basicWeeks.value()))),
              nextYearEnd);
    };
  }
}
