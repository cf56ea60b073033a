package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Directorship;
import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.StarterDeclaration;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a new worker, a P45 or an appointment as director says, as it is typed. */
class TaxInstructionsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private static <B> B body(InstructionKind<B> kind, Map<String, String> typed) {
    return Instruction.recorded(new UUID(0, 1), kind, OCTOBER, Optional.empty(), typed).body();
  }

  private static void refused(
      InstructionKind<?> kind, String field, String message, Map<String, String> typed) {
    WrongEntries wrong = assertThrows(WrongEntries.class, () -> body(kind, typed));
    assertEquals(field, wrong.wrongs().getFirst().field());
    assertEquals(message, wrong.wrongs().getFirst().message());
  }

  @Test
  void aStarterChecklistIsRead() {
    InstructionKind<StarterChecklist> kind = InstructionKinds.STARTER_DECLARATION;

    assertEquals(
        new StarterChecklist(StarterDeclaration.B, Optional.empty(), false, false),
        body(kind, Map.of("statement", "B")));
    assertEquals(
        new StarterChecklist(
            StarterDeclaration.NONE, Optional.of(StudentLoanPlan.PLAN_4), false, true),
        body(kind, Map.of("statement", "none", "studentLoan", "4", "postgraduateLoan", "yes")));
    assertEquals(
        new StarterChecklist(StarterDeclaration.A, Optional.empty(), true, false),
        body(kind, Map.of("statement", "A", "studentLoan", "unknown")));
    refused(kind, "statement", "\"D\" is not one of: A, B, C, none", Map.of("statement", "D"));
    refused(
        kind,
        "studentLoan",
        "\"3\" is not one of: 1, 2, 4, 5, unknown",
        Map.of("statement", "A", "studentLoan", "3"));
    assertTrue(kind.isOneAtATime());
    assertEquals(InstructionKind.Desk.PAYROLL_OR_HR, kind.desk());
    assertEquals(kind, InstructionKinds.ofWord("starter-declaration"));
  }

  private static Map<String, String> p45(String... more) {
    Map<String, String> typed =
        new TreeMap<>(
            Map.of(
                "leavingDate", "2026-09-30", "taxCode", "s1257l m1", "pay", "9000", "tax", "800"));
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return typed;
  }

  @Test
  void aP45IsRead() {
    TaxYear year = new TaxYear(2026);
    LocalDate left = LocalDate.of(2026, 9, 30);

    assertEquals(
        new P45(left, TaxCode.of("S1257L X"), Optional.empty(), Money.of("9000"), Money.of("800")),
        body(InstructionKinds.P45, p45()));
    assertEquals(
        Optional.of(new TaxPeriod(year, PayFrequency.MONTHLY, 6)),
        body(InstructionKinds.P45, p45("taxMonth", "6")).lastPeriod());
    assertEquals(
        Optional.of(new TaxPeriod(year, PayFrequency.WEEKLY, 26)),
        body(InstructionKinds.P45, p45("taxWeek", "26")).lastPeriod());
    assertTrue(InstructionKinds.P45.isOneAtATime());
    assertEquals(InstructionKinds.P45, InstructionKinds.ofWord("p45"));
  }

  @Test
  void aP45ThatCannotBeIsRefusedFieldByField() {
    refused(
        InstructionKinds.P45,
        "taxMonth",
        "a P45 shows a week or a month, not both",
        p45("taxMonth", "6", "taxWeek", "26"));
    refused(
        InstructionKinds.P45,
        "taxMonth",
        "tax period 13 is not 1 to 12 for monthly pay",
        p45("taxMonth", "13"));
    refused(
        InstructionKinds.P45,
        "taxCode",
        "\"D2\" is not a tax code: D codes are D0 and D1 (only Scotland has SD2 and SD3)",
        p45("taxCode", "D2"));
    refused(InstructionKinds.P45, "tax", "this is more than pay, £9,000.00", p45("tax", "9000.01"));
    assertEquals(Money.of("9000"), body(InstructionKinds.P45, p45("tax", "9000")).taxToDate());
    refused(
        InstructionKinds.P45,
        "leavingDate",
        "this is after the day the P45 counts from, 2026-10-01",
        p45("leavingDate", "2026-10-02"));
    assertEquals(
        OCTOBER, body(InstructionKinds.P45, p45("leavingDate", "2026-10-01")).leavingDate());
  }

  private static Instruction<?> instruction(
      InstructionKind<?> kind, String from, Map<String, String> typed) {
    return Instruction.recorded(
        new UUID(0, 1), kind, LocalDate.parse(from), Optional.empty(), typed);
  }

  private static String refusedForWorkSince(String start, String from, String left) {
    Instruction<?> p45 = instruction(InstructionKinds.P45, from, p45("leavingDate", left));
    try {
      p45.checkEmployment(LocalDate.parse(start), Optional.empty());
      return "taken";
    } catch (WrongEntries wrong) {
      return wrong.getMessage();
    }
  }

  @Test
  void aP45BelongsToTheStartOfAnEmployment() {
    assertEquals("taken", refusedForWorkSince("2026-10-01", "2026-10-01", "2026-09-30"));
    assertEquals("taken", refusedForWorkSince("2026-09-30", "2026-10-01", "2026-09-30"));
    assertEquals("taken", refusedForWorkSince("2026-04-06", "2027-04-05", "2026-04-06"));
    assertEquals(
        "from: a P45 belongs to the start of an employment: this one began on 2026-04-05, and a P45"
            + " counts from a day up to 2026-04-05; for a later change HMRC sends a tax code"
            + " notice",
        refusedForWorkSince("2026-04-05", "2026-04-06", "2026-04-05"));
    assertEquals(
        "leavingDate: this is after the first day at work here, 2026-09-29: a P45 is of the job"
            + " before. Record what HMRC's notice says of a job that went on beside this one as pay"
            + " of an earlier job",
        refusedForWorkSince("2026-09-29", "2026-10-01", "2026-09-30"));
    assertEquals("taken", refusedForWorkSince("2026-10-01", "2026-10-01", "2025-04-06"));
    assertEquals(
        "leavingDate: work here began on 2026-10-01: a P45 counts when it is of that tax year or"
            + " the one before it. Record a starter checklist instead",
        refusedForWorkSince("2026-10-01", "2026-10-01", "2025-04-05"));
  }

  @Test
  void aStarterChecklistBelongsToTheStartOfAnEmployment() {
    Instruction<?> told =
        instruction(InstructionKinds.STARTER_DECLARATION, "2027-04-05", Map.of("statement", "A"));
    told.checkEmployment(LocalDate.parse("2026-04-06"), Optional.empty());
    assertEquals(
        "from: a starter checklist belongs to the start of an employment: this one began on"
            + " 2026-04-05, and a starter checklist counts from a day up to 2026-04-05; for a later"
            + " change HMRC sends a tax code notice",
        assertThrows(
                WrongEntries.class,
                () -> told.checkEmployment(LocalDate.parse("2026-04-05"), Optional.empty()))
            .getMessage());
  }

  private static Map<String, String> figures(String year) {
    Map<String, String> typed = new TreeMap<>();
    for (String field :
        new String[] {"gross", "taxable", "tax", "nicable", "employeeNic", "employerNic"}) {
      typed.put(field, "0");
    }
    typed.put("taxYear", year);
    return typed;
  }

  @Test
  void figuresOfATaxYearAreGivenOnceAndNoJobIsCountedTwice() {
    Instruction<?> p45 = instruction(InstructionKinds.P45, "2026-10-01", p45());
    Instruction<?> brought =
        instruction(InstructionKinds.BROUGHT_FORWARD, "2026-11-01", figures("2026-27"));
    Instruction<?> nextYears =
        instruction(InstructionKinds.BROUGHT_FORWARD, "2027-11-01", figures("2027-28"));
    Map<String, String> earlier = Map.of("pay", "10", "tax", "0", "taxYear", "2026-27");
    Instruction<?> before =
        instruction(InstructionKinds.PREVIOUS_EMPLOYMENT, "2026-10-01", earlier);

    assertEquals(
        Optional.of("there is a P45 from 2026-10-01 already: take it back first"),
        p45.ruledOutBy(p45));
    assertEquals(
        Optional.of(
            "figures of 2026-27 were brought forward from 2026-11-01, so another payroll has dealt"
                + " with the P45: record what it counted as pay of an earlier job"),
        p45.ruledOutBy(brought));
    assertEquals(Optional.empty(), p45.ruledOutBy(nextYears));
    assertEquals(
        Optional.of(
            "there is a P45 from 2026-10-01, whose figures would count beside these: take it back,"
                + " and record what it counted as pay of an earlier job"),
        brought.ruledOutBy(p45));
    assertEquals(
        Optional.of(
            "there are such figures of 2026-27 already, from 2026-11-01: take them back first"),
        brought.ruledOutBy(brought));
    assertEquals(Optional.empty(), brought.ruledOutBy(nextYears));
    assertEquals(Optional.empty(), nextYears.ruledOutBy(p45));
    assertEquals(
        Optional.of(
            "there are such figures of 2026-27 already, from 2026-10-01: take them back first"),
        before.ruledOutBy(before));
    assertEquals(Optional.empty(), before.ruledOutBy(p45), "they go before those of the P45");
    assertEquals(Optional.empty(), before.ruledOutBy(brought), "another job");
    assertEquals(
        Optional.empty(),
        instruction(InstructionKinds.STARTER_DECLARATION, "2026-10-01", Map.of("statement", "A"))
            .ruledOutBy(p45));
  }

  @Test
  void figuresBroughtForwardLieAfterTheFirstDayAtWork() {
    assertTrue(InstructionKinds.BROUGHT_FORWARD.isAllOrNothing());
    Instruction<?> brought =
        instruction(InstructionKinds.BROUGHT_FORWARD, "2026-10-01", figures("2026-27"));
    WrongEntries wrong =
        assertThrows(WrongEntries.class, () -> brought.checkEmployment(OCTOBER, Optional.empty()));
    assertEquals(
        "from: work here began on 2026-10-01, so no pay of this employment lies before it",
        wrong.getMessage());
    brought.checkEmployment(OCTOBER.minusDays(1), Optional.empty());
  }

  @Test
  void anAppointmentAsDirectorIsRead() {
    InstructionKind<DirectorOffice> kind = InstructionKinds.DIRECTOR;

    assertEquals(
        new DirectorOffice(Directorship.Method.ALTERNATIVE, OCTOBER),
        body(kind, Map.of("appointedOn", "2026-10-01", "method", "alternative")));
    refused(
        kind,
        "appointedOn",
        "this is after the day it counts from, 2026-10-01",
        Map.of("appointedOn", "2026-10-02", "method", "standard"));
    refused(
        kind,
        "method",
        "\"monthly\" is not one of: standard, alternative",
        Map.of("appointedOn", "2026-10-01", "method", "monthly"));
    assertTrue(kind.isOneAtATime());
    assertEquals(366, kind.daysRemembered());
    assertFalse(kind.isPaidAfterLeaving());
    assertEquals(kind, InstructionKinds.ofWord("director"));
  }
}
