package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.instructions.Given;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkInAbsenceTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  /** What October's payslip says of an absence with work on these days. */
  private static List<String> findings(AnAbsence absence, String... worked) {
    Circumstances circumstances =
        Circumstances.NONE
            .withInstructions(List.<Given<?>>of(absence.told()))
            .withAbsences(
                List.of(
                    new AbsenceFact(
                        absence.reference(),
                        Optional.empty(),
                        Optional.empty(),
                        Arrays.stream(worked).map(LocalDate::parse).toList())));
    return GROSS_TO_NET
        .calculate(ACareWorker.onZeroHours().in(circumstances).inputs())
        .findings()
        .stream()
        .filter(
            finding -> finding.code().contains("-and-work") || finding.code().endsWith("-by-work"))
        .map(f -> f.severity().word() + " " + f.code() + ": " + f.message())
        .toList();
  }

  @Test
  void sickPayForADayWithWorkHoldsThePayslip() {
    assertEquals(
        List.of(
            "blocks sick-pay-and-work: worked on 2026-10-12, 2026-10-13 and 2026-10-14 and is"
                + " recorded sick on those days: end the sickness or correct the visits"),
        findings(
            AnAbsence.sick("2026-10-12", "2026-10-16"), "2026-10-12", "2026-10-13", "2026-10-14"));
    assertEquals(
        List.of(
            "blocks sick-pay-and-work: worked on 2026-10-16 and is recorded sick on that day:"
                + " end the sickness or correct the visits"),
        findings(AnAbsence.sick("2026-10-12", "2026-10-16"), "2026-10-16"));
  }

  @Test
  void aDayWithoutSickPayMayBeWorked() {
    // a Saturday is no qualifying day
    assertEquals(List.of(), findings(AnAbsence.sick("2026-10-12", "2026-10-18"), "2026-10-17"));
    assertEquals(List.of(), findings(AnAbsence.sick("2026-10-12", "2026-10-16")));
  }

  @Test
  void aDayOfAnEarlierPeriodThatIsPaidNowHoldsItAndOneThatWasPaidIsSaid() {
    AnAbsence late = AnAbsence.sick("2026-09-28", "2026-10-02");
    assertEquals(
        List.of(
            "blocks sick-pay-and-work: worked on 2026-09-29 and 2026-10-01 and is recorded sick on"
                + " those days: end the sickness or correct the visits"),
        findings(late, "2026-09-29", "2026-10-01"));
    assertEquals(
        List.of(
            "blocks sick-pay-and-work: worked on 2026-10-01 and is recorded sick on that day:"
                + " end the sickness or correct the visits",
            "look sick-pay-and-work-before: worked on 2026-09-29 and had sick pay for the same:"
                + " see what is to be paid back"),
        findings(late.paidBefore("ssp", "98.60", 4), "2026-09-29", "2026-10-01"));
  }

  @Test
  void workInFamilyLeaveIsSaidWithAllItsDaysSoFar() {
    AnAbsence leave = AnAbsence.onLeave("maternity", "2026-10-07", "2026-09-07", "2027-06-06");
    assertEquals(
        List.of(
            "look family-pay-and-work: worked on 2026-10-05 and 2026-10-06, in the maternity leave"
                + " from 2026-09-07, on 3 days of it so far: only days kept for staying in touch"
                + " may be worked without losing pay for the week; correct the leave or the visits"
                + " if these are others"),
        findings(leave, "2026-09-30", "2026-10-05", "2026-10-06"));
    assertEquals(List.of(), findings(leave, "2026-09-30"));
  }

  @Test
  void workAfterTheDaysThatMayBeWorkedCostsTheWeekAndThatIsSaid() {
    AnAbsence leave = AnAbsence.onLeave("maternity", "2026-10-07", "2026-09-07", "2027-06-06");
    String[] eleven = new String[11];
    for (int i = 0; i < eleven.length; i++) {
      eleven[i] = "2026-10-%02d".formatted(5 + i);
    }
    List<String> found = findings(leave, eleven);
    assertEquals(2, found.size(), found.toString());
    assertEquals(
        "look family-pay-lost-by-work: no maternity pay for the week 2026-10-12 to 2026-10-18:"
            + " there was work in it after the 10 days that may be worked in this leave",
        found.getLast());
  }
}
