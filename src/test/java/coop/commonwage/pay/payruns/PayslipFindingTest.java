package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gross to net tells a person to look at. */
class PayslipFindingTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static CalculatedPayslip calculated(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs());
  }

  private static List<String> findings(ACareWorker worker) {
    return calculated(worker).findings().stream().map(PayslipFinding::code).toList();
  }

  private static String message(ACareWorker worker, String code) {
    return calculated(worker).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(PayslipFinding::message)
        .findFirst()
        .orElse("no such finding");
  }

  @Test
  void whatAPersonShouldKnowIsSaidInPlainWords() {
    assertEquals(
        List.of("year-to-date-missing"), findings(ACareWorker.onZeroHours().worked(CONTACT, 600)));
    assertEquals(
        List.of(),
        findings(ACareWorker.onZeroHours().worked(CONTACT, 600).after("5000.00", "0.00")));
    assertEquals(
        "pay and tax of this tax year before 2026-10-01 are not recorded: code 1257L gives the"
            + " allowance of all 7 periods to the pay since then",
        message(ACareWorker.onZeroHours().worked(CONTACT, 600), "year-to-date-missing"));
    assertEquals(
        List.of("under-school-leaving-age"),
        findings(
            ACareWorker.onZeroHours()
                .born("2005-05-26")
                .hired("2018-01-22")
                .worked(CONTACT, 600)
                .after("5000.00", "0.00")));
    assertEquals(
        List.of("incomplete-visits", "overlapping-visits"),
        findings(
            ACareWorker.onZeroHours()
                .worked(CONTACT, 600)
                .withIncompleteVisits(2)
                .withOverlaps(1)
                .after("5000.00", "0.00")));
    assertEquals(
        List.of("pension-enrolment-due"),
        findings(
            ACareWorker.onZeroHours()
                .inNoPension()
                .worked(CONTACT, 6_000)
                .after("5000.00", "0.00")));
    assertEquals(
        List.of("pension-below-minimum"),
        findings(
            ACareWorker.onZeroHours()
                .inThePension("0.04", "0.03")
                .worked(CONTACT, 6_000)
                .after("5000.00", "0.00")));
  }

  @Test
  void workBeforeTheEmploymentBeginsBlocksThePayslip() {
    assertTrue(
        calculated(ACareWorker.onZeroHours().hired("2026-11-01").worked(CONTACT, 60)).isBlocked());
  }

  @Test
  void milesPaidBelowTheApprovedAmountAreLookedAtWhenPayIsNearTheMinimumWage() {
    // headroom 100 h x 0.19 = 19.00; 200 miles x 10p are not repaid
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("12.90")
            .worked(CONTACT, 6_000)
            .droveTenths(2_000)
            .after("5000.00", "0.00");

    assertEquals(
        "mileage is paid £20.00 below the approved amount, and pay is only £19.00 above the minimum"
            + " wage: if driving cost the worker that much, pay falls below it",
        message(worker, "mileage-near-minimum-wage"));
    assertEquals(List.of(), findings(worker.droveTenths(1_900)));
  }

  @Test
  void aRefundAndAPayslipWithoutPayAreLookedAt() {
    assertEquals(
        List.of("no-pay", "tax-refund"),
        findings(ACareWorker.onZeroHours().after("5000.00", "10.00")));
  }
}
