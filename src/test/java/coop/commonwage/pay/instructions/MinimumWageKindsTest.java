package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.VehicleKind;
import coop.commonwage.pay.deductions.minimumwage.LivingAccommodation;
import coop.commonwage.pay.deductions.minimumwage.OwnCost;
import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import coop.commonwage.pay.instructions.InstructionKind.Desk;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinimumWageKindsTest {

  private static final List<InstructionKind<?>> KINDS =
      List.of(
          InstructionKinds.ACCOMMODATION,
          InstructionKinds.UNREIMBURSED_EXPENSES,
          InstructionKinds.APPRENTICESHIP,
          InstructionKinds.OWN_VEHICLE,
          InstructionKinds.MINIMUM_WAGE_ARREARS);

  private static <B> B body(InstructionKind<B> kind, Map<String, String> typed) {
    return recorded(kind, typed).body();
  }

  private static <B> Instruction<B> recorded(InstructionKind<B> kind, Map<String, String> typed) {
    return Instruction.recorded(
        new UUID(0, 1), kind, LocalDate.of(2026, 10, 1), Optional.empty(), typed);
  }

  private static String refusal(InstructionKind<?> kind, Map<String, String> typed) {
    return assertThrows(WrongEntries.class, () -> recorded(kind, typed)).getMessage();
  }

  @Test
  void theyAreFoundByTheirWords() {
    assertEquals(
        List.of(
            "accommodation",
            "unreimbursed-expenses",
            "apprenticeship",
            "own-vehicle",
            "minimum-wage-arrears"),
        KINDS.stream().map(InstructionKind::word).toList());
    for (InstructionKind<?> kind : KINDS) {
      assertSame(kind, InstructionKinds.ofWord(kind.word()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldAndChoiceHasItsWords(Language language) {
    Words words = Words.in(language, "pay");
    for (InstructionKind<?> kind : KINDS) {
      String key = "pay.instruction." + kind.word();
      assertTrue(words.find(key).isPresent(), key);
      for (Field field : kind.fields()) {
        assertTrue(words.find(key + "." + field.name()).isPresent(), key + field.name());
        for (String choice : field.choices()) {
          String choiceKey = key + "." + field.name() + "." + choice;
          assertTrue(words.find(choiceKey).isPresent(), choiceKey);
        }
      }
    }
  }

  @Test
  void accommodationIsThereEveryDayUnlessNightsAreSaid() {
    assertEquals(
        new LivingAccommodation(Money.of("11.50"), Optional.empty()),
        body(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "11.50")));
    assertEquals(
        new LivingAccommodation(Money.ZERO, Optional.of(1)),
        body(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "0", "nightsAWeek", "1")));
    assertEquals(
        new LivingAccommodation(Money.ZERO, Optional.of(7)),
        body(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "0", "nightsAWeek", "7")));
  }

  @Test
  void nightsOfAWeekAreOneToSeven() {
    assertEquals(
        "nightsAWeek: nights of a usual week are 1 to 7",
        refusal(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "0", "nightsAWeek", "0")));
    assertEquals(
        "nightsAWeek: nights of a usual week are 1 to 7",
        refusal(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "0", "nightsAWeek", "8")));
  }

  @Test
  void aChargeMustBeSaidEvenWhenThereIsNone() {
    assertEquals(
        "chargeADay: this must be filled in", refusal(InstructionKinds.ACCOMMODATION, Map.of()));
    assertEquals(
        "chargeADay: this is for one day, and at most £9,999.99",
        refusal(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "10000.00")));
    assertEquals(
        Money.of("9999.99"),
        body(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "9999.99")).chargeADay());
    assertEquals(
        "chargeADay: this must not be negative",
        refusal(InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "-1")));
  }

  @Test
  void aCostIsRepaidAtMostInFull() {
    assertEquals(
        new OwnCost("fuel", Money.of("54.40"), Money.of("40.00")),
        body(
            InstructionKinds.UNREIMBURSED_EXPENSES,
            Map.of("what", "fuel", "spent", "54.40", "repaid", "40")));
    assertEquals(
        new OwnCost("uniform", Money.of("20.00"), Money.ZERO),
        body(InstructionKinds.UNREIMBURSED_EXPENSES, Map.of("what", "uniform", "spent", "20")));
    assertEquals(
        new OwnCost("fuel", Money.of("40.00"), Money.of("40.00")),
        body(
            InstructionKinds.UNREIMBURSED_EXPENSES,
            Map.of("what", "fuel", "spent", "40.00", "repaid", "40")));
    assertEquals(
        "repaid: this is more than spent, £40.00",
        refusal(
            InstructionKinds.UNREIMBURSED_EXPENSES,
            Map.of("what", "fuel", "spent", "40.00", "repaid", "40.01")));
  }

  @Test
  void anApprenticeshipMayNameItsStandard() {
    assertEquals(
        new Apprenticeship(Optional.of("Adult care worker, level 2")),
        body(InstructionKinds.APPRENTICESHIP, Map.of("standard", "Adult care worker, level 2")));
    assertEquals(
        new Apprenticeship(Optional.empty()), body(InstructionKinds.APPRENTICESHIP, Map.of()));
  }

  @Test
  void anApprenticeshipIsRememberedForSixYears() {
    assertEquals(2_196, InstructionKinds.APPRENTICESHIP.daysRemembered());
    assertEquals(0, InstructionKinds.ACCOMMODATION.daysRemembered());
  }

  @Test
  void aVehicleIsOneOfThree() {
    assertEquals(VehicleKind.CYCLE, body(InstructionKinds.OWN_VEHICLE, Map.of("vehicle", "cycle")));
    assertEquals(
        "vehicle: \"horse\" is not one of: car-or-van, motorcycle, cycle",
        refusal(InstructionKinds.OWN_VEHICLE, Map.of("vehicle", "horse")));
  }

  @Test
  void arrearsAreOfAPeriodThatHasBegunBefore() {
    Map<String, String> typed =
        Map.of("periodFirstDay", "2026-09-30", "minutes", "2100", "payThatCounted", "400.00");

    assertEquals(
        new PastUnderpayment(LocalDate.of(2026, 9, 30), 2_100, Money.of("400.00"), Money.ZERO),
        body(InstructionKinds.MINIMUM_WAGE_ARREARS, typed));
    assertEquals(
        "periodFirstDay: this must lie before the day the instruction holds from, 2026-10-01",
        refusal(
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            Map.of("periodFirstDay", "2026-10-01", "minutes", "2100", "payThatCounted", "400.00")));
    assertEquals(
        Money.of("12.00"),
        body(
                InstructionKinds.MINIMUM_WAGE_ARREARS,
                Map.of(
                    "periodFirstDay", "2026-09-01",
                    "minutes", "2100",
                    "payThatCounted", "400.00",
                    "paidSince", "12"))
            .paidSince());
  }

  @Test
  void onlyOneApprenticeshipAndOneVehicleHoldAtATime() {
    assertTrue(InstructionKinds.APPRENTICESHIP.isOneAtATime());
    assertTrue(InstructionKinds.OWN_VEHICLE.isOneAtATime());
    assertFalse(InstructionKinds.ACCOMMODATION.isOneAtATime());
    assertFalse(InstructionKinds.UNREIMBURSED_EXPENSES.isOneAtATime());
    assertFalse(InstructionKinds.MINIMUM_WAGE_ARREARS.isOneAtATime());
  }

  @Test
  void arrearsArePaidToThoseWhoLeftToo() {
    assertTrue(InstructionKinds.MINIMUM_WAGE_ARREARS.isPaidAfterLeaving());
    assertFalse(InstructionKinds.ACCOMMODATION.isPaidAfterLeaving());
  }

  @Test
  void whoeverKeepsThePapersMaySayWhatIsNoMoney() {
    assertEquals(Desk.PAYROLL_OR_HR, InstructionKinds.APPRENTICESHIP.desk());
    assertEquals(Desk.PAYROLL_OR_HR, InstructionKinds.OWN_VEHICLE.desk());
    assertEquals(Desk.PAYROLL_OR_HR, InstructionKinds.ACCOMMODATION.desk());
    assertEquals(Desk.PAYROLL, InstructionKinds.UNREIMBURSED_EXPENSES.desk());
    assertEquals(Desk.PAYROLL, InstructionKinds.MINIMUM_WAGE_ARREARS.desk());
  }

  private static String outside(String firstDay, Optional<LocalDate> left) {
    return assertThrows(
            WrongEntries.class,
            () -> {
              Instruction<PastUnderpayment> arrears = arrears(firstDay);
              arrears.checkEmployment(LocalDate.of(2024, 9, 15), left);
              arrears.checkLaw(RuleSets.bundled());
            })
        .getMessage();
  }

  private static Instruction<PastUnderpayment> arrears(String firstDay) {
    return recorded(
        InstructionKinds.MINIMUM_WAGE_ARREARS,
        Map.of("periodFirstDay", firstDay, "minutes", "60", "payThatCounted", "1.00"));
  }

  @Test
  void arrearsAreOfAPeriodTheWorkerWorkedIn() {
    arrears("2024-08-16").checkEmployment(LocalDate.of(2024, 9, 15), Optional.empty());
    assertEquals(
        "periodFirstDay: a pay period that begins on this day was over before the first day at"
            + " work, 2024-09-15",
        outside("2024-08-15", Optional.empty()));
    arrears("2026-08-31")
        .checkEmployment(LocalDate.of(2024, 9, 15), Optional.of(LocalDate.of(2026, 8, 31)));
    assertEquals(
        "periodFirstDay: this is after the last day at work, 2026-08-31",
        outside("2026-09-01", Optional.of(LocalDate.of(2026, 8, 31))));
  }

  @Test
  void arrearsAreOfAPeriodWhoseRatesAreKnown() {
    arrears("2024-04-01").checkLaw(RuleSets.bundled());
    assertEquals(
        "periodFirstDay: this must be from 2024-04-01 to 2027-03-31:"
            + " payroll-rules/uk/minimum-wage.yaml is verified from 2024-04-01 to 2027-03-31",
        assertThrows(WrongEntries.class, () -> arrears("2024-03-31").checkLaw(RuleSets.bundled()))
            .getMessage());
  }

  @Test
  void aPeriodHasNoMoreMinutesThanAMonth() {
    Map<String, String> typed =
        Map.of("periodFirstDay", "2026-03-01", "minutes", "44640", "payThatCounted", "1.00");
    assertEquals(44_640, body(InstructionKinds.MINIMUM_WAGE_ARREARS, typed).minutes());
    assertEquals(
        "minutes: the longest pay period, a month of 31 days, has 44640 minutes",
        refusal(
            InstructionKinds.MINIMUM_WAGE_ARREARS,
            Map.of("periodFirstDay", "2026-03-01", "minutes", "44641", "payThatCounted", "1")));
  }
}
