package coop.commonwage.pay.deductions.minimumwage;

import java.util.Locale;

/**
 * What a sum paid to a worker, or taken from one, is to the minimum wage. Regulations named here
 * are those of the National Minimum Wage Regulations 2015 (SI 2015/621).
 */
public enum PayItem {
  /** Time paid at the lowest rate the contract gives for the same work. */
  BASIC_PAY(Effect.COUNTS),
  /** Bonus, commission and incentive pay for how well or how much was worked. */
  PERFORMANCE_PAY(Effect.COUNTS),
  /** An allowance that the contract has made part of basic pay. */
  CONSOLIDATED_ALLOWANCE(Effect.COUNTS),
  /** Pay of this period that is paid in the next one, such as a part of a yearly bonus: reg. 9. */
  PAID_NEXT_PERIOD(Effect.ADDS),
  /** Living accommodation given free: reg. 9(1)(e) and 16. */
  FREE_ACCOMMODATION(Effect.ADDS),

  /** What a higher rate adds to the lowest one for the same work: reg. 10(j). */
  PREMIUM(Effect.LEFT_OUT),
  /** On-call, unsocial hours, attendance, first aid, London weighting, and the like: reg. 10(k). */
  ALLOWANCE(Effect.LEFT_OUT),
  /** Holiday, sickness, breaks, guaranteed hours that were not worked: reg. 10(h). */
  TIME_NOT_WORKED(Effect.LEFT_OUT),
  /** The flat sum for a night asleep; no authority says that it counts, so it does not. */
  SLEEP_IN(Effect.LEFT_OUT),
  /** Repaid outlay for the job: reg. 10(l). */
  EXPENSES_REPAID(Effect.LEFT_OUT),
  /** Travelling expenses that are free of tax, such as mileage: reg. 10(n). */
  TRAVEL_EXPENSES(Effect.LEFT_OUT),
  /** Tips, gratuities and service charges of customers: reg. 10(m). */
  TIPS(Effect.LEFT_OUT),
  /** A loan or an advance of wages: reg. 10(a). */
  LOAN_OR_ADVANCE(Effect.LEFT_OUT),
  /** A pension, a sum on retirement or redundancy, an award of a court: reg. 10(b) to (e). */
  PENSION_OR_AWARD(Effect.LEFT_OUT),
  /** Anything but money, and vouchers for it: reg. 10(f) and (g). */
  BENEFIT_IN_KIND(Effect.LEFT_OUT),
  /** Paid now for the period before, and counted there: reg. 9(1)(b). */
  PAY_OF_PERIOD_BEFORE(Effect.LEFT_OUT),
  /** A share of the surplus and whatever else is not pay for this period's work. */
  OTHER_PAY(Effect.LEFT_OUT),

  /** Salary the worker has given up for something else: never paid, so never counted. */
  SALARY_GIVEN_UP(Effect.LOWERS),
  /** Taken or paid for the employer's own use and benefit, such as a uniform: reg. 12(1). */
  EMPLOYERS_OWN_USE(Effect.LOWERS),
  /** What the job cost the worker and nobody repaid, such as fuel between visits: reg. 13. */
  EXPENSES_NOT_REPAID(Effect.LOWERS),
  /** What living accommodation costs above the offset: reg. 14. */
  ACCOMMODATION_CHARGE(Effect.LOWERS),

  /** Taken for something the worker did and must answer for under the contract: reg. 12(2)(a). */
  CONDUCT_LIABILITY(Effect.NONE),
  /** Repays a loan or an advance of wages: reg. 12(2)(b). */
  LOAN_REPAID(Effect.NONE),
  /** Recovers what was overpaid by accident: reg. 12(2)(c). */
  OVERPAYMENT_RECOVERED(Effect.NONE),
  /** Buys shares, such as those of a member of the co-operative: reg. 12(2)(d). */
  SHARES(Effect.NONE),
  /** Buys something of the employer that the job does not ask for: reg. 12(2)(e). */
  VOLUNTARY_PURCHASE(Effect.NONE);

  /** What a sum does to the pay that counts. */
  public enum Effect {
    /** Paid, and counts. */
    COUNTS,
    /** Not paid in this period, and counts. */
    ADDS,
    /** Paid, and does not count. */
    LEFT_OUT,
    /** Takes away from what counts. */
    LOWERS,
    /** Taken from the worker without lowering what counts. */
    NONE
  }

  private final Effect effect;

  PayItem(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }

  /** The word used in examples and message keys: {@code time-not-worked}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no item is called this
   */
  public static PayItem ofWord(String word) {
    for (PayItem item : values()) {
      if (item.word().equals(word)) {
        return item;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is no item of minimum-wage pay");
  }
}
