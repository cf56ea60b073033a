package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.rules.yaml.RuleSets;
import org.junit.jupiter.api.Test;

class BareFloorTest {

  @Test
  void theBareArithmeticAndThePayslipAgreeOnEveryFigureOfTwentyThousandWorkers() {
    GrossToNet grossToNet = new GrossToNet(RuleSets.bundled());
    long[] figures = new long[BareFloor.FIGURES];
    for (BenchWorkers.Bare worker : BenchWorkers.bare(20_000)) {
      CalculatedPayslip payslip = grossToNet.calculate(BenchWorkers.inputs(worker));
      BareFloor.payslip(worker, figures, 0);

      assertArrayEquals(BenchFigures.of(payslip), figures, worker::toString);
    }
  }
}
