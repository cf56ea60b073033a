package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.rules.yaml.RuleSets;
import org.junit.jupiter.api.Test;

class BareFloorTest {

  @Test
  void theBareArithmeticAndThePayslipAgreeToThePennyForTwentyThousandWorkers() {
    GrossToNet grossToNet = new GrossToNet(RuleSets.bundled());
    for (BenchWorkers.Bare worker : BenchWorkers.bare(20_000)) {
      Payslip payslip = grossToNet.calculate(BenchWorkers.inputs(worker)).payslip();

      assertEquals(
          BareFloor.digest(worker),
          payslip.payable().pence() * 4 + payslip.total(LineKind.EMPLOYER_COST).pence(),
          worker::toString);
    }
  }
}
