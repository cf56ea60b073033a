package coop.commonwage.pay.deductions.agreed;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes agreed deductions from one payment, the oldest first: each as far as net pay reaches and as
 * far as pay stays at the minimum wage. What could not be taken is not lost: it stays owed, or is
 * asked for again.
 */
public final class AgreedDeductions {

  private Money net;
  private Optional<Money> aboveMinimumWage;

  private AgreedDeductions(Money net, Optional<Money> aboveMinimumWage) {
    this.net = net.orZeroIfNegative();
    this.aboveMinimumWage = aboveMinimumWage;
  }

  /**
   * @param net net pay after orders of courts and public bodies
   * @param aboveMinimumWage how much may be taken before pay falls below the minimum wage; empty
   *     when no time was worked and it sets no floor
   * @param deductions in any order
   * @param workings who listens while a deduction is worked out
   * @return one result for each deduction that is not paid off yet, in the order they were taken
   */
  public static List<DeductionTaken> from(
      Money net,
      Optional<Money> aboveMinimumWage,
      List<DeductionInForce> deductions,
      Function<DeductionInForce, Working> workings) {
    AgreedDeductions room = new AgreedDeductions(net, aboveMinimumWage);
    List<DeductionTaken> taken = new ArrayList<>();
    deductions.stream()
        .filter(standing -> standing.left().filter(Money::isZero).isEmpty())
        .sorted(
            Comparator.comparing((DeductionInForce standing) -> standing.deduction().agreed())
                .thenComparing(DeductionInForce::id))
        .forEach(standing -> taken.add(room.take(standing, workings.apply(standing))));
    return taken;
  }

  private DeductionTaken take(DeductionInForce standing, Working working) {
    Money asked = standing.asked();
    Money fromNet = asked.min(net);
    Money taken = aboveMinimumWage.map(fromNet::min).orElse(fromNet);
    tell(standing, asked, working);
    net = net.minus(taken);
    aboveMinimumWage = aboveMinimumWage.map(room -> room.minus(taken));
    Money missing = asked.minus(taken);
    return new DeductionTaken(
        standing.id(),
        standing.deduction(),
        asked,
        taken,
        standing.left().isPresent() ? Money.ZERO : missing.minus(standing.carriedBefore()),
        standing.left().map(left -> left.minus(taken)),
        taken.isLessThan(fromNet));
  }

  private void tell(DeductionInForce standing, Money asked, Working working) {
    AgreedDeduction deduction = standing.deduction();
    working.formula("agreed-deduction");
    working.input("deduction-purpose", deduction.purpose());
    working.input("deduction-agreed-on", deduction.agreed());
    working.input("deduction-each-period", deduction.eachPeriod());
    if (standing.carriedBefore().isPositive()) {
      working.input("deduction-carried-before", standing.carriedBefore());
    }
    standing.left().ifPresent(left -> working.input("deduction-still-owed", left));
    working.step("deduction-asked", asked);
    working.step("deduction-net-left", net);
    aboveMinimumWage.ifPresent(room -> working.step("deduction-above-minimum-wage", room));
  }
}
