package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.deductions.minimumwage.MinimumWagePay;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.pay.deductions.minimumwage.PayItem;

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
    MinimumWage wage = draft.law().minimumWage();
    MinimumWageWorker worker = worker(draft);
    Money topUp = topUp(draft, wage, worker, minutes);
    if (topUp.isPositive()) {
      draft.earn(CODE, topUp, wage.source(worker).id());
      draft.countTowardsMinimumWage(topUp);
      draft.find(
          PayslipFinding.look(
              "minimum-wage-topped-up",
              "pay for "
                  + TimePay.inHours(minutes)
                  + " of work was "
                  + topUp.inPounds()
                  + " below the minimum wage of "
                  + wage.rateFor(worker).inPounds()
                  + " an hour; the difference is paid"));
    }
    checkOwnCosts(draft);
  }

  /** What the worker's rate depends on. */
  static MinimumWageWorker worker(Draft draft) {
    return MinimumWageWorker.born(draft.terms().dateOfBirth());
  }

  private static Money topUp(Draft draft, MinimumWage wage, MinimumWageWorker worker, int minutes) {
    Working working = draft.working(CODE);
    if (working == Working.SILENT) {
      Rate rate = wage.rateFor(worker);
      return wage.topUp(rate, minutes, draft.minimumWagePay());
    }
    return wage.topUp(worker, minutes, sorted(draft), working);
  }

  /** The pay so far, with a reason for every pound that does not count. */
  private static MinimumWagePay sorted(Draft draft) {
    Money counted = draft.minimumWagePay();
    Money premium = WorkedTimeLines.premium(draft.inputs());
    Money sleepIns = SleepInLine.amount(draft.inputs());
    return new MinimumWagePay()
        .add(PayItem.BASIC_PAY, counted)
        .add(PayItem.PREMIUM, premium)
        .add(PayItem.SLEEP_IN, sleepIns)
        .add(PayItem.TIME_NOT_WORKED, draft.gross().minus(counted).minus(premium).minus(sleepIns));
  }

  /**
   * Driving costs the employer does not repay lower minimum-wage pay (NMW Regulations, reg. 13).
   */
  private static void checkOwnCosts(Draft draft) {
    int tenths = draft.inputs().worked().milesTenths();
    if (tenths == 0) {
      return;
    }
    Money headroom = draft.minimumWageHeadroom().orElse(Money.ZERO);
    Money unpaid = MileageLines.unpaid(draft);
    if (unpaid.isMoreThan(headroom)) {
      draft.find(
          PayslipFinding.look(
              "mileage-near-minimum-wage",
              "mileage is paid "
                  + unpaid.inPounds()
                  + " below the approved amount, and pay is only "
                  + headroom.inPounds()
                  + " above the minimum wage: if driving cost the worker that much, pay falls below"
                  + " it"));
    }
  }
}
