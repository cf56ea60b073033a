package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.MinimumWage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The minimum wage for the period's working time, and the line that makes pay up to it where it
 * falls short.
 */
final class MinimumWageLine {

  static final String CODE = "minimum-wage-top-up";

  private MinimumWageLine() {}

  static void addTo(Draft draft) {
    int minutes = draft.inputs().worked().minimumWageMinutes();
    if (minutes == 0) {
      return;
    }
    MinimumWage minimumWage = draft.law().minimumWage();
    LocalDate dateOfBirth = draft.terms().dateOfBirth();
    Money counted = draft.minimumWagePay();
    Money topUp = minimumWage.topUp(dateOfBirth, minutes, counted, draft.working(CODE));
    if (topUp.isPositive()) {
      draft.earn(CODE, Optional.empty(), Optional.empty(), topUp, minimumWage.source().id());
      draft.countTowardsMinimumWage(topUp);
      draft.find(
          PayslipFinding.look(
              "minimum-wage-topped-up",
              "pay for %s of work was %s below the minimum wage of %s an hour; the difference is paid"
                  .formatted(
                      TimePay.inHours(minutes),
                      topUp.inPounds(),
                      minimumWage.rateFor(dateOfBirth).inPounds())));
    }
    checkOwnCosts(draft, counted.plus(topUp).minus(minimumWage.required(dateOfBirth, minutes)));
  }

  /**
   * Driving costs the employer does not repay lower minimum-wage pay (NMW Regulations, reg. 13).
   */
  private static void checkOwnCosts(Draft draft, Money headroom) {
    int tenths = draft.inputs().worked().milesTenths();
    if (tenths == 0) {
      return;
    }
    Money unpaid =
        draft
            .law()
            .mileage()
            .approved(tenths)
            .minus(draft.law().mileage().amount(tenths, draft.terms().contract().mileageRate()));
    if (unpaid.isMoreThan(headroom)) {
      draft.find(
          PayslipFinding.look(
              "mileage-near-minimum-wage",
              "mileage is paid %s below the approved amount, and pay is only %s above the minimum wage: if driving cost the worker that much, pay falls below it"
                  .formatted(unpaid.inPounds(), headroom.inPounds())));
    }
  }
}
