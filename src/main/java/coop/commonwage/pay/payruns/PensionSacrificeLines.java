package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.PensionContributions;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pay given up for the pension, which the employer pays in instead: it lowers gross pay, and so tax
 * and National Insurance of both sides. The share is of all pay there would be if none were given
 * up, as under any other method. It is taken before the minimum wage is made up, from the pay so
 * far and what is paid once, and never through the minimum wage or from statutory pay.
 */
final class PensionSacrificeLines {

  private PensionSacrificeLines() {}

  /** Whether pay is given up, if the worker is in the pension at all. */
  static boolean isAgreed(Draft draft) {
    return draft.terms().pension().agreement().method() == PensionMethod.SALARY_SACRIFICE;
  }

  /**
   * @param unsacrificed makes a draft with all pay of the period and nothing given up
   */
  static void addTo(Draft draft, Supplier<Draft> unsacrificed) {
    // no pay at all, so that this look enrols nobody: that is decided once all pay is known
    PensionPlace place = PensionPlace.of(draft, Money.ZERO, Working.SILENT);
    if (place.isPayingIn(PensionMethod.SALARY_SACRIFICE)) {
      add(
          draft,
          new PensionLine(
              draft, place, PensionLines.payThatCounts(unsacrificed.get(), place.agreement())));
    }
  }

  private static void add(Draft draft, PensionLine line) {
    PensionContributions agreed = line.contributions();
    Optional<Money> headroom = draft.minimumWageHeadroom();
    Money possible =
        agreed.worker().min(draft.gross().minus(draft.statutoryPay()).plus(oneOffs(draft)));
    Money givenUp = headroom.map(possible::min).orElse(possible);
    headroom.ifPresent(
        left -> {
          line.working(PensionCode.GIVEN_UP).step("minimum-wage-headroom", left);
          line.working(PensionCode.EMPLOYER_FOR_GIVEN_UP).step("minimum-wage-headroom", left);
        });
    line.add(PensionCode.GIVEN_UP, givenUp.negated());
    draft.lowerMinimumWagePay(givenUp);
    line.add(PensionCode.EMPLOYER_FOR_GIVEN_UP, givenUp);
    line.add(PensionCode.EMPLOYER, agreed.employer());
    if (givenUp.isLessThan(agreed.worker())) {
      draft.find(
          PayslipFinding.look(
              "pension-sacrifice-limited",
              "only %s of %s could be given up for the pension, because neither the minimum wage"
                  + " nor statutory pay can be given up: agree another way to pay in",
              givenUp,
              agreed.worker()));
    }
  }

  private static Money oneOffs(Draft draft) {
    Money sum = Money.ZERO;
    for (OneOffEarning oneOff : draft.inputs().oneOffs()) {
      sum = sum.plus(oneOff.amount());
    }
    return sum;
  }
}
