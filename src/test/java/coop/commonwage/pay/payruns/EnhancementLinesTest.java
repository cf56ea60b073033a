package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.AWAKE;
import static coop.commonwage.pay.hours.TimeKind.CANCELLED_VISIT;
import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.ON_CALL_RESPONSE;
import static coop.commonwage.pay.hours.TimeKind.PLANNED_TIME;
import static coop.commonwage.pay.hours.TimeKind.STANDBY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.payruns.Derivation.Input;
import coop.commonwage.pay.payruns.Derivation.Step;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What evening and night add, turns on call, and what is paid without being worked. */
class EnhancementLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  /** £13.00 an hour, 10 % at weekends, 50 % on bank holidays; evening 20 %, night 30 %. */
  private static ACareWorker aWorker() {
    return ACareWorker.onZeroHours()
        .paid("13.00")
        .whoseEmployerChose(Choice.EVENING_ENHANCEMENT, "18:00-23:00 20%")
        .whoseEmployerChose(Choice.NIGHT_ENHANCEMENT, "22:00-06:00 30%");
  }

  private static List<String> earnings(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().lines().stream()
        .filter(line -> line.kind() == LineKind.EARNING)
        .map(PayslipLine::toString)
        .toList();
  }

  @Test
  void anEveningAndANightAddTheirShareOfTheHourlyRate() {
    assertEquals(
        List.of(
            "EARNING contact 300 MINUTES at 13 = 65.00 (contract)",
            "EARNING evening-enhancement 120 ENHANCED_MINUTES at 2.6 = 5.20 (contract)",
            "EARNING night-enhancement 90 ENHANCED_MINUTES at 3.9 = 5.85 (contract)"),
        earnings(
            aWorker()
                .worked(CONTACT, 300)
                .inTheBand(TimeBand.EVENING, DayKind.ORDINARY, 120)
                .inTheBand(TimeBand.NIGHT, DayKind.ORDINARY, 90)));
  }

  @Test
  void whereTheHighestIsPaidABandAddsOnlyWhatTheDayHasNot() {
    assertEquals(
        List.of(
            "EARNING contact-weekend 60 MINUTES at 14.3 = 14.30 (contract)",
            "EARNING contact-bank-holiday 60 MINUTES at 19.5 = 19.50 (contract)",
            "EARNING evening-enhancement-weekend 60 ENHANCED_MINUTES at 1.3 = 1.30 (contract)"),
        earnings(
            aWorker()
                .worked(CONTACT, DayKind.WEEKEND, 60)
                .worked(CONTACT, DayKind.BANK_HOLIDAY, 60)
                .inTheBand(TimeBand.EVENING, DayKind.WEEKEND, 60)
                .inTheBand(TimeBand.NIGHT, DayKind.BANK_HOLIDAY, 60)));
  }

  @Test
  void whereAllAreAddedEachBandAddsItsOwn() {
    assertEquals(
        List.of(
            "EARNING contact-weekend 60 MINUTES at 14.3 = 14.30 (contract)",
            "EARNING evening-enhancement-weekend 60 ENHANCED_MINUTES at 2.6 = 2.60 (contract)",
            "EARNING night-enhancement-weekend 60 ENHANCED_MINUTES at 3.9 = 3.90 (contract)"),
        earnings(
            aWorker()
                .whoseEmployerChose(Choice.ENHANCEMENTS_TOGETHER, "added")
                .worked(CONTACT, DayKind.WEEKEND, 60)
                .inTheBand(TimeBand.EVENING_AND_NIGHT, DayKind.WEEKEND, 60)));
  }

  @Test
  void aMinuteInBothBandsIsPaidByTheHigherOne() {
    assertEquals(
        List.of(
            "EARNING contact 90 MINUTES at 13 = 19.50 (contract)",
            "EARNING evening-enhancement 30 ENHANCED_MINUTES at 2.6 = 1.30 (contract)",
            "EARNING night-enhancement 60 ENHANCED_MINUTES at 3.9 = 3.90 (contract)"),
        earnings(
            aWorker()
                .worked(CONTACT, 90)
                .inTheBand(TimeBand.EVENING, DayKind.ORDINARY, 30)
                .inTheBand(TimeBand.EVENING_AND_NIGHT, DayKind.ORDINARY, 60)));
    assertEquals(
        List.of(
            "EARNING contact 60 MINUTES at 13 = 13.00 (contract)",
            "EARNING evening-enhancement 60 ENHANCED_MINUTES at 5.2 = 5.20 (contract)"),
        earnings(
            aWorker()
                .whoseEmployerChose(Choice.EVENING_ENHANCEMENT, "18:00-23:00 40%")
                .worked(CONTACT, 60)
                .inTheBand(TimeBand.EVENING_AND_NIGHT, DayKind.ORDINARY, 60)));
  }

  @Test
  void anEnhancementCannotPropUpTheMinimumWage() {
    // 10 h × (12.71 − 12.00) = 7.10, though 30 % of ten hours are 36.00
    ACareWorker worker =
        aWorker()
            .paid("12.00")
            .worked(CONTACT, 600)
            .inTheBand(TimeBand.NIGHT, DayKind.ORDINARY, 600)
            .onCall(4)
            .whoseEmployerChose(Choice.ON_CALL_SUM, "15.00");
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(Money.of("36.00"), payslip.amount("night-enhancement"));
    assertEquals(Money.of("60.00"), payslip.amount("on-call"));
    assertEquals(Money.of("7.10"), payslip.amount("minimum-wage-top-up"));
    Derivation wage = GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow();
    assertTrue(wage.notes().contains(new Input("minimum-wage-premium", "£36.00")), wage::toString);
    assertTrue(
        wage.notes().contains(new Input("minimum-wage-allowance", "£60.00")), wage::toString);
  }

  @Test
  void whatIsPaidWithoutBeingWorkedNeitherCountsNorAsksForTheMinimumWage() {
    // 10 h worked at 12.00: 7.10 is missing whatever else is paid; 2 h for nothing add no hours
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("12.00")
            .worked(CONTACT, 600)
            .worked(PLANNED_TIME, 60)
            .worked(CANCELLED_VISIT, DayKind.WEEKEND, 60);
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(Money.of("12.00"), payslip.amount("planned-time"));
    assertEquals(Money.of("13.20"), payslip.amount("cancelled-visit-weekend"));
    assertEquals(Money.of("7.10"), payslip.amount("minimum-wage-top-up"));
    Derivation wage = GROSS_TO_NET.minimumWage(worker.inputs()).orElseThrow();
    assertTrue(
        wage.notes().contains(new Input("minimum-wage-time-not-worked", "£25.20")), wage::toString);
  }

  @Test
  void minutesAwakeStandbyAndResponsesArePaidAtTheHourlyRateAndCounted() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("12.71")
            .worked(AWAKE, 90)
            .worked(STANDBY, 120)
            .worked(ON_CALL_RESPONSE, 25)
            .sleptIn(1);
    Payslip payslip = GROSS_TO_NET.calculate(worker.inputs()).payslip();

    assertEquals(Money.of("19.07"), payslip.amount("awake"));
    assertEquals(Money.of("25.42"), payslip.amount("standby"));
    assertEquals(Money.of("5.30"), payslip.amount("on-call-response"));
    assertEquals(Money.of("60.00"), payslip.amount("sleep-in"));
    assertEquals(235, worker.inputs().worked().minimumWageMinutes());
    assertEquals(Money.ZERO, payslip.amount("minimum-wage-top-up"));
  }

  @Test
  void paidTimeThatWasNotWorkedIsPartOfTheGuarantee() {
    // 10 h × 31 ÷ 7 = 2,657 min
    ACareWorker worker =
        ACareWorker.onGuaranteedHours(10).worked(CONTACT, 2_600).worked(CANCELLED_VISIT, 57);

    assertEquals(
        Money.ZERO, GROSS_TO_NET.calculate(worker.inputs()).payslip().amount("guaranteed-hours"));
  }

  @Test
  void aTurnOnCallWithoutASumIsNoLine() {
    assertEquals(List.of(), earnings(ACareWorker.onZeroHours().onCall(2)));
  }

  @Test
  void everyEnhancementSaysHowItCameAbout() {
    ACareWorker worker =
        aWorker()
            .worked(CONTACT, DayKind.WEEKEND, 60)
            .inTheBand(TimeBand.NIGHT, DayKind.WEEKEND, 45)
            .onCall(2)
            .whoseEmployerChose(Choice.ON_CALL_SUM, "15.00");
    Derivation night =
        GROSS_TO_NET.explain(worker.inputs(), "night-enhancement-weekend").orElseThrow();
    Derivation turns = GROSS_TO_NET.explain(worker.inputs(), "on-call").orElseThrow();

    assertEquals("time-band", night.formula());
    assertEquals(
        List.of(
            new Input("minutes", "45"),
            new Input("hourly-rate", "£13.00"),
            new Input("enhancement", "30%"),
            new Input("enhancement-paid-before", "10%"),
            new Step("enhancement-left", "20%"),
            new Step("enhancement-an-hour", "£2.60")),
        night.notes());
    assertEquals(Money.of("1.95"), night.result());
    assertEquals(
        List.of(new Input("turns", "2"), new Input("on-call-sum", "£15.00")), turns.notes());
    assertEquals(Money.of("30.00"), turns.result());
  }
}
