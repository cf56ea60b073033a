package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.deductions.minimumwage.MinimumWagePay;
import coop.commonwage.pay.deductions.minimumwage.PayItem;

/**
 * The minimum wage for the period's working time, and the line that makes pay up to it where it
 * falls short.
 */
final class MinimumWageLine {

  static final String CODE = "minimum-wage-top-up";

  /** Pay that lies above the minimum by less than this part of it is close to it. */
  private static final int CLOSE = 100;

  private static final int WHOLE = 100;

  private MinimumWageLine() {}

  static void addTo(Draft draft) {
    int minutes = draft.inputs().worked().minimumWageMinutes();
    if (minutes == 0) {
      return;
    }
    MinimumWage wage = draft.law().minimumWage();
    Rate rate = wage.rateFor(MinimumWageFacts.worker(draft.inputs()));
    Money required = wage.required(rate, minutes);
    Money topUp = topUp(draft, required);
    if (topUp.isPositive()) {
      if (draft.isTold()) {
        checkToldCosts(draft);
      }
      add(draft, topUp, rate);
    } else if (isClose(draft, rate, required)) {
      tellClose(draft, required);
    }
    checkOwnCosts(draft, required);
  }

  private static void add(Draft draft, Money topUp, Rate rate) {
    MinimumWage wage = draft.law().minimumWage();
    draft.earn(CODE, topUp, wage.source(MinimumWageFacts.worker(draft.inputs())).id());
    draft.countTowardsMinimumWage(topUp);
    draft.find(
        PayslipFinding.look(
            "minimum-wage-topped-up",
            "pay for %s of work was %s below the minimum wage of %s an hour; the difference is"
                + " paid",
            FindingFact.minutes(draft.inputs().worked().minimumWageMinutes()),
            topUp,
            rate.inPounds()));
  }

  /** What was told lowers pay by more than it can: then it is no pay that is short. */
  private static void checkToldCosts(Draft draft) {
    Money lowered = MinimumWageFacts.pay(draft, Working.SILENT).counted().negated();
    Money pay = draft.gross().plus(draft.minimumWageLowered());
    int percent = Integer.parseInt(draft.inputs().circumstances().choice(Choice.OWN_COSTS_LIMIT));
    if (lowered.times(WHOLE).isMoreThan(pay.times(percent))) {
      draft.find(
          PayslipFinding.blocks(
              "own-costs-above-pay",
              "costs of the job that were not repaid, and accommodation, are said to lower pay by"
                  + " %s, which is more than %s percent of the %s paid: put the instruction right,"
                  + " or settle another limit",
              lowered,
              percent,
              pay));
    }
  }

  private static Money topUp(Draft draft, Money required) {
    Working working = draft.working(CODE);
    if (working == Working.SILENT) {
      return MinimumWage.missing(required, draft.minimumWagePay());
    }
    return draft
        .law()
        .minimumWage()
        .topUp(
            MinimumWageFacts.worker(draft.inputs()),
            draft.inputs().worked().minimumWageMinutes(),
            sorted(draft, working),
            working);
  }

  /** The pay so far, with a reason for every pound that does not count. */
  private static MinimumWagePay sorted(Draft draft, Working working) {
    MinimumWagePay pay = MinimumWageFacts.pay(draft, working);
    Money givenUp = draft.minimumWageLowered();
    Money basic = draft.minimumWagePay().plus(givenUp).minus(pay.counted());
    Money premium =
        WorkedTimeLines.premium(draft.inputs()).plus(EnhancementLines.premium(draft.inputs()));
    Money onCalls = OnCallLine.amount(draft.inputs());
    Money sleepIns = SleepInLine.amount(draft.inputs());
    Money paid = draft.gross().plus(givenUp);
    return pay.add(PayItem.BASIC_PAY, basic)
        .add(PayItem.PREMIUM, premium)
        .add(PayItem.SLEEP_IN, sleepIns)
        .add(PayItem.ALLOWANCE, onCalls)
        .add(
            PayItem.TIME_NOT_WORKED,
            paid.minus(basic).minus(premium).minus(sleepIns).minus(onCalls))
        .add(PayItem.SALARY_GIVEN_UP, givenUp);
  }

  /** An hourly rate above the minimum hides how near to it all the working time together comes. */
  private static boolean isClose(Draft draft, Rate rate, Money required) {
    Money above = draft.minimumWagePay().minus(required);
    return above.times(CLOSE).isLessThan(required)
        && draft.terms().contract().hourlyRate().compareTo(rate) > 0;
  }

  private static void tellClose(Draft draft, Money required) {
    Money givenUp = draft.minimumWageLowered();
    if (givenUp.isPositive()) {
      draft.find(
          PayslipFinding.look(
                  "minimum-wage-close",
                  "%s of pay is given up for the pension, which leaves the pay that counts %s"
                      + " above the minimum wage for %s of work",
                  givenUp,
                  draft.minimumWagePay().minus(required),
                  FindingFact.minutes(draft.inputs().worked().minimumWageMinutes()))
              .as("given-up"));
      return;
    }
    draft.find(
        PayslipFinding.look(
            "minimum-wage-close",
            "pay that counts is only %s above the minimum wage for %s of work, though the hourly"
                + " rate is %s",
            draft.minimumWagePay().minus(required),
            FindingFact.minutes(draft.inputs().worked().minimumWageMinutes()),
            draft.terms().contract().hourlyRate().inPounds()));
  }

  /**
   * Driving costs the employer does not repay lower minimum-wage pay (NMW Regulations, reg. 13).
   */
  private static void checkOwnCosts(Draft draft, Money required) {
    if (draft.inputs().worked().milesTenths() == 0 || MileageLines.isFullyPaid(draft)) {
      return;
    }
    Money headroom = draft.minimumWagePay().minus(required).orZeroIfNegative();
    if (MileageLines.unpaid(draft).isMoreThan(headroom)) {
      tellOwnCosts(draft, required);
    }
  }

  private static void tellOwnCosts(Draft draft, Money required) {
    Money headroom = draft.minimumWagePay().minus(required).orZeroIfNegative();
    draft.find(
        PayslipFinding.look(
            "mileage-near-minimum-wage",
            "mileage is paid %s below the approved amount, and pay is only %s above the minimum"
                + " wage: if driving cost the worker that much, pay falls below it",
            MileageLines.unpaid(draft),
            headroom));
  }
}
