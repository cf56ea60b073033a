package coop.commonwage.pay.leave;

import coop.commonwage.pay.contracts.ContractKind;

/**
 * How a worker comes by holiday. It is the contract that decides, not how the weeks turned out: who
 * has guaranteed hours and now and then works more has regular hours (Working Time Regulations
 * 1998, regulation 15F).
 */
public enum HolidayScheme {
  /** 5.6 weeks a year. */
  REGULAR_HOURS,
  /** By the hours worked: the contract leaves hours wholly or mostly open. */
  IRREGULAR_HOURS,
  /** By the hours worked: the contract has weeks of the year without work or pay. */
  PART_YEAR;

  /**
   * @param partYear whether the contract has at least one week a year without work and pay
   */
  public static HolidayScheme of(ContractKind kind, boolean partYear) {
    if (partYear) {
      return PART_YEAR;
    }
    return kind == ContractKind.ZERO_HOURS ? IRREGULAR_HOURS : REGULAR_HOURS;
  }

  /** Whether holiday accrues by the hours worked, in leave years for which the law says so. */
  public boolean accruesByHours() {
    return this != REGULAR_HOURS;
  }
}
