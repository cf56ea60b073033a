package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.instructions.InstructionKind.Desk;
import coop.commonwage.pay.statutorypay.EarlierSickness;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.FamilyEvent;
import coop.commonwage.pay.statutorypay.FamilyLeaveKind;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sickness and family leave, as payroll is told of them. */
class AbsenceKindsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

  private static <B> B told(
      InstructionKind<B> kind, Optional<LocalDate> until, String... namesAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Instruction.recorded(new UUID(0, 1), kind, MONDAY, until, typed).body();
  }

  private static SicknessTold sick(String... namesAndValues) {
    return told(InstructionKinds.SICKNESS, Optional.empty(), namesAndValues);
  }

  private static FamilyLeaveTold paternity(String until, String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"leave", "paternity", "event", "expected-birth", "eventDay", "2026-10-01"},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    return told(InstructionKinds.FAMILY_LEAVE, Optional.of(LocalDate.parse(until)), all);
  }

  private static String refused(Runnable attempt) {
    return assertThrows(WrongEntries.class, attempt::run).getMessage();
  }

  @Test
  void sicknessNeedsNothingButItsDays() {
    assertEquals(
        new SicknessTold(Set.of(), Optional.empty(), Optional.empty(), Optional.empty()), sick());
    assertEquals(
        new SicknessTold(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 10, 9))),
        sick("qualifyingDays", "monday, friday", "paidElsewhereUntil", "2026-10-09"));
  }

  @Test
  void earningsAreAnAverageOrATotalWithWhatItWasPaidFor() {
    assertEquals(
        Optional.of(new EarningsBefore.Known(Money.of("250.00"))),
        sick("averageWeeklyEarnings", "250.00").earnings());
    assertEquals(
        Optional.of(new EarningsBefore.Weekly(Money.of("2000"), 8)), paidFor("weeks", "8"));
    assertEquals(
        Optional.of(new EarningsBefore.Monthly(Money.of("2000"), 2)), paidFor("months", "2"));
    assertEquals(
        Optional.of(new EarningsBefore.Irregular(Money.of("2000"), 60)), paidFor("days", "60"));
    assertEquals(
        Optional.of(new EarningsBefore.Short(Money.of("2000"), Rate.of("43"))),
        paidFor("days-since-start", "43"));
  }

  private static Optional<EarningsBefore> paidFor(String what, String times) {
    return sick("earnings", "2000", "earningsPaidFor", what, "earningsTimes", times).earnings();
  }

  @Test
  void earningsThatSayHalfAreRefused() {
    assertEquals(
        "earnings: give either this or the average itself, not both",
        refused(
            () ->
                sick(
                    "earnings",
                    "2000",
                    "earningsPaidFor",
                    "weeks",
                    "earningsTimes",
                    "8",
                    "averageWeeklyEarnings",
                    "250")));
    assertEquals(
        "earningsPaidFor: this must be filled in",
        refused(() -> sick("earnings", "2000", "earningsTimes", "8")));
    assertEquals(
        "earningsTimes: this must be filled in",
        refused(() -> sick("earnings", "2000", "earningsPaidFor", "weeks")));
    assertEquals(
        "earningsTimes: this must be 1 or more",
        refused(() -> sick("earnings", "2000", "earningsPaidFor", "weeks", "earningsTimes", "0")));
    assertEquals(
        "earningsPaidFor: this says nothing without earnings: fill both in",
        refused(() -> sick("earningsPaidFor", "weeks")));
    assertEquals(
        "earningsTimes: this says nothing without earnings: fill both in",
        refused(() -> sick("earningsTimes", "8")));
  }

  private static SicknessTold linked(String from, String until, String week) {
    return sick(
        "linkedFrom",
        from,
        "linkedUntil",
        until,
        "linkedPaidDays",
        "12",
        "linkedWaitingDays",
        "3",
        "linkedQualifyingDaysAWeek",
        week);
  }

  @Test
  void sicknessAnotherPayrollPaidIsToldWithWhatItUsedUp() {
    DateSpan before = DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 4));
    assertEquals(
        Optional.of(new EarlierSickness(before, 3, 12, 5)),
        linked("2026-09-01", "2026-10-04", "5").linked());
    assertEquals(
        Optional.of(new EarlierSickness(before, 0, 0, 7)),
        sick(
                "linkedFrom",
                "2026-09-01",
                "linkedUntil",
                "2026-10-04",
                "linkedQualifyingDaysAWeek",
                "7")
            .linked());
    assertEquals(
        "linkedUntil: this must be before the first day, 2026-10-05",
        refused(() -> linked("2026-09-01", "2026-10-05", "5")));
    assertEquals(
        "linkedUntil: the last day is before the first, 2026-09-01",
        refused(() -> linked("2026-09-01", "2026-08-31", "5")));
    for (String wrong : new String[] {"0", "8"}) {
      assertEquals(
          "linkedQualifyingDaysAWeek: this must be 1 to 7",
          refused(() -> linked("2026-09-01", "2026-10-04", wrong)));
    }
    assertEquals(
        "linkedPaidDays: this says nothing without linkedFrom: fill both in",
        refused(() -> sick("linkedPaidDays", "1")));
  }

  @Test
  void familyLeaveIsReadWithTheDayItIsCountedFrom() {
    assertEquals(
        new FamilyLeaveTold(
            FamilyLeaveKind.PATERNITY,
            FamilyEvent.EXPECTED_BIRTH,
            LocalDate.of(2026, 10, 1),
            Optional.of(LocalDate.of(2026, 10, 2)),
            Optional.empty(),
            1,
            Optional.empty()),
        paternity("2026-10-11", "childCame", "2026-10-02", "weeksUsed", "1"));
    assertEquals(0, paternity("2026-10-11", "childCame", "2026-10-02").weeksUsed());
  }

  @Test
  void familyLeaveThatCannotBeIsRefused() {
    assertEquals(
        "childCame: paternity pay needs the day of birth or placement",
        refused(() -> paternity("2026-10-11")));
    assertEquals(
        "until: paternity leave is taken in whole weeks, and from 2026-10-05 these are 6 days",
        refused(() -> paternity("2026-10-10", "childCame", "2026-10-02")));
    assertEquals(
        "until: paternity leave has a last day",
        refused(
            () ->
                told(
                    InstructionKinds.FAMILY_LEAVE,
                    Optional.empty(),
                    "leave",
                    "paternity",
                    "event",
                    "match",
                    "eventDay",
                    "2026-09-01",
                    "childCame",
                    "2026-10-02")));
    assertEquals(
        "event: maternity pay is counted from: expected-birth",
        refused(
            () ->
                told(
                    InstructionKinds.FAMILY_LEAVE,
                    Optional.empty(),
                    "leave",
                    "maternity",
                    "event",
                    "match",
                    "eventDay",
                    "2026-09-01")));
  }

  @Test
  void maternityLeaveNeedsNoLastDayAndNoWholeWeeks() {
    for (Optional<LocalDate> until :
        List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2026, 10, 10)))) {
      assertEquals(
          FamilyLeaveKind.MATERNITY,
          told(
                  InstructionKinds.FAMILY_LEAVE,
                  until,
                  "leave",
                  "maternity",
                  "event",
                  "expected-birth",
                  "eventDay",
                  "2026-10-20")
              .kind());
    }
  }

  @Test
  void absencesAreRecordedByThoseWhoKeepThePapersAndRememberedForLinks() {
    assertEquals("sickness", InstructionKinds.SICKNESS.word());
    assertEquals("family-leave", InstructionKinds.FAMILY_LEAVE.word());
    assertEquals(Desk.PAYROLL_OR_HR, InstructionKinds.SICKNESS.desk());
    assertEquals(Desk.PAYROLL_OR_HR, InstructionKinds.FAMILY_LEAVE.desk());
    assertTrue(InstructionKinds.SICKNESS.isOneAtATime());
    assertEquals(
        3 * 366 + 56, InstructionKinds.SICKNESS.daysRemembered(RuleSets.bundled()), "linked");
    assertEquals(
        475 + 39 * 7,
        InstructionKinds.FAMILY_LEAVE.daysRemembered(RuleSets.bundled()),
        "68 weeks after a birth with neonatal care, and 39 weeks of pay");
    assertTrue(InstructionKinds.FAMILY_LEAVE.isPaidAfterLeaving());
  }

  private static String event(String leave, String event, String eventDay) {
    Instruction<FamilyLeaveTold> told =
        Instruction.recorded(
            new UUID(0, 1),
            InstructionKinds.FAMILY_LEAVE,
            MONDAY,
            Optional.of(MONDAY.plusDays(6)),
            Map.of("leave", leave, "event", event, "eventDay", eventDay));
    try {
      told.checkLaw(RuleSets.bundled());
      return "recorded";
    } catch (WrongEntries refused) {
      return refused.getMessage();
    }
  }

  @Test
  void theWeekThatDecidesAboutFamilyPayHasItsLaw() {
    String span = ": payroll-rules/uk/statutory-pay.yaml is verified from 2010-04-06 to 2027-04-03";
    assertEquals("recorded", event("maternity", "expected-birth", "2010-07-18"));
    assertEquals("recorded", event("maternity", "expected-birth", "2027-07-17"));
    assertEquals(
        "eventDay: this must be from 2010-07-18 to 2027-07-17" + span,
        event("maternity", "expected-birth", "2010-07-17"));
    assertEquals(
        "eventDay: this must be from 2010-07-18 to 2027-07-17" + span,
        event("maternity", "expected-birth", "2027-12-10"));
    assertEquals(
        "eventDay: this must be from 2010-04-11 to 2027-04-10" + span,
        event("parental-bereavement", "death", "2027-04-11"));
    assertEquals(
        "eventDay: this must be 2010-04-06 or later: payroll-rules/uk/statutory-pay.yaml is"
            + " verified from 2010-04-06",
        event("parental-bereavement", "death", "2009-01-10"));
  }

  @Test
  void leaveThatBeginsAfterAllLawThatIsKnownIsToldInGoodTime() {
    Instruction.recorded(
            new UUID(0, 1),
            InstructionKinds.FAMILY_LEAVE,
            LocalDate.of(2027, 10, 4),
            Optional.empty(),
            Map.of("leave", "maternity", "event", "expected-birth", "eventDay", "2027-12-10"))
        .checkLaw(RuleSets.bundled());
  }
}
