package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;

/** The lines of a pension contribution, each with the one that pays it back. */
enum PensionCode {
  /** The worker's, taken from net pay. */
  AFTER_TAX("pension", LineKind.DEDUCTION),
  /** The worker's, taken before tax. */
  BEFORE_TAX("pension-before-tax", LineKind.DEDUCTION),
  /** Pay given up: an earning below zero. */
  GIVEN_UP("pension-sacrifice", LineKind.EARNING),
  /** What the employer pays in for the pay given up. */
  EMPLOYER_FOR_GIVEN_UP("employer-pension-sacrifice", LineKind.EMPLOYER_COST),
  /** What the employer pays in on top. */
  EMPLOYER("employer-pension", LineKind.EMPLOYER_COST),
  /** What the scheme claims from HMRC. */
  TAX_RELIEF("pension-tax-relief", LineKind.INFORMATION);

  private final String code;
  private final String refund;
  private final LineKind kind;

  PensionCode(String code, LineKind kind) {
    this.code = code;
    this.refund = code + "-refund";
    this.kind = kind;
  }

  String code() {
    return code;
  }

  /** The code of the line that pays it back. */
  String refund() {
    return refund;
  }

  LineKind kind() {
    return kind;
  }

  /** Says what an amount of it, paid in or back, does to the worker's totals of the year. */
  void countToYear(Draft draft, Money amount) {
    switch (this) {
      case AFTER_TAX, BEFORE_TAX -> draft.countToYear(YearFigure.EMPLOYEE_PENSION, amount);
      case EMPLOYER, EMPLOYER_FOR_GIVEN_UP ->
          draft.countToYear(YearFigure.EMPLOYER_PENSION, amount);
      case GIVEN_UP, TAX_RELIEF -> {}
    }
  }
}
